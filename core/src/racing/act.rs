//! The entries of a log: everything that somebody does to a race.

use super::Moment;
use crate::pacing::{Distance, Time};

/// One entry of a log.
///
/// It has its own number, so that an entry that was lost or cannot be read changes the meaning of no other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LogEntry {
    /// Its number, from 1, greater than that of the entry before.
    pub number: u32,
    /// The moment at which it was written.
    pub at: Moment,
    /// What was done.
    pub act: Act,
}

/// One thing that somebody does to a race.
///
/// Taps and marks without a time fall on the marks of the course in the order of the log. Acts that name a mark by its
/// place change what is recorded there; those that name an entry by its number change what that one means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// The gun goes, or went, or will go at this moment. The last one counts.
    Gun(Moment),
    /// The gun was so many milliseconds later than it was taken for; below zero, earlier.
    ShiftGun(i64),
    /// The start line is crossed so long after the gun, whatever the plan says.
    Delay(Time),
    /// The runner passes the next mark at this moment.
    Tap(Moment),
    /// The next mark gets no time.
    Missed,
    /// The time at a mark is this one, from the start line.
    SetTime {
        /// The mark, one of the course.
        mark: Distance,
        /// The elapsed time there.
        elapsed: Time,
    },
    /// The mark has no time.
    ClearTime(Distance),
    /// The time at a mark does not count.
    Discount(Distance),
    /// The time at a mark counts again.
    Count(Distance),
    /// Of two taps that belong together the other one counts. The number is that of the second tap.
    SwapDouble(u32),
    /// A mark was missed before this tap, and stays empty.
    MissedBefore(u32),
    /// A mark was missed before this tap, and gets the time that the plan gives it between the marks around it.
    SplitBefore(u32),
    /// No mark was missed before this tap.
    NothingMissed(u32),
    /// The clock of the device jumped: it shows so many milliseconds more than before, or less where they are below
    /// zero.
    ClockJump(i64),
    /// The jump of this number was a change of the clock. What was recorded after it is moved back by it.
    RepairJump(u32),
    /// The jump of this number was none, such as a sleep of the device.
    KeepJump(u32),
    /// The rest of the race, from a mark on, is run for another finish time.
    Replan {
        /// The mark.
        from: Distance,
        /// The finish time.
        goal: Time,
    },
    /// A stop or a walk at a mark takes this time. The finish is later by it.
    AddStop {
        /// The mark.
        at: Distance,
        /// The time that it takes.
        time: Time,
    },
    /// The goal stays, though it was said to be out of reach at this mark.
    KeepGoal(Distance),
    /// The entry of this number is taken back.
    Undo(u32),
    /// The entry of this number counts again.
    Redo(u32),
    /// The race is over.
    End,
    /// The race goes on.
    Reopen,
}

impl Act {
    /// Returns true unless it only takes another entry back or has it count again, or was done by nobody.
    #[must_use]
    pub const fn is_undoable(self) -> bool {
        !matches!(self, Self::Undo(_) | Self::Redo(_) | Self::ClockJump(_))
    }
}
