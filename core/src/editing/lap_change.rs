//! The input and the result of an edit of laps.

use crate::pacing::{Plan, Schedule, Time};

/// The fate of the finish in an edit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Finish {
    /// It stays, and the other laps make up for the edit.
    #[default]
    Keep,
    /// It moves by the shown difference, and the other laps stay.
    Move,
}

/// The change that an edit makes to each of its laps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// Locks it at a time.
    To(Time),
    /// Locks it so many milliseconds later or sooner than it is shown.
    By(i64),
    /// Releases it, back to what the plan gives it.
    Planned,
}

/// A plan and its schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The plan.
    pub plan: Plan,
    /// Its own schedule.
    pub schedule: Schedule,
}
