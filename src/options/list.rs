//! Values that are lists: items joined with `_`, parts of an item with `-`.

use crate::pacing::{Cue, Distance, Effort, Every, Lock, MAX_ITEMS, Percent, Place, Section, Shape, Stop, Time, Trend};
use crate::text::{en, strict, words};

use super::{LONGEST_NAME, plain, said};

pub(super) type Read<T> = Result<T, String>;

/// Where splits fall: `lap`, an interval such as `1km`, or marks such as `5km_10km_half`.
///
/// # Errors
/// A sentence that says what was found and shows what works.
pub fn every(text: &str) -> Result<Every, String> {
    if text == "lap" {
        return Ok(Every::Lap);
    }
    if !text.contains('_') {
        return said(strict::interval(text)).map(Every::Interval);
    }
    items(text, length).map(Every::Marks)
}

pub(super) fn shape(text: &str) -> Read<Shape> {
    let mut trend = Trend::Even;
    let mut efforts = Vec::new();
    for item in text.split('_') {
        let parts: Vec<_> = item.split('-').collect();
        match parts[..] {
            ["even"] => {}
            ["negative" | "positive", _] if trend != Trend::Even => return Err(words::two_trends()),
            ["negative", by] => trend = Trend::Negative(percent(by)?),
            ["positive", by] => trend = Trend::Positive(percent(by)?),
            ["fade", after, by] => efforts.push(Effort::Fade(length(after)?, percent(by)?)),
            ["kick", last, by] => efforts.push(Effort::Kick(length(last)?, percent(by)?)),
            ["crowd", first, by] => efforts.push(Effort::Crowd(length(first)?, percent(by)?)),
            ["burst", first, by] => efforts.push(Effort::Burst(length(first)?, percent(by)?)),
            ["ease", from, to, by] => efforts.push(Effort::Ease(place(from)?, place(to)?, percent(by)?)),
            ["push", from, to, by] => efforts.push(Effort::Push(place(from)?, place(to)?, percent(by)?)),
            _ => return Err(words::not_a_shape(item)),
        }
    }
    Shape::new(trend, efforts).map_err(|error| en::shape_error(&error))
}

/// Locks by lap number (`3-77s-78s`) or by stretch (`5km-10km-19m30s`), in order.
pub(super) fn locks(text: &str, finish: Distance, marks: &[Distance]) -> Read<Vec<Lock>> {
    let mut locks = Vec::new();
    for item in text.split('_') {
        match lap_number(item) {
            Some((lap, times)) => locks.extend(lap_locks(item, lap, times, marks)?),
            None => locks.push(stretch_lock(item, finish)?),
        }
        if locks.len() > MAX_ITEMS {
            return Err(words::too_many_items(MAX_ITEMS));
        }
    }
    locks.sort_by_key(|lock| lock.from);
    Ok(locks)
}

fn lap_number(item: &str) -> Option<(usize, &str)> {
    let (number, times) = item.split_once('-')?;
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| (number.parse().unwrap_or(usize::MAX), times))
}

fn lap_locks(item: &str, lap: usize, times: &str, marks: &[Distance]) -> Read<Vec<Lock>> {
    let mut locks = Vec::new();
    for (index, time) in (lap.wrapping_sub(1)..).zip(times.split('-')) {
        let Some(to) = marks.get(index).copied() else { return Err(words::no_such_lap(item, marks.len())) };
        let from = index.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
        locks.push(Lock { from, to, time: timed(time, to - from)? });
    }
    Ok(locks)
}

fn stretch_lock(item: &str, finish: Distance) -> Read<Lock> {
    let [from, to, time] = item.split('-').collect::<Vec<_>>()[..] else { return Err(words::not_a_lock(item)) };
    let (from, to) = (exact_place(from, finish)?, exact_place(to, finish)?);
    Ok(Lock { from, to, time: timed(time, to - from)? })
}

pub(super) fn stops(text: &str) -> Read<Vec<Stop>> {
    items(text, |item| {
        let (at, time) = item.split_once('-').ok_or_else(|| words::not_a_stop(item))?;
        Ok(Stop { at: length(at)?, time: said(strict::time(time, None))? })
    })
}

pub(super) fn sections(text: &str, finish: Distance) -> Read<Vec<Section>> {
    items(text, |item| {
        let [from, to, name] = item.splitn(3, '-').collect::<Vec<_>>()[..] else {
            return Err(words::not_a_section(item));
        };
        let (from, to) = (exact_place(from, finish)?, exact_place(to, finish)?);
        if from >= to {
            return Err(words::not_a_section(item));
        }
        Ok(Section { from, to, name: line(name)? })
    })
}

pub(super) fn cues(text: &str, finish: Distance) -> Read<Vec<Cue>> {
    items(text, |item| {
        let (at, text) = item.split_once('-').ok_or_else(|| words::not_a_cue(item))?;
        Ok(Cue { at: exact_place(at, finish)?, line: line(text)? })
    })
}

fn items<T>(text: &str, read: impl Fn(&str) -> Read<T>) -> Read<Vec<T>> {
    if text.split('_').count() > MAX_ITEMS {
        return Err(words::too_many_items(MAX_ITEMS));
    }
    text.split('_').map(read).collect()
}

fn line(text: &str) -> Read<String> {
    let line = plain(&unescape(text)).replace('\n', " ");
    if line.chars().count() > LONGEST_NAME { Err(words::text_too_long(LONGEST_NAME)) } else { Ok(line) }
}

/// `%5F` for `_`, since `_` ends an item; what is no escape stays as it is.
fn unescape(text: &str) -> String {
    crate::link::percent_decode(text)
}

fn timed(text: &str, over: Distance) -> Read<Time> {
    said(strict::time(text, Some(over)))
}

fn percent(text: &str) -> Read<Percent> {
    said(strict::percent(text))
}

fn length(text: &str) -> Read<Distance> {
    said(strict::length(text))
}

fn place(text: &str) -> Read<Place> {
    Ok(match text {
        "start" => Place::Start,
        "mid" => Place::Mid,
        "end" => Place::End,
        _ => Place::At(length(text)?),
    })
}

/// A place that stays where it is when the race distance changes.
fn exact_place(text: &str, finish: Distance) -> Read<Distance> {
    Ok(match place(text)? {
        Place::At(at) => at,
        place => place.within(finish),
    })
}
