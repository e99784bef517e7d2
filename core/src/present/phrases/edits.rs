//! Laps that are read, edited and released.

use super::lists::{items, sentences};
use crate::editing::{Moved, Released, locks_by_hand};
use crate::formats::print;
use crate::messages;
use crate::options::Key;
use crate::pacing::{Distance, Lock, Plan, References, Schedule};
use crate::present::lap_name::{LapName, counted_laps};

/// The lap that is read: `1200 m · clock 4:00.0 · lap 3 in 80.0`; empty where the plan has no such lap.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// assert_eq!(phrases::lap_reading(2, &opened.plan, &opened.schedule), "1200 m · clock 4:00.0 · lap 3 in 80.0");
/// ```
#[must_use]
pub fn lap_reading(index: usize, plan: &Plan, schedule: &Schedule) -> String {
    let split = schedule.splits().get(index);
    let (Some(split), Some(name)) = (split, LapName::in_schedule(plan, schedule, index)) else { return String::new() };
    messages::lap_reading(
        &print::mark_on(plan, split.mark),
        &print::clock(split.cumulative, schedule.unit()),
        &name.in_sentence(),
        &print::lap_on(plan, split.lap, schedule.unit()),
    )
}

/// The report on an edit of laps by their indices. `moved` counts the other laps that changed.
///
/// ```
/// use lapwise_core::editing::{Change, Edited, Finish, edit};
/// use lapwise_core::{options, present::phrases};
/// let before = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let report = |finish, moved| {
///     let edited = edit(&before.plan, &before.schedule, &[2], Change::By(-3000), finish);
///     let Edited { plan, schedule } = edited.unwrap();
///     phrases::edit_report(&[2], moved, &before.plan, &plan, &schedule)
/// };
/// assert_eq!(report(Finish::Keep, 7), "Lap 3 in 77.0. 7 other laps moved.");
/// assert_eq!(report(Finish::Move, 0), "Lap 3 in 77.0. The finish is 10:37.0.");
/// ```
#[must_use]
pub fn edit_report(laps: &[usize], moved: usize, before: &Plan, plan: &Plan, schedule: &Schedule) -> String {
    let first = laps
        .first()
        .and_then(|lap| Some((LapName::in_schedule(plan, schedule, *lap)?, schedule.splits().get(*lap)?.lap)));
    let edited = match (first, laps.len()) {
        (Some((name, time)), 1) => messages::lap_edited(&name.title(), &print::lap_on(plan, time, schedule.unit())),
        (_, 0) => messages::laps_as_planned().to_owned(),
        (_, count) => messages::laps_edited(counted_laps(plan), count),
    };
    let moved = if moved > 0 { messages::other_laps_moved(counted_laps(plan), moved) } else { String::new() };
    let finish = if before.goal == plan.goal {
        String::new()
    } else {
        messages::finish_is(&print::clock(plan.goal, schedule.unit()))
    };
    sentences(&[&edited, &moved, &finish])
}

/// The time that each lap had before it moved, by its index: `was 80.0`; empty where it did not move.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit, moved};
/// use lapwise_core::{options, present::phrases};
/// let before = options::read([("distance", "1600m"), ("goal", "5:20")]);
/// let after = edit(&before.plan, &before.schedule, &[0], Change::By(3000), Finish::Keep).unwrap();
/// let moved = moved(&before.schedule, &after.schedule, &[0]);
/// let times = phrases::times_before(&moved, &after.plan, &after.schedule);
/// assert_eq!(times, ["", "was 80.0", "was 80.0", "was 80.0"]);
/// ```
#[must_use]
pub fn times_before(moved: &[Moved], plan: &Plan, schedule: &Schedule) -> Vec<String> {
    let mut times = Vec::new();
    // `moved` is in the order of the laps; those between are left empty.
    for Moved { lap, old, .. } in moved {
        times.resize(*lap, String::new());
        times.push(messages::lap_was(&print::lap_on(plan, *old, schedule.unit())));
    }
    times
}

/// The sentence about the items that a change of the course or the goal took out of a plan.
///
/// ```
/// use lapwise_core::editing::Released;
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "2-77s")]).plan;
/// let released = Released { locks: plan.locks.clone(), ..Released::default() };
/// assert_eq!(
///     phrases::released(&plan, &released),
///     "Lap 2’s fixed 77.0 no longer fits and was released."
/// );
/// ```
#[must_use]
pub fn released(before: &Plan, released: &Released) -> String {
    let mut names = Vec::new();
    // A lock that an edit has set beside a lap goes without saying, unless there is no other.
    let is_none_by_hand = locks_by_hand(before, &released.locks) == 0;
    for lock in &released.locks {
        if is_none_by_hand || locks_by_hand(before, &[*lock]) > 0 {
            names.push(released_time(before, lock));
        }
    }
    for stop in &released.stops {
        names.push(messages::released_stop(&print::mark_on(before, stop.at)));
    }
    if released.references > 0 {
        names.append(&mut reference_names(before));
    }
    let mut list = String::new();
    for name in names.iter().take(MOST_NAMED) {
        list = items(&[&list, name]);
    }
    if names.len() > MOST_NAMED {
        list = messages::and_more(&list, names.len() - MOST_NAMED);
    }
    messages::released(names.len(), &list)
}

/// The most items that are named.
const MOST_NAMED: usize = 5;

/// A lock by its lap, or by its ends: `Lap 2’s fixed 77.0`, `5 km–10 km’s fixed 19:30`.
fn released_time(plan: &Plan, lock: &Lock) -> String {
    let time = print::lap_on(plan, lock.time, plan.shown_unit());
    let mut start = Distance::ZERO;
    for (index, end) in plan.marks().unwrap_or_default().into_iter().enumerate() {
        if (start, end) == (lock.from, lock.to) {
            return messages::released_time(&LapName::in_plan(plan, index).title(), &time);
        }
        start = end;
    }
    messages::released_time(&print::stretch_on(plan, lock.from, lock.to), &time)
}

/// The times of the race before, which say nothing of another one: `PB 11:00`.
fn reference_names(plan: &Plan) -> Vec<String> {
    let References { pb, seed, goal_b, goal_c, rival } = &plan.references;
    let times = [(Key::Pb, pb), (Key::Seed, seed), (Key::GoalB, goal_b), (Key::GoalC, goal_c), (Key::Rival, rival)];
    let mut names = Vec::new();
    for (key, time) in times {
        if let Some(time) = time {
            names.push(messages::released_reference(messages::key_name(key), &print::goal(*time, plan.distance)));
        }
    }
    names
}
