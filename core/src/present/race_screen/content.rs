//! What is on the screen of a race, as texts and states.

use crate::pacing::{Distance, Time};
use crate::racing::LapQuestion;

/// The stage of a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// No gun yet.
    NotStarted,
    /// The race is on, or waits for its gun.
    Running,
    /// Every mark has a record.
    Finished,
    /// Somebody has ended it.
    Ended,
}

/// The last mark with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastMark {
    /// The mark: `1600 m`, `Mile 11`.
    pub mark: String,
    /// The elapsed time there: `5:20.0`; empty where it has none.
    pub time: String,
    /// The lap: `lap 4 in 80.0`, or on a road of kilometres and miles `in 19:30`; why there is none: `no time`.
    pub lap: String,
    /// The time of the lap alone: `80.0`; empty where it has none.
    pub lap_time: String,
}

/// The next mark and the time due there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextMark {
    /// Its place.
    pub at: Distance,
    /// Its name: `2000 m`, `Mile 12`.
    pub mark: String,
    /// The line over the time: `2000 m at`, `Mile 12 at plan pace`.
    pub heading: String,
    /// The time: `7:11.3`.
    pub target: String,
    /// The line beside it: `plan 11:30`, `now for 4:15:00`.
    pub aside: String,
    /// The time of the lap up to it: `11:04 for this mile`.
    pub lap: String,
    /// The coach's line; empty where there is none.
    pub cue: String,
}

/// The state of a run against its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its kind.
    pub kind: StatusKind,
    /// In words and figures: `25.0 s ahead of plan`; empty before the first time.
    pub title: String,
    /// More of it: `Laps of 80 finish in 10:40`; empty where there is none.
    pub detail: String,
}

/// The kind of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusKind {
    /// Nothing is known yet.
    Unknown,
    /// The run is at the time of the plan.
    OnPlan,
    /// It is ahead.
    Ahead,
    /// It is behind.
    Behind,
    /// It is ahead, after a lap that was much faster than planned.
    TooFast,
    /// There is no goal to be ahead of.
    NoGoal,
}

/// A goal that is out of reach, and what to run for instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachOffer {
    /// The goal and what it needs: `4:00:00 now needs 8:28 a mile`.
    pub title: String,
    /// The finish at plan pace: `The plan’s pace still reaches 4:10:21.`
    pub detail: String,
    /// The mark where it is said, for [`Act::Replan`](crate::racing::Act::Replan) and
    /// [`Act::KeepGoal`](crate::racing::Act::KeepGoal).
    pub mark: Distance,
    /// The times to run for instead, each with its button: `Run for 4:15:00`; goals B and C after the round time.
    pub offers: Vec<(Time, String)>,
    /// The button that keeps the goal: `Keep 4:00:00`.
    pub keep: String,
}

/// A figure below the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its label: `11:30 needs`.
    pub label: String,
    /// Its value: `92.5`.
    pub value: String,
    /// What follows the value: `a lap`; empty where nothing does.
    pub unit: String,
}

/// The record of a lap, as a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tick {
    /// It is run, with a time that counts.
    Timed,
    /// It is run, without one.
    Missed,
    /// It is still to be run.
    Open,
}

/// The words on the button of the next lap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ButtonWords {
    /// The lap: `Lap 5`, `Mile 12`.
    pub title: String,
    /// Where to press it: `Tap at 2000 m`.
    pub hint: String,
}

/// The question whether a mark was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The lap in question.
    pub about: LapQuestion,
    /// The question.
    pub text: String,
    /// The answers: leave the mark empty, split the lap by the plan, no.
    pub answers: [&'static str; 3],
}

/// The question of the clock of the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockQuestion {
    /// The number of the entry, for [`Act::RepairJump`](crate::racing::Act::RepairJump) and
    /// [`Act::KeepJump`](crate::racing::Act::KeepJump).
    pub number: u32,
    /// By how much it moved.
    pub text: String,
    /// The button that repairs it.
    pub repair: &'static str,
    /// The button that keeps it.
    pub keep: &'static str,
}
