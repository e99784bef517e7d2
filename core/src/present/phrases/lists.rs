//! Lists on one line.

use crate::messages;

/// Facts beside each other, without those that are empty.
///
/// ```
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::facts(&["Track", "", "8 × 400 m"]), "Track · 8 × 400 m");
/// ```
#[must_use]
pub fn facts(facts: &[&str]) -> String {
    joined(facts, messages::then_fact)
}

/// Sentences after each other, without those that are empty.
///
/// ```
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::sentences(&["Lap 3 in 77.0.", "7 other laps moved."]), "Lap 3 in 77.0. 7 other laps moved.");
/// ```
#[must_use]
pub fn sentences(sentences: &[&str]) -> String {
    joined(sentences, messages::then_sentence)
}

/// The items of a list, without those that are empty.
///
/// ```
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::items(&["lap 2 (77.0)", "2 stops"]), "lap 2 (77.0), 2 stops");
/// ```
#[must_use]
pub fn items(items: &[&str]) -> String {
    joined(items, messages::then_item)
}

/// A message of the texts before and the next one.
pub(in crate::present) type Join = fn(&str, &str) -> String;

/// Texts put together by a message, without those that are empty.
fn joined(texts: &[&str], join: Join) -> String {
    let mut list = String::new();
    for text in texts {
        push_joined(&mut list, text, join);
    }
    list
}

/// Puts one more text to those before it, unless it is empty.
pub(in crate::present) fn push_joined(list: &mut String, text: &str, join: Join) {
    if list.is_empty() {
        list.push_str(text);
    } else if !text.is_empty() {
        *list = join(list, text);
    }
}
