//! Values that are one thing: a distance, a time, a word of a few, a name.

use super::error::OptionError;
use super::plain::{LONGEST_NAME, cut, plain};
use crate::formats::{Excerpt, split_once, strict};
use crate::pacing::{Distance, Plan, ShownUnit, Surface, Time, Track};

/// A value that was read, or why not.
pub(super) type ReadResult<T> = Result<T, OptionError>;

pub(super) const SURFACES: [(&str, Surface); 2] = [("track", Surface::Track), ("road", Surface::Road)];
const ROUNDS: [(&str, ShownUnit); 3] =
    [("1s", ShownUnit::Second), ("0.1s", ShownUnit::Tenth), ("0.01s", ShownUnit::Hundredth)];

/// Reads the distance, and the surface and track that go with it.
pub(super) fn read_distance(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let event = strict::distance(text)?;
    (plan.distance, plan.surface, plan.track) = (event.distance, event.surface, event.track);
    Ok(())
}

pub(super) fn read_lap(text: &str, plan: &mut Plan) -> ReadResult<()> {
    check_track(plan)?;
    let lap = strict::length(text)?;
    // The lane is read next, against this lap.
    set_track(plan, lap, 1)
}

pub(super) fn read_lane(text: &str, plan: &mut Plan) -> ReadResult<()> {
    check_track(plan)?;
    match text.as_bytes() {
        [digit @ b'1'..=b'9'] => set_track(plan, plan.track.lap_in_lane_1(), digit - b'0'),
        _ => Err(OptionError::Lane),
    }
}

fn check_track(plan: &Plan) -> ReadResult<()> {
    if plan.surface == Surface::Road { Err(OptionError::OnRoad) } else { Ok(()) }
}

fn set_track(plan: &mut Plan, lap: Distance, lane: u8) -> ReadResult<()> {
    set(&mut plan.track, Track::new(lap, lane).map_err(OptionError::Track))
}

/// Reads a time that somebody runs over the whole distance.
pub(super) fn read_time(text: &str, over: Distance, time: &mut Option<Time>) -> ReadResult<()> {
    set(time, strict::time(text, Some(over)).map(Some))
}

/// Reads a time, a name or both, joined with `-`.
pub(super) fn read_rival(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let (time, name) = split_once(text, b'-').unwrap_or((text, ""));
    // A rival may have a name alone; a value that is empty altogether is refused as a time.
    if !time.is_empty() || name.is_empty() {
        read_time(time, plan.distance, &mut plan.references.rival)?;
    }
    read_text(name, LONGEST_NAME, &mut plan.rival)
}

/// Reads a text of people, cut off where it is too long.
pub(super) fn read_text(text: &str, longest: usize, place: &mut String) -> ReadResult<()> {
    *place = plain(text);
    cut(place, longest)
}

/// Reads the unit that times are shown in: `1s`, `0.1s` or `0.01s`.
///
/// # Errors
/// Where it is none of them.
///
/// ```
/// use lapwise_core::options::read_round;
/// use lapwise_core::pacing::ShownUnit;
/// assert_eq!(read_round("0.1s"), Ok(ShownUnit::Tenth));
/// ```
pub fn read_round(text: &str) -> Result<ShownUnit, OptionError> {
    let mut unit = ShownUnit::Second;
    choose(text, &ROUNDS, &mut unit).map(|()| unit)
}

/// Sets a place to the value that a word stands for.
pub(super) fn choose<T: Copy>(text: &str, values: &[(&'static str, T)], place: &mut T) -> ReadResult<()> {
    let mut names = Vec::with_capacity(values.len());
    for (name, value) in values {
        if *name == text {
            *place = *value;
            return Ok(());
        }
        names.push(*name);
    }
    Err(OptionError::NoneOf(Excerpt::of(text), names))
}

/// Sets a place to a value where it could be read.
pub(super) fn set<T>(place: &mut T, read: Result<T, impl Into<OptionError>>) -> ReadResult<()> {
    *place = read.map_err(Into::into)?;
    Ok(())
}
