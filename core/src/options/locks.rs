//! The value of `locks`: fixed times by lap number, or by stretch.

use super::error::OptionError;
use super::items::{List, each_item, not_an, read_stretch, write_exact_place};
use super::value::ReadResult;
use crate::formats::{Excerpt, canonical, number, parts, strict};
use crate::pacing::{Distance, Lock, MAX_ITEMS, Plan, sorted_by_key};

/// Reads locks by lap number (`3-77s-78s`) or by stretch (`5km-10km-19m30s`), and sorts them.
pub(super) fn read(text: &str, plan: &mut Plan) -> ReadResult<()> {
    // Where the plan has no marks, locks by lap are refused one by one, and stretches still count.
    let marks = plan.marks().unwrap_or_default();
    let mut locks = Vec::new();
    let read = each_item(text, &mut |item| {
        let before = locks.len();
        let read = push_locks(&mut locks, item, plan.distance, &marks);
        // An item of laps on end counts as a whole or not at all.
        if read.is_err() {
            locks.truncate(before);
        }
        read
    });
    plan.locks = sorted_by_key(&locks, |lock| lock.from);
    read
}

fn push_locks(locks: &mut Vec<Lock>, item: &str, finish: Distance, marks: &[Distance]) -> ReadResult<()> {
    match parts(item, b'-')[..] {
        // A bare number is no length, so it can only be the number of a lap.
        [number, ref times @ ..] if is_number(number) && !times.is_empty() => {
            push_laps(locks, item, number, times, marks)?;
        }
        [from, to, time] => {
            let (from, to) = read_stretch(from, to, finish)?;
            locks.push(Lock { from, to, time: strict::time(time, Some(to - from))? });
        }
        _ => return Err(not_an(item)),
    }
    // One item may lock many laps, so the limit on items does not bound the locks.
    if locks.len() > MAX_ITEMS { Err(OptionError::TooManyItems(MAX_ITEMS)) } else { Ok(()) }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Locks consecutive laps, from the one of this number.
fn push_laps(locks: &mut Vec<Lock>, item: &str, first: &str, times: &[&str], marks: &[Distance]) -> ReadResult<()> {
    let mut number = usize::try_from(number(first.as_bytes())).unwrap_or(usize::MAX);
    for time in times {
        let (from, to) = lap(number, marks).ok_or_else(|| OptionError::NoSuchLap(Excerpt::of(item), marks.len()))?;
        locks.push(Lock { from, to, time: strict::time(time, Some(to - from))? });
        number = number.saturating_add(1);
    }
    Ok(())
}

/// The ends of a lap, by its number from 1.
fn lap(number: usize, marks: &[Distance]) -> Option<(Distance, Distance)> {
    let to = *marks.get(number.checked_sub(1)?)?;
    let from = number.checked_sub(2).and_then(|before| marks.get(before)).copied().unwrap_or_default();
    Some((from, to))
}

/// The spelling of locks: by lap number where they cover a lap of this plan, one item for consecutive laps; by stretch elsewhere.
pub(super) fn write(plan: &Plan) -> String {
    let marks = plan.marks().unwrap_or_default();
    let mut list = List::default();
    let mut next_lap = None;
    for lock in &plan.locks {
        let lap = lap_of(lock, &marks);
        match lap {
            Some(_) if lap == next_lap => {}
            Some(lap) => list.item(&lap.to_string()),
            None => {
                list.item(&write_exact_place(lock.from, plan.distance));
                list.part(write_exact_place(lock.to, plan.distance));
            }
        }
        list.part(canonical::time(lock.time));
        next_lap = lap.map(|lap| lap + 1);
    }
    list.0
}

/// The number, from 1, of the lap that a lock covers exactly.
fn lap_of(lock: &Lock, marks: &[Distance]) -> Option<usize> {
    let index = marks.binary_search(&lock.to).ok()?;
    let from = index.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
    (from == lock.from).then_some(index + 1)
}
