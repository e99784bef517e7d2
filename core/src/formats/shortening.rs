//! Texts that have room for so many characters.

/// Shortens a name to 16 characters, which leaves room for what stands beside it.
///
/// ```
/// assert_eq!(lapwise_core::formats::short_name("Maximiliana of the Hills"), "Maximiliana of …");
/// ```
#[must_use]
pub fn short_name(name: &str) -> String {
    shortened(name, 16)
}

/// Shortens a text to at most so many characters, of which the last is an ellipsis where anything is left out.
///
/// ```
/// assert_eq!(lapwise_core::formats::shortened("Maximiliana", 5), "Maxi…");
/// ```
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    let mut short = text.to_owned();
    if text.chars().count() > most {
        truncate_chars(&mut short, most.saturating_sub(1));
        short.push('\u{2026}');
    }
    short
}

/// Truncates a text to at most so many characters. Returns true if it had more.
///
/// ```
/// let mut text = String::from("½ laps");
/// assert!(lapwise_core::formats::truncate_chars(&mut text, 1));
/// assert_eq!(text, "½");
/// ```
pub fn truncate_chars(text: &mut String, most: usize) -> bool {
    let end = text.chars().take(most).map(char::len_utf8).sum();
    let is_longer = end < text.len();
    text.truncate(end);
    is_longer
}
