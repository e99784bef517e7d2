//! Texts that people write, made safe to show, and how long they may be.

use super::error::OptionError;
use crate::formats;
use crate::pacing::Plan;

/// The most characters of a label or a name.
pub const LONGEST_NAME: usize = 80;
/// The most characters of a note.
pub const LONGEST_TEXT: usize = 1000;
/// The most characters of all names of sections together, and of all lines of cues, so that every link can be read.
pub const LONGEST_LINES: usize = 20_000;
/// The most sections, and the most cues, that can be added: as many as a link holds where each has the longest name.
pub const MOST_LINES: usize = LONGEST_LINES / LONGEST_NAME;

/// The characters of all names of sections, or of all lines of cues where those are more. At most [`LONGEST_LINES`] fit
/// a link.
///
/// ```
/// use lapwise_core::options::{lines_length, read};
/// let plan = |sections| read([("distance", "10km"), ("goal", "50:00"), ("sections", sections), ("cues", "5km-Go!")]).plan;
/// assert_eq!([plan("start-1km-Hill_2km-3km-Flat"), plan("start-1km-A")].map(|plan| lines_length(&plan)), [8, 3]);
/// ```
#[must_use]
pub fn lines_length(plan: &Plan) -> usize {
    let names: usize = plan.sections.iter().map(|section| section.name.chars().count()).sum();
    let lines: usize = plan.cues.iter().map(|cue| cue.line.chars().count()).sum();
    names.max(lines)
}

/// A text without control characters, and without marks that turn the direction of what follows.
///
/// ```
/// use lapwise_core::options::plain;
/// assert_eq!(plain("Spring\u{7} \u{202e}marathon\n"), "Spring marathon\n");
/// ```
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let is_control = c.is_control() && c != '\n';
        // They could make a name show as another one, or turn the text around it.
        let turns =
            matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if !is_control && !turns {
            plain.push(c);
        }
    }
    plain
}

/// One line of plain text, of at most [`LONGEST_NAME`] characters and without spaces at its ends.
///
/// ```
/// use lapwise_core::options::plain_line;
/// assert_eq!(plain_line(" Club\nnight "), "Club night");
/// ```
#[must_use]
pub fn plain_line(text: &str) -> String {
    let mut line = String::new();
    for c in plain(text).chars().take(LONGEST_NAME) {
        line.push(if c == '\n' { ' ' } else { c });
    }
    line.trim().to_owned()
}

/// Cuts a text off where it has more than `longest` characters.
///
/// # Errors
/// Where it had more.
pub(super) fn cut(text: &mut String, longest: usize) -> Result<(), OptionError> {
    if formats::truncate_chars(text, longest) { Err(OptionError::TooLong(longest)) } else { Ok(()) }
}
