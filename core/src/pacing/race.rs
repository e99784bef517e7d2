//! The races that have names, with their usual surface and track.

use super::{Distance, Track};

/// The kind of course that a race is run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Surface {
    /// Laps of a track, counted back from its fixed finish line.
    Track,
    /// Anything from here to there: splits count from the start.
    Road,
}

/// A named race: a distance, what it is usually run on, and the track it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Race {
    /// The canonical name in links, attributes and JavaScript.
    pub name: &'static str,
    /// The exact distance.
    pub distance: Distance,
    /// Its usual surface.
    pub surface: Surface,
    /// The track it is run on, where it is run on one.
    pub track: Track,
}

impl Race {
    /// Returns true if it has barriers and a water jump.
    #[must_use]
    pub fn is_steeplechase(&self) -> bool {
        self.track.is_steeplechase()
    }
}

const fn track(name: &'static str, millimetres: u32) -> Race {
    Race { name, distance: Distance::from_millimetres(millimetres), surface: Surface::Track, track: Track::OUTDOOR }
}

const fn steeplechase(name: &'static str, metres: u32) -> Race {
    Race { name, distance: Distance::from_metres(metres), surface: Surface::Track, track: Track::WATER_JUMP_INSIDE }
}

const fn road(name: &'static str, millimetres: u32) -> Race {
    // Every race holds a track, which has no meaning for one on the road.
    Race { name, distance: Distance::from_millimetres(millimetres), surface: Surface::Road, track: Track::OUTDOOR }
}

/// Every race that has a name, track before road, shortest first.
pub const RACES: [Race; 29] = [
    track("800m", 800_000),
    track("1000m", 1_000_000),
    track("1500m", 1_500_000),
    track("1600m", 1_600_000),
    track("mile", 1_609_344),
    track("2000m", 2_000_000),
    track("3000m", 3_000_000),
    track("3200m", 3_200_000),
    track("2mile", 3_218_688),
    track("5000m", 5_000_000),
    track("10000m", 10_000_000),
    steeplechase("2000sc", 2000),
    steeplechase("3000sc", 3000),
    road("5km", 5_000_000),
    road("8km", 8_000_000),
    road("5mi", 8_046_720),
    road("10km", 10_000_000),
    road("12km", 12_000_000),
    road("15km", 15_000_000),
    road("10mi", 16_093_440),
    road("20km", 20_000_000),
    road("half", 21_097_500),
    road("25km", 25_000_000),
    road("30km", 30_000_000),
    road("marathon", 42_195_000),
    road("50km", 50_000_000),
    road("50mi", 80_467_200),
    road("100km", 100_000_000),
    road("100mi", 160_934_400),
];
