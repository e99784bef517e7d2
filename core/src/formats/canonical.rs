//! Writing the values that links, attributes and JavaScript carry, one text for each value.
//!
//! [`strict`](super::strict) reads every text of these back to the same value.

use super::print;
use super::scanner::{push_decimal, push_number, push_two};
use crate::pacing::Event;
use crate::pacing::{Date, Distance, Interval, LengthUnit, Percent, Surface, Time, TimeOfDay};

/// A time under 100 s in seconds, `77.5s`; a longer one in hours, minutes and seconds without those that are zero,
/// `1m40s`, `3h29m59s`, `4h`.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::formats::canonical;
/// assert_eq!(canonical::time(Time::from_hms(3, 29, 59)), "3h29m59s");
/// assert_eq!(canonical::time(Time::from_millis(99_900)), "99.9s");
/// ```
#[must_use]
pub fn time(time: Time) -> String {
    in_units(time, "", ["h", "m", "s"])
}

/// A time under 100 s in seconds, a longer one in hours, minutes and seconds without those that are zero.
pub(super) fn in_units(time: Time, between: &str, [hours, minutes, seconds]: [&str; 3]) -> String {
    let mut out = String::new();
    let mut millis = u64::from(time.millis());
    let is_long = millis >= 100_000;
    for (unit, places, name) in [(3_600_000, 0, hours), (60_000, 0, minutes), (1, 3, seconds)] {
        let is_last = unit == 1;
        let count = millis / unit;
        if if is_last { count > 0 || !is_long } else { count > 0 && is_long } {
            if !out.is_empty() {
                out.push_str(between);
            }
            push_decimal(&mut out, count, places);
            out.push_str(name);
            millis %= unit;
        }
    }
    out
}

/// A race by its name; otherwise on a track in metres, on the road in kilometres or miles, whichever has fewer
/// decimals of at most three (kilometres if neither), and in metres where both need more.
///
/// The text may stand for another surface or track than the event's, but always for its distance.
///
/// ```
/// use lapwise_core::formats::{canonical, strict};
/// for name in ["3000sc", "half", "1mi", "442.434m", "7.5km", "13.1mi"] {
///     assert_eq!(canonical::distance(strict::distance(name).unwrap()), name);
/// }
/// ```
#[must_use]
pub fn distance(event: Event) -> String {
    if let Some(race) = event.race() {
        return race.name.to_owned();
    }
    let unit = if event.surface == Surface::Track { LengthUnit::Metre } else { road_unit(event.distance) };
    in_unit(event.distance, unit, 3).unwrap_or_default()
}

/// A mark or a lap, in metres, kilometres or miles, whichever is shortest and exact; of equal ones, metres before
/// kilometres before miles.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::formats::canonical;
/// assert_eq!(canonical::length(Distance::from_metres(400)), "400m");
/// assert_eq!(canonical::length(Distance::from_metres(5000)), "5km");
/// assert_eq!(canonical::length(Distance::MILE), "1mi");
/// ```
#[must_use]
pub fn length(length: Distance) -> String {
    let mut shortest = in_unit(length, LengthUnit::Metre, 3).unwrap_or_default();
    for (unit, places) in [(LengthUnit::Kilometre, 6), (LengthUnit::Mile, 3)] {
        if let Some(text) = in_unit(length, unit, places).filter(|text| text.len() < shortest.len()) {
            shortest = text;
        }
    }
    shortest
}

/// A distance between marks, as it was given.
///
/// ```
/// use lapwise_core::formats::{canonical, strict};
/// assert_eq!(canonical::interval(strict::interval("0.10mile").unwrap()), "0.1mi");
/// ```
#[must_use]
pub fn interval(interval: Interval) -> String {
    let mut out = String::new();
    push_decimal(&mut out, interval.millionths(), 6);
    out.push_str(unit_name(interval.unit()));
    out
}

/// A percentage, without its sign.
///
/// ```
/// use lapwise_core::pacing::Percent;
/// use lapwise_core::formats::canonical;
/// assert_eq!(canonical::percent(Percent::from_hundredths(250)), "2.5");
/// ```
#[must_use]
pub fn percent(percent: Percent) -> String {
    let mut out = String::new();
    push_decimal(&mut out, u64::from(percent.hundredths()), 2);
    out
}

/// A day.
///
/// ```
/// use lapwise_core::pacing::Date;
/// use lapwise_core::formats::canonical;
/// assert_eq!(canonical::date(Date::new(2027, 4, 25).unwrap()), "2027-04-25");
/// ```
#[must_use]
pub fn date(date: Date) -> String {
    let (year, month, day) = date.parts();
    let mut out = String::new();
    push_number(&mut out, u64::from(year));
    for part in [month, day] {
        out.push('-');
        push_two(&mut out, u64::from(part));
    }
    out
}

/// A time of day, with seconds where it has any.
///
/// ```
/// use lapwise_core::pacing::TimeOfDay;
/// use lapwise_core::formats::canonical;
/// assert_eq!(canonical::time_of_day(TimeOfDay::new(9, 30, 0).unwrap()), "09:30");
/// assert_eq!(canonical::time_of_day(TimeOfDay::new(9, 30, 15).unwrap()), "09:30:15");
/// ```
#[must_use]
pub fn time_of_day(time: TimeOfDay) -> String {
    let mut out = print::time_of_day(time);
    if time.seconds().is_multiple_of(60) {
        out.truncate("09:30".len());
    }
    out
}

/// The unit that a distance on the road is written in.
pub(super) fn road_unit(distance: Distance) -> LengthUnit {
    let places = |unit| decimal_in(distance, unit, 3).map_or(usize::MAX, |(_, places)| places);
    match (places(LengthUnit::Kilometre), places(LengthUnit::Mile)) {
        (usize::MAX, usize::MAX) => LengthUnit::Metre,
        (km, mi) if km <= mi => LengthUnit::Kilometre,
        _ => LengthUnit::Mile,
    }
}

/// The shortest decimal of a unit that is read as this distance, as a number and its places; none with `most` places.
pub(super) fn decimal_in(distance: Distance, unit: LengthUnit, most: usize) -> Option<(u64, usize)> {
    let millimetres = u64::from(distance.millimetres());
    let unit = u64::from(unit.length().millimetres());
    let mut scale = 1;
    for places in 0..=most {
        let number = (millimetres * scale + unit / 2) / unit;
        if (number * unit + scale / 2) / scale == millimetres {
            return Some((number, places));
        }
        scale *= 10;
    }
    None
}

pub(super) const fn unit_name(unit: LengthUnit) -> &'static str {
    match unit {
        LengthUnit::Metre => "m",
        LengthUnit::Kilometre => "km",
        LengthUnit::Mile => "mi",
    }
}

fn in_unit(distance: Distance, unit: LengthUnit, most: usize) -> Option<String> {
    let (number, places) = decimal_in(distance, unit, most)?;
    let mut out = String::new();
    push_decimal(&mut out, number, places);
    out.push_str(unit_name(unit));
    Some(out)
}
