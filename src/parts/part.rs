//! The names of the parts.

/// A part of the program that is fetched later.
///
/// The variants stand in the order in which parts are loaded: each part needs all that come before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Changes a plan. Fetched at the first touch of a widget.
    Edit,
    /// Shares, prints, saves and compares plans. Fetched when somebody opens one of its panels.
    Takeout,
}

impl Part {
    /// Every part, in loading order; the loader's list in `lapwise.js` has the same order.
    const ALL: [Self; 2] = [Self::Edit, Self::Takeout];

    /// The part's position in the loader's list.
    pub(crate) const fn index(self) -> u32 {
        self as u32
    }

    /// The part at a position in the loader's list.
    pub(crate) fn at(index: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.index() == index)
    }
}
