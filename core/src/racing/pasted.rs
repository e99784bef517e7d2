//! Times that were typed or pasted, as a run: which of them are laps, and at which marks they were taken.

use super::{Passage, Recorded, Run};
use crate::pacing::{Distance, Every, Interval, LengthUnit, Plan, Time, Timeline};

/// Something that was found in a pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PastedItem {
    /// A time.
    Time(Time),
    /// A mark that has none.
    Missing,
    /// A place.
    Place(Distance),
}

/// The meaning of times that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PastedKind {
    /// Each is the time of a lap.
    Laps,
    /// Each is the elapsed time at a mark.
    Cumulative,
}

/// Pasted times as a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedRun {
    /// What the times were taken for.
    pub kind: PastedKind,
    /// The run.
    pub run: Run,
    /// The number of times that no mark was left for.
    pub left_over: usize,
}

/// Reads pasted lines as the run of a plan that is most plausible; none where they have no time that could be one of it.
///
/// Where the times are taken for what they are not, `kind` says what they are.
///
/// ```
/// use lapwise_core::formats::pasted_times;
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::{PastedKind, pasted_run};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
/// let read = |text| pasted_run(&plan, &pasted_times(text), None).unwrap();
/// assert_eq!(read("1:20 2:40 4:00").kind, PastedKind::Cumulative);
/// let laps = read("78 79 80.5 82");
/// assert_eq!(laps.kind, PastedKind::Laps);
/// assert_eq!(laps.run.time_at(Distance::from_metres(1600)), Some(Time::from_millis(319_500)));
/// ```
#[must_use]
pub fn pasted_run(plan: &Plan, lines: &[Vec<PastedItem>], kind: Option<PastedKind>) -> Option<PastedRun> {
    let timeline = Timeline::of(plan, &plan.shape).ok()?;
    let sets = mark_sets(plan);
    let mut best: Option<(u128, PastedKind, Passages)> = None;
    for column in columns(lines) {
        let has_places = column.iter().any(|(place, _)| place.is_some());
        for (number, marks) in sets.iter().enumerate() {
            // Other splits than the plan's only where they are exactly as many.
            if number > 0 && (has_places || marks.len() != column.len()) {
                continue;
            }
            for each in [PastedKind::Cumulative, PastedKind::Laps] {
                if kind.is_some_and(|kind| kind != each) {
                    continue;
                }
                let Some(passages) = passages(plan, marks, &column, each) else { continue };
                let off = implausibility(&timeline, &passages);
                if best.as_ref().is_none_or(|(least, ..)| off < *least) {
                    best = Some((off, each, passages));
                }
            }
        }
    }
    let (_, kind, Passages { records, left_over }) = best?;
    let marks = sets.into_iter().next().unwrap_or_default();
    Some(PastedRun { kind, run: Run::with_records(marks, records, Vec::new()), left_over })
}

/// The records of cells at marks, in order, and the number of times that no mark was left for.
struct Passages {
    records: Vec<Passage>,
    left_over: usize,
}

/// A time, or a mark without one, with its place where that was given.
type Cell = (Option<Distance>, Option<Time>);

/// The ways to read lines as one list: all items after each other, or one of several columns.
fn columns(lines: &[Vec<PastedItem>]) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = lines.iter().map(|line| cells(line)).filter(|row| !row.is_empty()).collect();
    if is_numbered(&rows) {
        for row in &mut rows {
            row.remove(0);
        }
    }
    let mut columns = vec![rows.concat()];
    let width = rows.iter().map(Vec::len).min().unwrap_or(0);
    if rows.len() > 1 && width > 1 {
        for index in 0..width {
            // A place stands at the start of its line.
            let cell = |row: &Vec<Cell>| Some((row.first()?.0.or(row.get(index)?.0), row.get(index)?.1));
            columns.push(rows.iter().filter_map(cell).collect());
        }
    }
    columns.retain(|column| column.iter().any(|(_, time)| time.is_some()));
    columns
}

/// The cells of a line: each time with the place before it.
fn cells(line: &[PastedItem]) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(line.len());
    let mut place = None;
    for item in line {
        match item {
            PastedItem::Place(at) => place = Some(*at),
            PastedItem::Time(time) => cells.push((place.take(), Some(*time))),
            PastedItem::Missing => cells.push((place.take(), None)),
        }
    }
    cells
}

/// Returns true if each line starts with its own number.
fn is_numbered(rows: &[Vec<Cell>]) -> bool {
    let is_number = |(index, row): (usize, &Vec<Cell>)| {
        let number = u32::try_from(index + 1).map(Time::from_seconds).ok();
        row.len() > 1 && row.first().is_some_and(|first| first.0.is_none() && first.1 == number)
    };
    rows.len() > 1 && rows.iter().enumerate().all(is_number)
}

/// The marks that times may have been taken at: those of the plan first, then the finish alone, and common intervals.
fn mark_sets(plan: &Plan) -> Vec<Vec<Distance>> {
    let five_km = Interval::new(5_000_000, LengthUnit::Kilometre).map(Every::Interval);
    let others = [
        Some(Every::Marks(Vec::new())),
        Some(Every::Lap),
        five_km,
        Some(Every::Interval(Interval::KILOMETRE)),
        Some(Every::Interval(Interval::MILE)),
        Some(Every::Marks(vec![plan.distance.halfway()])),
    ];
    let mut sets = vec![plan.marks().unwrap_or_default()];
    for every in others.into_iter().flatten() {
        sets.extend(Plan { every, ..plan.clone() }.marks());
    }
    sets
}

/// The records of cells at marks; none where they cannot be of this kind.
fn passages(plan: &Plan, marks: &[Distance], cells: &[Cell], kind: PastedKind) -> Option<Passages> {
    let has_places = cells.iter().any(|(place, _)| place.is_some());
    let mut records: Vec<Passage> = Vec::with_capacity(cells.len());
    let (mut elapsed, mut left_over) = (Time::ZERO, 0);
    for (index, (place, time)) in cells.iter().enumerate() {
        let mark = match place {
            Some(place) => Some(nearest(marks, *place)).filter(|mark| *mark <= plan.distance),
            // Beside places, what has none is the finish, or says nothing.
            None if has_places => Some(plan.distance).filter(|_| index + 1 == cells.len()),
            None => marks.get(index).copied(),
        };
        let Some(mark) = mark.filter(|mark| records.last().is_none_or(|last| last.mark < *mark)) else {
            left_over += usize::from(time.is_some());
            continue;
        };
        let recorded = match (time, kind) {
            (None, _) => Recorded::Missed,
            (Some(time), PastedKind::Cumulative) if *time > elapsed => {
                elapsed = *time;
                Recorded::Timed(elapsed)
            }
            (Some(_), PastedKind::Cumulative) => return None,
            (Some(time), PastedKind::Laps) => {
                elapsed = elapsed + *time;
                Recorded::Timed(elapsed.min(Time::LONGEST))
            }
        };
        records.push(Passage { mark, recorded });
    }
    records.iter().any(|record| record.recorded.counted().is_some()).then_some(Passages { records, left_over })
}

/// The mark within 0.1 % of a place, as far as places are rounded, or the place itself.
fn nearest(marks: &[Distance], place: Distance) -> Distance {
    let off = |mark: &Distance| mark.millimetres().abs_diff(place.millimetres());
    let mark = marks.iter().min_by_key(|mark| off(mark)).filter(|mark| off(mark) <= place.millimetres() / 1000);
    mark.copied().unwrap_or(place)
}

/// The times between the plan's time at the last mark and that of the run, in thousandths: 1000 where they are equal.
fn implausibility(timeline: &Timeline<'_>, passages: &Passages) -> u128 {
    let last = passages.records.iter().rev().find_map(|record| Some((record.mark, record.recorded.counted()?)));
    let Some((mark, time)) = last else { return u128::MAX };
    let (run, planned) = (u128::from(time.micros()).max(1), u128::from(timeline.micros_at(mark)).max(1));
    let off = run.max(planned) * 1000 / run.min(planned);
    // A list that is longer than the race is most likely something else.
    if passages.left_over > 0 { off * 2 } else { off }
}
