//! One spelling for the many characters that keyboards, phones and copied pages put into a field.

use std::borrow::Cow;

use crate::formats::characters::{is_hidden, is_space};
use crate::formats::lists::split_at_text;
use crate::formats::print::TimeUnit;
use crate::formats::units::symbol;
use crate::formats::{TextFault, symbols};
use crate::locale;
use crate::pacing::LengthUnit;

/// The longest text that is read, in clean characters.
const LONGEST: usize = 48;

/// Rewrites a text in lower-case ASCII with single spaces and none at its ends.
///
/// Full-width and other digits, primes, quotes, dashes and colons become their ASCII kin. Invisible characters are
/// dropped.
///
/// # Errors
/// Where nothing is left, where it is too long, or where a character belongs in no value.
pub(super) fn clean(text: &str) -> Result<String, TextFault> {
    let mut out = String::new();
    for c in in_english(text).chars() {
        let c = match plain(c) {
            Some(c) => c,
            None if is_hidden(c) => continue,
            None => return Err(TextFault::Unreadable),
        };
        if c != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(c);
        }
        // Checked on the way, so that a long paste is not read to its end.
        if out.len() > LONGEST {
            return Err(TextFault::Unreadable);
        }
    }
    out.truncate(out.trim_ascii_end().len());
    if out.is_empty() { Err(TextFault::Empty) } else { Ok(out) }
}

/// The text with the units and the thousands mark of English in place of those of the language in use, which a field
/// shows.
fn in_english(text: &str) -> Cow<'_, str> {
    if locale::current().is_none() || text.len() > 4 * LONGEST {
        return text.into();
    }
    let mut text = text.to_owned();
    // Longer symbols before those that they may end with.
    for unit in [LengthUnit::Kilometre, LengthUnit::Mile, LengthUnit::Metre] {
        replace_unit(&mut text, symbols::unit_symbol(unit), symbol(unit));
    }
    for (unit, english) in [(TimeUnit::Minute, "min"), (TimeUnit::Hour, "h"), (TimeUnit::Second, "s")] {
        replace_unit(&mut text, symbols::in_time_unit(unit, "").trim(), english);
    }
    replace_thousands_mark(&mut text);
    text.into()
}

/// Puts a comma for the mark before three digits. A point stays: `442.434 m` is a lap.
fn replace_thousands_mark(text: &mut String) {
    let mark = symbols::thousands_mark();
    let Some((before, after)) = split_at_text(text, mark).filter(|_| mark != ".") else { return };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 3 && before.ends_with(|last: char| last.is_ascii_digit()) {
        *text = [before, ",", after].concat();
    }
}

/// Puts `english` for a symbol that stands after a digit, or after one and a space.
fn replace_unit(text: &mut String, symbol: &str, english: &str) {
    let split = split_at_text(text, symbol).filter(|_| symbol != english && !symbol.is_empty());
    let Some((before, after)) = split else { return };
    if before.trim_end().ends_with(is_digit) && !after.starts_with(may_be_letter) {
        *text = [before, english, after].concat();
    }
}

/// Returns true for a digit that is read.
fn is_digit(c: char) -> bool {
    plain(c).is_some_and(|c| c.is_ascii_digit())
}

/// Returns true for a letter, and for what belongs in no value: a table of the letters of all scripts weighs 1 kB.
fn may_be_letter(c: char) -> bool {
    !is_hidden(c) && plain(c).is_none_or(|c| c.is_ascii_alphabetic())
}

/// Does the same as [`clean`] for a value that is not below zero.
pub(super) fn unsigned(text: &str) -> Result<String, TextFault> {
    let text = clean(text)?;
    if text.starts_with('-') { Err(TextFault::Negative) } else { Ok(text) }
}

fn plain(c: char) -> Option<char> {
    let c = match c {
        // The full-width forms of ASCII follow its order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        c => c,
    };
    Some(match c {
        c if is_space(c) => ' ',
        ';' | '\u{2236}' | '\u{fe55}' | '\u{fe30}' => ':',
        '\u{b7}' | '\u{66b}' => '.',
        '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' => ascii_digit(c)?,
        c if c.is_ascii_graphic() => c.to_ascii_lowercase(),
        _ => return None,
    })
}

/// The value of an Arabic, Persian or Devanagari digit.
fn ascii_digit(c: char) -> Option<char> {
    // Arabic and Persian digits start at a multiple of 16, Devanagari ones do not.
    let offset = if c < '\u{966}' { u32::from(c) & 0xf } else { u32::from(c) - 0x966 };
    char::from_digit(offset, 10)
}
