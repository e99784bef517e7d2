//! The ways in which a plan does not fit together.
//!
//! The words for people are in `present::refusals`; `Display` is for developers.

use core::fmt;

use super::{Lock, Stop, Time};

/// The most splits a plan can have.
pub const MAX_SPLITS: usize = 2000;
/// The most locks, stops, sections or cues a plan can have of each.
pub const MAX_ITEMS: usize = 2000;

/// The reason why a plan has no schedule.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, PlanError, Surface, Time};
/// let timeless = Plan::of(Distance::MARATHON, Surface::Road, Time::ZERO);
/// assert_eq!(timeless.schedule(), Err(PlanError::GoalOutOfRange));
/// assert_eq!(PlanError::GoalOutOfRange.to_string(), "the goal is zero, or 1000 hours or more");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// The distance is not between 1 m and 1000 km.
    DistanceOutOfRange,
    /// The goal is zero, or 1000 hours or more.
    GoalOutOfRange,
    /// The goal is finer than 0.01 s.
    GoalTooFine,
    /// Splits at every lap, on a road that has none.
    LapsOnRoad,
    /// More splits than [`MAX_SPLITS`].
    TooManySplits {
        /// The number there would be.
        splits: u64,
    },
    /// More locks, stops or cues than [`MAX_ITEMS`].
    TooManyItems,
    /// A lock runs backwards or beyond the finish.
    LockOutside(Lock),
    /// A lock's time is zero, finer than 0.01 s, or no longer than the standing time in it.
    LockTime(Lock),
    /// A lock starts before another one ends.
    LocksOverlap(Lock),
    /// Locks and stops leave nothing of the goal for the rest of the race.
    LocksOverGoal {
        /// By how much they exceed the goal.
        over: Time,
    },
    /// The whole race is locked, and is faster than the goal.
    LocksUnderGoal {
        /// The time that is missing to the goal.
        missing: Time,
    },
    /// A stop at or after the finish.
    StopOutside(Stop),
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DistanceOutOfRange => f.write_str("the distance is not between 1 m and 1000 km"),
            Self::GoalOutOfRange => f.write_str("the goal is zero, or 1000 hours or more"),
            Self::GoalTooFine => f.write_str("the goal is finer than 0.01 s"),
            Self::LapsOnRoad => f.write_str("a road has no laps"),
            Self::TooManySplits { splits } => write!(f, "{splits} splits are more than {MAX_SPLITS}"),
            Self::TooManyItems => write!(f, "more than {MAX_ITEMS} locks, stops or cues"),
            Self::LockOutside(lock) => write!(f, "{} runs backwards or beyond the finish", Described(lock)),
            Self::LockTime(lock) => write!(f, "{} is too short or finer than 0.01 s", Described(lock)),
            Self::LocksOverlap(lock) => write!(f, "{} starts before another one ends", Described(lock)),
            Self::LocksOverGoal { over } => {
                write!(f, "locks and stops leave nothing of the goal: {} ms too much", over.millis())
            }
            Self::LocksUnderGoal { missing } => {
                write!(f, "the whole race is locked, {} ms faster than the goal", missing.millis())
            }
            Self::StopOutside(stop) => write!(f, "the stop at {} mm is not before the finish", stop.at.millimetres()),
        }
    }
}

impl core::error::Error for PlanError {}

/// A lock with its place and time in whole numbers, since this room writes no other text.
struct Described<'a>(&'a Lock);

impl fmt::Display for Described<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Lock { from, to, time } = self.0;
        write!(f, "the lock of {} ms from {} mm to {} mm", time.millis(), from.millimetres(), to.millimetres())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::Distance;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let [from, to] = [400, 800].map(Distance::from_metres);
        let second = Time::from_seconds(1);
        let lock = Lock { from, to, time: Time::from_seconds(77) };
        let stop = Stop { at: to, time: second };
        let table = [
            (PlanError::DistanceOutOfRange, "the distance is not between 1 m and 1000 km"),
            (PlanError::GoalOutOfRange, "the goal is zero, or 1000 hours or more"),
            (PlanError::GoalTooFine, "the goal is finer than 0.01 s"),
            (PlanError::LapsOnRoad, "a road has no laps"),
            (PlanError::TooManySplits { splits: 2001 }, "2001 splits are more than 2000"),
            (PlanError::TooManyItems, "more than 2000 locks, stops or cues"),
            (
                PlanError::LockOutside(lock),
                "the lock of 77000 ms from 400000 mm to 800000 mm runs backwards or beyond the finish",
            ),
            (
                PlanError::LockTime(lock),
                "the lock of 77000 ms from 400000 mm to 800000 mm is too short or finer than 0.01 s",
            ),
            (
                PlanError::LocksOverlap(lock),
                "the lock of 77000 ms from 400000 mm to 800000 mm starts before another one ends",
            ),
            (PlanError::LocksOverGoal { over: second }, "locks and stops leave nothing of the goal: 1000 ms too much"),
            (PlanError::LocksUnderGoal { missing: second }, "the whole race is locked, 1000 ms faster than the goal"),
            (PlanError::StopOutside(stop), "the stop at 800000 mm is not before the finish"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
