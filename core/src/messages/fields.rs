//! Race, goal and pace, and what the course is.

use crate::pacing::{Aim, Units};

/// The race field.
#[must_use]
pub const fn race() -> &'static str {
    "Race"
}

/// The list under the race field.
#[must_use]
pub const fn races() -> &'static str {
    "Races"
}

/// The goal field.
#[must_use]
pub const fn goal() -> &'static str {
    "Goal"
}

/// The pace field.
#[must_use]
pub const fn pace() -> &'static str {
    "Pace"
}

/// The finish time in the headline: a goal, or a limit.
///
/// ```
/// use lapwise_core::pacing::Aim;
/// use lapwise_core::messages;
/// assert_eq!(messages::finish_label(Aim::Finish), "Finish within");
/// ```
#[must_use]
pub const fn finish_label(aim: Aim) -> &'static str {
    match aim {
        Aim::Goal => "Finish",
        Aim::Finish => "Finish within",
    }
}

/// The goal field, where the goal may be a limit.
///
/// ```
/// use lapwise_core::pacing::Aim;
/// use lapwise_core::messages;
/// assert_eq!(messages::goal_label(Aim::Goal), "Goal");
/// ```
#[must_use]
pub const fn goal_label(aim: Aim) -> &'static str {
    match aim {
        Aim::Goal => goal(),
        Aim::Finish => "Finish within",
    }
}

/// The distance that a pace is for.
///
/// ```
/// use lapwise_core::pacing::Units;
/// use lapwise_core::messages;
/// assert_eq!(messages::per_unit(Units::Mi), "per mile");
/// ```
#[must_use]
pub const fn per_unit(units: Units) -> &'static str {
    match units {
        Units::Km => "per km",
        Units::Mi => "per mile",
    }
}

/// Below the pace field: its unit, and the pace in the other one.
///
/// ```
/// use lapwise_core::pacing::Units;
/// use lapwise_core::messages;
/// assert_eq!(messages::pace_hint(Units::Km, "5:21"), "per km · 5:21 a mile");
/// ```
#[must_use]
pub fn pace_hint(units: Units, pace: &str) -> String {
    match units {
        Units::Km => format!("per km · {pace} a mile"),
        Units::Mi => format!("per mile · {pace} a km"),
    }
}

/// The choice of kilometres or miles.
#[must_use]
pub const fn units() -> &'static str {
    "Units"
}

/// Kilometres on their button.
#[must_use]
pub const fn kilometres_short() -> &'static str {
    "km"
}

/// Miles on their button.
#[must_use]
pub const fn miles_short() -> &'static str {
    "mi"
}

/// The effect of the button for kilometres.
#[must_use]
pub const fn show_kilometres() -> &'static str {
    "Show kilometres first"
}

/// The effect of the button for miles.
#[must_use]
pub const fn show_miles() -> &'static str {
    "Show miles first"
}

/// The choice of track or road.
#[must_use]
pub const fn run_on() -> &'static str {
    "Run on"
}

/// A track, as a surface.
#[must_use]
pub const fn track() -> &'static str {
    "Track"
}

/// A road, as a surface.
#[must_use]
pub const fn road() -> &'static str {
    "Road"
}

/// The length of a lap.
#[must_use]
pub const fn track_lap() -> &'static str {
    "Track lap"
}

/// A lap of 400 m.
#[must_use]
pub const fn outdoor_track() -> &'static str {
    "Outdoor track"
}

/// A lap of 200 m.
#[must_use]
pub const fn indoor_track() -> &'static str {
    "Indoor track"
}

/// The steeplechase lap that is shorter than the track.
#[must_use]
pub const fn water_jump_inside() -> &'static str {
    "Steeplechase, water jump inside"
}

/// The steeplechase lap that is longer than the track.
#[must_use]
pub const fn water_jump_outside() -> &'static str {
    "Steeplechase, water jump outside"
}

/// A lap of any other length.
#[must_use]
pub const fn own_track() -> &'static str {
    "Your own lap"
}

/// The lane, as a field.
#[must_use]
pub const fn lane() -> &'static str {
    "Lane"
}

/// Below the field of lane 1.
#[must_use]
pub const fn lane_one_hint() -> &'static str {
    "Whole race in this lane, no stagger"
}

/// Below the field of another lane, whose lap is longer.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lane_hint("407.7 m"), "A lap is 407.7 m. Whole race in this lane, no stagger");
/// ```
#[must_use]
pub fn lane_hint(lap: &str) -> String {
    format!("A lap is {lap}. Whole race in this lane, no stagger")
}

/// The lane among the facts of a race.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::in_lane(4), "lane 4");
/// ```
#[must_use]
pub fn in_lane(lane: u8) -> String {
    format!("lane {lane}")
}

/// A race of whole laps.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::laps_of(8, "400 m"), "8 × 400 m");
/// ```
#[must_use]
pub fn laps_of(laps: u32, lap: &str) -> String {
    format!("{laps} × {lap}")
}

/// A race that starts with a part of a lap.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::part_and_laps("300 m", 3, "400 m"), "300 m + 3 × 400 m");
/// ```
#[must_use]
pub fn part_and_laps(part: &str, laps: u32, lap: &str) -> String {
    format!("{part} + {laps} × {lap}")
}

/// The distance between marks, as a field.
#[must_use]
pub const fn splits_every() -> &'static str {
    "Splits every"
}

/// Below the field of the splits.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::split_count(8), "8 splits");
/// ```
#[must_use]
pub fn split_count(count: usize) -> String {
    match count {
        1 => "1 split".to_owned(),
        _ => format!("{count} splits"),
    }
}

/// The shown unit, as a field.
#[must_use]
pub const fn show_times_to() -> &'static str {
    "Show times to"
}

/// A shown unit that suits the race.
#[must_use]
pub const fn automatic() -> &'static str {
    "Automatic"
}

/// Below the field of the shown unit: seconds.
#[must_use]
pub const fn whole_seconds() -> &'static str {
    "Whole seconds"
}

/// Below the field of the shown unit: tenths.
#[must_use]
pub const fn tenths() -> &'static str {
    "Tenths of a second"
}

/// Below the field of the shown unit: hundredths.
#[must_use]
pub const fn hundredths() -> &'static str {
    "Hundredths of a second"
}

/// Takes an item out of a list.
#[must_use]
pub const fn remove() -> &'static str {
    "Remove"
}

/// The same for a screen reader, which hears what goes.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::remove_item("20 km, 1 min 30 s"), "Remove 20 km, 1 min 30 s");
/// ```
#[must_use]
pub fn remove_item(item: &str) -> String {
    format!("Remove {item}")
}

/// Adds an item to a list.
#[must_use]
pub const fn add() -> &'static str {
    "Add"
}

/// A place that the race does not have.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::beyond_finish("42.195 km"),
///     "This is beyond the finish at 42.195 km. Give a place before it."
/// );
/// ```
#[must_use]
pub fn beyond_finish(finish: &str) -> String {
    format!("This is beyond the finish at {finish}. Give a place before it.")
}
