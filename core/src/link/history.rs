//! An undo history as text, for storage.
//!
//! One line a plan: `-` and its link for a plan that can be undone to, `+` for one that can be redone to, after a
//! digest of all lines. The module does not store the text.

use super::open::read_plan;
use super::write::encode;
use crate::editing::History;
use crate::formats::number;
use crate::pacing::Plan;

/// The longest text that a history is written as, in bytes; the oldest steps are dropped first.
pub const LONGEST: usize = 131_072;

/// Writes a history as one text of at most [`LONGEST`] bytes, for [`read`].
#[must_use]
pub fn write(history: &History) -> String {
    let mut room = LONGEST - HEADER;
    let (past, future) = (nearest(history.past(), &mut room), nearest(history.future(), &mut room));
    let mut body = String::new();
    push_lines(&mut body, '-', &past);
    push_lines(&mut body, '+', &future);
    format!("{}{body}", digest(&body))
}

/// Reads a history from its text; an empty one where the text is damaged.
///
/// ```
/// use lapwise_core::editing::History;
/// use lapwise_core::link::history;
/// use lapwise_core::options;
/// let mut steps = History::default();
/// steps.record(&options::read([("distance", "3200m"), ("goal", "10:40")]).plan);
/// assert_eq!(history::read(&history::write(&steps)), steps);
/// assert_eq!(history::read("#goal=10m40s"), History::default());
/// ```
#[must_use]
pub fn read(text: &str) -> History {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some((head, body)) = text.split_at_checked(digits) else { return History::default() };
    if text.len() > LONGEST || number(head.as_bytes()) != u64::from(digest(body)) {
        return History::default();
    }
    let (mut past, mut future) = (Vec::new(), Vec::new());
    for line in body.split('\n') {
        if let Some(fragment) = line.strip_prefix('-') {
            past.extend(read_plan(fragment));
        } else if let Some(fragment) = line.strip_prefix('+') {
            future.extend(read_plan(fragment));
        }
    }
    History::of(past, future)
}

/// The room for the digest before the lines.
/// A number of 32 bits has at most ten digits.
const HEADER: usize = 10;

/// The links of the last plans, as many as there is room for with a sign and a line break each; the last first.
fn nearest(plans: &[Plan], room: &mut usize) -> Vec<String> {
    let mut fragments = Vec::new();
    for plan in plans.iter().rev() {
        let fragment = encode(plan);
        // All older ones are left out as well, so that no step is missing in between.
        let Some(left) = room.checked_sub(fragment.len() + 2) else { break };
        *room = left;
        fragments.push(fragment);
    }
    fragments
}

/// Writes a line for each link, from the last to the first.
fn push_lines(body: &mut String, sign: char, fragments: &[String]) {
    for fragment in fragments.iter().rev() {
        body.push('\n');
        body.push(sign);
        body.push_str(fragment);
    }
}

/// A digest of the lines that notices damage: FNV-1a with 32 bits, as in draft-eastlake-fnv.
fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
