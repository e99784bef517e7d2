//! The values that links, attributes and JavaScript carry, one text for each value.
//!
//! [`strict`](super::strict) reads every text back to the same value.

use super::digits::{push_decimal, push_number, push_two};
use super::units::{TimeUnit, decimal_in, in_units, road_unit, symbol};
use crate::pacing::{Date, Distance, Event, Interval, LengthUnit, Percent, Surface, Time, TimeOfDay};

/// Stands before decimals.
const MARK: &str = ".";

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
    let mut out = String::new();
    in_units(time, &mut |unit, count, places| {
        push_decimal(&mut out, count, places, MARK);
        out.push_str(match unit {
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "m",
            TimeUnit::Second => "s",
        });
    });
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
    // The unit is one in which three decimals are enough, so there always is a text.
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
    // Three decimals of a metre are a millimetre, so metres are always exact.
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
    push_decimal(&mut out, interval.millionths(), 6, MARK);
    out.push_str(symbol(interval.unit()));
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
    push_decimal(&mut out, u64::from(percent.hundredths()), 2, MARK);
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
    let seconds = u64::from(time.seconds());
    let mut out = String::new();
    push_two(&mut out, seconds / 3600);
    out.push(':');
    push_two(&mut out, seconds / 60 % 60);
    if seconds % 60 > 0 {
        out.push(':');
        push_two(&mut out, seconds % 60);
    }
    out
}

fn in_unit(distance: Distance, unit: LengthUnit, most: usize) -> Option<String> {
    let (number, places) = decimal_in(distance, unit, most)?;
    let mut out = String::new();
    push_decimal(&mut out, number, places, MARK);
    out.push_str(symbol(unit));
    Some(out)
}
