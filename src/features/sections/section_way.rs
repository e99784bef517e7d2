//! The way in which a section is run: as planned, easier or harder by a percentage, in a time, or at a pace.

use leptos::prelude::*;

use lapwise_core::editing::{
    SectionSetting, SectionWay, section_length, section_setting, set_section, setting_at_pace, setting_of_way,
};
use lapwise_core::formats::field;
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Section};
use lapwise_core::present::{phrases, refusals};

use crate::controls::field::{Field, fixed};
use crate::controls::select::Select;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, el};
use crate::state::{Origin, Planner};

/// The choice of a way, the field of its amount, and the line that refuses a choice.
pub(crate) fn section_way(planner: Planner, index: usize) -> [Element; 3] {
    // A time and a pace are the same to the plan: only the reader knows which they think in.
    let is_pace = RwSignal::new(false);
    let way = move || match (SectionWay::of(setting(&planner.get().plan, index)), is_pace.get()) {
        (SectionWay::InTime, true) => SectionWay::AtPace,
        (way, _) => way,
    };
    let refusal = el("p").class("hint error").attr("role", "alert");
    let reported = refusal.clone();
    let choose = move |value: &str| {
        let way = way_of_value(value);
        let outcome = choose_way(planner, index, way);
        reported.0.set_text_content(outcome.err().as_deref());
        is_pace.set(way == SectionWay::AtPace);
    };
    let select = Select {
        id: format!("section-{index}-way"),
        label: messages::section_run(),
        options: Box::new(|| SectionWay::ALL.map(|way| (value_of_way(way), way_names(way).0.to_owned())).into()),
        value: std::rc::Rc::new(move || value_of_way(way())),
        hint: Box::new(move || of_section(&planner.get().plan, index, phrases::section_result)),
        set: Box::new(choose),
    };
    [select.view(), el("div").bind_children_by_key(way, move |way| amount_field(planner, index, way)), refusal]
}

/// The value of a way in its list: its number.
fn value_of_way(way: SectionWay) -> String {
    SectionWay::ALL.iter().position(|known| *known == way).unwrap_or_default().to_string()
}

fn way_of_value(value: &str) -> SectionWay {
    value.parse().ok().and_then(|number: usize| SectionWay::ALL.get(number).copied()).unwrap_or_default()
}

/// The name of a way, and that of its amount.
const fn way_names(way: SectionWay) -> (&'static str, &'static str) {
    match way {
        SectionWay::Planned => (messages::as_planned(), ""),
        SectionWay::Easier => (messages::easier(), messages::slower_by()),
        SectionWay::Harder => (messages::harder(), messages::faster_by()),
        SectionWay::InTime => (messages::in_a_time(), messages::section_time()),
        SectionWay::AtPace => (messages::at_a_pace(), messages::section_pace()),
    }
}

/// A text about a section. Empty if there is none.
fn of_section(plan: &Plan, index: usize, text: impl Fn(&Plan, &Section) -> Option<String>) -> String {
    plan.sections.get(index).and_then(|section| text(plan, section)).unwrap_or_default()
}

fn setting(plan: &Plan, index: usize) -> SectionSetting {
    plan.sections.get(index).map_or(SectionSetting::Planned, |section| section_setting(plan, section))
}

fn set(planner: Planner, origin: Origin, index: usize, setting: SectionSetting) -> Result<(), String> {
    let plan = &planner.get_untracked().plan;
    let Some(section) = plan.sections.get(index) else { return Ok(()) };
    let changed = set_section(plan, section, setting).map_err(|error| refusals::section_error(&error, plan))?;
    planner.update(origin, |plan| *plan = changed)
}

/// Runs a section another way, with an amount taken from how it is run now.
fn choose_way(planner: Planner, index: usize, way: SectionWay) -> Result<(), String> {
    let plan = &planner.get_untracked().plan;
    let Some(section) = plan.sections.get(index) else { return Ok(()) };
    set(planner, Origin::Choice, index, setting_of_way(plan, section, way))
}

/// The field of the percentage, the time or the pace. None if the section is run as planned.
fn amount_field(planner: Planner, index: usize, way: SectionWay) -> Vec<Element> {
    if way == SectionWay::Planned {
        return Vec::new();
    }
    let value =
        move || of_section(&planner.get().plan, index, |plan, section| phrases::section_amount(plan, section, way));
    let hint = move || match way {
        SectionWay::AtPace => messages::per_unit(planner.get().plan.units).to_owned(),
        _ => String::new(),
    };
    let accept = move |text: &str| {
        set(planner, Origin::Typing, index, read_amount(&planner.get_untracked().plan, index, way, text)?)
    };
    let field = Field {
        id: format!("section-{index}-amount"),
        label: fixed(way_names(way).1),
        value: Box::new(value),
        hint: Box::new(hint),
        keyboard: Keyboard::Decimal,
    };
    vec![field.view(planner, Fragment::new(), Box::new(accept))]
}

/// Reads an amount as what its way makes of it. The refusal is a sentence for the reader.
fn read_amount(plan: &Plan, index: usize, way: SectionWay, text: &str) -> Result<SectionSetting, String> {
    let Some(section) = plan.sections.get(index) else { return Ok(SectionSetting::Planned) };
    let percent = || {
        let by = field::percent(text)?.percent;
        Ok((by.hundredths() > 0).then_some(by))
    };
    let setting = match way {
        SectionWay::Planned => Ok(Some(SectionSetting::Planned)),
        SectionWay::Easier => percent().map(|by| by.map(SectionSetting::Easier)),
        SectionWay::Harder => percent().map(|by| by.map(SectionSetting::Harder)),
        SectionWay::InTime => {
            field::lap(text, section_length(plan, section)).map(|time| Some(SectionSetting::Locked(time)))
        }
        SectionWay::AtPace => field::pace(text, plan.units).map(|pace| Some(setting_at_pace(plan, section, pace))),
    };
    setting.map_err(|error| refusals::text_error(&error))?.ok_or_else(|| messages::no_percent().to_owned())
}
