//! The reasons why a text is no time, distance, pace or percentage, as data.
//!
//! The words for people are in `present::refusals`; `Display` is for developers.

use core::fmt;

use super::characters::{is_hidden, is_space};

/// A text that was not read.
///
/// ```
/// use lapwise_core::formats::{TextFault, Wanted, strict};
/// let error = strict::time("77", None).unwrap_err();
/// assert_eq!((error.wanted, error.fault, error.found.shown().as_str()), (Wanted::Time, TextFault::NoUnit, "77"));
/// assert_eq!(error.to_string(), "expected a time, found \"77\": it has no unit");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// The kind of value that was expected.
    pub wanted: Wanted,
    /// The reason why it is none.
    pub fault: TextFault,
    /// The text.
    pub found: Excerpt,
}

/// The kind of value that a text should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A goal, a split, a standing time, as links write them.
    Time,
    /// The same, as people type them.
    TypedTime,
    /// A change of a lap, as people type it.
    Lap,
    /// A time over a distance.
    Pace,
    /// The distance of a race.
    Distance,
    /// A mark or a lap.
    Length,
    /// The distance between marks.
    Interval,
    /// A percentage.
    Percent,
    /// A day.
    Date,
    /// A time of day.
    TimeOfDay,
}

/// The reason why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing was given.
    Empty,
    /// It could still become right: `49:` or `49:5`.
    Unfinished,
    /// It is something else.
    Unreadable,
    /// A number without the unit it needs here.
    NoUnit,
    /// Minutes or seconds of 60 and more after a larger part.
    OverFiftyNine,
    /// It is below zero.
    Negative,
    /// It is zero.
    Zero,
    /// It has more decimals than are kept.
    TooFine,
    /// It is below the range.
    TooSmall,
    /// It is above the range.
    TooLarge,
}

/// A text of which at most 20 characters are shown, none of them invisible.
///
/// ```
/// use lapwise_core::formats::Excerpt;
/// assert_eq!(Excerpt::of("1234567890 1234567890").shown(), "1234567890 123456789…");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt(String);

const LONGEST_EXCERPT: usize = 20;

impl Excerpt {
    /// Keeps a text whole; [`shown`](Self::shown) shortens it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The first characters, without control and direction characters.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut excerpt = String::new();
        let mut length = 0;
        for c in self.0.chars().filter(|c| !is_hidden(*c)) {
            if length == LONGEST_EXCERPT {
                excerpt.push('…');
                break;
            }
            let c = if is_space(c) { ' ' } else { c };
            if c != ' ' || !excerpt.is_empty() {
                excerpt.push(c);
                length += 1;
            }
        }
        excerpt.truncate(excerpt.trim_ascii_end().len());
        excerpt
    }
}

impl Wanted {
    /// Adds to a fault what was expected and what was found.
    pub(super) fn from<T>(self, text: &str, read: Result<T, TextFault>) -> Result<T, TextError> {
        read.map_err(|fault| self.error(text, fault))
    }

    // One copy for all the readers, which are generic.
    #[inline(never)]
    fn error(self, text: &str, fault: TextFault) -> TextError {
        TextError { wanted: self, fault, found: Excerpt::of(text) }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wanted = match self.wanted {
            Wanted::Time | Wanted::TypedTime => "a time",
            Wanted::Lap => "a lap time",
            Wanted::Pace => "a pace",
            Wanted::Distance => "a distance",
            Wanted::Length => "a length",
            Wanted::Interval => "an interval",
            Wanted::Percent => "a percentage",
            Wanted::Date => "a date",
            Wanted::TimeOfDay => "a time of day",
        };
        let fault = match self.fault {
            TextFault::Empty => "it is empty",
            TextFault::Unfinished => "it is not finished",
            TextFault::Unreadable => "it is something else",
            TextFault::NoUnit => "it has no unit",
            TextFault::OverFiftyNine => "minutes or seconds are over 59",
            TextFault::Negative => "it is below zero",
            TextFault::Zero => "it is zero",
            TextFault::TooFine => "it has too many decimals",
            TextFault::TooSmall => "it is too small",
            TextFault::TooLarge => "it is too large",
        };
        write!(f, "expected {wanted}, found \"{}\": {fault}", self.found.shown())
    }
}

impl core::error::Error for TextError {}
