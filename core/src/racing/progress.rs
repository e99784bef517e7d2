//! What is known of a race: everything that follows from its log.

use super::{Moment, Run, Targets};
use crate::pacing::{Distance, Time};

/// What is known of a race.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The moment of the gun, by the clock before it jumped; none before somebody has started the race.
    pub gun: Option<Moment>,
    /// The moment at which the runner crosses the start line, by the same clock. Elapsed times count from it.
    pub start: Option<Moment>,
    /// The milliseconds by which the clock now shows more than that clock.
    pub clock_offset: i64,
    /// The records at the marks.
    pub run: Run,
    /// The times due at the marks, changes of the goal included.
    pub targets: Targets,
    /// The marks whose times were taken from the plan, since somebody missed them.
    pub by_plan: Vec<Distance>,
    /// The marks whose times are not after those before them, such as after the clock was set back. They do not count.
    pub backwards: Vec<Distance>,
    /// The taps that belong to another one.
    pub doubles: Vec<DoubleTap>,
    /// The taps that belong to no mark.
    pub strays: Vec<Stray>,
    /// The question of the last lap, where it has one.
    pub question: Option<LapQuestion>,
    /// The first jump of the clock that nobody has answered yet.
    pub clock_change: Option<ClockChange>,
    /// The last mark at which somebody kept a goal that was said to be out of reach.
    pub kept_goal_at: Option<Distance>,
    /// True if the race is over.
    pub is_ended: bool,
}

/// A second tap of one passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DoubleTap {
    /// The number of its entry.
    pub number: u32,
    /// The mark that was passed.
    pub mark: Distance,
    /// The time that does not count.
    pub elapsed: Time,
}

/// A tap that belongs to no mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stray {
    /// The number of its entry.
    pub number: u32,
    /// The reason.
    pub reason: StrayReason,
    /// Its elapsed time, where the race had started.
    pub elapsed: Option<Time>,
}

/// The reason why a tap belongs to no mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StrayReason {
    /// It is before the start, or there is no start.
    BeforeStart,
    /// Every mark had a record.
    AfterFinish,
}

/// The question whether a mark was missed: the last lap took about two planned laps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LapQuestion {
    /// The number of the tap that ended the lap, for [`Act::MissedBefore`], [`Act::SplitBefore`] and
    /// [`Act::NothingMissed`].
    ///
    /// [`Act::MissedBefore`]: super::Act::MissedBefore
    /// [`Act::SplitBefore`]: super::Act::SplitBefore
    /// [`Act::NothingMissed`]: super::Act::NothingMissed
    pub tap: u32,
    /// The mark that the tap has.
    pub mark: Distance,
    /// The time of the lap.
    pub lap: Time,
}

/// A jump of the clock of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClockChange {
    /// The number of its entry, for [`Act::RepairJump`] and [`Act::KeepJump`].
    ///
    /// [`Act::RepairJump`]: super::Act::RepairJump
    /// [`Act::KeepJump`]: super::Act::KeepJump
    pub number: u32,
    /// The milliseconds by which the clock shows more than before; below zero, less.
    pub by: i64,
}

impl Progress {
    /// The elapsed milliseconds at a moment of the device's clock; below zero before the start, none without one.
    #[must_use]
    pub fn elapsed_millis(&self, now: Moment) -> Option<i64> {
        Some(now.later_by(self.clock_offset.saturating_neg()).millis_since(self.start?))
    }

    /// The elapsed time at a moment of the device's clock; none before the start.
    #[must_use]
    pub fn elapsed(&self, now: Moment) -> Option<Time> {
        now.later_by(self.clock_offset.saturating_neg()).time_since(self.start?)
    }

    /// Returns true if the race has a start, and is not over.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.gun.is_some() && !self.is_ended
    }
}
