//! Times, distances, paces and percentages as people type them.
//!
//! Capitals, spaces, full-width and Arabic digits, primes and curly quotes make no difference. A point, a comma, a
//! semicolon or a space may stand for a colon.
//!
//! A text with several readings means the one that a person can run. Each reader of a time is given the distance that
//! the time is for, and takes the reading nearest to the range from a tenth faster than the record to a walk of
//! 25 min/km. Of several in that range it takes the first in this order:
//!
//! | text | readings |
//! |---|---|
//! | `a:bb` | minutes and seconds; where that is faster than 60 s/km, hours and minutes, as in links |
//! | `a.bb` | as `a:bb`; seconds and hundredths |
//! | `a:bb:cc` | hours, minutes and seconds |
//! | `a:bb.cc` `a.bb.cc` | as `a:bb:cc`; minutes, seconds and hundredths |
//! | one or two digits | seconds; minutes; hours |
//! | three digits | as `a:bb`; minutes; seconds |
//! | four digits | as `aa:bb` |
//! | five to seven digits | as `a:bb:cc` |
//! | digits and a fraction | the same, without the readings that end in minutes or hours |
//!
//! A last part of one digit after a colon is unfinished, and so is one after a point where it would be tenths of a
//! time faster than 60 s/km: `49.5` on the way to `49.59`.
//!
//! None of this is frozen. Links have forms of their own, which [`strict`](super::strict) reads.

mod change;
mod clean;
mod clock;
mod typed_length;
mod typed_pace;

use clean::{clean, unsigned};
use clock::{After, Part, Range};
use typed_length::{Counted, Named};
use typed_pace::read_pace;

use super::scanner::{Scanner, decimals, number};
use super::strict::{custom, in_percent, in_range, nearest, sixtieths};
use super::{TextError, TextFault, Wanted};
use crate::editing::Change;
use crate::pacing::{Distance, Event, Pace, Percent, ShownUnit, Surface, Time, TimeOfDay, Track, Units};

/// A percentage of 0 to 100 000, above or below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SignedPercent {
    /// The percentage without its sign.
    pub percent: Percent,
    /// True below zero.
    pub is_negative: bool,
}

/// A finish time of 0.01 s to 1000 hours for a race of `distance`.
///
/// `sub` before it takes off one shown unit: 0.1 s under 5000 m, 1 s from there on.
///
/// # Errors
/// Where it is no time, not finished, zero, finer than 0.01 s, or too long.
///
/// ```
/// use lapwise_core::formats::{TextFault, field};
/// use lapwise_core::pacing::{Distance, Time};
/// let ten_km = Distance::from_metres(10_000);
/// assert_eq!(field::goal("10.40", Distance::from_metres(3200)), Ok(Time::from_hms(0, 10, 40)));
/// assert_eq!(field::goal("430", Distance::MARATHON), Ok(Time::from_hms(4, 30, 0)));
/// assert_eq!(field::goal("sub 50", ten_km), Ok(Time::from_hms(0, 49, 59)));
/// assert_eq!(field::goal("49:5", ten_km).unwrap_err().fault, TextFault::Unfinished);
/// ```
pub fn goal(text: &str, distance: Distance) -> Result<Time, TextError> {
    Wanted::TypedTime.from(text, unsigned(text).and_then(|text| read_goal(&text, distance)))
}

/// Returns true for a time of minutes and seconds that, written as a clock, would be read as another one over a
/// distance.
pub(super) fn is_taken_for_hours(time: Time, distance: Distance) -> bool {
    Range::over(distance).takes_for_hours(u64::from(time.millis()))
}

/// An elapsed time of 0.01 s to 1000 hours on arrival at `mark`.
///
/// # Errors
/// As [`goal`].
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::formats::field;
/// assert_eq!(field::cumulative("2:05", Distance::HALF_MARATHON), Ok(Time::from_hms(2, 5, 0)));
/// ```
pub fn cumulative(text: &str, mark: Distance) -> Result<Time, TextError> {
    Wanted::TypedTime.from(text, unsigned(text).and_then(|text| clock::read_positive(&text, Range::over(mark))))
}

/// The time of a lap of `length`, 0.01 s to 1000 hours.
///
/// # Errors
/// As [`goal`].
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::formats::field;
/// let lap = Distance::from_metres(400);
/// assert_eq!(field::lap("80.5", lap), Ok(Time::from_millis(80_500)));
/// assert_eq!(field::lap("1.20", lap), Ok(Time::from_seconds(80)));
/// assert_eq!(field::lap("458", Distance::KILOMETRE), Ok(Time::from_seconds(298)));
/// ```
pub fn lap(text: &str, length: Distance) -> Result<Time, TextError> {
    cumulative(text, length)
}

/// A change of a lap of `length` that is shown in `unit`.
///
/// It is a time as [`lap`], a difference such as `+1`, `-0.5` or `+0:03`, or a pace as [`pace`], rounded to `unit`. An
/// empty text, `=` and `auto` give the lap back to the plan.
///
/// # Errors
/// Where it is none of these, not finished, zero, finer than 0.01 s, or too long.
///
/// ```
/// use lapwise_core::editing::Change;
/// use lapwise_core::pacing::{Distance, ShownUnit, Time, Units};
/// use lapwise_core::formats::field;
/// let read = |text| field::lap_change(text, Distance::KILOMETRE, ShownUnit::Second, Units::Km).unwrap();
/// assert_eq!(read("4:58"), Change::To(Time::from_seconds(298)));
/// assert_eq!(read("80/400"), Change::To(Time::from_seconds(200)));
/// assert_eq!(read("\u{2212}0,5"), Change::By(-500));
/// assert_eq!(read(""), Change::Planned);
/// ```
pub fn lap_change(text: &str, length: Distance, unit: ShownUnit, units: Units) -> Result<Change, TextError> {
    Wanted::Lap.from(text, change::read(text, length, unit, units))
}

/// A time of standing still or waiting, 0 to 1000 hours: as [`lap`], where 10 s to an hour are likely.
///
/// # Errors
/// Where it is no time, not finished, finer than 0.01 s, or too long.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::formats::field;
/// assert_eq!(field::standing("4:10"), Ok(Time::from_seconds(250)));
/// assert_eq!(field::standing("90"), Ok(Time::from_seconds(90)));
/// assert_eq!(field::standing("5"), Ok(Time::from_hms(0, 5, 0)));
/// ```
pub fn standing(text: &str) -> Result<Time, TextError> {
    let read = |text: String| clock::read(&text, Range::standing()).and_then(in_range);
    Wanted::TypedTime.from(text, unsigned(text).and_then(read))
}

/// A pace over what it names, `4:58/km`, `8:00 min/mile`, `80/400`; otherwise over a kilometre or a mile by `units`.
///
/// # Errors
/// Where it is no pace, not finished, or zero.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time, Units};
/// use lapwise_core::formats::field;
/// let pace = field::pace("458", Units::Km).unwrap();
/// assert_eq!(pace.over(Distance::KILOMETRE), Time::from_seconds(298));
/// ```
pub fn pace(text: &str, units: Units) -> Result<Pace, TextError> {
    Wanted::Pace.from(text, unsigned(text).and_then(|text| read_pace(&text, units)))
}

/// The distance of a race, 1 m to 1000 km: `5k`, `10 km`, `13.1`, `3200`, `half marathon`, `3000 m steeplechase`.
///
/// A number without a unit is kilometres up to 100, and metres from there on.
/// `1 mile` and `2 miles` are the races on the track, `1 mi` and `2 mi` are on the road.
///
/// # Errors
/// Where it is no distance, or out of range.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::formats::field;
/// assert_eq!(field::distance("7,5 km").unwrap().distance, Distance::from_metres(7500));
/// assert_eq!(field::distance("13.1").unwrap().distance, Distance::HALF_MARATHON);
/// ```
pub fn distance(text: &str) -> Result<Event, TextError> {
    Wanted::Distance.from(text, unsigned(text).and_then(|text| read_distance(&text)))
}

/// A mark or a lap of 0 to 1000 km: as [`distance`], and a number up to 100 counts `units`.
///
/// # Errors
/// Where it is no length, or too long.
///
/// ```
/// use lapwise_core::pacing::{Distance, Units};
/// use lapwise_core::formats::field;
/// assert_eq!(field::length("1", Units::Mi), Ok(Distance::MILE));
/// assert_eq!(field::length("442.434 m", Units::Mi), Ok(Distance::from_millimetres(442_434)));
/// ```
pub fn length(text: &str, units: Units) -> Result<Distance, TextError> {
    let read = |text: String| typed_length::read(&text).and_then(|named| nearest(typed_length::measure(named, units)));
    Wanted::Length.from(text, unsigned(text).and_then(read))
}

/// A place in a race of `finish`, 0 to 1000 km: as [`length`], and `start`, `half`, `halfway`, `mid`, `end` and `finish`.
///
/// # Errors
/// As [`length`].
///
/// ```
/// use lapwise_core::pacing::{Distance, Units};
/// use lapwise_core::formats::field;
/// let place = |text| field::place(text, Units::Mi, Distance::from_metres(10_000));
/// assert_eq!(place("End"), Ok(Distance::from_metres(10_000)));
/// assert_eq!(place("half"), Ok(Distance::from_metres(5_000)));
/// assert_eq!(place("2"), Ok(Distance::MILE + Distance::MILE));
/// ```
pub fn place(text: &str, units: Units, finish: Distance) -> Result<Distance, TextError> {
    match clean(text).as_deref() {
        Ok("start") => Ok(Distance::ZERO),
        Ok("half" | "halfway" | "mid") => Ok(finish.halfway()),
        Ok("end" | "finish") => Ok(finish),
        _ => length(text, units),
    }
}

/// A percentage, with a point or a comma, with or without its sign: `2 %`, `-2,5`.
///
/// # Errors
/// Where it is no percentage, finer than two decimals, or too large.
///
/// ```
/// use lapwise_core::formats::field;
/// let percent = field::percent("-2,5 %").unwrap();
/// assert_eq!((percent.percent.hundredths(), percent.is_negative), (250, true));
/// ```
pub fn percent(text: &str) -> Result<SignedPercent, TextError> {
    Wanted::Percent.from(text, clean(text).and_then(|text| read_percent(&text)))
}

/// A time of day, 00:00 to 23:59:59: `9:30`, `9.30`, `0930`, `9h30`, `9:30 pm`.
///
/// # Errors
/// Where it is no time of day, or not finished.
///
/// ```
/// use lapwise_core::pacing::TimeOfDay;
/// use lapwise_core::formats::field;
/// assert_eq!(field::time_of_day("9.30").ok(), TimeOfDay::new(9, 30, 0));
/// ```
pub fn time_of_day(text: &str) -> Result<TimeOfDay, TextError> {
    Wanted::TimeOfDay.from(text, unsigned(text).and_then(|text| read_time_of_day(&text)))
}

fn read_goal(text: &str, distance: Distance) -> Result<Time, TextFault> {
    let limit = ["sub", "under", "<"].into_iter().find_map(|word| text.strip_prefix(word));
    let Some(limit) = limit else { return clock::read_positive(text, Range::over(distance)) };
    // The hyphen of `sub-3:30` is no sign.
    let limit = limit.strip_prefix('-').unwrap_or(limit).trim_ascii_start();
    if limit.is_empty() {
        return Err(TextFault::Unfinished);
    }
    let time = clock::read_positive(limit, Range::over(distance))?;
    // The surface is not known here, and a track's unit is the finer one.
    let unit = ShownUnit::default_for(distance, Surface::Track);
    let unit = unit.finer(ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth));
    let goal = time - Time::from_millis(unit.millis());
    if goal.is_zero() { Err(TextFault::Zero) } else { Ok(goal) }
}

fn read_distance(text: &str) -> Result<Event, TextFault> {
    let named = typed_length::read(text)?;
    if let Some(race) = typed_length::race(named) {
        return Ok(race.into());
    }
    let event = custom(typed_length::measure(named, Units::Km))?;
    if let Named::Counted(_, Counted::Steeplechase) = named {
        return Ok(Event { surface: Surface::Track, track: Track::WATER_JUMP_INSIDE, ..event });
    }
    Ok(event)
}

fn read_percent(text: &str) -> Result<SignedPercent, TextFault> {
    let mut scanner = Scanner::new(text);
    let is_negative = scanner.eat(b'-');
    let _ = is_negative || scanner.eat(b'+');
    scanner.eat(b' ');
    let whole = scanner.digits();
    let has_fraction = scanner.eat(b'.') || scanner.eat(b',');
    let fraction = if has_fraction { scanner.digits() } else { b"" };
    if scanner.is_at_end() && (whole.is_empty() || has_fraction && fraction.is_empty()) {
        return Err(TextFault::Unfinished);
    }
    scanner.eat(b' ');
    let _ = scanner.eat(b'%');
    if whole.is_empty() || !scanner.is_at_end() {
        return Err(TextFault::Unreadable);
    }
    let percent = in_percent(number(whole) * 100 + decimals(fraction, 2)?)?;
    // `-0` is zero, which has no sign.
    Ok(SignedPercent { percent, is_negative: is_negative && percent.hundredths() > 0 })
}

fn read_time_of_day(text: &str) -> Result<TimeOfDay, TextFault> {
    let (text, noon) = match text.find(['a', 'p']).and_then(|at| text.split_at_checked(at)) {
        Some((time, "am" | "a.m.")) => (time, Some(0)),
        Some((time, "pm" | "p.m.")) => (time, Some(12)),
        _ => (text, None),
    };
    let parts = clock::split(text.trim_ascii_end())?;
    let (hours, minutes, seconds) = match parts.as_slice() {
        // Six digits are hours, minutes and seconds.
        [Part { digits, after: After::End }] if digits.len() <= 6 => bare_time_of_day(digits)?,
        [first, second] => (number(first.digits), sixtieths(second.digits)?, 0),
        [first, second, third] => (number(first.digits), sixtieths(second.digits)?, sixtieths(third.digits)?),
        _ => return Err(TextFault::Unreadable),
    };
    let hours = match noon {
        None => hours,
        // 12 am is midnight and 12 pm is noon.
        Some(noon) if (1..=12).contains(&hours) => hours % 12 + noon,
        Some(_) => return Err(TextFault::Unreadable),
    };
    // A number beyond 32 bits is no time of day either way.
    let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
    TimeOfDay::new(small(hours), small(minutes), small(seconds)).ok_or(TextFault::Unreadable)
}

/// Hours; hours and minutes; or all three, without separators.
fn bare_time_of_day(digits: &[u8]) -> Result<(u64, u64, u64), TextFault> {
    match digits {
        [hours @ .., a, b, c, d] if !hours.is_empty() => {
            Ok((number(hours), sixtieths(&[*a, *b])?, sixtieths(&[*c, *d])?))
        }
        [hours @ .., a, b] if !hours.is_empty() => Ok((number(hours), sixtieths(&[*a, *b])?, 0)),
        hours => Ok((number(hours), 0, 0)),
    }
}
