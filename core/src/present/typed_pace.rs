//! The pace of a goal as the pace field has it, and the goal of a pace.

use crate::pacing::{Distance, Pace, Plan, PlanError, Time};

/// The slowest whole second over `per` that still finishes by the goal as it is shown.
///
/// A reader who types this pace gets the goal back.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::present::typed_pace;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0));
/// assert_eq!(typed_pace(&plan, Distance::KILOMETRE), Time::from_seconds(298));
/// ```
#[must_use]
pub fn typed_pace(plan: &Plan, per: Distance) -> Time {
    let average = plan.pace().map_or(Time::ZERO, |pace| pace.over(per));
    let down = Time::from_millis(average.millis() / 1000 * 1000);
    let up = down + Time::from_seconds(1);
    let finish = Pace::new(up, per).and_then(|pace| finish(plan, pace));
    if finish.is_some_and(|finish| finish <= plan.goal) { up } else { down }
}

/// The goal that a pace gives over the distance of a plan, in the plan's shown unit.
///
/// # Errors
///
/// [`PlanError::GoalOutOfRange`] if no plan can have that goal.
///
/// ```
/// use lapwise_core::pacing::{Distance, Pace, Plan, Surface, Time};
/// use lapwise_core::present::goal_of_pace;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0));
/// let pace = Pace::new(Time::from_seconds(298), Distance::KILOMETRE).unwrap();
/// assert_eq!(goal_of_pace(&plan, pace), Ok(Time::from_hms(3, 29, 34)));
/// ```
pub fn goal_of_pace(plan: &Plan, pace: Pace) -> Result<Time, PlanError> {
    finish(plan, pace).ok_or(PlanError::GoalOutOfRange)
}

fn finish(plan: &Plan, pace: Pace) -> Option<Time> {
    pace.goal(plan.distance, plan.rounding_unit())
}
