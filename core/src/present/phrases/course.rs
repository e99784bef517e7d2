//! The course of a race: laps and lanes of a track, the other units of a road.

use super::lists::facts;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, LengthUnit, Odd, Plan, ShownUnit, Surface, Track};

/// The course in facts: `Track · 300 m + 3 × 400 m · lane 2`, or a road race in the unit that its name does not have.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let course = |distance| phrases::course(&options::read([("distance", distance), ("goal", "1h")]).plan);
/// assert_eq!(course("1500m"), "Track · 300 m + 3 × 400 m");
/// assert_eq!(course("10km"), "Road · 6.21 miles");
/// let loops = options::read([("distance", "5km"), ("goal", "30m"), ("lap", "2km")]).plan;
/// assert_eq!(phrases::course(&loops), "Road · 2 × 2 km + 1 km");
/// ```
#[must_use]
pub fn course(plan: &Plan) -> String {
    let surface = if plan.surface == Surface::Road { messages::road() } else { messages::track() };
    facts(&[surface, &course_in_short(plan)])
}

/// The course without what it is run on: `3 × 400 m`, `6.21 miles`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "1h")]).plan;
/// assert_eq!(phrases::course_in_short(&plan), "6.21 miles");
/// ```
#[must_use]
pub fn course_in_short(plan: &Plan) -> String {
    let Some(lap) = plan.lap() else { return other_units(plan.distance) };
    let laps = plan.distance.millimetres() / lap.millimetres();
    let part = Distance::from_millimetres(plan.distance.millimetres() % lap.millimetres());
    let (lap, part_length) = (print::mark_on(plan, lap), print::mark_on(plan, part));
    let laps = match (part.is_zero(), laps) {
        (_, 0) => part_length,
        (true, laps) => messages::laps_of(laps, &lap),
        (false, laps) if plan.odd_part() == Odd::First => messages::part_and_laps(&part_length, laps, &lap),
        (false, laps) => messages::laps_and_part(&part_length, laps, &lap),
    };
    let lane = plan.track.lane();
    let lane = if lane > 1 && plan.surface == Surface::Track { messages::in_lane(lane) } else { String::new() };
    facts(&[&laps, &lane])
}

fn other_units(distance: Distance) -> String {
    if distance.millimetres().is_multiple_of(Distance::MILE.millimetres()) {
        print::with_symbol(&print::to_hundredths(distance, LengthUnit::Kilometre), LengthUnit::Kilometre)
    } else {
        messages::miles(&print::to_hundredths(distance, LengthUnit::Mile))
    }
}

/// The kind of a track, by its lap.
///
/// ```
/// use lapwise_core::{pacing::Track, present::phrases};
/// assert_eq!(phrases::track_kind(Track::INDOOR), "Indoor track");
/// ```
#[must_use]
pub fn track_kind(track: Track) -> &'static str {
    match track.lap_in_lane_1() {
        lap if lap == Track::OUTDOOR.lap_in_lane_1() => messages::outdoor_track(),
        lap if lap == Track::INDOOR.lap_in_lane_1() => messages::indoor_track(),
        lap if lap == Track::WATER_JUMP_INSIDE.lap_in_lane_1() => messages::water_jump_inside(),
        lap if lap == Track::WATER_JUMP_OUTSIDE.lap_in_lane_1() => messages::water_jump_outside(),
        _ => messages::own_track(),
    }
}

/// The lap of a lane, where it is not the first, and that there is no stagger.
///
/// ```
/// use lapwise_core::{pacing::Track, present::phrases};
/// assert_eq!(phrases::lane_hint(Track::OUTDOOR), "Whole race in this lane, no stagger");
/// ```
#[must_use]
pub fn lane_hint(track: Track) -> String {
    match track.lane() {
        1 => messages::lane_one_hint().to_owned(),
        _ => messages::lane_hint(&print::track_mark(track.lap())),
    }
}

/// The unit that times are shown in.
///
/// ```
/// use lapwise_core::{pacing::ShownUnit, present::phrases};
/// assert_eq!(phrases::shown_unit_hint(ShownUnit::Second), "Whole seconds");
/// ```
#[must_use]
pub fn shown_unit_hint(unit: ShownUnit) -> &'static str {
    match unit {
        ShownUnit::Second => messages::whole_seconds(),
        ShownUnit::Tenth => messages::tenths(),
        ShownUnit::Hundredth => messages::hundredths(),
    }
}
