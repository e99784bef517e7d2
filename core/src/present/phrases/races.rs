//! Races and plans by name.

use crate::formats::print;
use crate::formats::races::{Difference, Found};
use crate::messages;
use crate::pacing::{Distance, Event, LengthUnit, Plan, RaceName, Surface};

/// The name of a race: `3200 m`, `5 km`, `2 miles`, `Half marathon`, `3000 m steeplechase`.
///
/// ```
/// use lapwise_core::formats::strict;
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::race_name(strict::distance("2mile").unwrap()), "2 miles");
/// assert_eq!(phrases::race_name(strict::distance("half").unwrap()), "Half marathon");
/// ```
#[must_use]
pub fn race_name(event: Event) -> String {
    let (name, unit) = match event.race() {
        Some(race) => (race.shown, race.unit),
        None if event.surface == Surface::Road => (RaceName::Measured, print::road_unit(event.distance)),
        None if event.track.is_steeplechase() => (RaceName::Steeplechase, LengthUnit::Metre),
        None => (RaceName::Measured, LengthUnit::Metre),
    };
    messages::race_name(name, &in_unit(event.distance, unit))
}

/// The name of a plan's race.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "half"), ("goal", "1:45:00")]).plan;
/// assert_eq!(phrases::plan_race(&plan), "Half marathon");
/// ```
#[must_use]
pub fn plan_race(plan: &Plan) -> String {
    race_name(Event::of(plan))
}

fn in_unit(distance: Distance, unit: LengthUnit) -> String {
    let count = print::shortest_decimal(distance, unit);
    match unit {
        LengthUnit::Mile => messages::miles(&count),
        unit => print::with_symbol(&count, unit),
    }
}

/// The sentence that tells a race from its neighbours in a list.
///
/// ```
/// use lapwise_core::formats::races;
/// use lapwise_core::present::phrases;
/// assert_eq!(phrases::race_hint(&races::find("3200")[0]), "the American high-school two mile, 8 laps");
/// assert_eq!(phrases::race_hint(&races::find("3.1 mi")[0]), "11.0 m longer");
/// ```
#[must_use]
pub fn race_hint(found: &Found) -> String {
    match found.difference {
        Some(Difference::Longer(by)) => messages::longer_by(&print::metres_to_tenth(by)),
        Some(Difference::Shorter(by)) => messages::shorter_by(&print::metres_to_tenth(by)),
        None => own_hint(found.event).to_owned(),
    }
}

fn own_hint(event: Event) -> &'static str {
    if let Some(race) = event.race() {
        return messages::race_hint(race.id);
    }
    match event.surface {
        Surface::Road if event.distance == Distance::MILE => messages::road_mile(),
        Surface::Track => messages::on_a_track(),
        Surface::Road => messages::on_a_road(),
    }
}

/// A plan by its race and goal, in a sentence: `3200 m in 10:40`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// assert_eq!(phrases::race_in(&plan), "3200 m in 10:40");
/// ```
#[must_use]
pub fn race_in(plan: &Plan) -> String {
    messages::race_in(&plan_race(plan), &print::goal(plan.goal, plan.distance))
}

/// A plan by its race and goal, as a label: `3200 m 10:40`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// assert_eq!(phrases::plan_label(&plan), "3200 m 10:40");
/// ```
#[must_use]
pub fn plan_label(plan: &Plan) -> String {
    messages::race_and_goal(&plan_race(plan), &print::goal(plan.goal, plan.distance))
}
