//! Times, distances and paces as they are shown, from whole numbers.
//!
//! Digits beyond the shown unit are cut off; a schedule is already rounded to it. [`field`] reads these texts back.
//! There are symbols of units here, and no words.

use super::digits::{self, push_number, push_two};
use super::field;
use super::symbols;
use super::units::{decimal_in, in_units};
use crate::pacing::{Distance, LengthUnit, Percent, Plan, ShownUnit, Surface, Time, TimeOfDay, Units};

pub use super::units::{TimeUnit, road_unit};

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
        // Minutes after hours have two digits.
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

/// A time under a minute in seconds, `12.0 s`, and a longer one as a clock shows it, `1:02.0`.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{ShownUnit, Time};
/// let print = |seconds| print::seconds_or_clock(Time::from_seconds(seconds), ShownUnit::Tenth);
/// assert_eq!([12, 62].map(print), ["12.0 s", "1:02.0"]);
/// ```
#[must_use]
pub fn seconds_or_clock(time: Time, unit: ShownUnit) -> String {
    if time < Time::from_seconds(60) {
        return symbols::in_time_unit(TimeUnit::Second, &seconds(time, unit));
    }
    let mut out = String::new();
    push_clock(&mut out, time, unit);
    out
}

/// A time with its units: `10 min 40 s`, `3 h 29 min 59 s`, and under 100 s in seconds, `77.5 s`.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::formats::print;
/// assert_eq!(print::duration(Time::from_hms(0, 10, 40)), "10 min 40 s");
/// ```
#[must_use]
pub fn duration(time: Time) -> String {
    let mut out = String::new();
    in_units(time, &mut |unit, count, places| {
        let mut number = String::new();
        push_decimal(&mut number, count, places);
        let part = symbols::in_time_unit(unit, &number);
        out = if out.is_empty() { part } else { symbols::then_unit(&out, &part) };
    });
    out
}

/// The seconds of a time under a minute, or any time in seconds: `20.0`.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{ShownUnit, Time};
/// assert_eq!(print::seconds(Time::from_seconds(20), ShownUnit::Tenth), "20.0");
/// ```
#[must_use]
pub fn seconds(time: Time, unit: ShownUnit) -> String {
    let mut out = String::new();
    push_seconds(&mut out, time, unit);
    out
}

/// A lap time of a plan, in `unit`: [`lap`] on its surface.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{Distance, Plan, ShownUnit, Surface, Time};
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// assert_eq!(print::lap_on(&plan, Time::from_seconds(80), ShownUnit::Tenth), "80.0");
/// ```
#[must_use]
pub fn lap_on(plan: &Plan, time: Time, unit: ShownUnit) -> String {
    lap(time, unit, plan.surface)
}

/// A mark of a plan, or a length on its course: [`mark`] on its surface, in its units.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
/// assert_eq!(print::mark_on(&plan, Distance::KILOMETRE), "1 km");
/// ```
#[must_use]
pub fn mark_on(plan: &Plan, at: Distance) -> String {
    mark(at, plan.surface, plan.units)
}

/// A stretch of a plan by its ends: `5 km–10 km`.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
/// let [from, to] = [5000, 10_000].map(Distance::from_metres);
/// assert_eq!(print::stretch_on(&plan, from, to), "5 km–10 km");
/// ```
#[must_use]
pub fn stretch_on(plan: &Plan, from: Distance, to: Distance) -> String {
    symbols::stretch(&mark_on(plan, from), &mark_on(plan, to))
}

/// The change of a lap time of a plan, with its sign: `+1.0`, `−0.5`.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{Distance, Plan, ShownUnit, Surface, Time};
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let [old, new] = [80, 77].map(Time::from_seconds);
/// assert_eq!(print::lap_change_on(&plan, old, new, ShownUnit::Tenth), "−3.0");
/// ```
#[must_use]
pub fn lap_change_on(plan: &Plan, old: Time, new: Time, unit: ShownUnit) -> String {
    let sign = if new < old { '\u{2212}' } else { '+' };
    format!("{sign}{}", lap_on(plan, new.abs_diff(old), unit))
}

/// A mark or a length on a track: [`mark`] in metres, to 0.1 m.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::Distance;
/// assert_eq!(print::track_mark(Distance::from_metres(400)), "400 m");
/// ```
#[must_use]
pub fn track_mark(at: Distance) -> String {
    mark(at, Surface::Track, Units::Km)
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
    let millimetres = u64::from(mark.millimetres());
    if surface == Surface::Track {
        let mut out = String::new();
        push_decimal(&mut out, (millimetres + 50) / 100, 1);
        return with_symbol(&out, LengthUnit::Metre);
    }
    let (own, other) = match units {
        Units::Km => (LengthUnit::Kilometre, LengthUnit::Mile),
        Units::Mi => (LengthUnit::Mile, LengthUnit::Kilometre),
    };
    let in_metres = mark < Distance::KILOMETRE && millimetres.is_multiple_of(1000);
    let first = if in_metres { LengthUnit::Metre } else { own };
    for (unit, most) in [(first, 2), (other, 2), (own, 3)] {
        if let Some((number, places)) = decimal_in(mark, unit, most) {
            let mut out = String::new();
            push_decimal(&mut out, number, places);
            return with_symbol(&out, unit);
        }
    }
    with_symbol(&to_hundredths(mark, own), own)
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
    let mut number = String::new();
    push_decimal(&mut number, u64::from(percent.hundredths()), 2);
    symbols::in_percent(&number)
}

/// The share of one time in another as a percentage to a tenth: `7.9 %`.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::formats::print;
/// let share = |part, whole| print::share(Time::from_seconds(part), Time::from_seconds(whole));
/// assert_eq!([share(55, 695), share(5, 100), share(1, 0)], ["7.9 %", "5.0 %", "0.0 %"]);
/// ```
#[must_use]
pub fn share(part: Time, whole: Time) -> String {
    let mut number = String::new();
    let (part, whole) = (u64::from(part.millis()), u64::from(whole.millis()));
    push_places(&mut number, (part * 1000 + whole / 2).checked_div(whole).unwrap_or(0), 1);
    symbols::in_percent(&number)
}

/// A distance as its shortest exact decimal of a unit, with a comma after thousands of metres from 10 000 on.
///
/// It is `0` where it needs more than three decimals; [`road_unit`] gives a unit in which it does not.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{Distance, LengthUnit};
/// assert_eq!(print::shortest_decimal(Distance::from_metres(10_000), LengthUnit::Metre), "10,000");
/// assert_eq!(print::shortest_decimal(Distance::from_metres(7500), LengthUnit::Kilometre), "7.5");
/// ```
#[must_use]
pub fn shortest_decimal(distance: Distance, unit: LengthUnit) -> String {
    let mut out = String::new();
    let (number, places) = decimal_in(distance, unit, 3).unwrap_or_default();
    if unit == LengthUnit::Metre && places == 0 && number >= 10_000 {
        push_number(&mut out, number / 1000);
        out.push_str(symbols::thousands_mark());
        // Three digits after the comma, zeros included.
        push_number(&mut out, number / 100 % 10);
        push_two(&mut out, number % 100);
    } else {
        push_decimal(&mut out, number, places);
    }
    out
}

/// A distance to two decimals of a unit, trailing zeros included.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::{Distance, LengthUnit};
/// assert_eq!(print::to_hundredths(Distance::MARATHON, LengthUnit::Mile), "26.22");
/// ```
#[must_use]
pub fn to_hundredths(distance: Distance, unit: LengthUnit) -> String {
    let mut out = String::new();
    let unit = u64::from(unit.length().millimetres());
    push_places(&mut out, (u64::from(distance.millimetres()) * 100 + unit / 2) / unit, 2);
    out
}

/// A number with the symbol of its unit: `21.10 km`.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::LengthUnit;
/// assert_eq!(print::with_symbol("21.10", LengthUnit::Kilometre), "21.10 km");
/// ```
#[must_use]
pub fn with_symbol(number: &str, unit: LengthUnit) -> String {
    symbols::in_length_unit(unit, number)
}

/// A difference of distances in metres, to 0.1 m: `11.0 m`.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::Distance;
/// assert_eq!(print::metres_to_tenth(Distance::from_metres(11)), "11.0 m");
/// ```
#[must_use]
pub fn metres_to_tenth(distance: Distance) -> String {
    let mut out = String::new();
    push_places(&mut out, (u64::from(distance.millimetres()) + 50) / 100, 1);
    with_symbol(&out, LengthUnit::Metre)
}

/// The decimals of a unit of time.
const fn places(unit: ShownUnit) -> usize {
    match unit {
        ShownUnit::Second => 0,
        ShownUnit::Tenth => 1,
        ShownUnit::Hundredth => 2,
    }
}

/// Appends a number of units of the last of `places`, without trailing zeros, in the language in use.
fn push_decimal(out: &mut String, number: u64, places: usize) {
    digits::push_decimal(out, number, places, symbols::decimal_mark());
}

/// Appends a number of units of the last of `places`, with trailing zeros, in the language in use.
fn push_places(out: &mut String, number: u64, places: usize) {
    digits::push_places(out, number, places, symbols::decimal_mark());
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
            out.push_str(symbols::decimal_mark());
            push_number(out, decimals);
        }
        ShownUnit::Hundredth => {
            out.push_str(symbols::decimal_mark());
            push_two(out, decimals);
        }
    }
}
