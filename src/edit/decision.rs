use crate::pacing::{Distance, Plan, PlanError, Time};

/// The elapsed time at `mark` with which a runner is on another goal: "at 30 km in 2:28:00 you are on goal B".
///
/// It is the time of the same plan with that goal: in its own shape and with its stops, since the question is asked
/// by somebody who runs that plan. Its locks are times for the first goal, so they do not count.
///
/// # Errors
/// Where the plan has no schedule with that goal.
///
/// ```
/// use lapwise::edit::decision;
/// use lapwise::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 20, 0));
/// let at = Distance::from_metres(30_000);
/// assert_eq!(decision(&plan, Time::from_hms(3, 30, 0), at), Ok(Time::from_hms(2, 29, 18)));
/// ```
pub fn decision(plan: &Plan, goal: Time, mark: Distance) -> Result<Time, PlanError> {
    let times = Plan { goal, locks: Vec::new(), ..plan.clone() }.times_at(&[mark])?;
    Ok(times.first().copied().unwrap_or_default())
}
