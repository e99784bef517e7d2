//! The end of a course in laps at which the part lies that is no whole lap.

use super::Surface;

/// The place of the part of a course in laps that is no whole lap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Odd {
    /// Before the first whole lap: the laps count back from the finish.
    First,
    /// After the last whole lap: the laps count from the start.
    Last,
}

impl Odd {
    /// The place where nobody chose one. The finish line of a track is fixed, and a road race starts where its loop does.
    #[must_use]
    pub const fn default_on(surface: Surface) -> Self {
        match surface {
            Surface::Track => Self::First,
            Surface::Road => Self::Last,
        }
    }
}
