//! The kinds of parts that a shape is made of, one row each.
//!
//! A row holds all that is particular to its kind: reading, writing, weights and the editor work from it.
//! The words for people are messages, selected by the kind.

use super::{Percent, Place};

/// A place or a length that a part of a shape takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartEdge {
    /// The start of a stretch that ends at the finish, as a distance.
    After,
    /// The start of a stretch, as a place.
    From,
    /// The end of a stretch, as a place.
    To,
    /// The length of a stretch from the start of the race.
    First,
    /// The length of a stretch up to the finish.
    Last,
}

/// The direction in which a part changes the pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
    Slower,
    Faster,
}

/// A place where a suggested part starts or ends, or its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestedPlace {
    /// So many tenths of the race.
    Tenths(u32),
    /// A place that follows the race.
    At(Place),
}

/// All that is particular to a kind.
struct KindRow {
    /// Its name in links.
    name: &'static str,
    /// What it takes beside its percentage, in the order of the course. A trend takes nothing.
    takes: &'static [PartEdge],
    /// The direction in which it changes its stretch, or for a trend the second half of the race.
    pace: Pace,
    /// The limit that its percentage stays under.
    under: Percent,
    /// The places or lengths of the part that the editor offers, as many as it takes.
    suggested: &'static [SuggestedPlace],
    /// The percentage of that part.
    suggested_percent: Percent,
}

/// Declares [`ShapeKind`] and its rows. The comment of a kind is its row in the documentation.
macro_rules! shape_kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident = $row:expr;)+) => {
        /// The kind of a part of a shape, whatever its amounts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ShapeKind {
            $($(#[doc = $doc])+ $kind,)+
        }

        impl ShapeKind {
            /// All kinds, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The kinds with their documentation, for documents that are written from it.
            pub const DOCS: &[(Self, &str)] = &[$((Self::$kind, concat!($($doc),+))),+];

            const fn row(self) -> &'static KindRow {
                match self {
                    $(Self::$kind => const { &$row },)+
                }
            }
        }
    };
}

shape_kinds! {
    /// The second half takes P % less than the first.
    Negative = KindRow {
        name: "negative",
        takes: &[],
        pace: Pace::Faster,
        // At two thirds the last metre would take no time.
        under: whole(66),
        suggested: &[],
        suggested_percent: whole(2),
    };
    /// The second half takes P % more than the first.
    Positive = KindRow {
        name: "positive",
        takes: &[],
        pace: Pace::Slower,
        // There the first metre would take no time.
        under: whole(200),
        suggested: &[],
        suggested_percent: whole(3),
    };
    /// Slower by P % after D.
    Fade = KindRow {
        name: "fade",
        takes: &[PartEdge::After],
        pace: Pace::Slower,
        under: SLOWER_UNDER,
        suggested: &[SuggestedPlace::Tenths(7)],
        suggested_percent: whole(8),
    };
    /// Faster by P % over the last D.
    Kick = KindRow {
        name: "kick",
        takes: &[PartEdge::Last],
        pace: Pace::Faster,
        under: FASTER_UNDER,
        suggested: &[SuggestedPlace::Tenths(1)],
        suggested_percent: whole(4),
    };
    /// Slower by P % over the first D.
    Crowd = KindRow {
        name: "crowd",
        takes: &[PartEdge::First],
        pace: Pace::Slower,
        under: SLOWER_UNDER,
        suggested: &[SuggestedPlace::Tenths(1)],
        suggested_percent: whole(5),
    };
    /// Faster by P % over the first D.
    Burst = KindRow {
        name: "burst",
        takes: &[PartEdge::First],
        pace: Pace::Faster,
        under: FASTER_UNDER,
        suggested: &[SuggestedPlace::Tenths(1)],
        suggested_percent: whole(4),
    };
    /// Slower by P % from D to E.
    Ease = KindRow {
        name: "ease",
        takes: &[PartEdge::From, PartEdge::To],
        pace: Pace::Slower,
        under: SLOWER_UNDER,
        suggested: &[SuggestedPlace::Tenths(3), SuggestedPlace::Tenths(5)],
        suggested_percent: whole(4),
    };
    /// Faster by P % from D to E.
    Push = KindRow {
        name: "push",
        takes: &[PartEdge::From, PartEdge::To],
        pace: Pace::Faster,
        under: FASTER_UNDER,
        suggested: &[SuggestedPlace::At(Place::Mid), SuggestedPlace::At(Place::End)],
        suggested_percent: whole(2),
    };
}

// At 100 % faster, a stretch would take no time.
const FASTER_UNDER: Percent = whole(100);
const SLOWER_UNDER: Percent = whole(1000);

/// A whole number of percent.
const fn whole(percent: u32) -> Percent {
    Percent::from_hundredths(percent * 100)
}

impl ShapeKind {
    /// Its name in links.
    ///
    /// ```
    /// use lapwise_core::pacing::ShapeKind;
    /// assert_eq!(ShapeKind::Fade.name(), "fade");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// What it takes beside its percentage, in the order of the course.
    #[must_use]
    pub const fn edges(self) -> &'static [PartEdge] {
        self.row().takes
    }

    /// Returns true if it is a drift of the whole race, false if it is an effort on a stretch.
    #[must_use]
    pub const fn is_trend(self) -> bool {
        self.edges().is_empty()
    }

    /// Returns true if its stretch, or the second half for a trend, is slower, false if it is faster.
    #[must_use]
    pub const fn is_slower(self) -> bool {
        matches!(self.row().pace, Pace::Slower)
    }

    /// The limit that its percentage stays under.
    #[must_use]
    pub const fn under(self) -> Percent {
        self.row().under
    }

    /// The places and the percentage that suit most races.
    #[must_use]
    pub const fn suggested(self) -> (&'static [SuggestedPlace], Percent) {
        (self.row().suggested, self.row().suggested_percent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_name_of_its_own_and_suggests_what_it_takes() {
        for (index, kind) in ShapeKind::ALL.iter().enumerate() {
            assert!(ShapeKind::ALL.iter().skip(index + 1).all(|other| other.name() != kind.name()));
            let (places, percent) = kind.suggested();
            assert_eq!(places.len(), kind.edges().len(), "{}", kind.name());
            assert!(percent < kind.under());
        }
    }
}
