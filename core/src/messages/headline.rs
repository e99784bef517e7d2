//! The plan in one line, and remarks on it.

use crate::pacing::Aim;

/// The stretch that the number in the headline is the time of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LapUnit {
    /// A lap of the track.
    Lap,
    /// A kilometre of the road.
    Kilometre,
    /// A mile of the road.
    Mile,
}

/// Laps that are all alike, after their time.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap(messages::LapUnit::Lap), "a lap");
/// ```
#[must_use]
pub const fn a_lap(per: LapUnit) -> &'static str {
    match per {
        LapUnit::Lap => "a lap",
        LapUnit::Kilometre => "a km",
        LapUnit::Mile => "a mile",
    }
}

/// Laps alike but for the first.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap_after_first(messages::LapUnit::Lap, "77.0"), "a lap after a 77.0");
/// ```
#[must_use]
pub fn a_lap_after_first(per: LapUnit, first: &str) -> String {
    format!("{} after a {first}", a_lap(per))
}

/// Laps alike after a first part of another length.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap_after_part(messages::LapUnit::Lap, "300 m", "48.0"), "a lap after 300 m in 48.0");
/// ```
#[must_use]
pub fn a_lap_after_part(per: LapUnit, part: &str, time: &str) -> String {
    format!("{} after {part} in {time}", a_lap(per))
}

/// Laps alike but for one between them.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap_but_one(messages::LapUnit::Lap, 3, "77.0"), "a lap, lap 3 in 77.0");
/// ```
#[must_use]
pub fn a_lap_but_one(per: LapUnit, number: usize, time: &str) -> String {
    format!("{}, lap {number} in {time}", a_lap(per))
}

/// The same after a first part of another length.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::a_lap_after_part_but_one(messages::LapUnit::Lap, "300 m", "48.0", 3, "77.0"),
///     "a lap after 300 m in 48.0, lap 3 in 77.0"
/// );
/// ```
#[must_use]
pub fn a_lap_after_part_but_one(per: LapUnit, part: &str, part_time: &str, number: usize, time: &str) -> String {
    format!("{} after {part} in {part_time}, lap {number} in {time}", a_lap(per))
}

/// Laps alike up to a mark, and others from there.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap_then(messages::LapUnit::Lap, "82.0", "2400 m"), "a lap, 82.0 from 2400 m");
/// ```
#[must_use]
pub fn a_lap_then(per: LapUnit, then: &str, mark: &str) -> String {
    format!("{}, {then} from {mark}", a_lap(per))
}

/// The same after a first part of another length.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::a_lap_after_part_then(messages::LapUnit::Lap, "300 m", "48.0", "82.0", "2400 m"),
///     "a lap after 300 m in 48.0, 82.0 from 2400 m"
/// );
/// ```
#[must_use]
pub fn a_lap_after_part_then(per: LapUnit, part: &str, part_time: &str, then: &str, mark: &str) -> String {
    format!("{} after {part} in {part_time}, {then} from {mark}", a_lap(per))
}

/// Laps that get steadily faster or slower.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap_from_to(messages::LapUnit::Lap, "81.2", "78.8"), "a lap, from 81.2 to 78.8");
/// ```
#[must_use]
pub fn a_lap_from_to(per: LapUnit, first: &str, last: &str) -> String {
    format!("{}, from {first} to {last}", a_lap(per))
}

/// The same after a first part of another length.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::a_lap_after_part_from_to(messages::LapUnit::Lap, "300 m", "48.0", "81.2", "78.8"),
///     "a lap after 300 m in 48.0, from 81.2 to 78.8"
/// );
/// ```
#[must_use]
pub fn a_lap_after_part_from_to(per: LapUnit, part: &str, part_time: &str, first: &str, last: &str) -> String {
    format!("{} after {part} in {part_time}, from {first} to {last}", a_lap(per))
}

/// Laps that go up and down.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::a_lap_between(messages::LapUnit::Lap, "78.8", "81.2"), "a lap, between 78.8 and 81.2");
/// ```
#[must_use]
pub fn a_lap_between(per: LapUnit, fastest: &str, slowest: &str) -> String {
    format!("{}, between {fastest} and {slowest}", a_lap(per))
}

/// The same after a first part of another length.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::a_lap_after_part_between(messages::LapUnit::Lap, "300 m", "48.0", "78.8", "81.2"),
///     "a lap after 300 m in 48.0, between 78.8 and 81.2"
/// );
/// ```
#[must_use]
pub fn a_lap_after_part_between(per: LapUnit, part: &str, part_time: &str, fastest: &str, slowest: &str) -> String {
    format!("{} after {part} in {part_time}, between {fastest} and {slowest}", a_lap(per))
}

/// Before the time at halfway.
#[must_use]
pub const fn halfway_label() -> &'static str {
    "Halfway"
}

/// The first clock times.
#[must_use]
pub const fn first_clocks() -> &'static str {
    "First clock times"
}

/// The second line of the headline, on paper.
///
/// ```
/// use lapwise_core::pacing::Aim;
/// use lapwise_core::messages;
/// assert_eq!(messages::halfway_and_finish("5:20", Aim::Goal, "10:40"), "Halfway 5:20 · Finish 10:40");
/// ```
#[must_use]
pub fn halfway_and_finish(halfway: &str, aim: Aim, finish: &str) -> String {
    match aim {
        Aim::Goal => format!("Halfway {halfway} · Finish {finish}"),
        Aim::Finish => format!("Halfway {halfway} · Finish within {finish}"),
    }
}

/// The finish in a calendar.
///
/// ```
/// use lapwise_core::pacing::Aim;
/// use lapwise_core::messages;
/// assert_eq!(messages::finish_in(Aim::Goal, "10:40"), "Finish 10:40");
/// ```
#[must_use]
pub fn finish_in(aim: Aim, time: &str) -> String {
    match aim {
        Aim::Goal => format!("Finish {time}"),
        Aim::Finish => format!("Finish within {time}"),
    }
}

/// The first line of the headline, in a calendar.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::headline("80.4", "a lap after a 77.0"), "80.4 a lap after a 77.0");
/// ```
#[must_use]
pub fn headline(pace: &str, laps: &str) -> String {
    format!("{pace} {laps}")
}

/// The headline for a screen reader.
///
/// ```
/// use lapwise_core::pacing::Aim;
/// use lapwise_core::messages;
/// assert_eq!(messages::spoken_headline("80.0", "a lap", Aim::Goal, "10:40"), "80.0 a lap. Finish 10:40");
/// ```
#[must_use]
pub fn spoken_headline(pace: &str, laps: &str, aim: Aim, finish: &str) -> String {
    match aim {
        Aim::Goal => format!("{pace} {laps}. Finish {finish}"),
        Aim::Finish => format!("{pace} {laps}. Finish within {finish}"),
    }
}

/// A goal that is faster than the personal best.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::under_pb("55 s", "PB"), "55 s under your PB");
/// ```
#[must_use]
pub fn under_pb(difference: &str, pb: &str) -> String {
    format!("{difference} under your {pb}")
}

/// A goal that is the personal best.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::level_with_pb("PB"), "level with your PB");
/// ```
#[must_use]
pub fn level_with_pb(pb: &str) -> String {
    format!("level with your {pb}")
}

/// A goal that is slower than the personal best.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::over_pb("20 s", "PB"), "20 s over your PB");
/// ```
#[must_use]
pub fn over_pb(difference: &str, pb: &str) -> String {
    format!("{difference} over your {pb}")
}

/// A goal beyond every record.
#[must_use]
pub const fn goal_beyond_record() -> &'static str {
    "Nobody has run this far this fast yet."
}

/// A lap beyond every record.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_beyond_record("400 m", "34.2"), "Nobody has run 400 m in 34.2 yet.");
/// ```
#[must_use]
pub fn lap_beyond_record(length: &str, time: &str) -> String {
    format!("Nobody has run {length} in {time} yet.")
}

/// A goal far under the personal best.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::far_under_pb(7, "PB"), "That is 7 % under your PB: a bold plan.");
/// ```
#[must_use]
pub fn far_under_pb(percent: u64, pb: &str) -> String {
    format!("That is {percent} % under your {pb}: a bold plan.")
}
