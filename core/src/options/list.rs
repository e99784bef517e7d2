//! Values that are lists: items joined with `_`, parts of an item with `-`.

use super::error::OptionError;
use super::items::{each_item, not_an, read_place};
use super::plain::{LONGEST_LINES, LONGEST_NAME, cut, plain};
use super::value::ReadResult;
use crate::formats::{Excerpt, number, parts, percent, push_separated, split_once, strict};
use crate::pacing::{Cue, Distance, Every, Lock, MAX_ITEMS, Place, Plan, Section, Stop, sorted_by_key, sorted_unique};

/// Reads where splits fall: `lap`, an interval such as `1km`, or marks such as `5km_10km_half`.
///
/// # Errors
/// Where it is none of them, or one of the marks cannot be read.
///
/// ```
/// use lapwise_core::options::read_every;
/// use lapwise_core::pacing::{Distance, Every};
/// let marks = vec![Distance::KILOMETRE, Distance::MILE];
/// assert_eq!(read_every("1mi_1km"), Ok(Every::Marks(marks)));
/// ```
pub fn every(text: &str) -> Result<Every, OptionError> {
    if text == "lap" {
        return Ok(Every::Lap);
    }
    if split_once(text, b'_').is_none() {
        return Ok(Every::Interval(strict::interval(text)?));
    }
    let mut marks = Vec::new();
    each_item(text, &mut |item| {
        let mark = strict::length(item)?;
        // The start cuts nothing: it only tells one mark from an interval.
        if !mark.is_zero() {
            marks.push(mark);
        }
        Ok(())
    })?;
    Ok(Every::Marks(sorted_unique(&marks)))
}

/// Reads locks by lap number (`3-77s-78s`) or by stretch (`5km-10km-19m30s`), and sorts them.
pub(super) fn locks(text: &str, plan: &mut Plan) -> ReadResult<()> {
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
            let (from, to) = stretch(from, to, finish)?;
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

pub(super) fn stops(text: &str, plan: &mut Plan) -> ReadResult<()> {
    each_item(text, &mut |item| {
        let (at, time) = split_once(item, b'-').ok_or_else(|| not_an(item))?;
        plan.stops.push(Stop { at: strict::length(at)?, time: strict::time(time, None)? });
        Ok(())
    })
}

pub(super) fn sections(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let mut room = LONGEST_LINES;
    each_item(text, &mut |item| {
        let refused = || not_an(item);
        let (from, rest) = split_once(item, b'-').ok_or_else(refused)?;
        let (to, name) = split_once(rest, b'-').ok_or_else(refused)?;
        let (from, to) = stretch(from, to, plan.distance)?;
        if from >= to {
            return Err(refused());
        }
        plan.sections.push(Section { from, to, name: line(name, &mut room)? });
        Ok(())
    })
}

pub(super) fn cues(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let mut room = LONGEST_LINES;
    each_item(text, &mut |item| {
        let (at, text) = split_once(item, b'-').ok_or_else(|| not_an(item))?;
        plan.cues.push(Cue { at: exact_place(at, plan.distance)?, line: line(text, &mut room)? });
        Ok(())
    })
}

/// Reads a short text without line breaks, for which there is room. `%5F` stands for `_`, since `_` ends an item.
fn line(text: &str, room: &mut usize) -> ReadResult<String> {
    let mut line = String::new();
    // Decoded first, since an escape may stand for a control character.
    for part in parts(&plain(&percent::decode(text)), b'\n') {
        push_separated(&mut line, " ", part);
    }
    cut(&mut line, LONGEST_NAME)?;
    *room = room.checked_sub(line.chars().count()).ok_or(OptionError::TooLong(LONGEST_LINES))?;
    Ok(line)
}

/// Reads the ends of a stretch.
fn stretch(from: &str, to: &str, finish: Distance) -> ReadResult<(Distance, Distance)> {
    Ok((exact_place(from, finish)?, exact_place(to, finish)?))
}

/// Reads a place as a distance, so that it stays where it is when the race distance changes.
fn exact_place(text: &str, finish: Distance) -> ReadResult<Distance> {
    Ok(match read_place(text)? {
        Place::At(at) => at,
        place => place.within(finish),
    })
}
