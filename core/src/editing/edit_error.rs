//! The refusals of an edit of laps.

use crate::pacing::{PlanError, Time};

/// The reason why an edit is not possible. Laps are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// There is no such lap.
    NoSuchLap,
    /// The lap would be faster than anybody has run so far.
    TooFast {
        /// The lap.
        lap: usize,
        /// The least time it can be given.
        least: Time,
        /// By how much it would be faster.
        by: Time,
    },
    /// The lap would take 1000 hours or more.
    TooSlow {
        /// The lap.
        lap: usize,
    },
    /// The other laps would have to be faster than anybody has run so far.
    RestTooFast {
        /// By how much all edited laps together are too slow.
        over: Time,
        /// A locked lap that could be released.
        release: Option<usize>,
    },
    /// No other lap is free to make up for the edit.
    AllLocked {
        /// A locked lap that could be released.
        release: Option<usize>,
    },
    /// The finish would be 1000 hours or more away, or no time at all.
    FinishOutOfRange,
    /// Other laps cannot be kept as they are shown, since some are too short for it.
    OthersWouldChange,
    /// The plan does not fit together otherwise.
    Plan(PlanError),
}
