//! The ways in which a plan does not fit together.

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
