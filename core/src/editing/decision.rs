//! Decisions on race day: the time at a mark that tells which goal a runner is on.

use crate::pacing::{Distance, Plan, PlanError, Schedule, Surface, Time};

/// The elapsed time at `mark` with which a runner is on another goal: "at 30 km in 2:28:00 you are on goal B".
///
/// It is the time of the same plan with that goal: in its own shape and with its stops, since the question is asked
/// by somebody who runs that plan. Its locks are times for the first goal, so they do not count.
///
/// # Errors
/// The plan has no schedule with that goal.
///
/// ```
/// use lapwise_core::editing::decision;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 20, 0));
/// let at = Distance::from_metres(30_000);
/// assert_eq!(decision(&plan, Time::from_hms(3, 30, 0), at), Ok(Time::from_hms(2, 29, 18)));
/// ```
pub fn decision(plan: &Plan, goal: Time, mark: Distance) -> Result<Time, PlanError> {
    let times = plan.at_goal(goal).times_at(&[mark])?;
    Ok(times.first().copied().unwrap_or_default())
}

/// A mark at which a runner may well decide for another goal: a round one at about 70 % of the race, or halfway where
/// it has no mark before the finish.
///
/// ```
/// use lapwise_core::editing::decision_mark;
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// let mark = |pairs: [(&'static str, &'static str); 3]| {
///     let opened = options::read(pairs);
///     decision_mark(&opened.plan, &opened.schedule)
/// };
/// let marathon = mark([("distance", "marathon"), ("goal", "3h30m"), ("every", "1km")]);
/// assert_eq!(marathon, Distance::from_metres(30_000));
/// let two_miles = mark([("distance", "3200m"), ("goal", "10:40"), ("every", "lap")]);
/// assert_eq!(two_miles, Distance::from_metres(2400));
/// ```
#[must_use]
pub fn decision_mark(plan: &Plan, schedule: &Schedule) -> Distance {
    // Divided first: seven times 1000 km in millimetres do not fit 32 bits.
    let about = plan.distance.millimetres() / 10 * 7;
    let unit = plan.units.length();
    let five = unit.millimetres() * 5;
    if plan.surface == Surface::Road && plan.distance.millimetres() >= 4 * five {
        return Distance::from_millimetres((about + five / 2) / five * five);
    }
    let mut nearest = plan.distance.halfway();
    let mut off = u32::MAX;
    for split in schedule.splits() {
        let by = split.mark.millimetres().abs_diff(about);
        // At the finish there is nothing left to decide.
        if split.mark < plan.distance && by < off {
            (nearest, off) = (split.mark, by);
        }
    }
    nearest
}

/// The mark that a plan says to decide at, or [`decision_mark`] where a shorter race has left that beyond its finish, or
/// there is none.
///
/// ```
/// use lapwise_core::editing::chosen_decision_mark;
/// use lapwise_core::options;
/// let mark = |place| {
///     let opened = options::read([("distance", "marathon"), ("goal", "3h30m"), ("decide", place)]);
///     chosen_decision_mark(&opened.plan, &opened.schedule).millimetres()
/// };
/// assert_eq!(["25km", "50km"].map(mark), [25_000_000, 30_000_000]);
/// ```
#[must_use]
pub fn chosen_decision_mark(plan: &Plan, schedule: &Schedule) -> Distance {
    plan.decide.filter(|mark| *mark < plan.distance).unwrap_or_else(|| decision_mark(plan, schedule))
}
