//! Numbers that only tell one moment from another.

/// The reader's changes so far, each reading of what is typed and each frame of a drag.
///
/// Two revisions are equal where the reader has changed nothing between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Revision(usize);

impl Revision {
    /// Returns the revision after one more change.
    pub(super) const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

/// The changes that were published so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Publications(usize);

impl Publications {
    /// Returns the publications with one more.
    pub(super) const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }

    /// Returns the publications after `count` of them.
    #[cfg(test)]
    pub(crate) const fn of(count: usize) -> Self {
        Self(count)
    }

    /// Returns true if nothing was published yet.
    pub(crate) fn are_none(self) -> bool {
        self == Self::default()
    }
}
