//! What only messages tell apart.

/// The stretch that the number in the headline is the time of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LapUnit {
    /// A lap of the track.
    Lap,
    /// A kilometre of the road.
    Kilometre,
    /// A mile of the road.
    Mile,
}

/// The parts of a plan that take the same time whatever the goal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixedParts {
    /// Locked laps.
    Laps,
    /// Stops.
    Stops,
    /// Both.
    LapsAndStops,
}

/// A place on the course, as a word or as a distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceWord {
    /// The start line.
    Start,
    /// Half of the distance.
    Halfway,
    /// The finish line.
    Finish,
    /// A distance from the start.
    Mark,
}

/// The laps of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LapsTold {
    /// All are alike.
    Alike,
    /// One of them has another time.
    ButOne,
    /// Those from a mark on have another time.
    Then,
    /// They get steadily faster or slower.
    FromTo,
    /// They go up and down.
    Between,
}

/// The first lap of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartTold {
    /// It is like the others, or not worth telling.
    Nothing,
    /// It is a part of a lap.
    Part,
    /// It is a whole lap with a time of its own.
    Lap,
}

/// The stretch that a lap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LapWord {
    /// A lap around.
    Lap,
    /// A kilometre.
    Kilometre,
    /// A mile.
    Mile,
    /// The odd part at the start.
    First,
    /// The odd part at the end.
    Last,
    /// Any other stretch.
    Stretch,
}

/// Laps that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedLaps {
    /// Laps around.
    Laps,
    /// Any other stretches. A count of kilometres would read as a distance.
    Splits,
}
