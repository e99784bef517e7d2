//! Writing what people see: times, distances and paces, from whole numbers.
//!
//! Words come from [`en`]. Whatever is finer than the unit that is shown is cut off; a schedule is already
//! rounded to it. [`field`] reads these texts back.

use super::canonical::{decimal_in, in_units, road_unit};
use super::field;
use super::scanner::{push_decimal, push_number, push_places, push_two};
use crate::messages::en;
use crate::pacing::Event;
use crate::pacing::{Distance, LengthUnit, Percent, ShownUnit, Surface, Time, TimeOfDay, Units};

/// A cumulative time as a race clock shows it: `1:20.0`, `3:29:59`; under a minute `45.0`, or `0:45` in whole seconds.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::formats::print;
/// assert_eq!(print::clock(Time::from_seconds(640), ShownUnit::Tenth), "10:40.0");
/// assert_eq!(print::clock(Time::from_seconds(45), ShownUnit::Second), "0:45");
/// ```
#[must_use]
pub fn clock(time: Time, unit: ShownUnit) -> String {
    let mut out = String::new();
    if time < Time::from_seconds(60) && unit != ShownUnit::Second {
        push_seconds(&mut out, time, unit);
    } else {
        push_clock(&mut out, time, unit);
    }
    out
}

/// The time of a lap: under 100 s on a track in seconds, as coaches say it, `80.0`, `86`; otherwise as [`clock`].
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Surface, Time};
/// use lapwise_core::formats::print;
/// assert_eq!(print::lap(Time::from_seconds(80), ShownUnit::Tenth, Surface::Track), "80.0");
/// assert_eq!(print::lap(Time::from_seconds(298), ShownUnit::Second, Surface::Road), "4:58");
/// ```
#[must_use]
pub fn lap(time: Time, unit: ShownUnit, surface: Surface) -> String {
    if surface == Surface::Road || time >= Time::from_seconds(100) {
        return clock(time, unit);
    }
    let mut out = String::new();
    push_seconds(&mut out, time, unit);
    out
}

/// A goal over a distance, as short as it is exact: `10:40`, `3:29:59`, `59:59.9`.
///
/// [`field::goal`] reads it back, so a time of minutes that could be taken for one of hours is written `0:45:00`.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::formats::print;
/// assert_eq!(print::goal(Time::from_hms(0, 10, 40), Distance::from_metres(3200)), "10:40");
/// assert_eq!(print::goal(Time::from_hms(0, 4, 30), Distance::MARATHON), "0:04:30");
/// ```
#[must_use]
pub fn goal(goal: Time, distance: Distance) -> String {
    let unit = ShownUnit::of(goal).unwrap_or(ShownUnit::Hundredth);
    let mut out = String::new();
    push_clock(&mut out, goal, unit);
    if goal < Time::from_seconds(3600) && field::is_taken_for_hours(goal, distance) {
        out.insert_str(0, if goal < Time::from_seconds(600) { "0:0" } else { "0:" });
    }
    out
}

/// A pace, the time over a kilometre or a mile, in whole seconds rounded down: `3:20`.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::formats::print;
/// assert_eq!(print::pace(Time::from_millis(298_616)), "4:58");
/// ```
#[must_use]
pub fn pace(time: Time) -> String {
    clock(time, ShownUnit::Second)
}

/// How far one elapsed time is ahead of another or behind it: `3.0 s ahead`, `1:02 behind`, `level`.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::formats::print;
/// let gap = print::gap(Time::from_seconds(320), Time::from_seconds(323), ShownUnit::Tenth);
/// assert_eq!(gap, "3.0 s ahead");
/// ```
#[must_use]
pub fn gap(elapsed: Time, planned: Time, unit: ShownUnit) -> String {
    let difference = elapsed.abs_diff(planned);
    if difference.millis() < unit.millis() {
        return en::LEVEL.to_owned();
    }
    let mut out = seconds_or_clock(difference, unit);
    out.push(' ');
    out.push_str(if elapsed < planned { en::AHEAD } else { en::BEHIND });
    out
}

/// A time under a minute in seconds, `12.0 s`, and a longer one as a clock shows it, `1:02.0`.
pub fn seconds_or_clock(time: Time, unit: ShownUnit) -> String {
    let mut out = String::new();
    if time < Time::from_seconds(60) {
        push_seconds(&mut out, time, unit);
        out.push_str(" s");
    } else {
        push_clock(&mut out, time, unit);
    }
    out
}

/// A time with its units: `10 min 40 s`, `3 h 29 min 59 s`, and under 100 s in seconds, `77.5 s`.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::formats::print;
/// assert_eq!(print::duration_words(Time::from_hms(0, 10, 40)), "10 min 40 s");
/// ```
#[must_use]
pub fn duration_words(time: Time) -> String {
    in_units(time, " ", [" h", " min", " s"])
}

/// A time for a screen reader: `1 minute 20.0 seconds`.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::formats::print;
/// assert_eq!(print::spoken(Time::from_seconds(80), ShownUnit::Tenth), "1 minute 20.0 seconds");
/// ```
#[must_use]
pub fn spoken(time: Time, unit: ShownUnit) -> String {
    let mut out = String::new();
    let mut millis = u64::from(time.millis());
    for (length, [one, many]) in [(3_600_000, en::HOURS), (60_000, en::MINUTES)] {
        let count = millis / length;
        if count > 0 {
            push_number(&mut out, count);
            out.push_str(if count == 1 { one } else { many });
            out.push(' ');
        }
        millis %= length;
    }
    let [one, many] = en::SECONDS;
    push_seconds(&mut out, Time::from_millis(u32::try_from(millis).unwrap_or(0)), unit);
    out.push_str(if millis / 1000 == 1 && unit == ShownUnit::Second { one } else { many });
    out
}

/// The distance of a race: `3200 m`, `5 km`, `2 miles`, `Half marathon`, `3000 m steeplechase`.
///
/// ```
/// use lapwise_core::formats::{print, strict};
/// assert_eq!(print::distance(strict::distance("2mile").unwrap()), "2 miles");
/// assert_eq!(print::distance(strict::distance("half").unwrap()), "Half marathon");
/// ```
#[must_use]
pub fn distance(event: Event) -> String {
    match event.race().map_or("", |race| race.name) {
        "half" => en::HALF_MARATHON.to_owned(),
        "marathon" => en::MARATHON.to_owned(),
        "mile" | "2mile" => exact(event.distance, LengthUnit::Mile),
        _ if event.surface == Surface::Road => exact(event.distance, road_unit(event.distance)),
        _ if event.track.is_steeplechase() => exact(event.distance, LengthUnit::Metre) + en::STEEPLECHASE,
        _ => exact(event.distance, LengthUnit::Metre),
    }
}

/// A mark or the length of a lap.
///
/// On a track in metres, to 0.1 m: `400 m`, `418.7 m`.
/// On the road in kilometres or miles where that is exact to two decimals, `10 km`, `20 mi`, `0.25 mi`, those of
/// `units` before the others; under a kilometre in whole metres, `400 m`. What remains is in `units`, exact with three
/// decimals, `42.195 km`, or to two, `21.10 km`.
///
/// ```
/// use lapwise_core::pacing::{Distance, Surface, Units};
/// use lapwise_core::formats::print;
/// let mark = Distance::from_millimetres(418_688);
/// assert_eq!(print::mark(mark, Surface::Track, Units::Km), "418.7 m");
/// assert_eq!(print::mark(Distance::MILE, Surface::Road, Units::Km), "1 mi");
/// ```
#[must_use]
pub fn mark(mark: Distance, surface: Surface, units: Units) -> String {
    let mut out = String::new();
    let millimetres = u64::from(mark.millimetres());
    if surface == Surface::Track {
        push_decimal(&mut out, (millimetres + 50) / 100, 1);
        return out + en::METRES;
    }
    let (own, other) = match units {
        Units::Km => (LengthUnit::Kilometre, LengthUnit::Mile),
        Units::Mi => (LengthUnit::Mile, LengthUnit::Kilometre),
    };
    let in_metres = mark < Distance::KILOMETRE && millimetres.is_multiple_of(1000);
    let first = if in_metres { LengthUnit::Metre } else { own };
    for (unit, most) in [(first, 2), (other, 2), (own, 3)] {
        if let Some((number, places)) = decimal_in(mark, unit, most) {
            push_decimal(&mut out, number, places);
            return out + short_name(unit);
        }
    }
    let unit = u64::from(own.length().millimetres());
    push_places(&mut out, (millimetres * 100 + unit / 2) / unit, 2);
    out + short_name(own)
}

/// A time of day with its seconds: `09:30:15`.
///
/// ```
/// use lapwise_core::pacing::TimeOfDay;
/// use lapwise_core::formats::print;
/// assert_eq!(print::time_of_day(TimeOfDay::new(9, 30, 0).unwrap()), "09:30:00");
/// ```
#[must_use]
pub fn time_of_day(time: TimeOfDay) -> String {
    let mut out = String::new();
    let seconds = u64::from(time.seconds());
    push_two(&mut out, seconds / 3600);
    for part in [seconds / 60 % 60, seconds % 60] {
        out.push(':');
        push_two(&mut out, part);
    }
    out
}

/// A percentage: `2.5 %`.
///
/// ```
/// use lapwise_core::pacing::Percent;
/// use lapwise_core::formats::print;
/// assert_eq!(print::percent(Percent::from_hundredths(250)), "2.5 %");
/// ```
#[must_use]
pub fn percent(percent: Percent) -> String {
    super::canonical::percent(percent) + " %"
}

/// A distance as its shortest decimal of a unit.
fn exact(distance: Distance, unit: LengthUnit) -> String {
    let mut out = String::new();
    let (number, places) = decimal_in(distance, unit, 3).unwrap_or_default();
    if unit == LengthUnit::Metre && places == 0 && number >= 10_000 {
        push_number(&mut out, number / 1000);
        out.push(en::THOUSANDS);
        push_number(&mut out, number / 100 % 10);
        push_two(&mut out, number % 100);
    } else {
        push_decimal(&mut out, number, places);
    }
    let is_one = number == 1 && places == 0;
    out + match unit {
        LengthUnit::Mile if is_one => en::MILE,
        LengthUnit::Mile => en::MILES,
        unit => short_name(unit),
    }
}

const fn short_name(unit: LengthUnit) -> &'static str {
    match unit {
        LengthUnit::Metre => en::METRES,
        LengthUnit::Kilometre => " km",
        LengthUnit::Mile => " mi",
    }
}

/// The decimals of a unit of time.
const fn places(unit: ShownUnit) -> usize {
    match unit {
        ShownUnit::Second => 0,
        ShownUnit::Tenth => 1,
        ShownUnit::Hundredth => 2,
    }
}

fn push_seconds(out: &mut String, time: Time, unit: ShownUnit) {
    push_places(out, u64::from(time.millis() / unit.millis()), places(unit));
}

/// Minutes and seconds, after hours where there are any.
fn push_clock(out: &mut String, time: Time, unit: ShownUnit) {
    let seconds = u64::from(time.millis() / 1000);
    let minutes = seconds / 60;
    if minutes >= 60 {
        push_number(out, minutes / 60);
        out.push(':');
        push_two(out, minutes % 60);
    } else {
        push_number(out, minutes);
    }
    out.push(':');
    push_two(out, seconds % 60);
    let decimals = u64::from(time.millis() % 1000 / unit.millis());
    match unit {
        ShownUnit::Second => {}
        ShownUnit::Tenth => {
            out.push('.');
            push_number(out, decimals);
        }
        ShownUnit::Hundredth => {
            out.push('.');
            push_two(out, decimals);
        }
    }
}
