//! Why an option was not read, as data.
//!
//! The words for people are in `present::refusals`.

use crate::formats::{Excerpt, TextError};
use crate::pacing::{Lock, Plan, PlanError, ShapeError, Stop, Surface, TrackError};

/// A value of an option that was not read, or that does not fit with the rest of its plan.
///
/// ```
/// use lapwise_core::options::{self, OptionError};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("lane", "x")]);
/// assert_eq!(opened.problems[0].error, OptionError::Lane);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionError {
    /// It, or a part of it, is no time, no distance and so on.
    Text(TextError),
    /// It is no shape.
    Shape(ShapeError),
    /// It is no track.
    Track(TrackError),
    /// It does not fit with the rest of this plan.
    Plan(PlanError, Box<Plan>),
    /// Nothing is given, and nothing else implies it.
    Missing,
    /// The pace does not lead to the goal.
    GoalAndPaceDiffer,
    /// Only a track has that.
    OnRoad,
    /// It is no lane.
    Lane,
    /// It is none of these values.
    NoneOf(Excerpt, Vec<&'static str>),
    /// It is no item of the key's list.
    Item(Excerpt),
    /// It locks a lap beyond the number of laps that the plan has.
    NoSuchLap(Excerpt, usize),
    /// A shape has at most one trend.
    TwoTrends,
    /// More than so many items.
    TooManyItems(usize),
    /// More than so many characters.
    TooLong(usize),
    /// It is no plan that another one answers.
    NoBase,
    /// A lock that no longer fits was released.
    Released(Lock, Surface),
    /// A stop that no longer fits was released.
    ReleasedStop(Stop, Surface),
}

impl From<TextError> for OptionError {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}
