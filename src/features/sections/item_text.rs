//! Names and lines of an item, as they are typed.

use lapwise_core::messages;
use lapwise_core::options::{LONGEST_NAME, plain};

/// Reads a name or a line, without what a link cannot hold.
///
/// # Errors
/// Returns a sentence for the reader if the text is too long for a link.
pub(crate) fn read_line(text: &str) -> Result<String, String> {
    let line = plain(text).trim().to_owned();
    if line.chars().count() > LONGEST_NAME { Err(messages::text_too_long(LONGEST_NAME)) } else { Ok(line) }
}
