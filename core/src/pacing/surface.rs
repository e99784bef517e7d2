//! The kinds of courses.

/// The kind of course that a race is run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Surface {
    /// Laps of a track, counted back from its fixed finish line.
    Track,
    /// Anything from here to there: splits count from the start.
    Road,
}
