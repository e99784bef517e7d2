//! The fields of the splits: where they fall, and the unit that their times are shown in.

use lapwise_core::editing::CourseSetting;
use lapwise_core::messages;
use lapwise_core::options::{write_every, write_round};
use lapwise_core::pacing::{ShownUnit, Surface};
use lapwise_core::present::{phrases, typed};

use crate::controls::field::{Field, fixed};
use crate::controls::select::Select;
use crate::controls::switch::presets;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, fragment};
use crate::state::{Origin, Planner};

/// The field of the interval or the marks of the splits, with the usual intervals of a surface beside it, and
/// the lap of a road that has one.
pub(super) fn every_field(planner: Planner, surface: Surface, has_laps: bool) -> Element {
    let preset = |name: &'static str| -> (String, Box<dyn Fn()>) {
        // An interval that the plan refuses leaves the field as it is.
        let choose = move || set_every(planner, Origin::Choice, name).unwrap_or_default();
        // The field is read in the spelling of links; a button says it in the language of the page.
        let label = if name == EVERY_LAP { messages::every_lap() } else { name };
        (label.to_owned(), Box::new(choose))
    };
    let laps = (surface == Surface::Road && has_laps).then_some(EVERY_LAP);
    let usual = laps.into_iter().chain(usual_intervals(surface)).map(preset).collect();
    Field {
        id: "every".to_owned(),
        label: fixed(messages::splits_every()),
        value: Box::new(move || write_every(&planner.get().plan.every)),
        hint: Box::new(move || messages::split_count(planner.get().schedule.splits().len())),
        keyboard: Keyboard::Text,
    }
    .view(
        planner,
        fragment! { (presets(messages::splits_every(), usual)) },
        Box::new(move |text| set_every(planner, Origin::Typing, text)),
    )
}

/// The spelling of splits at every lap.
const EVERY_LAP: &str = "lap";

const fn usual_intervals(surface: Surface) -> [&'static str; 3] {
    match surface {
        Surface::Track => [EVERY_LAP, "200m", "1km"],
        Surface::Road => ["1km", "1mi", "5km"],
    }
}

fn set_every(planner: Planner, origin: Origin, text: &str) -> Result<(), String> {
    let every = typed::splits(text, &planner.get_untracked().plan)?;
    planner.change_course(origin, CourseSetting::Every(every))
}

/// The list of the units that times can be shown in.
pub(super) fn round_field(planner: Planner) -> Element {
    let units = || vec![None, Some(ShownUnit::Second), Some(ShownUnit::Tenth), Some(ShownUnit::Hundredth)];
    Select {
        id: "round".to_owned(),
        label: messages::show_times_to(),
        values: Box::new(units),
        key: |unit| unit.map_or("", write_round).to_owned(),
        name: |unit| unit.map_or(messages::automatic(), write_round).to_owned(),
        selected: Box::new(move || planner.get().plan.round),
        hint: Box::new(move || phrases::shown_unit_hint(planner.get().schedule.unit()).to_owned()),
        // A coarser unit than the goal's own is made finer, so every plan takes every unit.
        select: Box::new(move |unit| planner.choose(|plan| plan.round = unit)),
    }
    .view()
}
