//! Places and lines of an item, as they are shown and typed.

use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::options::{LONGEST_NAME, plain};
use lapwise_core::pacing::{Distance, Plan};

/// The text of a place in its field: "start", "end", or its mark.
pub(crate) fn place_text(plan: &Plan, at: Distance) -> String {
    if at.is_zero() {
        messages::place_start().to_owned()
    } else if at == plan.distance {
        messages::place_end().to_owned()
    } else {
        print::mark(at, plan.surface, plan.units)
    }
}

/// Reads a name or a line, without what a link cannot hold.
///
/// # Errors
/// Returns a sentence for the reader if the text is too long for a link.
pub(crate) fn read_line(text: &str) -> Result<String, String> {
    let line = plain(text).trim().to_owned();
    if line.chars().count() > LONGEST_NAME { Err(messages::text_too_long(LONGEST_NAME)) } else { Ok(line) }
}
