//! The texts that go along with a plan: its title, the runner's name and a note.

use lapwise_core::messages;

use crate::controls::plan_text::{plan_line, plan_paragraph};
use crate::markup::{Element, el};
use crate::state::Planner;

/// The fields of the texts.
pub(crate) fn texts_panel(planner: Planner) -> Vec<Element> {
    let label = plan_line(planner, "label", messages::title(), |plan| &mut plan.label);
    let athlete = plan_line(planner, "athlete", messages::runner(), |plan| &mut plan.athlete);
    let note = plan_paragraph(planner, "text", messages::note(), |plan| &mut plan.text);
    vec![el("div").class("grid").put(label).put(athlete), note]
}
