//! Times of day of a race whose start is known.

use crate::pacing::{Plan, Time};
use crate::present::phrases;

/// The time of day after an elapsed time, with the days since the start; none for a plan without a start.
///
/// The clock of a race starts `plan.delay` after the gun, when the runner crosses the line.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::time_of_day_after;
/// let plan = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("start", "22:30"), ("delay", "5:00")]).plan;
/// assert_eq!(time_of_day_after(&plan, plan.goal).unwrap(), "02:35:00 +1 d");
/// ```
#[must_use]
pub fn time_of_day_after(plan: &Plan, elapsed: Time) -> Option<String> {
    let (time, midnights) = plan.start?.after(plan.delay + elapsed);
    Some(phrases::time_of_day(time, midnights))
}
