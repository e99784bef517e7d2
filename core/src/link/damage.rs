//! The faults of a link as a whole, as data.
//!
//! The words for people are in `present::refusals`; `Display` is for developers.

use core::fmt;

use super::format::LONGEST;

/// A fault of a link as a whole.
///
/// ```
/// use lapwise_core::link::{self, Damage};
/// let opened = link::decode("#v=2&distance=3200m&goal=10m40s").unwrap();
/// assert_eq!(opened.damage, Some(Damage::FromTheFuture));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Its length in bytes, which is more than a plan can have.
    TooLong(usize),
    /// No race or no goal can be read in it.
    NoPlan,
    /// It is of a version that is not known here.
    FromTheFuture,
    /// It lost or changed a character.
    Changed,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(bytes) => write!(f, "{bytes} bytes are more than {LONGEST}"),
            Self::NoPlan => f.write_str("the link has no race or no goal that can be read"),
            Self::FromTheFuture => f.write_str("the link is of a later version"),
            Self::Changed => f.write_str("the link does not match its checksum"),
        }
    }
}

impl core::error::Error for Damage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (Damage::TooLong(800_000), "800000 bytes are more than 786432"),
            (Damage::NoPlan, "the link has no race or no goal that can be read"),
            (Damage::FromTheFuture, "the link is of a later version"),
            (Damage::Changed, "the link does not match its checksum"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
