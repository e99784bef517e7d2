//! The values that links, attributes and JavaScript carry, as text.
//!
//! The forms are ASCII, lower case and without spaces. They are frozen, since every link ever issued must open.
//! Text that people type is read by [`field`](super::field).

use super::lists::split_once;
use super::scanner::{Scanner, decimals, number};
use super::{TextError, TextFault, Wanted};
use crate::pacing::Event;
use crate::pacing::{Date, Distance, Interval, LengthUnit, Pace, Percent, Race, Time, TimeOfDay};

/// A time of 0 to 1000 hours, to 0.01 s: `3h29m59s`, `1m17.5s`, `77s`, `90m`, or with colons `10:40`, `3:29:59`,
/// `59:59.9`.
///
/// `a:b` is minutes and seconds, unless that is faster than 60 s/km over a distance of `over`; then it is hours
/// and minutes.
///
/// # Errors
/// Where it is no such time, a bare number, finer than 0.01 s, or too long.
///
/// ```
/// use lapwise_core::formats::{TextFault, strict};
/// use lapwise_core::pacing::{Distance, Time};
/// assert_eq!(strict::time("10:40", None), Ok(Time::from_hms(0, 10, 40)));
/// assert_eq!(strict::time("4:30", Some(Distance::MARATHON)), Ok(Time::from_hms(4, 30, 0)));
/// assert_eq!(strict::time("77", None).unwrap_err().fault, TextFault::NoUnit);
/// ```
pub fn time(text: &str, over: Option<Distance>) -> Result<Time, TextError> {
    Wanted::Time.from(text, read_time(text, over))
}

/// A pace: a time over `km`, `mi` or any length, `4m58s/km`, `8:00/mi`, `80s/400m`.
///
/// # Errors
/// Where it is no such pace, or one side of it is zero.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::formats::strict;
/// let pace = strict::pace("80s/400m").unwrap();
/// assert_eq!(pace.over(Distance::from_metres(3200)), Time::from_seconds(640));
/// ```
pub fn pace(text: &str) -> Result<Pace, TextError> {
    Wanted::Pace.from(text, read_pace(text))
}

/// A race of 1 m to 1000 km: one of [`RACES`](crate::pacing::RACES) by name, or a number with `m`, `km` or `mi`, to the nearest millimetre.
///
/// `5k`, `10mile`, `hm`, `fm` are read as `5km`, `10mi`, `half`, `marathon`, and `1mile` as `mile`.
/// Metres up to 10 000 are run on a track, all other distances on the road.
///
/// # Errors
/// Where it is no such distance, has no unit, or is out of range.
///
/// ```
/// use lapwise_core::pacing::{Distance, Surface};
/// use lapwise_core::formats::strict;
/// assert_eq!(strict::distance("mile").unwrap().surface, Surface::Track);
/// assert_eq!(strict::distance("1mi").unwrap().surface, Surface::Road);
/// assert_eq!(strict::distance("7.5km").unwrap().distance, Distance::from_metres(7500));
/// ```
pub fn distance(text: &str) -> Result<Event, TextError> {
    Wanted::Distance.from(text, read_distance(text))
}

/// A mark or a lap of 0 to 1000 km, to the nearest millimetre: a number with `m`, `km` or `mi`, or `half`, `marathon`.
///
/// # Errors
/// Where it is no such length, has no unit, or is too long.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::formats::strict;
/// assert_eq!(strict::length("442.434m"), Ok(Distance::from_millimetres(442_434)));
/// assert_eq!(strict::length("half"), Ok(Distance::HALF_MARATHON));
/// ```
pub fn length(text: &str) -> Result<Distance, TextError> {
    Wanted::Length.from(text, measure(text).and_then(nearest))
}

/// A distance between marks of 1 mm to 1000 km, kept as the exact decimal with up to six places: `0.1mi`, `400m`.
///
/// # Errors
/// Where it is no such interval, has no unit, is zero or out of range.
///
/// ```
/// use lapwise_core::pacing::{Interval, LengthUnit};
/// use lapwise_core::formats::strict;
/// assert_eq!(strict::interval("0.1mi").ok(), Interval::new(100_000, LengthUnit::Mile));
/// ```
pub fn interval(text: &str) -> Result<Interval, TextError> {
    Wanted::Interval.from(text, measure(text).and_then(exact))
}

/// A percentage of 0 to 100 000, with at most two decimals: `2`, `2.5`, `0.25`.
///
/// # Errors
/// Where it is no such number, negative, finer or larger.
///
/// ```
/// use lapwise_core::pacing::Percent;
/// use lapwise_core::formats::strict;
/// assert_eq!(strict::percent("2.5"), Ok(Percent::from_hundredths(250)));
/// ```
pub fn percent(text: &str) -> Result<Percent, TextError> {
    Wanted::Percent.from(text, read_percent(text))
}

/// A day of the years 1900 to 9999: `2027-04-25`.
///
/// # Errors
/// Where it is not written so, or there is no such day.
///
/// ```
/// use lapwise_core::pacing::Date;
/// use lapwise_core::formats::strict;
/// assert_eq!(strict::date("2027-04-25").ok(), Date::new(2027, 4, 25));
/// assert!(strict::date("2027-02-29").is_err());
/// ```
pub fn date(text: &str) -> Result<Date, TextError> {
    Wanted::Date.from(text, read_date(text))
}

/// A time of day, 00:00 to 23:59:59: `09:30` or `09:30:15`; hours under ten may have one digit.
///
/// # Errors
/// Where it is not written so, or no clock shows it.
///
/// ```
/// use lapwise_core::pacing::TimeOfDay;
/// use lapwise_core::formats::strict;
/// assert_eq!(strict::time_of_day("09:30").ok(), TimeOfDay::new(9, 30, 0));
/// ```
pub fn time_of_day(text: &str) -> Result<TimeOfDay, TextError> {
    Wanted::TimeOfDay.from(text, read_time_of_day(text))
}

pub(super) const SECOND: u64 = 1000;
pub(super) const MINUTE: u64 = 60 * SECOND;
pub(super) const HOUR: u64 = 60 * MINUTE;

fn read_time(text: &str, over: Option<Distance>) -> Result<Time, TextFault> {
    signed_or_empty(text)?;
    let millis = if text.contains(':') { colons(text, over)? } else { units(text)? };
    in_range(millis)
}

/// Checks that a time is not longer than the longest.
pub(super) fn in_range(millis: u64) -> Result<Time, TextFault> {
    let time = u32::try_from(millis).map(Time::from_millis).map_err(|_| TextFault::TooLarge)?;
    if time > Time::LONGEST { Err(TextFault::TooLarge) } else { Ok(time) }
}

/// Reads minutes or seconds after a larger part, which have two digits and are under 60.
pub(super) fn sixtieths(digits: &[u8]) -> Result<u64, TextFault> {
    let number = number(digits);
    match digits.len() {
        0 | 1 => Err(TextFault::Unfinished),
        2 if number < 60 => Ok(number),
        2 => Err(TextFault::OverFiftyNine),
        _ => Err(TextFault::Unreadable),
    }
}

fn units(text: &str) -> Result<u64, TextFault> {
    let mut scanner = Scanner::new(text);
    let mut millis = 0;
    let mut larger = u64::MAX;
    while !scanner.is_at_end() {
        let (whole, fraction) = decimal(&mut scanner, 2)?;
        let unit = match scanner.word() {
            b"h" => HOUR,
            b"m" => MINUTE,
            b"s" => SECOND,
            b"" if scanner.is_at_end() => return Err(TextFault::NoUnit),
            _ => return Err(TextFault::Unreadable),
        };
        // Units come once each and largest first, so that a time has one spelling that anybody would guess.
        if unit >= larger || (unit > SECOND && fraction.is_some()) {
            return Err(TextFault::Unreadable);
        }
        if larger < u64::MAX && whole >= 60 {
            return Err(TextFault::OverFiftyNine);
        }
        millis += whole * unit + fraction.unwrap_or(0) * 10;
        larger = unit;
    }
    Ok(millis)
}

fn colons(text: &str, over: Option<Distance>) -> Result<u64, TextFault> {
    let mut scanner = Scanner::new(text);
    let first = scanner.digits();
    if first.is_empty() || !scanner.eat(b':') {
        return Err(TextFault::Unreadable);
    }
    let mut total = number(first) * 60 + next_sixtieths(&mut scanner)?;
    let has_hours = scanner.eat(b':');
    if has_hours {
        total = total * 60 + next_sixtieths(&mut scanner)?;
    }
    if scanner.is_at_end() {
        // Nobody runs a marathon in 3:30 minutes.
        let means_hours = !has_hours && over.is_some_and(|over| faster_than_a_minute(total, over));
        return Ok(total * if means_hours { MINUTE } else { SECOND });
    }
    // Only seconds have a fraction, so `a:b.c` is never hours and minutes.
    let hundredths = fraction(&mut scanner, 2)?.ok_or(TextFault::Unreadable)?;
    if scanner.is_at_end() { Ok(total * SECOND + hundredths * 10) } else { Err(TextFault::Unreadable) }
}

fn next_sixtieths(scanner: &mut Scanner<'_>) -> Result<u64, TextFault> {
    let digits = scanner.digits();
    if digits.is_empty() && !scanner.is_at_end() {
        return Err(TextFault::Unreadable);
    }
    sixtieths(digits)
}

/// Returns true if that many seconds are faster than 60 s/km over a distance.
fn faster_than_a_minute(seconds: u64, over: Distance) -> bool {
    seconds * 1_000_000 < u64::from(over.millimetres()) * 60
}

/// A number, and its decimals in units of the last of `places` where it has a point.
fn decimal(scanner: &mut Scanner<'_>, places: usize) -> Result<(u64, Option<u64>), TextFault> {
    let whole = scanner.digits();
    if whole.is_empty() {
        return Err(TextFault::Unreadable);
    }
    Ok((number(whole), fraction(scanner, places)?))
}

fn fraction(scanner: &mut Scanner<'_>, places: usize) -> Result<Option<u64>, TextFault> {
    if !scanner.eat(b'.') {
        return Ok(None);
    }
    let digits = scanner.digits();
    if digits.is_empty() {
        return Err(if scanner.is_at_end() { TextFault::Unfinished } else { TextFault::Unreadable });
    }
    decimals(digits, places).map(Some)
}

fn read_pace(text: &str) -> Result<Pace, TextFault> {
    signed_or_empty(text)?;
    let (time, per) = split_once(text, b'/').ok_or(TextFault::Unreadable)?;
    let time = read_time(time, None)?;
    let per = match per {
        "" => return Err(TextFault::Unfinished),
        "km" => Distance::KILOMETRE,
        "mi" => Distance::MILE,
        length => measure(length).and_then(nearest)?,
    };
    Pace::new(time, per).ok_or(TextFault::Zero)
}

/// A length as it was given: millionths of a unit.
pub(super) type Measure = (u64, LengthUnit);

fn measure(text: &str) -> Result<Measure, TextFault> {
    const METRE: u64 = 1_000_000;
    signed_or_empty(text)?;
    // What starts with a digit is a number of a unit, whatever race is called so.
    if !text.starts_with(|first: char| first.is_ascii_digit())
        && let Some(race) = Race::named(text)
    {
        return Ok(length_of(race));
    }
    let mut scanner = Scanner::new(text);
    let (whole, millionths) = decimal(&mut scanner, 6)?;
    let unit = match scanner.rest() {
        b"" => return Err(TextFault::NoUnit),
        b"m" => LengthUnit::Metre,
        b"km" | b"k" => LengthUnit::Kilometre,
        b"mi" | b"mile" => LengthUnit::Mile,
        _ => return Err(TextFault::Unreadable),
    };
    Ok((whole * METRE + millionths.unwrap_or(0), unit))
}

/// The length of a race: in miles where it is so many, else in metres.
pub(super) fn length_of(race: &Race) -> Measure {
    let (millimetres, mile) = (race.distance.millimetres(), Distance::MILE.millimetres());
    match race.unit {
        LengthUnit::Mile => (u64::from(millimetres / mile) * 1_000_000, LengthUnit::Mile),
        // A millimetre has a thousand millionths of a metre.
        LengthUnit::Metre | LengthUnit::Kilometre => (u64::from(millimetres) * 1000, LengthUnit::Metre),
    }
}

pub(super) fn exact((millionths, unit): Measure) -> Result<Interval, TextFault> {
    // Asked only where there is no such interval, and only metres can be under a millimetre.
    let wrong = match millionths {
        0 => TextFault::Zero,
        1..1000 => TextFault::TooSmall,
        _ => TextFault::TooLarge,
    };
    Interval::new(millionths, unit).ok_or(wrong)
}

pub(super) fn nearest(measure: Measure) -> Result<Distance, TextFault> {
    match exact(measure) {
        Ok(interval) => Ok(interval.times(1)),
        // An interval of no length would never end; a place or a lap of none is read, and refused where it cannot be.
        Err(TextFault::Zero | TextFault::TooSmall) => Ok(Distance::from_millimetres(u32::from(measure.0 >= 500))),
        Err(fault) => Err(fault),
    }
}

pub(super) fn read_distance(text: &str) -> Result<Event, TextFault> {
    match Race::named(text) {
        Some(race) => Ok(race.into()),
        None => measure(text).and_then(custom),
    }
}

/// A race that has no name, where its distance can be raced.
pub(super) fn custom(measure: Measure) -> Result<Event, TextFault> {
    let distance = nearest(measure)?;
    if distance.is_zero() {
        return Err(TextFault::Zero);
    }
    if distance < Distance::SHORTEST_RACE {
        return Err(TextFault::TooSmall);
    }
    Ok(if measure.1 == LengthUnit::Metre { Event::in_metres(distance) } else { Event::on_road(distance) })
}

/// The largest percentage, in hundredths of a percent.
const LARGEST_PERCENT: u64 = 10_000_000;

fn read_percent(text: &str) -> Result<Percent, TextFault> {
    signed_or_empty(text)?;
    let mut scanner = Scanner::new(text);
    let (whole, hundredths) = decimal(&mut scanner, 2)?;
    if !scanner.is_at_end() {
        return Err(TextFault::Unreadable);
    }
    in_percent(whole * 100 + hundredths.unwrap_or(0))
}

/// A percentage of hundredths, where it is not larger than the largest.
pub(super) fn in_percent(hundredths: u64) -> Result<Percent, TextFault> {
    // Capped just above the largest, so that it fits 32 bits and is still refused.
    let hundredths = u32::try_from(hundredths.min(LARGEST_PERCENT + 1)).unwrap_or(u32::MAX);
    if u64::from(hundredths) > LARGEST_PERCENT {
        return Err(TextFault::TooLarge);
    }
    Ok(Percent::from_hundredths(hundredths))
}

fn read_date(text: &str) -> Result<Date, TextFault> {
    signed_or_empty(text)?;
    let mut scanner = Scanner::new(text);
    let year = fixed(&mut scanner, 4)?;
    let month = after(&mut scanner, b'-')?;
    let day = after(&mut scanner, b'-')?;
    // What does not fit becomes zero, which is no year, month or day of a date.
    let small = |number| u8::try_from(number).unwrap_or(0);
    let date = Date::new(u16::try_from(year).unwrap_or(0), small(month), small(day));
    date.filter(|_| scanner.is_at_end()).ok_or(TextFault::Unreadable)
}

fn read_time_of_day(text: &str) -> Result<TimeOfDay, TextFault> {
    signed_or_empty(text)?;
    let mut scanner = Scanner::new(text);
    // A colon in second place leaves one digit for the hours.
    let hours = fixed(&mut scanner, 2 - usize::from(text.as_bytes().get(1) == Some(&b':')))?;
    let minutes = after(&mut scanner, b':')?;
    let seconds = if scanner.is_at_end() { 0 } else { after(&mut scanner, b':')? };
    TimeOfDay::new(hours, minutes, seconds).filter(|_| scanner.is_at_end()).ok_or(TextFault::Unreadable)
}

/// The number of two digits after a separator.
fn after(scanner: &mut Scanner<'_>, separator: u8) -> Result<u32, TextFault> {
    if scanner.eat(separator) { fixed(scanner, 2) } else { Err(TextFault::Unreadable) }
}

/// A number written with exactly so many digits.
fn fixed(scanner: &mut Scanner<'_>, length: usize) -> Result<u32, TextFault> {
    let digits = scanner.digits();
    let number = u32::try_from(number(digits)).ok();
    number.filter(|_| digits.len() == length).ok_or(TextFault::Unreadable)
}

fn signed_or_empty(text: &str) -> Result<(), TextFault> {
    match text.trim_ascii_start().as_bytes() {
        [] => Err(TextFault::Empty),
        [b'-', ..] => Err(TextFault::Negative),
        _ => Ok(()),
    }
}
