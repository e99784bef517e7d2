//! What a file tells, as it comes, and the run that it comes to.

use super::error::ActivityError;
use super::model::{Activity, Damage, Lap, Point, Sport};
use super::track::{Sighting, Stretch, Track};
use crate::pacing::{Distance, Time};

/// The most laps that are kept; the others are left out.
const MOST_LAPS: usize = 10_000;
/// The most activities and legs of a file that are told apart.
const MOST_LEGS: usize = 100;
/// The difference up to which two moments may be the same one: files round the starts of laps to seconds.
const SAME_MOMENT: i64 = 1_500;
/// The longest time between the start of the first lap and the first point.
const LONGEST_WAIT: i64 = 24 * 3_600_000;

/// A lap as a file tells it. Moments are in milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ToldLap {
    pub(super) start: Option<i64>,
    /// The length in milliseconds; files of some kinds leave pauses out of it.
    pub(super) duration: Option<i64>,
    /// The last moment that the file tells of the lap.
    pub(super) end: Option<i64>,
    /// The distance in millimetres.
    pub(super) distance: Option<i64>,
    pub(super) by_hand: bool,
}

/// A part of a recording in one sport. Moments are in milliseconds since 1970.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leg {
    pub(super) sport: Option<Sport>,
    pub(super) start: i64,
    pub(super) end: i64,
}

/// A lap between two moments, in milliseconds since 1970.
#[derive(Clone, Copy, Debug)]
struct TimedLap {
    start: i64,
    end: i64,
    distance: Distance,
    by_hand: bool,
}

/// The parts of a recording so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Recording {
    pub(super) sport: Option<Sport>,
    track: Track,
    laps: Vec<ToldLap>,
    legs: Vec<Leg>,
}

impl Recording {
    pub(super) fn add_point(&mut self, sighting: Sighting) {
        self.track.add(sighting);
    }

    pub(super) fn add_lap(&mut self, lap: ToldLap) {
        if self.laps.len() < MOST_LAPS {
            self.laps.push(lap);
        }
    }

    pub(super) fn add_leg(&mut self, leg: Leg) {
        if self.legs.len() < MOST_LEGS {
            self.legs.push(leg);
        }
    }

    /// Tells that the file begins another activity.
    pub(super) fn begin_part(&mut self) {
        self.track.begin_part();
    }

    /// The laps so far, to take the extent of a leg from those that were added since.
    pub(super) fn lap_count(&self) -> usize {
        self.laps.len()
    }

    /// The moments when the laps from the `first`th on start and end.
    pub(super) fn extent_of_laps(&self, first: usize) -> Option<(i64, i64)> {
        let laps = timed(self.laps.get(first..)?);
        Some((laps.first()?.start, laps.last()?.end))
    }

    /// The run of the file: of several activities the longest one, of several sports that on foot.
    ///
    /// # Errors
    ///
    /// The file has neither laps nor two points at different times.
    pub(super) fn finish(self, damage: Option<Damage>) -> Result<Activity, ActivityError> {
        let sightings = self.track.sightings();
        let (mut stretch, is_divided) = self.track.finish();
        let mut laps = timed(&self.laps);
        let leg = leg_on_foot(&self.legs);
        if let Some(leg) = leg {
            stretch = between(&stretch, leg.start, leg.end);
            keep_between(&mut laps, leg.start, leg.end);
        } else if is_divided && !stretch.points.is_empty() {
            keep_between(&mut laps, stretch.start, stretch.end());
        }
        let Some(started) = start(&laps, &stretch) else {
            return Err(match damage {
                Some(_) => ActivityError::Unreadable,
                None if sightings > 0 => ActivityError::NoTimes,
                None => ActivityError::NoRun,
            });
        };
        Ok(Activity {
            sport: leg.and_then(|leg| leg.sport).or(self.sport),
            started,
            laps: laps_since(started, &laps),
            track: points_since(started, &stretch),
            damage,
        })
    }
}

/// The longest leg on foot, where there are legs of several sports.
fn leg_on_foot(legs: &[Leg]) -> Option<Leg> {
    let first = legs.first()?;
    if legs.iter().all(|leg| leg.sport == first.sport) {
        return None;
    }
    let on_foot = legs.iter().filter(|leg| matches!(leg.sport, Some(Sport::Run | Sport::Walk)));
    on_foot.max_by_key(|leg| leg.end.saturating_sub(leg.start)).copied()
}

/// The moments between which each lap was run.
///
/// A lap starts when the one before has ended, to the millisecond, unless the file says otherwise by more than its
/// rounding. It ends after its duration, unless the file tells of it later: then a pause is missing in the duration.
fn timed(told: &[ToldLap]) -> Vec<TimedLap> {
    let mut laps: Vec<TimedLap> = Vec::with_capacity(told.len());
    for lap in told {
        let last = laps.last_mut();
        let start = match (&last, lap.start) {
            (Some(last), Some(start)) if is_same_moment(last.end, start) => last.end,
            (_, Some(start)) => start,
            (Some(last), None) => last.end,
            // A file that tells only when laps end.
            (None, None) => match (lap.end, lap.duration) {
                (Some(end), duration) => end.saturating_sub(duration.unwrap_or(0)),
                (None, _) => continue,
            },
        };
        if let Some(last) = last
            && start > last.end
        {
            last.end = start;
        }
        let mut end = start.saturating_add(lap.duration.unwrap_or(0).max(0));
        if let Some(told) = lap.end.filter(|told| *told > end && !is_same_moment(*told, end)) {
            end = told;
        }
        let distance = Distance::from_millimetres_capped(lap.distance.unwrap_or(0).max(0).unsigned_abs());
        laps.push(TimedLap { start, end, distance, by_hand: lap.by_hand });
    }
    laps
}

fn is_same_moment(a: i64, b: i64) -> bool {
    a.abs_diff(b) <= SAME_MOMENT.unsigned_abs()
}

/// Keeps the laps whose middle lies between two moments.
fn keep_between(laps: &mut Vec<TimedLap>, start: i64, end: i64) {
    laps.retain(|lap| (start..=end).contains(&i64::midpoint(lap.start, lap.end)));
}

/// The points between two moments, with the way from the first of them.
fn between(stretch: &Stretch, start: i64, end: i64) -> Stretch {
    let moment = |point: &Point| stretch.start + point.elapsed.signed_millis();
    let inside = stretch.points.iter().filter(|point| (start..=end).contains(&moment(point)));
    let Some(first) = inside.clone().next() else { return Stretch::default() };
    let relative =
        |point: &Point| Point { elapsed: point.elapsed - first.elapsed, distance: point.distance - first.distance };
    Stretch { start: moment(first), points: inside.map(relative).collect() }
}

/// The moment when a recording started: with its first lap, or else at its first point.
fn start(laps: &[TimedLap], stretch: &Stretch) -> Option<i64> {
    let lap = laps.first().map(|lap| lap.start);
    // One moment alone says nothing.
    let point = (stretch.points.len() > 1).then_some(stretch.start);
    match (lap, point) {
        // A clock that was wrong when the lap began.
        (Some(lap), Some(point)) if point.abs_diff(lap) > LONGEST_WAIT.unsigned_abs() => Some(point),
        (lap, point) => lap.or(point),
    }
}

/// The laps timed from a start. One that does not end after the one before it is left out.
fn laps_since(started: i64, laps: &[TimedLap]) -> Vec<Lap> {
    let mut kept: Vec<Lap> = Vec::with_capacity(laps.len());
    for lap in laps {
        let Ok(end) = u32::try_from(lap.end.saturating_sub(started)) else { continue };
        let end = Time::from_millis(end);
        if end > kept.last().map_or(Time::ZERO, |last| last.end) {
            kept.push(Lap { end, distance: lap.distance, by_hand: lap.by_hand });
        }
    }
    kept
}

/// The points timed from a start, without those before it.
fn points_since(started: i64, stretch: &Stretch) -> Vec<Point> {
    let ahead = stretch.start.saturating_sub(started);
    let mut points = Vec::with_capacity(stretch.points.len());
    for point in &stretch.points {
        // The start of a lap may be rounded up, over the first points.
        if let Ok(elapsed) = u32::try_from(point.elapsed.signed_millis().saturating_add(ahead)) {
            points.push(Point { elapsed: Time::from_millis(elapsed), ..*point });
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lap(start: i64, duration: i64) -> ToldLap {
        ToldLap { start: Some(start), duration: Some(duration), distance: Some(400_000), ..ToldLap::default() }
    }

    fn ends(laps: &[ToldLap]) -> Vec<u32> {
        let mut recording = Recording::default();
        for lap in laps {
            recording.add_lap(*lap);
        }
        recording.finish(None).map_or_else(|_| Vec::new(), |run| run.laps.iter().map(|lap| lap.end.millis()).collect())
    }

    #[test]
    fn laps_follow_each_other_to_the_millisecond() {
        // Starts are rounded to seconds, durations are not.
        let told = [lap(5_000, 79_800), lap(85_000, 80_350), lap(165_000, 81_000)];
        assert_eq!(ends(&told), [79_800, 160_150, 241_150]);
    }

    #[test]
    fn a_pause_is_part_of_its_lap() {
        // The second lap has a pause of 30 s, which its duration leaves out.
        assert_eq!(ends(&[lap(0, 80_000), lap(80_000, 81_000), lap(191_000, 82_000)]), [80_000, 191_000, 273_000]);
        // In the last lap only a later point tells of it.
        let last = ToldLap { end: Some(110_000), ..lap(0, 80_000) };
        assert_eq!(ends(&[last]), [110_000]);
        let rounded = ToldLap { end: Some(81_000), ..lap(0, 80_400) };
        assert_eq!(ends(&[rounded]), [80_400]);
    }

    #[test]
    fn laps_without_starts_count_from_the_first_end() {
        let told = [80_000, 161_000].map(|end| ToldLap { end: Some(end), ..ToldLap::default() });
        let with_duration = told.map(|lap| ToldLap { duration: Some(80_000), ..lap });
        assert_eq!(ends(&told), [81_000]);
        assert_eq!(ends(&with_duration), [80_000, 160_000]);
    }

    #[test]
    fn absurd_laps_give_some_result() {
        assert_eq!(ends(&[lap(0, i64::MAX), lap(i64::MIN, 5), lap(1_000, 5)]), [1_000, 1_005]);
        assert_eq!(ends(&[ToldLap::default()]), Vec::<u32>::new());
    }

    #[test]
    fn of_several_sports_that_on_foot_is_the_run() {
        let mut recording = Recording::default();
        for at in 0..=300 {
            recording.add_point(Sighting { at: Some(at * 1000), measured: Some(at * 4000), position: None });
        }
        let sports = [(Sport::Other, 0), (Sport::Run, 100_000), (Sport::Other, 200_000)];
        for (sport, start) in sports {
            recording.add_lap(lap(start, 100_000));
            recording.add_leg(Leg { sport: Some(sport), start, end: start + 99_999 });
        }
        let run = recording.finish(None).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((run.sport, run.started, run.laps.len(), run.track.len()), (Some(Sport::Run), 100_000, 1, 100));
        assert_eq!(run.track[0].distance, Distance::ZERO);
        assert_eq!(run.track[99].distance, Distance::from_metres(396));
    }
}
