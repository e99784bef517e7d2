//! The reasons why an option was not read, as data.
//!
//! The words for people are in `present::refusals`; `Display` is for developers.

use core::fmt;

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

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(error) => error.fmt(f),
            Self::Shape(error) => error.fmt(f),
            Self::Track(error) => error.fmt(f),
            Self::Plan(error, _) => error.fmt(f),
            Self::Missing => f.write_str("nothing is given"),
            Self::GoalAndPaceDiffer => f.write_str("the pace does not lead to the goal"),
            Self::OnRoad => f.write_str("a road has no such option"),
            Self::Lane => f.write_str("expected a lane from 1 to 9"),
            Self::NoneOf(found, values) => {
                write!(f, "expected one of {}, found \"{}\"", values.join(", "), found.shown())
            }
            Self::Item(found) => write!(f, "expected an item of the list, found \"{}\"", found.shown()),
            Self::NoSuchLap(found, laps) => write!(f, "\"{}\" locks a lap after the last, {laps}", found.shown()),
            Self::TwoTrends => f.write_str("more than one trend"),
            Self::TooManyItems(most) => write!(f, "more than {most} items"),
            Self::TooLong(most) => write!(f, "more than {most} characters"),
            Self::NoBase => f.write_str("the plan that this one answers cannot be read"),
            Self::Released(Lock { from, to, .. }, _) => {
                write!(f, "the lock from {} mm to {} mm was released", from.millimetres(), to.millimetres())
            }
            Self::ReleasedStop(stop, _) => write!(f, "the stop at {} mm was released", stop.at.millimetres()),
        }
    }
}

impl core::error::Error for OptionError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{TextFault, Wanted};
    use crate::pacing::{Distance, Time};

    #[test]
    fn every_error_is_displayed_for_developers() {
        let second = Time::from_seconds(1);
        let plan = Plan::of(Distance::MILE, Surface::Road, second);
        let lock = Lock { from: Distance::KILOMETRE, to: Distance::MILE, time: second };
        let stop = Stop { at: Distance::KILOMETRE, time: second };
        let found = || Excerpt::of("10-x");
        let text = TextError { wanted: Wanted::Percent, fault: TextFault::Unreadable, found: found() };
        let table: [(OptionError, &str); 17] = [
            (text.into(), "expected a percentage, found \"10-x\": it is something else"),
            (OptionError::Shape(ShapeError::Backwards), "a stretch does not end after its start"),
            (OptionError::Track(TrackError::Lane { lanes: 9 }), "the lane is not between 1 and 9"),
            (OptionError::Plan(PlanError::LapsOnRoad, Box::new(plan)), "a road has no laps"),
            (OptionError::Missing, "nothing is given"),
            (OptionError::GoalAndPaceDiffer, "the pace does not lead to the goal"),
            (OptionError::OnRoad, "a road has no such option"),
            (OptionError::Lane, "expected a lane from 1 to 9"),
            (OptionError::NoneOf(found(), vec!["km", "mi"]), "expected one of km, mi, found \"10-x\""),
            (OptionError::Item(found()), "expected an item of the list, found \"10-x\""),
            (OptionError::NoSuchLap(found(), 8), "\"10-x\" locks a lap after the last, 8"),
            (OptionError::TwoTrends, "more than one trend"),
            (OptionError::TooManyItems(2000), "more than 2000 items"),
            (OptionError::TooLong(80), "more than 80 characters"),
            (OptionError::NoBase, "the plan that this one answers cannot be read"),
            (OptionError::Released(lock, Surface::Road), "the lock from 1000000 mm to 1609344 mm was released"),
            (OptionError::ReleasedStop(stop, Surface::Road), "the stop at 1000000 mm was released"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
