//! Texts that are lists: taking them apart at an ASCII character, and putting them together.

/// Splits a text at the first of an ASCII character.
///
/// One small function, where the standard library's `split_once` is a large one.
///
/// ```
/// assert_eq!(lapwise_core::formats::split_once("20km-1m30s", b'-'), Some(("20km", "1m30s")));
/// ```
#[must_use]
pub fn split_once(text: &str, by: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(text.bytes().position(|byte| byte == by)?)?;
    // An ASCII character is one byte.
    Some((before, rest.get(1..)?))
}

/// Splits a text at the first place where it has another one.
///
/// One small function, as [`split_once`] is.
pub(super) fn split_at_text<'a>(text: &'a str, by: &str) -> Option<(&'a str, &'a str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(by)?))
    })
}

/// Splits a text at every one of an ASCII character.
///
/// ```
/// assert_eq!(lapwise_core::formats::parts("kick-400m-4", b'-'), ["kick", "400m", "4"]);
/// ```
#[must_use]
pub fn parts(text: &str, by: u8) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = split_once(rest, by) {
        parts.push(before);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// Appends an item to a list, after a separator unless it is the first.
///
/// ```
/// use lapwise_core::formats::push_separated;
/// let mut list = String::from("3-77s");
/// push_separated(&mut list, "_", "4-78s");
/// assert_eq!(list, "3-77s_4-78s");
/// ```
pub fn push_separated(list: &mut String, separator: &str, item: &str) {
    if !list.is_empty() {
        list.push_str(separator);
    }
    list.push_str(item);
}
