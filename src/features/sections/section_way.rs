//! The way in which a section is run: as planned, easier or harder by a percentage, in a time, or at a pace.

use lapwise_core::editing::{SectionSetting, SectionWay, section_setting, set_section, setting_of_way};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Section};
use lapwise_core::present::{phrases, refusals, typed};

use crate::controls::field::{Field, fixed};
use crate::controls::select::Select;
use crate::controls::status::Status;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, fragment};
use crate::signals::RwSignal;
use crate::state::{Origin, Planned, Planner};

/// The choice of a way, the field of its amount, and the line that refuses a choice.
pub(super) fn section_way(planner: Planner, index: usize) -> Fragment {
    let refusal = Status::new();
    // A time and a pace are the same to the plan: only the reader knows which they think in.
    let is_pace = RwSignal::new(false);
    let way = move || match way_of(&planner.get(), index) {
        SectionWay::InTime if is_pace.get() => SectionWay::AtPace,
        way => way,
    };
    let choose = move |way| {
        refusal.report(choose_way(planner, index, way));
        is_pace.set(way == SectionWay::AtPace);
    };
    let list = Select {
        id: format!("section-{index}-way"),
        label: messages::section_run(),
        values: Box::new(|| SectionWay::ALL.into()),
        key: way_key,
        name: |way| phrases::section_way(way).to_owned(),
        selected: Box::new(way),
        hint: Box::new(move || of_section(&planner.get(), index, phrases::section_result)),
        select: Box::new(choose),
    };
    fragment! {
        (list.view())
        div {
            // A list of none or one, since another way has a field of another kind.
            for way in (move || Some(way()).filter(|way| *way != SectionWay::Planned)) {
                (amount_field(planner, index, way))
            }
        }
        (refusal.alert())
    }
}

/// The value of a way in its list: its number.
fn way_key(way: SectionWay) -> String {
    SectionWay::ALL.iter().position(|known| *known == way).unwrap_or_default().to_string()
}

/// The field of the percentage, the time or the pace.
fn amount_field(planner: Planner, index: usize, way: SectionWay) -> Element {
    let value = move |plan: &Plan, section: &Section| phrases::section_amount(plan, section, way);
    let hint = move || match way {
        SectionWay::AtPace => messages::per_unit(planner.get().plan.units).to_owned(),
        _ => String::new(),
    };
    let accept = move |text: &str| {
        let plan = &planner.get_untracked().plan;
        let Some(section) = plan.sections.get(index) else { return Ok(()) };
        set(planner, Origin::Typing, section, typed::section_setting(text, way, plan, section)?)
    };
    Field {
        id: format!("section-{index}-amount"),
        label: fixed(phrases::section_amount_label(way)),
        value: Box::new(move || of_section(&planner.get(), index, value)),
        hint: Box::new(hint),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}

/// Runs a section another way, with an amount taken from how it is run now.
fn choose_way(planner: Planner, index: usize, way: SectionWay) -> Result<(), String> {
    let plan = &planner.get_untracked().plan;
    let Some(section) = plan.sections.get(index) else { return Ok(()) };
    set(planner, Origin::Choice, section, setting_of_way(plan, section, way))
}

fn set(planner: Planner, origin: Origin, section: &Section, setting: SectionSetting) -> Result<(), String> {
    let plan = &planner.get_untracked().plan;
    let changed = set_section(plan, section, setting).map_err(|error| refusals::section_error(&error, plan))?;
    planner.update(origin, |plan| *plan = changed)
}

/// The way that the plan has a section run.
fn way_of(Planned { plan, .. }: &Planned, index: usize) -> SectionWay {
    plan.sections.get(index).map_or(SectionWay::Planned, |section| SectionWay::of(section_setting(plan, section)))
}

/// A text about a section. Empty if there is none.
fn of_section(planned: &Planned, index: usize, text: impl Fn(&Plan, &Section) -> Option<String>) -> String {
    let plan = &planned.plan;
    plan.sections.get(index).and_then(|section| text(plan, section)).unwrap_or_default()
}
