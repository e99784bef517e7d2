use core::fmt;

use crate::messages::en;
use crate::pacing::{Lock, Plan, PlanError, ShapeError, Stop, Surface, TrackError};

/// Why a text was not read; [`en::text_error`] says it in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// What the text should have been.
    pub wanted: Wanted,
    /// What is wrong with it.
    pub problem: Problem,
    /// How it begins.
    pub found: Excerpt,
}

/// What a text should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A goal, a split, a standing time, as links write them.
    Time,
    /// The same, as people type them.
    TypedTime,
    /// What changes a lap, as people type it.
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

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
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

/// A text of which the first characters are shown: at most 20, none of them invisible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt(String);

const LONGEST_EXCERPT: usize = 20;

impl Excerpt {
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

/// Why the value of an option was not read; [`messages::option_error`](super::words::option_error) says it in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionError {
    /// A part of it is no time, no distance and so on.
    Text(TextError),
    /// It is no shape.
    Shape(ShapeError),
    /// It is no track.
    Track(TrackError),
    /// It does not fit with the rest of this plan.
    Plan(PlanError, Box<Plan>),
    /// Nothing is given, and it follows from nothing.
    Missing,
    /// The pace does not lead to the goal.
    GoalAndPaceDiffer,
    /// Only a track has that.
    OnRoad,
    /// It is no lane.
    Lane,
    /// It is none of these values.
    NoneOf(Excerpt, String),
    /// It is no item of the list that the key has.
    Item(Excerpt),
    /// It locks a lap where the plan has only so many.
    NoSuchLap(Excerpt, usize),
    /// A shape has at most one trend.
    TwoTrends,
    /// More than so many items.
    TooManyItems(usize),
    /// More than so many characters.
    TooLong(usize),
    /// It is no plan that another one answers.
    NoBase,
    /// A lock that no longer fits was let go.
    Released(Lock, Surface),
    /// A stop that no longer fits was let go.
    ReleasedStop(Stop, Surface),
}

/// What is wrong with a link as a whole; [`messages::link_damage`](super::words::link_damage) says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It has so many bytes, which is more than a plan can have.
    TooLong(usize),
    /// No race or no goal can be read in it.
    NoPlan,
    /// It is of a version that is not known here.
    FromTheFuture,
    /// It lost or changed a character.
    Changed,
}

impl From<TextError> for OptionError {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}

/// Whether a character takes no room of its own, or turns the direction of the text around it.
pub(super) const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}' | '\u{61c}'
        | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character is a space of any width, or ends a line.
pub(super) const fn is_space(c: char) -> bool {
    matches!(c,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}'
        | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

impl Wanted {
    /// What was read of `text`, which should have been this.
    pub(super) fn from<T>(self, text: &str, read: Result<T, Problem>) -> Result<T, TextError> {
        read.map_err(|problem| self.error(text, problem))
    }

    #[inline(never)]
    fn error(self, text: &str, problem: Problem) -> TextError {
        TextError { wanted: self, problem, found: Excerpt::of(text) }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&en::text_error(self))
    }
}

impl core::error::Error for TextError {}

impl From<TextError> for String {
    #[inline(never)]
    fn from(error: TextError) -> Self {
        en::text_error(&error)
    }
}
