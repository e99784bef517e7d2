//! Reading digits and words of a text from left to right, without floats or copies.

use super::TextFault;

/// The part of a text that is still unread.
pub(super) struct Scanner<'a>(&'a [u8]);

impl<'a> Scanner<'a> {
    /// Starts at the beginning of a text.
    pub(super) const fn new(text: &'a str) -> Self {
        Self(text.as_bytes())
    }

    /// Returns true once all of it is read.
    pub(super) const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// The rest of the text.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// Reads the ASCII digits that come next.
    pub(super) fn digits(&mut self) -> &'a [u8] {
        self.run_of(b'0', b'9')
    }

    /// Reads the lower-case ASCII letters that come next.
    pub(super) fn word(&mut self) -> &'a [u8] {
        self.run_of(b'a', b'z')
    }

    /// Reads this character if it comes next. Returns true if it did.
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

/// The largest number that is read. So many hours in milliseconds, or kilometres in millionths, fit 64 bits with room
/// for a sum.
pub(super) const LARGEST: u64 = 100_000_000_000;

/// Reads ASCII digits as a number of at most 100 000 000 000.
///
/// ```
/// assert_eq!(lapwise_core::formats::number(b"00042"), 42);
/// ```
#[must_use]
pub fn number(digits: &[u8]) -> u64 {
    // Held at the largest instead of refused: every range ends far below, and its reader says what is too large.
    // The code of an ASCII digit ends in the digit.
    digits.iter().fold(0, |number, digit| (number * 10 + u64::from(digit & 0xf)).min(LARGEST))
}

/// Reads the digits after a point as a number of units of the last of `places`, of which there are at most six.
pub(super) fn decimals(digits: &[u8], places: usize) -> Result<u64, TextFault> {
    let (kept, finer) = digits.split_at_checked(places).unwrap_or((digits, &[]));
    if finer.iter().any(|digit| *digit != b'0') {
        return Err(TextFault::TooFine);
    }
    Ok((kept.len()..places).fold(number(kept), |number, _| number * 10))
}

/// Finds the entry of a table for a word.
pub(super) fn look_up<T: Copy>(table: &[(&str, T)], word: &[u8]) -> Option<T> {
    table.iter().find(|(entry, _)| entry.as_bytes() == word).map(|(_, value)| *value)
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
}
