//! What can be wrong with a link as a whole, as data.
//!
//! The words for people are in `present::refusals`.

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
