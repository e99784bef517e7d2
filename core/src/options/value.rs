//! Values that are one thing: a time, a word of a few, a text of people.

use super::error::OptionError;
use super::plain::{LONGEST_NAME, cut, plain};
use crate::formats::{Excerpt, canonical, split_once, strict};
use crate::pacing::{Distance, Plan, ShownUnit, Time};

/// A value that was read, or why not.
pub(super) type ReadResult<T> = Result<T, OptionError>;

/// The spellings of the values of a small type.
type Words<T> = [(&'static str, T)];

const ROUNDS: [(&str, ShownUnit); 3] =
    [("1s", ShownUnit::Second), ("0.1s", ShownUnit::Tenth), ("0.01s", ShownUnit::Hundredth)];

/// Reads a time that somebody runs over the whole distance.
pub(super) fn read_time(text: &str, over: Distance, time: &mut Option<Time>) -> ReadResult<()> {
    set(time, strict::time(text, Some(over)).map(Some))
}

/// The spelling of a time; empty where there is none.
pub(super) fn write_time(time: Option<Time>) -> String {
    time.map_or_else(String::new, canonical::time)
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

pub(super) fn write_rival(plan: &Plan) -> String {
    let mut text = write_time(plan.references.rival);
    if !plan.rival.is_empty() {
        text.push('-');
        text.push_str(&plan.rival);
    }
    text
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

/// The spelling of a shown unit.
///
/// ```
/// use lapwise_core::options::write_round;
/// use lapwise_core::pacing::ShownUnit;
/// assert_eq!(write_round(ShownUnit::Tenth), "0.1s");
/// ```
#[must_use]
pub fn write_round(unit: ShownUnit) -> &'static str {
    spelling(&ROUNDS, unit)
}

/// Sets a place to the value that a word stands for.
// Called by each key, and not repeated in it.
#[inline(never)]
pub(super) fn choose<T: Copy>(text: &str, words: &Words<T>, place: &mut T) -> ReadResult<()> {
    let Some((_, value)) = words.iter().find(|(name, _)| *name == text) else {
        return Err(OptionError::NoneOf(Excerpt::of(text), words.iter().map(|(name, _)| *name).collect()));
    };
    *place = *value;
    Ok(())
}

/// The word for a value; empty where it is the default.
pub(super) fn word<T: Copy + PartialEq>(words: &Words<T>, value: T, default: T) -> String {
    if value == default { String::new() } else { spelling(words, value).to_owned() }
}

fn spelling<T: Copy + PartialEq>(words: &Words<T>, value: T) -> &'static str {
    // Every value has a word.
    words.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| name)
}

/// Sets a place to a value where it could be read.
pub(super) fn set<T>(place: &mut T, read: Result<T, impl Into<OptionError>>) -> ReadResult<()> {
    *place = read.map_err(Into::into)?;
    Ok(())
}
