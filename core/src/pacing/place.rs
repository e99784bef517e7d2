//! Places on the course.

use super::Distance;

/// A place on the course that follows the race when its distance changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The start line.
    Start,
    /// Halfway.
    Mid,
    /// The finish line.
    End,
    /// A distance from the start.
    At(Distance),
}

impl Place {
    /// Its distance from the start in a race of `distance`; never beyond the finish.
    #[must_use]
    pub fn within(self, distance: Distance) -> Distance {
        match self {
            Self::Start => Distance::ZERO,
            Self::Mid => distance.halfway(),
            Self::End => distance,
            Self::At(place) => place.min(distance),
        }
    }
}
