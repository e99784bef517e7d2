//! Undoing what mail and messengers do to a link.
//!
//! A repaired reading counts only where it is better than the link as it came, so nothing here can spoil a link that
//! is whole.

use std::borrow::Cow;

use crate::formats::percent;

/// One way to repair a text.
#[derive(Clone, Copy)]
pub(super) struct Repair {
    /// Undoes a second percent-encoding.
    decodes: bool,
    /// Takes out what a messenger put in.
    cleans: bool,
}

/// Every way to repair a text, least first.
pub(super) const REPAIRS: [Repair; 4] = [
    Repair { decodes: false, cleans: false },
    Repair { decodes: false, cleans: true },
    Repair { decodes: true, cleans: false },
    Repair { decodes: true, cleans: true },
];

impl Repair {
    /// Repairs a text. One without a small letter was put in upper case, so each repair undoes that.
    pub(super) fn apply(self, text: &str) -> Cow<'_, str> {
        let mut repaired = Cow::Borrowed(text);
        if is_upper_case(text) {
            repaired = Cow::Owned(text.to_ascii_lowercase());
        }
        if self.decodes && repaired.contains('%') {
            repaired = Cow::Owned(percent::decode(&repaired));
        }
        if self.cleans { Cow::Owned(cleaned(&repaired)) } else { repaired }
    }
}

/// Returns true if a text has no small letter.
pub(super) fn is_upper_case(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// The text without smart punctuation, invisible characters, line breaks, and what ends a sentence.
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
            // A link that Lapwise wrote has none of these, so somebody quoted it.
            ' ' | '>' | '\u{a0}' if is_ours => {}
            c => clean.push(c),
        }
    }
    // What Lapwise writes ends in a checksum, so a full stop or a bracket belongs to the message.
    let end = clean.rfind(|c: char| c.is_ascii_alphanumeric()).map_or(0, |last| last + 1);
    clean.truncate(end);
    clean
}
