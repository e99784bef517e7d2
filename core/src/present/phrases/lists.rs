//! Lists on one line.

use crate::formats::push_separated;

/// Facts beside each other, without those that are empty.
///
/// ```
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::facts(&["Track", "", "8 × 400 m"]), "Track · 8 × 400 m");
/// ```
#[must_use]
pub fn facts(facts: &[&str]) -> String {
    joined(facts, " · ")
}

/// Sentences after each other, without those that are empty.
///
/// ```
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::sentences(&["Lap 3 in 77.0.", "7 other laps moved."]), "Lap 3 in 77.0. 7 other laps moved.");
/// ```
#[must_use]
pub fn sentences(sentences: &[&str]) -> String {
    joined(sentences, " ")
}

/// Texts with a separator between those that are not empty.
pub(super) fn joined(texts: &[&str], separator: &str) -> String {
    let mut list = String::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        push_separated(&mut list, separator, text);
    }
    list
}
