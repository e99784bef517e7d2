//! The points of a recording as they come, in bounded memory.

use super::model::Point;
use super::position::Position;
use crate::pacing::{Distance, Time};

/// The most points that are kept. Beyond it every second one goes, then every second one of the rest, and so on.
const MOST_POINTS: usize = 1 << 19;
/// The longest time without a point within one run.
const LONGEST_GAP: i64 = 24 * 3_600_000;
/// The same where the file begins another activity: somebody saved theirs by mistake and began anew.
const LONGEST_BREAK: i64 = 3_600_000;

/// A point as a file tells it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sighting {
    /// The moment in milliseconds since 1970.
    pub(super) at: Option<i64>,
    /// The way so far as the device measured it, in millimetres.
    pub(super) measured: Option<i64>,
    pub(super) position: Option<Position>,
}

/// Points that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct Stretch {
    /// The moment of the first point, in milliseconds since 1970.
    pub(super) start: i64,
    /// The points, timed from the first one.
    pub(super) points: Vec<Point>,
}

impl Stretch {
    /// The moment of the last point.
    pub(super) fn end(&self) -> i64 {
        self.start + self.points.last().map_or(0, |point| point.elapsed.signed_millis())
    }

    /// The way along all points.
    fn distance(&self) -> Distance {
        self.points.last().map_or(Distance::ZERO, |point| point.distance)
    }

    fn is_longer_than(&self, other: &Self) -> bool {
        (self.distance(), self.points.len()) > (other.distance(), other.points.len())
    }
}

/// The points of a recording so far.
///
/// Where the time leaps, another recording begins in the same file; the longest one is kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    longest: Stretch,
    current: Stretch,
    /// Every how many of the points is kept, as a power of two.
    thinning: u32,
    /// The points since the last one that was kept for good.
    skipped: u32,
    /// The way along the current stretch in micrometres, since the way between two points is less than a metre.
    way: u64,
    last_position: Option<Position>,
    /// The last distance that the device told, in millimetres.
    last_measured: Option<i64>,
    /// The file has begun another activity since the last point.
    is_broken: bool,
    /// There are stretches that are not kept.
    is_divided: bool,
    /// The points that the file has told of, with a time or without.
    sightings: usize,
}

impl Track {
    /// Adds a point. A point without a time, or not after the last one, adds its way alone.
    pub(super) fn add(&mut self, sighting: Sighting) {
        self.sightings = self.sightings.saturating_add(1);
        let Some(at) = sighting.at else {
            // The way begins at the first time.
            if !self.current.points.is_empty() {
                self.go_to(sighting);
            }
            return;
        };
        let gap = at.saturating_sub(self.current.end());
        let longest = if self.is_broken { LONGEST_BREAK } else { LONGEST_GAP };
        if !self.current.points.is_empty() && !(-longest..=longest).contains(&gap) {
            self.divide();
        }
        self.is_broken = false;
        self.go_to(sighting);
        if self.current.points.is_empty() {
            self.current.start = at;
        } else if at <= self.current.end() {
            return;
        }
        let Ok(elapsed) = u32::try_from(at - self.current.start) else { return };
        let distance = Distance::from_millimetres_capped(self.way / 1000);
        self.keep(Point { elapsed: Time::from_millis(elapsed), distance });
    }

    /// Tells that the file begins another activity, which may be the same run or not.
    pub(super) fn begin_part(&mut self) {
        self.is_broken = true;
        self.last_measured = None;
    }

    /// The points that the file has told of, with a time or without.
    pub(super) fn sightings(&self) -> usize {
        self.sightings
    }

    /// The longest stretch, and true if there were others.
    pub(super) fn finish(mut self) -> (Stretch, bool) {
        let is_divided = self.is_divided;
        self.divide();
        (self.longest, is_divided)
    }

    /// Adds the way to a point: as the device measured it, or else along the positions.
    fn go_to(&mut self, sighting: Sighting) {
        let way = match (sighting.measured, sighting.position, self.last_position) {
            (Some(measured), _, _) => self.measured_way(measured),
            (None, Some(position), Some(last)) if self.last_measured.is_none() => last.way_to(position),
            _ => 0,
        };
        self.way = self.way.saturating_add(way);
        self.last_position = sighting.position.or(self.last_position);
    }

    /// The way since the last distance that the device told, in micrometres.
    fn measured_way(&mut self, measured: i64) -> u64 {
        let measured = measured.max(0);
        let last = self.last_measured.unwrap_or(0);
        // Some devices count anew in each lap; a little less is the uncertainty of the measurement.
        let counts_anew = measured < last / 2;
        let way = if counts_anew { measured } else { measured.saturating_sub(last).max(0) };
        self.last_measured = Some(if counts_anew { measured } else { measured.max(last) });
        way.unsigned_abs().saturating_mul(1000)
    }

    /// Puts a point at the end. The last point is always there, however thin the track is.
    fn keep(&mut self, point: Point) {
        let points = &mut self.current.points;
        if self.skipped == 0 || points.len() < 2 {
            points.push(point);
        } else if let Some(last) = points.last_mut() {
            *last = point;
        }
        self.skipped = (self.skipped + 1) % (1 << self.thinning);
        if points.len() >= MOST_POINTS {
            let mut index = 0_usize;
            points.retain(|_| {
                index += 1;
                index % 2 == 1 || index == MOST_POINTS
            });
            self.thinning = (self.thinning + 1).min(30);
        }
    }

    /// Ends the current stretch and begins another one.
    fn divide(&mut self) {
        let ended = core::mem::take(&mut self.current);
        if ended.is_longer_than(&self.longest) {
            self.longest = ended;
        }
        *self = Self {
            longest: core::mem::take(&mut self.longest),
            // The device may go on counting, though its clock has leapt.
            last_measured: self.last_measured,
            sightings: self.sightings,
            is_divided: true,
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sighting(at: i64, measured: i64) -> Sighting {
        Sighting { at: Some(at), measured: Some(measured), position: None }
    }

    fn ways(sightings: &[Sighting]) -> Vec<(u32, u32)> {
        let mut track = Track::default();
        for sighting in sightings {
            track.add(*sighting);
        }
        let shown = |point: &Point| (point.elapsed.millis(), point.distance.millimetres());
        track.finish().0.points.iter().map(shown).collect()
    }

    #[test]
    fn a_distance_that_falls_adds_nothing_or_counts_anew() {
        let told = [(0, 0), (1, 1000), (2, 998), (3, 1003), (4, 2), (5, 9), (6, -7)];
        let way = ways(&told.map(|(at, measured)| sighting(at, measured)));
        assert_eq!(way, [(0, 0), (1, 1000), (2, 1000), (3, 1003), (4, 1005), (5, 1012), (6, 1012)]);
    }

    #[test]
    fn a_point_not_after_the_last_one_adds_its_way_alone() {
        let told = [(5, 0), (5, 10), (4, 20), (6, 30)];
        assert_eq!(ways(&told.map(|(at, measured)| sighting(at, measured))), [(0, 0), (1, 30)]);
    }

    #[test]
    fn the_longest_stretch_is_kept() {
        let day = LONGEST_GAP + 1;
        let told = [(0, 0), (1, 10), (day + 1, 20), (day + 2, 50), (2 * day + 2, 60), (3, 70), (4, 75)];
        assert_eq!(ways(&told.map(|(at, measured)| sighting(at, measured))), [(0, 10), (1, 40)]);
    }

    #[test]
    fn another_activity_of_the_file_divides_sooner() {
        let mut track = Track::default();
        track.add(sighting(0, 0));
        track.begin_part();
        track.add(sighting(LONGEST_BREAK + 1, 7));
        let (stretch, is_divided) = track.finish();
        assert_eq!((stretch.start, is_divided), (LONGEST_BREAK + 1, true));
    }

    #[test]
    fn a_long_track_is_thinned_and_keeps_its_ends() {
        let mut track = Track::default();
        let last = 3 * MOST_POINTS as i64;
        for at in 0..=last {
            track.add(sighting(at, at));
        }
        let points = track.finish().0.points;
        assert!((MOST_POINTS / 2..MOST_POINTS).contains(&points.len()), "{}", points.len());
        assert_eq!(points.first().map(|point| point.elapsed.millis()), Some(0));
        assert_eq!(points.last().map(|point| i64::from(point.elapsed.millis())), Some(last));
        assert!(points.windows(2).all(|pair| pair[0].elapsed < pair[1].elapsed));
        assert!(points.windows(2).all(|pair| pair[1].elapsed.millis() - pair[0].elapsed.millis() <= 8));
    }
}
