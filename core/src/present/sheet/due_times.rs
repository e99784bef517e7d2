//! The title of a plan and the clock at its marks, as sheets write them.

use crate::formats::print;
use crate::pacing::{Distance, Plan, PlanError};
use crate::present::phrases;

/// The clock at some distances of a plan, in its shown unit.
///
/// # Errors
/// The reason why the plan has no schedule.
pub(super) fn clocks(plan: &Plan, distances: &[Distance]) -> Result<Vec<String>, PlanError> {
    let unit = plan.shown_unit();
    let mut clocks = Vec::with_capacity(distances.len());
    for time in plan.times_at(distances)? {
        clocks.push(print::clock(time, unit));
    }
    Ok(clocks)
}

/// The title of a plan: its label, else its race.
pub(super) fn title(plan: &Plan) -> String {
    if plan.label.is_empty() { phrases::plan_race(plan) } else { plan.label.clone() }
}
