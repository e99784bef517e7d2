//! Reading digits and words of a text from left to right, and writing digits, without floats or copies.

use super::TextFault;

/// What is left of a text.
pub(super) struct Scanner<'a>(&'a [u8]);

impl<'a> Scanner<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self(text.as_bytes())
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// The rest of the text, unread.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// The ASCII digits that come next, if any.
    pub(super) fn digits(&mut self) -> &'a [u8] {
        self.run_of(b'0', b'9')
    }

    /// The lower-case ASCII letters that come next, if any.
    pub(super) fn word(&mut self) -> &'a [u8] {
        self.run_of(b'a', b'z')
    }

    /// Whether this character came next; it is then read.
    pub(super) fn eat(&mut self, character: u8) -> bool {
        let rest = self.0.strip_prefix(&[character]);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn run_of(&mut self, first: u8, last: u8) -> &'a [u8] {
        let end = self.0.iter().position(|byte| !(first..=last).contains(byte)).unwrap_or(self.0.len());
        let (read, rest) = self.0.split_at_checked(end).unwrap_or((&[], self.0));
        self.0 = rest;
        read
    }
}

/// No number that is read is larger: so many hours in milliseconds, and kilometres in millionths, fit 64 bits with
/// room for a sum.
pub(super) const LARGEST: u64 = 100_000_000_000;

/// The number that ASCII digits write, at most [`LARGEST`].
pub fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |number, digit| (number * 10 + u64::from(digit & 0xf)).min(LARGEST))
}

/// The decimals after a point in units of the last of `places`, of which there are at most six.
pub(super) fn decimals(digits: &[u8], places: usize) -> Result<u64, TextFault> {
    let (kept, finer) = digits.split_at_checked(places).unwrap_or((digits, &[]));
    if finer.iter().any(|digit| *digit != b'0') {
        return Err(TextFault::TooFine);
    }
    Ok((kept.len()..places).fold(number(kept), |number, _| number * 10))
}

/// What a table has for a word.
pub fn look_up<T: Copy>(table: &[(&str, T)], word: &[u8]) -> Option<T> {
    table.iter().find(|(entry, _)| entry.as_bytes() == word).map(|(_, value)| *value)
}

/// What is before the first of an ASCII character in a text, and what is after it: one small function, where
/// `split_once` is a large one.
pub fn split_once(text: &str, by: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(text.bytes().position(|byte| byte == by)?)?;
    Some((before, rest.get(1..)?))
}

/// The parts of a text between all of an ASCII character.
pub fn parts(text: &str, by: u8) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = split_once(rest, by) {
        parts.push(before);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// Writes one more item of a list.
pub fn push_item(list: &mut String, between: &str, item: &str) {
    if !list.is_empty() {
        list.push_str(between);
    }
    list.push_str(item);
}

/// A name that leaves room for what stands beside it.
pub fn short_name(name: &str) -> String {
    shortened(name, 16)
}

/// A text of at most so many characters, with an ellipsis in place of what is left out.
pub fn shortened(text: &str, most: usize) -> String {
    let mut short = text.to_owned();
    if text.chars().count() > most {
        cut(&mut short, most.saturating_sub(1));
        short.push('\u{2026}');
    }
    short
}

/// Cuts a text off where it has more characters than fit; whether it had.
pub fn cut(text: &mut String, longest: usize) -> bool {
    let end = text.char_indices().nth(longest);
    if let Some((end, _)) = end {
        text.truncate(end);
    }
    end.is_some()
}

/// Writes a number.
pub fn push_number(out: &mut String, number: u64) {
    if let Some(tens) = number.checked_div(10).filter(|tens| *tens > 0) {
        push_number(out, tens);
    }
    push_digit(out, number);
}

/// Writes a number under 100 with two digits.
pub(super) fn push_two(out: &mut String, number: u64) {
    push_digit(out, number / 10);
    push_digit(out, number);
}

/// Writes a number of units of the last of `places`, without decimals that say nothing.
pub fn push_decimal(out: &mut String, number: u64, places: usize) {
    let (mut number, mut places) = (number, places);
    while places > 0 && number.is_multiple_of(10) {
        number /= 10;
        places -= 1;
    }
    push_places(out, number, places);
}

/// Writes a number of units of the last of `places`, with all of them.
pub fn push_places(out: &mut String, number: u64, places: usize) {
    if places == 0 {
        return push_number(out, number);
    }
    push_places(out, number / 10, places - 1);
    if places == 1 {
        out.push('.');
    }
    push_digit(out, number);
}

fn push_digit(out: &mut String, number: u64) {
    out.push(char::from_digit(u32::try_from(number % 10).unwrap_or(0), 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stop_at_the_largest() {
        assert_eq!(number(b"00042"), 42);
        assert_eq!(number(b"99999999999999999999999"), LARGEST);
    }

    #[test]
    fn decimals_fill_up_to_their_places() {
        assert_eq!(decimals(b"5", 2), Ok(50));
        assert_eq!(decimals(b"", 2), Ok(0));
        assert_eq!(decimals(b"2500", 2), Ok(25));
        assert_eq!(decimals(b"251", 2), Err(TextFault::TooFine));
    }

    #[test]
    fn decimals_are_written_as_they_are_read() {
        let decimal = |number, places| {
            let mut out = String::new();
            push_decimal(&mut out, number, places);
            out
        };
        assert_eq!(decimal(0, 6), "0");
        assert_eq!(decimal(1_000_000, 6), "1");
        assert_eq!(decimal(100_000, 6), "0.1");
        assert_eq!(decimal(1, 6), "0.000001");
        assert_eq!(decimal(21_097_500, 6), "21.0975");
        assert_eq!(decimal(400, 0), "400");
        assert_eq!(decimal(u64::MAX, 3), "18446744073709551.615");
    }

    #[test]
    fn places_are_all_written() {
        let mut out = String::new();
        push_places(&mut out, 800, 1);
        push_places(&mut out, 5, 2);
        assert_eq!(out, "80.00.05");
    }
}
