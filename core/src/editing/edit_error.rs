//! The refusals of an edit of laps.
//!
//! The words for people are in `present::refusals`; `Display` is for developers.

use core::fmt;

use super::lap_change::Finish;
use crate::pacing::{PlanError, Time};

/// The reason why an edit is not possible. Laps are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// There is no such lap.
    NoSuchLap,
    /// The lap would take less than a unit of time.
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
    /// The other laps would be left less than a unit of time.
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

/// A change that makes an edit possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// This lap is released. Laps are counted from 1.
    ReleaseLap(usize),
    /// The finish moves.
    MoveFinish,
}

impl EditError {
    /// The ways out, the best one first.
    ///
    /// ```
    /// use lapwise_core::editing::{EditError, Finish, WayOut};
    /// let locked = EditError::AllLocked { release: Some(3) };
    /// assert_eq!(locked.ways_out(Finish::Keep), [WayOut::ReleaseLap(3), WayOut::MoveFinish]);
    /// assert_eq!(locked.ways_out(Finish::Move), [WayOut::ReleaseLap(3)]);
    /// assert_eq!(EditError::OthersWouldChange.ways_out(Finish::Keep), []);
    /// ```
    #[must_use]
    pub fn ways_out(&self, finish: Finish) -> Vec<WayOut> {
        let (Self::RestTooFast { release, .. } | Self::AllLocked { release }) = self else { return Vec::new() };
        let move_finish = (finish == Finish::Keep).then_some(WayOut::MoveFinish);
        release.map(WayOut::ReleaseLap).into_iter().chain(move_finish).collect()
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchLap => f.write_str("there is no such lap"),
            Self::TooFast { lap, least, by } => {
                write!(f, "lap {lap} is {} ms under its least time of {} ms", by.millis(), least.millis())
            }
            Self::TooSlow { lap } => write!(f, "lap {lap} takes 1000 hours or more"),
            Self::RestTooFast { over, .. } => {
                write!(f, "the other laps are too fast: the edited ones take {} ms too much", over.millis())
            }
            Self::AllLocked { .. } => f.write_str("no other lap is free"),
            Self::FinishOutOfRange => f.write_str("the finish time is zero, or 1000 hours or more"),
            Self::OthersWouldChange => f.write_str("other laps cannot be kept as they are shown"),
            Self::Plan(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for EditError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let second = Time::from_seconds(1);
        let table = [
            (EditError::NoSuchLap, "there is no such lap"),
            (
                EditError::TooFast { lap: 2, least: Time::from_millis(43_100), by: second },
                "lap 2 is 1000 ms under its least time of 43100 ms",
            ),
            (EditError::TooSlow { lap: 2 }, "lap 2 takes 1000 hours or more"),
            (
                EditError::RestTooFast { over: second, release: None },
                "the other laps are too fast: the edited ones take 1000 ms too much",
            ),
            (EditError::AllLocked { release: Some(3) }, "no other lap is free"),
            (EditError::FinishOutOfRange, "the finish time is zero, or 1000 hours or more"),
            (EditError::OthersWouldChange, "other laps cannot be kept as they are shown"),
            (EditError::Plan(PlanError::LapsOnRoad), "a road has no laps"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
