//! The times of a recorded activity at the marks of a course.

use super::model::{Activity, Point};
use crate::pacing::{Distance, Time};
use crate::racing::{Passage, Recorded, Run};

/// The times at the marks of a course, as a file has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRun {
    /// The moment of the start, in milliseconds since 1970. It is after that of the recording where the lap button was
    /// pressed at the start line.
    pub started: i64,
    /// A time for each mark; none where the activity does not reach it.
    pub times: Vec<Option<FileTime>>,
    /// The distance that the watch measured from the start to the last mark with a time, or of all it recorded.
    pub measured: Distance,
    /// The length of the recording beside that of the course.
    pub extent: Extent,
}

impl FileRun {
    /// Returns true if any of the times is estimated.
    #[must_use]
    pub fn is_estimated(&self) -> bool {
        self.times.iter().flatten().any(|time| time.is_estimated)
    }

    /// The run at the marks that it was made for. A mark without a time was missed where a later one has a time.
    #[must_use]
    pub fn run(&self, marks: &[Distance]) -> Run {
        let last = self.times.iter().rposition(Option::is_some);
        let passage = |(index, (mark, time)): (usize, (&Distance, &Option<FileTime>))| Passage {
            mark: *mark,
            recorded: match time {
                Some(time) => Recorded::Timed(time.elapsed),
                None if last.is_some_and(|last| index < last) => Recorded::Missed,
                None => Recorded::Open,
            },
        };
        Run::new(marks.iter().zip(&self.times).enumerate().map(passage).collect(), Vec::new())
    }
}

/// A time at a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileTime {
    /// The time since the start.
    pub elapsed: Time,
    /// The time was not taken by hand: it is that of the place on the track.
    pub is_estimated: bool,
}

/// The length of a recording beside that of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// They differ by a tenth at most, which is put down to the measurement: the track is scaled to the course.
    Course,
    /// The recording is shorter, so it ends before the finish. The track is not scaled.
    Shorter,
    /// The recording is longer, so it goes on after the finish. The track is not scaled.
    Longer,
}

/// The lap button: when it was pressed, and the way so far as the watch measured it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Press {
    elapsed: Time,
    way: Distance,
}

/// The times of an activity at the marks of a course, which are in the order of the course.
///
/// Laps that were ended by hand are the times at the marks if their number fits, or their distances. Laps before the
/// start and after the finish may be among them. Otherwise, and at marks where nobody pressed the button, the way along
/// the track is scaled to the course, and the times at the marks are estimated between its points.
///
/// ```
/// use lapwise_core::files::activity::{Activity, Lap, run_of};
/// use lapwise_core::pacing::{Distance, Time};
/// let lap = |seconds| Lap { end: Time::from_seconds(seconds), distance: Distance::from_metres(402), by_hand: true };
/// let laps = [80, 160, 240, 320].map(lap).to_vec();
/// let activity = Activity { sport: None, started: 0, laps, track: vec![], damage: None };
/// let marks = [400, 800, 1200, 1600].map(Distance::from_metres);
/// let run = run_of(&activity, &marks, Distance::from_metres(1600));
/// assert!(!run.is_estimated());
/// assert_eq!(run.times[3].unwrap().elapsed, Time::from_seconds(320));
/// assert_eq!(run.run(&marks).finish(), Some(Time::from_seconds(320)));
/// ```
#[must_use]
pub fn run_of(activity: &Activity, marks: &[Distance], course: Distance) -> FileRun {
    let way = way(activity);
    let (presses, finish) = without_stop(presses(activity, &way), marks, course);
    if let Some((start, end)) = laps_of_marks(&presses, marks, course) {
        return by_laps(activity, start, end);
    }
    let total = match finish {
        Some(finish) => way_at(&way, finish),
        None => way.last().map_or(Distance::ZERO, |point| point.distance),
    };
    let extent = extent(total, course);
    let scale = Scale { measured: if extent == Extent::Course { total } else { course }, course };
    let mut pressed = presses_at_marks(&presses, marks, scale);
    if let (Some(finish), Some(last)) = (finish, pressed.last_mut()) {
        *last = Some(finish);
    }
    let time = |(mark, pressed): (&Distance, Option<Time>)| match pressed {
        Some(elapsed) => Some(FileTime { elapsed, is_estimated: false }),
        None => time_at(&way, scale.measured_at(*mark)).map(|elapsed| FileTime { elapsed, is_estimated: true }),
    };
    FileRun {
        started: activity.started,
        times: in_order(marks.iter().zip(pressed).map(time).collect()),
        measured: total,
        extent,
    }
}

/// The run whose marks are these presses, where the first one is at the start.
fn by_laps(activity: &Activity, start: Press, ends: &[Press]) -> FileRun {
    let time = |press: &Press| FileTime { elapsed: press.elapsed - start.elapsed, is_estimated: false };
    FileRun {
        started: activity.started.saturating_add(start.elapsed.signed_millis()),
        times: ends.iter().map(|press| Some(time(press))).collect(),
        measured: ends.last().map_or(Distance::ZERO, |last| last.way - start.way),
        extent: Extent::Course,
    }
}

/// The way of an activity from the start: its track, or its laps where it has none.
fn way(activity: &Activity) -> Vec<Point> {
    let start = Point { elapsed: Time::ZERO, distance: Distance::ZERO };
    let mut way = vec![start];
    if activity.track.last().is_some_and(|point| !point.distance.is_zero()) {
        way.extend(&activity.track);
    } else {
        let mut distance = Distance::ZERO;
        for lap in &activity.laps {
            distance = distance + lap.distance;
            way.push(Point { elapsed: lap.end, distance });
        }
    }
    way
}

/// The presses of the lap button in an activity. The stop button counts as one, if the lap button was pressed at all.
fn presses(activity: &Activity, track: &[Point]) -> Vec<Press> {
    let is_measured = activity.laps.iter().any(|lap| !lap.distance.is_zero());
    let mut way = Distance::ZERO;
    let mut presses = Vec::new();
    for (index, lap) in activity.laps.iter().enumerate() {
        way = if is_measured { way + lap.distance } else { way_at(track, lap.end) };
        let is_last = index + 1 == activity.laps.len();
        if lap.by_hand || is_last && activity.damage.is_none() {
            presses.push(Press { elapsed: lap.end, way });
        }
    }
    let is_stop_alone = presses.len() == 1 && activity.laps.len() > 1;
    if is_stop_alone { Vec::new() } else { presses }
}

/// The presses without that of the stop button, if the lap button was pressed at the finish just before, and the time
/// of that.
fn without_stop(mut presses: Vec<Press>, marks: &[Distance], course: Distance) -> (Vec<Press>, Option<Time>) {
    let short = gap(marks, marks.len().saturating_sub(1)) / 4;
    if let [.., finish, stop] = *presses
        && (stop.way - finish.way).millimetres() < short
        && extent(finish.way, course) == Extent::Course
    {
        presses.pop();
        return (presses, Some(finish.elapsed));
    }
    (presses, None)
}

/// The presses that are one for each mark, and the one at the start.
fn laps_of_marks<'a>(presses: &'a [Press], marks: &[Distance], course: Distance) -> Option<(Press, &'a [Press])> {
    let start = Press { elapsed: Time::ZERO, way: Distance::ZERO };
    let is_measured = presses.last().is_some_and(|last| !last.way.is_zero());
    if !is_measured {
        return (presses.len() == marks.len()).then_some((start, presses)).filter(|_| !marks.is_empty());
    }
    let starts = core::iter::once(start).chain(presses.iter().copied());
    let candidates = starts.zip(presses.windows(marks.len().max(1)));
    let fitting = candidates.filter(|(start, ends)| fits(presses.len(), *start, ends, marks, course));
    fitting.min_by_key(|(start, ends)| error(*start, ends, course))
}

/// The difference of the distance that a watch measured between the first and the last press from the course.
fn error(start: Press, ends: &[Press], course: Distance) -> u32 {
    let measured = ends.last().map_or(Distance::ZERO, |last| last.way - start.way);
    measured.millimetres().abs_diff(course.millimetres())
}

/// Returns true if some of `presses` presses lie about where the marks are, as far as a watch can tell.
fn fits(presses: usize, start: Press, ends: &[Press], marks: &[Distance], course: Distance) -> bool {
    let measured = ends.last().map_or(Distance::ZERO, |last| last.way - start.way);
    // A number that fits says more than the distance, which a watch in a hall hardly knows.
    let is_long_enough = if presses == ends.len() {
        measured.millimetres().abs_diff(course.millimetres()) <= course.millimetres() / 4
    } else {
        extent(measured, course) == Extent::Course
    };
    let scale = Scale { measured, course };
    let is_near = |(index, (press, mark)): (usize, (&Press, &Distance))| {
        scale.on_course(press.way - start.way).millimetres().abs_diff(mark.millimetres()) <= gap(marks, index) / 2
    };
    marks.len() == ends.len() && is_long_enough && ends.iter().zip(marks).enumerate().all(is_near)
}

/// The times of the presses that lie at marks, by the distances of the watch. None at all if most lie elsewhere, unless
/// every mark has one: the button may have been pressed more often.
fn presses_at_marks(presses: &[Press], marks: &[Distance], scale: Scale) -> Vec<Option<Time>> {
    let mut times = vec![None; marks.len()];
    let mut nearest = vec![u32::MAX; marks.len()];
    let mut met = 0;
    for press in presses {
        let place = scale.on_course(press.way);
        let away = |mark: &Distance| mark.millimetres().abs_diff(place.millimetres());
        let Some((index, mark)) = marks.iter().enumerate().min_by_key(|(_, mark)| away(mark)) else { break };
        if away(mark) > gap(marks, index) / 4 {
            continue;
        }
        met += 1;
        if let (Some(time), Some(nearest)) = (times.get_mut(index), nearest.get_mut(index))
            && away(mark) < *nearest
        {
            (*time, *nearest) = (Some(press.elapsed), away(mark));
        }
    }
    let marks_met = times.iter().flatten().count();
    let is_of_marks = marks_met == marks.len() || 2 * met > presses.len() && 2 * marks_met >= marks.len();
    if is_of_marks { times } else { vec![None; marks.len()] }
}

/// The shorter way from a mark to the one before and the one after, in millimetres.
fn gap(marks: &[Distance], index: usize) -> u32 {
    let at = |index: usize| marks.get(index).copied();
    let here = at(index).unwrap_or_default();
    let before = index.checked_sub(1).and_then(at).unwrap_or_default();
    let lap = here - before;
    at(index + 1).map_or(lap, |after| lap.min(after - here)).millimetres()
}

fn extent(measured: Distance, course: Distance) -> Extent {
    let (measured, course) = (u64::from(measured.millimetres()), u64::from(course.millimetres()));
    if measured * 10 < course * 9 {
        Extent::Shorter
    } else if measured * 10 > course * 11 {
        Extent::Longer
    } else {
        Extent::Course
    }
}

/// A way as a watch measures it, and its true length.
#[derive(Clone, Copy, Debug)]
struct Scale {
    measured: Distance,
    course: Distance,
}

impl Scale {
    /// The place on the course where the watch has measured a way.
    fn on_course(self, way: Distance) -> Distance {
        scaled(way, self.course, self.measured)
    }

    /// The way that the watch has measured at a place on the course.
    fn measured_at(self, place: Distance) -> Distance {
        scaled(place, self.measured, self.course)
    }
}

/// A distance · `by` / `of`, rounded down.
fn scaled(distance: Distance, by: Distance, of: Distance) -> Distance {
    Distance::from_millimetres_capped(share(distance.millimetres(), by.millimetres(), of.millimetres()))
}

/// `whole` · `by` / `of`, rounded down, and nothing of nothing.
fn share(whole: u32, by: u32, of: u32) -> u64 {
    (u64::from(whole) * u64::from(by)).checked_div(of.into()).unwrap_or(0)
}

/// The time when a way along points reaches a distance, rounded to the nearest millisecond; none if it never does.
fn time_at(way: &[Point], distance: Distance) -> Option<Time> {
    let index = way.partition_point(|point| point.distance < distance);
    let after = way.get(index)?;
    let Some(before) = index.checked_sub(1).and_then(|before| way.get(before)) else { return Some(after.elapsed) };
    let stretch = u64::from((after.distance - before.distance).millimetres());
    let part = u64::from((distance - before.distance).millimetres());
    let lasted = u64::from((after.elapsed - before.elapsed).millis());
    let since = (lasted * part + stretch / 2).checked_div(stretch).unwrap_or(0);
    Some(before.elapsed + Time::from_millis_capped(since))
}

/// The distance that a way along points has reached at a time, to that of the last point.
fn way_at(way: &[Point], time: Time) -> Distance {
    let index = way.partition_point(|point| point.elapsed < time);
    let before = index.checked_sub(1).and_then(|before| way.get(before));
    match (before, way.get(index)) {
        (Some(before), Some(after)) => {
            let (since, lasted) = (time - before.elapsed, after.elapsed - before.elapsed);
            let stretch = (after.distance - before.distance).millimetres();
            before.distance + Distance::from_millimetres_capped(share(stretch, since.millis(), lasted.millis()))
        }
        (before, after) => after.or(before).map_or(Distance::ZERO, |point| point.distance),
    }
}

/// The times without those that are not after all before them: an estimate may disagree with a press.
fn in_order(mut times: Vec<Option<FileTime>>) -> Vec<Option<FileTime>> {
    // Presses count more than estimates, so those are looked at first.
    let mut next = None;
    for time in times.iter_mut().rev() {
        let is_late = |time: &FileTime| next.is_some_and(|next| time.elapsed >= next);
        if time.as_ref().is_some_and(|time| time.is_estimated && is_late(time)) {
            *time = None;
        }
        next = time.filter(|time| !time.is_estimated).map(|time| time.elapsed).or(next);
    }
    let mut last = Time::ZERO;
    for time in &mut times {
        match time {
            Some(FileTime { elapsed, .. }) if *elapsed > last => last = *elapsed,
            _ => *time = None,
        }
    }
    times
}
