//! A race distance together with its surface and track, named or not.

use super::{Distance, Plan, RACES, Race, Surface, Track};

/// A race distance with its surface and track: one of [`RACES`] or any other.
///
/// ```
/// use lapwise_core::formats::strict;
/// let event = strict::distance("3000sc").unwrap();
/// assert_eq!(event.race().map(|race| race.name), Some("3000sc"));
/// assert_eq!(strict::distance("7.5km").unwrap().race(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// The race distance, 1 m to 1000 km where it was read from text.
    pub distance: Distance,
    /// Track or road.
    pub surface: Surface,
    /// The track it is run on, where it is run on one.
    pub track: Track,
}

/// The longest distance that is taken for a track race where it is given in metres.
const LONGEST_ON_TRACK: Distance = Distance::from_metres(10_000);

impl Event {
    /// The event of a plan.
    #[must_use]
    pub const fn of(plan: &Plan) -> Self {
        Self { distance: plan.distance, surface: plan.surface, track: plan.track }
    }

    /// The race of this distance, surface and kind of track, where it has a name.
    #[must_use]
    pub fn race(self) -> Option<&'static Race> {
        // A steeplechase is known by its lap; all other races may be run on any track.
        let is_steeplechase = self.surface == Surface::Track && self.track.is_steeplechase();
        RACES.iter().find(|race| {
            race.distance == self.distance && race.surface == self.surface && race.is_steeplechase() == is_steeplechase
        })
    }

    /// A distance on a 400 m track.
    pub const fn on_track(distance: Distance) -> Self {
        Self { distance, surface: Surface::Track, track: Track::OUTDOOR }
    }

    /// A distance on the road.
    pub const fn on_road(distance: Distance) -> Self {
        Self { distance, surface: Surface::Road, track: Track::OUTDOOR }
    }

    /// A distance that was given in metres: up to 10 000 m is track.
    pub fn in_metres(distance: Distance) -> Self {
        if distance <= LONGEST_ON_TRACK { Self::on_track(distance) } else { Self::on_road(distance) }
    }
}

impl From<&Race> for Event {
    fn from(race: &Race) -> Self {
        Self { distance: race.distance, surface: race.surface, track: race.track }
    }
}
