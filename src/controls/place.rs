//! A place on the course as it is typed in a field: `20mi`, `half` or `end`.

use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Plan};
use lapwise_core::present::refusals;

/// Reads a place from the start to the finish of the plan.
///
/// # Errors
/// Returns a sentence for the reader if the text is no place, or one beyond the finish.
pub(crate) fn read_place(plan: &Plan, text: &str) -> Result<Distance, String> {
    let at = field::place(text, plan.units, plan.distance).map_err(|error| refusals::text_error(&error))?;
    if at > plan.distance { Err(beyond_finish(plan)) } else { Ok(at) }
}

/// Says that a place is not before the finish.
pub(crate) fn beyond_finish(plan: &Plan) -> String {
    messages::beyond_finish(&print::mark_on(plan, plan.distance))
}
