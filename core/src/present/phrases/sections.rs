//! Sections and places of the course.

use crate::editing::{SectionSetting, SectionWay, section_pace, section_setting, section_time};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Section};

/// A place of the course as a field shows it: "start", "end", or its mark.
///
/// ```
/// use lapwise_core::{options, pacing::Distance, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00")]).plan;
/// let places = [0, 5000, 10_000].map(|metres| phrases::place(&plan, Distance::from_metres(metres)));
/// assert_eq!(places, ["start", "5 km", "end"]);
/// ```
#[must_use]
pub fn place(plan: &Plan, at: Distance) -> String {
    if at.is_zero() {
        messages::place_start().to_owned()
    } else if at == plan.distance {
        messages::place_end().to_owned()
    } else {
        print::mark_on(plan, at)
    }
}

/// The time and the pace that a section comes to. `None` if it has no length.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00"), ("sections", "8km-end-Home")]).plan;
/// assert_eq!(phrases::section_result(&plan, &plan.sections[0]).unwrap(), "10:00, 5:00 per km");
/// ```
#[must_use]
pub fn section_result(plan: &Plan, section: &Section) -> Option<String> {
    let time = print::clock(section_time(plan, section)?, plan.shown_unit());
    Some(messages::time_and_pace(&time, &pace(plan, section)?, plan.units))
}

/// The amount of the way that a section is run, as its field shows it: a percentage, a time or a pace. `None` if the
/// section is run as planned.
///
/// ```
/// use lapwise_core::{editing::SectionWay, options, present::phrases};
/// let pairs = [("distance", "10km"), ("goal", "50:00"), ("locks", "8km-10km-9m"), ("sections", "8km-end-Home")];
/// let plan = options::read(pairs).plan;
/// let amount = |way| phrases::section_amount(&plan, &plan.sections[0], way);
/// assert_eq!(amount(SectionWay::InTime).unwrap(), "9:00");
/// assert_eq!(amount(SectionWay::AtPace).unwrap(), "4:30");
/// ```
#[must_use]
pub fn section_amount(plan: &Plan, section: &Section, way: SectionWay) -> Option<String> {
    match section_setting(plan, section) {
        SectionSetting::Planned => None,
        SectionSetting::Easier(by) | SectionSetting::Harder(by) => Some(print::percent(by)),
        // A time and a pace are the same to the plan, so the way says which of them to show.
        SectionSetting::Locked(time) if way == SectionWay::InTime => Some(print::clock(time, plan.shown_unit())),
        SectionSetting::Locked(_) => pace(plan, section),
    }
}

fn pace(plan: &Plan, section: &Section) -> Option<String> {
    Some(print::pace(section_pace(plan, section)?))
}

/// The name of a way to run a section.
///
/// ```
/// use lapwise_core::{editing::SectionWay, present::phrases};
/// assert_eq!(phrases::section_way(SectionWay::AtPace), "At a pace");
/// ```
#[must_use]
pub fn section_way(way: SectionWay) -> &'static str {
    match way {
        SectionWay::Planned => messages::as_planned(),
        SectionWay::Easier => messages::easier(),
        SectionWay::Harder => messages::harder(),
        SectionWay::InTime => messages::in_a_time(),
        SectionWay::AtPace => messages::at_a_pace(),
    }
}

/// The label of the amount of a way to run a section; empty where it has none.
///
/// ```
/// use lapwise_core::{editing::SectionWay, present::phrases};
/// assert_eq!(phrases::section_amount_label(SectionWay::Easier), "Slower by");
/// ```
#[must_use]
pub fn section_amount_label(way: SectionWay) -> &'static str {
    match way {
        SectionWay::Planned => "",
        SectionWay::Easier => messages::slower_by(),
        SectionWay::Harder => messages::faster_by(),
        SectionWay::InTime => messages::section_time(),
        SectionWay::AtPace => messages::section_pace(),
    }
}

/// The name of the section of this index, or its number where it has none: `The Bridge`, `Section 2`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00"), ("sections", "8km-end-Home")]).plan;
/// assert_eq!([0, 1].map(|index| phrases::section_name(&plan, index)), ["Home", "Section 2"]);
/// ```
#[must_use]
pub fn section_name(plan: &Plan, index: usize) -> String {
    match plan.sections.get(index) {
        Some(section) if !section.name.is_empty() => section.name.clone(),
        _ => messages::section_number(index + 1),
    }
}
