//! The pace of a goal as the pace field has it, and the goal of a pace.

use crate::formats::print;
use crate::pacing::{Distance, Pace, Plan, PlanError, ShownUnit, Split, Time};

/// The pace of a plan in whole seconds over `per`, as [`Plan::shown_pace`] has it.
///
/// A reader who types this pace gets the goal back, or the time that [`pace_finish`](super::phrases::pace_finish) says.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::present::typed_pace;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0));
/// assert_eq!(typed_pace(&plan, Distance::KILOMETRE), Time::from_seconds(298));
/// ```
#[must_use]
pub fn typed_pace(plan: &Plan, per: Distance) -> Time {
    plan.shown_pace(per, ShownUnit::Second)
}

/// The paces of a lap for a kilometre and for a mile, as the table shows them. `before` is the exact time at its start.
#[must_use]
pub fn lap_paces(plan: &Plan, before: u64, split: &Split) -> [String; 2] {
    let micros = split.exact_micros.saturating_sub(before);
    [Distance::KILOMETRE, Distance::MILE]
        .map(|per| print::pace(plan.shown_pace_over(micros, split.length, per, ShownUnit::Second)))
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
    pace.goal(plan.distance, plan.rounding_unit()).ok_or(PlanError::GoalOutOfRange)
}
