//! The values of `run` and `replan`: what happened in a race, and what its goal was changed to on the way.
//!
//! A plan carries both as it carries keys of other versions, unread. Those who show a run read it here, so that the
//! first sight of a plan does without.

use super::items::{List, each_item, not_an};
use super::problem::Problem;
use super::run_keys::{REPLAN, RUN};
use super::value::ReadResult;
use crate::formats::{canonical, parts, strict};
use crate::pacing::{Distance, Plan, Time};
use crate::racing::{Passage, Recorded, Replan, Run};

/// Stands for a mark without a time, or before a time that does not count.
const NO_TIME: &str = "x";

/// Reads the run that a plan carries, with the values of it that could not be read. What is wrong does not stop the
/// rest, and its text stays in the plan.
///
/// Each item of `run` is the elapsed time at the next mark of the plan, `x` where it was missed, or `x-` and a time that
/// does not count. An item for another place starts with it: `5km-24m53s`.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "1m20s_x_4m_x-5m20s")]).plan;
/// let (run, problems) = options::read_run(&plan);
/// assert_eq!(run.time_at(Distance::from_metres(1200)), Some(Time::from_seconds(240)));
/// assert_eq!(run.next(), Some(Distance::from_metres(2000)));
/// assert!(problems.is_empty());
/// ```
#[must_use]
pub fn read_run(plan: &Plan) -> (Run, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut report = |key: &'static str, text: &str, read: ReadResult<()>| {
        if let Err(error) = read {
            problems.push(Problem { key, value: text.to_owned(), error });
        }
    };
    let marks = plan.marks().unwrap_or_default();
    let (mut records, mut replans) = (Vec::new(), Vec::new());
    if let Some(text) = carried(plan, RUN) {
        report(RUN, text, read_passages(text, plan.distance, &marks, &mut records));
    }
    if let Some(text) = carried(plan, REPLAN) {
        report(REPLAN, text, read_replans(text, plan.distance, &mut replans));
    }
    (Run::with_records(marks, records, replans), problems)
}

/// Has a plan carry a run in the place of the one it has. An empty run is none.
///
/// Times are written to 0.01 s, rounded up.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Every;
/// let mut plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "1m20s_x_4m_x-5m20s")]).plan;
/// let (run, _) = options::read_run(&plan);
/// plan.every = options::read_every("800m").unwrap();
/// options::set_run(&mut plan, &run);
/// assert_eq!(plan.unknown, [("run".to_owned(), "400m-80s_x_1200m-4m_x-5m20s".to_owned())]);
/// assert_eq!(options::read_run(&plan).0.passed().count(), 2);
/// ```
pub fn set_run(plan: &mut Plan, run: &Run) {
    let values = written_run(plan, run);
    plan.unknown.retain(|(key, _)| !values.iter().any(|(known, _)| known.eq_ignore_ascii_case(key)));
    for (key, value) in values {
        if !value.is_empty() {
            plan.unknown.push((key.to_owned(), value));
        }
    }
}

/// The keys of a run with their values, as a plan carries it.
fn written_run(plan: &Plan, run: &Run) -> [(&'static str, String); 2] {
    let marks = plan.marks().unwrap_or_default();
    [(RUN, write_passages(run, &marks)), (REPLAN, write_replans(run))]
}

/// Keeps the times of a run at their places in a plan whose marks were changed: each gets its place.
///
/// ```
/// use lapwise_core::options;
/// let before = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_x_4m")]).plan;
/// let mut after = before.clone();
/// after.every = options::read_every("1km").unwrap();
/// options::keep_run(&before, &mut after);
/// assert_eq!(after.unknown[0].1, "400m-80s_800m-x_1200m-4m");
/// ```
pub fn keep_run(before: &Plan, after: &mut Plan) {
    let course = |plan: &Plan| (plan.lap(), plan.odd, plan.distance);
    if carried(before, RUN).is_none() || before.every == after.every && course(before) == course(after) {
        return;
    }
    let marks = before.marks().unwrap_or_default();
    for (_, text) in after.unknown.iter_mut().filter(|(key, _)| key.eq_ignore_ascii_case(RUN)) {
        *text = with_places(text, &marks);
    }
}

/// Has a plan carry the run of another one, as it is written there, in the place of the one it has.
///
/// ```
/// use lapwise_core::options;
/// let plan = |every, run| options::read([("distance", "3200m"), ("goal", "11:30"), ("every", every), ("run", run)]).plan;
/// let mut copy = plan("1km", "3m30s");
/// options::copy_run(&plan("lap", "80s_2m40s"), &mut copy);
/// assert_eq!(copy.unknown[0].1, "400m-80s_800m-2m40s");
/// ```
pub fn copy_run(from: &Plan, to: &mut Plan) {
    let is_of_run = |key: &str| [RUN, REPLAN].into_iter().any(|known| known.eq_ignore_ascii_case(key));
    to.unknown.retain(|(key, _)| !is_of_run(key));
    to.unknown.extend(from.unknown.iter().filter(|(key, _)| is_of_run(key)).cloned());
    keep_run(from, to);
}

/// The items of a run, each with its place.
fn with_places(text: &str, marks: &[Distance]) -> String {
    let mut list = List::default();
    let mut at = Distance::ZERO;
    for item in parts(text, b'_') {
        let mut place = None;
        match parts(item, b'-')[..] {
            [NO_TIME, _] | [_] => place = marks.iter().find(|mark| **mark > at),
            [given, ..] => at = strict::length(given).unwrap_or(at),
            [] => {}
        }
        if let Some(mark) = place {
            at = *mark;
            list.item(&canonical::length(at));
            list.part(item.to_owned());
        } else {
            list.item(item);
        }
    }
    list.0
}

/// Returns true if a plan carries this run, to the 0.01 s that [`set_run`] writes.
///
/// ```
/// use lapwise_core::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s")]).plan;
/// let (run, _) = options::read_run(&plan);
/// let other_words = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "400m-1m20s_2m40s")]).plan;
/// assert!([&plan, &other_words].iter().all(|plan| options::carries_run(plan, &run)));
/// assert!(!options::carries_run(&plan, &Default::default()));
/// ```
#[must_use]
pub fn carries_run(plan: &Plan, run: &Run) -> bool {
    // The same run may be written in other words.
    written_run(plan, &read_run(plan).0) == written_run(plan, run)
}

/// The run that a plan carries, where a time of it counts.
///
/// ```
/// use lapwise_core::options;
/// let run = |run| options::timed_run(&options::read([("distance", "3200m"), ("goal", "11:30"), ("run", run)]).plan);
/// assert_eq!(["80s_2m40s", "x_2m40s", "soon", ""].map(|text| run(text).is_some()), [true, true, false, false]);
/// ```
#[must_use]
pub fn timed_run(plan: &Plan) -> Option<Run> {
    let (run, _) = read_run(plan);
    run.passed().next()?;
    Some(run)
}

/// Returns true if a plan carries a run or a change of its goal, whether that can be read or not.
#[must_use]
pub fn has_run(plan: &Plan) -> bool {
    [RUN, REPLAN].into_iter().any(|key| carried(plan, key).is_some())
}

/// The text that a plan carries under a key; of several the last one, as everywhere.
fn carried<'a>(plan: &'a Plan, key: &str) -> Option<&'a str> {
    let (_, text) = plan.unknown.iter().rfind(|(known, _)| known.eq_ignore_ascii_case(key))?;
    Some(text.as_str()).filter(|text| !text.is_empty())
}

fn read_passages(text: &str, finish: Distance, marks: &[Distance], records: &mut Vec<Passage>) -> ReadResult<()> {
    let mut at = Distance::ZERO;
    each_item(text, &mut |item| {
        let pieces = parts(item, b'-');
        // A place is no time and no `x`, so an item that starts with one has a piece more.
        let (place, record) = match pieces[..] {
            [NO_TIME, _] | [_] => (None, &pieces[..]),
            [place, ref record @ ..] => (Some(strict::length(place)?), record),
            [] => return Err(not_an(item)),
        };
        let next = place.or_else(|| marks.iter().find(|mark| **mark > at).copied());
        let mark = next.filter(|mark| !mark.is_zero() && *mark <= finish).ok_or_else(|| not_an(item))?;
        // Before the time is read: one that is wrong takes its mark, so that those after it keep theirs.
        at = mark;
        let recorded = match record {
            [NO_TIME] => Recorded::Missed,
            [NO_TIME, time] => Recorded::Discounted(strict::time(time, Some(mark))?),
            [time] => Recorded::Timed(strict::time(time, Some(mark))?),
            _ => return Err(not_an(item)),
        };
        records.push(Passage { mark, recorded });
        Ok(())
    })
}

fn write_passages(run: &Run, marks: &[Distance]) -> String {
    let mut list = List::default();
    let mut at = Distance::ZERO;
    for Passage { mark, recorded } in &run.passages {
        let (word, time) = match recorded {
            Recorded::Open => continue,
            Recorded::Missed => (NO_TIME, None),
            Recorded::Timed(time) => ("", Some(written(*time))),
            Recorded::Discounted(time) => (NO_TIME, Some(written(*time))),
        };
        let is_next = marks.iter().find(|mark| **mark > at) == Some(mark);
        let place = if is_next { String::new() } else { canonical::length(*mark) };
        let pieces = [&place, word, time.as_deref().unwrap_or_default()];
        let mut pieces = pieces.into_iter().filter(|piece| !piece.is_empty());
        list.item(pieces.next().unwrap_or_default());
        for piece in pieces {
            list.part(piece.to_owned());
        }
        at = *mark;
    }
    list.0
}

/// A time as links carry it, to 0.01 s.
fn written(time: Time) -> String {
    canonical::time(Time::from_millis_capped(u64::from(time.millis()).div_ceil(10) * 10))
}

fn read_replans(text: &str, finish: Distance, replans: &mut Vec<Replan>) -> ReadResult<()> {
    each_item(text, &mut |item| {
        let (from, goal, stop) = match parts(item, b'-')[..] {
            [from, goal] => (from, goal, Time::ZERO),
            [from, goal, stop] => (from, goal, strict::time(stop, None)?),
            _ => return Err(not_an(item)),
        };
        let from = strict::length(from)?;
        if from >= finish {
            return Err(not_an(item));
        }
        replans.push(Replan { from, goal: strict::time(goal, Some(finish))?, stop });
        Ok(())
    })
}

fn write_replans(run: &Run) -> String {
    let mut list = List::default();
    for Replan { from, goal, stop } in &run.replans {
        list.item(&canonical::length(*from));
        list.part(written(*goal));
        if !stop.is_zero() {
            list.part(written(*stop));
        }
    }
    list.0
}
