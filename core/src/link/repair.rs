//! What mail and messengers do to a link, undone.
//!
//! A reading counts only where it is better than the link as it came, so nothing here can spoil a link that is whole.

use std::borrow::Cow;

use crate::formats::percent;

/// How many readings there are of one piece of a link.
pub(super) const READINGS: usize = 4;

/// A piece of a link, read in one of several ways: as it is, without what a messenger put in, without a second
/// percent-encoding, without both.
pub(super) fn reading(piece: &str, number: usize) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(piece);
    if !piece.bytes().any(|byte| byte.is_ascii_lowercase()) {
        text = Cow::Owned(piece.to_ascii_lowercase());
    }
    if number >= 2 {
        text = Cow::Owned(percent::decode(&text));
    }
    if number % 2 == 1 { Cow::Owned(cleaned(&text)) } else { text }
}

/// Without smart punctuation, invisible characters, line breaks, and what ends a sentence.
fn cleaned(text: &str) -> String {
    let is_ours = text.starts_with("v=");
    let mut clean = String::with_capacity(text.len());
    // A browser has escaped what is not ASCII by now.
    for c in percent::decode_from(0x80, text).chars() {
        match c {
            '\u{2010}'..='\u{2013}' | '\u{2212}' => clean.push('-'),
            '\u{2014}' => clean.push_str("--"),
            '\u{2026}' => clean.push_str("..."),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\n' | '\r' | '\t' => {}
            ' ' | '>' | '\u{a0}' if is_ours => {}
            c => clean.push(c),
        }
    }
    while let Some(last) = clean.pop() {
        if last.is_ascii_alphanumeric() {
            clean.push(last);
            break;
        }
    }
    clean
}
