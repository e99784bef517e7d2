//! Tracks: the length of a lap in each lane.

use core::fmt;

use super::Distance;

/// The track a race is run on: the length of its lap in lane 1, and the lane.
///
/// Lane excess is 2π(w(n − 1) − 0.10) m for lane n, with lanes of w = 1.22 m outdoors and 1.00 m on a
/// 200 m track (World Athletics, Track and Field Facilities Manual: lane 1 is measured 0.30 m from its
/// kerb, the others 0.20 m from the line on their left).
/// The whole race is run in the lane, without a stagger.
///
/// ```
/// use lapwise_core::pacing::{Distance, Track};
/// let lane_2 = Track::new(Distance::from_metres(400), 2).unwrap();
/// assert_eq!(lane_2.lap(), Distance::from_millimetres(407_037));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Track {
    lane_1: Distance,
    lane: u8,
}

/// Reasons why there is no such track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrackError {
    /// The lap is not between 50 m and 10 km.
    Lap,
    /// The lane is not one of the track's lanes.
    Lane {
        /// The number of lanes of such a track.
        lanes: u8,
    },
    /// A steeplechase is not run in lanes.
    SteeplechaseLane,
}

const SHORTEST_LAP: Distance = Distance::from_metres(50);
const LONGEST_LAP: Distance = Distance::from_metres(10_000);

/// The millimetres that each lane adds to a lap, from lane 1.
const OUTDOOR_EXCESS: [u32; 9] = [0, 7_037, 14_703, 22_368, 30_034, 37_699, 45_365, 53_030, 60_696];
const INDOOR_EXCESS: [u32; 6] = [0, 5_655, 11_938, 18_221, 24_504, 30_788];

impl Track {
    /// The 400 m track.
    pub const OUTDOOR: Self = Self { lane_1: Distance::from_metres(400), lane: 1 };
    /// The 200 m indoor track.
    pub const INDOOR: Self = Self { lane_1: Distance::from_metres(200), lane: 1 };
    /// The steeplechase lap with the water jump inside the bend, 396.085 m.
    pub const WATER_JUMP_INSIDE: Self = Self { lane_1: Distance::from_millimetres(396_085), lane: 1 };
    /// The steeplechase lap with the water jump outside the bend, 419.406 m.
    pub const WATER_JUMP_OUTSIDE: Self = Self { lane_1: Distance::from_millimetres(419_406), lane: 1 };

    /// The track whose lap in lane 1 is `lap`, run in `lane`.
    ///
    /// # Errors
    /// The lap is not between 50 m and 10 km, or the track has no such lane.
    pub fn new(lap: Distance, lane: u8) -> Result<Self, TrackError> {
        if !(SHORTEST_LAP..=LONGEST_LAP).contains(&lap) {
            return Err(TrackError::Lap);
        }
        let track = Self { lane_1: lap, lane };
        // Before the range, so that the error names the steeplechase and not lanes from 1 to 1.
        if track.is_steeplechase() && lane != 1 {
            return Err(TrackError::SteeplechaseLane);
        }
        if lane == 0 || lane > track.lanes() {
            return Err(TrackError::Lane { lanes: track.lanes() });
        }
        Ok(track)
    }

    /// This track with another lap; the lane stays where there is such a lane, else it is the first.
    ///
    /// # Errors
    /// The lap is not between 50 m and 10 km.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Track};
    /// let lane_5 = Track::new(Distance::from_metres(400), 5).unwrap();
    /// assert_eq!(lane_5.with_lap(Distance::from_metres(200)).unwrap().lane(), 5);
    /// assert_eq!(lane_5.with_lap(Track::WATER_JUMP_INSIDE.lap()), Ok(Track::WATER_JUMP_INSIDE));
    /// ```
    pub fn with_lap(self, lap: Distance) -> Result<Self, TrackError> {
        Self::new(lap, self.lane).or_else(|_| Self::new(lap, 1))
    }

    /// The length of one lap in the lane.
    #[must_use]
    pub fn lap(self) -> Distance {
        // `new` admits no lane beyond the table, so the 0 is never taken.
        let excess = self.excesses().get(usize::from(self.lane).saturating_sub(1)).copied().unwrap_or(0);
        self.lane_1 + Distance::from_millimetres(excess)
    }

    /// The length of one lap in lane 1.
    #[must_use]
    pub const fn lap_in_lane_1(self) -> Distance {
        self.lane_1
    }

    /// The lane, from 1.
    #[must_use]
    pub const fn lane(self) -> u8 {
        self.lane
    }

    /// The number of lanes of such a track.
    #[must_use]
    pub fn lanes(self) -> u8 {
        if self.is_steeplechase() { 1 } else { u8::try_from(self.excesses().len()).unwrap_or(1) }
    }

    /// Returns true if the lap is one of the two steeplechase laps.
    #[must_use]
    pub fn is_steeplechase(self) -> bool {
        self.lane_1 == Self::WATER_JUMP_INSIDE.lane_1 || self.lane_1 == Self::WATER_JUMP_OUTSIDE.lane_1
    }

    fn excesses(self) -> &'static [u32] {
        // Only the lap of exactly 200 m is taken for indoor lanes; any other has the wide ones.
        if self.lane_1 == Self::INDOOR.lane_1 { &INDOOR_EXCESS } else { &OUTDOOR_EXCESS }
    }
}

impl fmt::Display for TrackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lap => f.write_str("the lap is not between 50 m and 10 km"),
            Self::Lane { lanes } => write!(f, "the lane is not between 1 and {lanes}"),
            Self::SteeplechaseLane => f.write_str("a steeplechase is not run in lanes"),
        }
    }
}

impl core::error::Error for TrackError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (TrackError::Lap, "the lap is not between 50 m and 10 km"),
            (TrackError::Lane { lanes: 6 }, "the lane is not between 1 and 6"),
            (TrackError::SteeplechaseLane, "a steeplechase is not run in lanes"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
