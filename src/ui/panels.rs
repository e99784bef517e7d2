//! What is not needed at first sight, one panel at a time.

use leptos::prelude::*;

use crate::text::words;

use super::dom::{El, button, el};
use super::later::{Errand, later};
use super::state::Planner;
use super::{course, day, notes, references, shape};

/// A panel that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    Shape,
    Course,
    References,
    Day,
    Notes,
}

impl Panel {
    const fn id(self) -> &'static str {
        match self {
            Self::Shape => "panel-shape",
            Self::Course => "panel-course",
            Self::References => "panel-references",
            Self::Day => "panel-day",
            Self::Notes => "panel-notes",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Shape => words::SHAPE,
            Self::Course => words::COURSE,
            Self::References => words::REFERENCES,
            Self::Day => words::RACE_DAY,
            Self::Notes => words::NOTES,
        }
    }

    /// What is in it; the second module's.
    pub(super) fn content(self, planner: Planner) -> Vec<El> {
        match self {
            Self::Shape => shape::shape_panel(planner),
            Self::Course => course::course_panel(planner),
            Self::References => references::references_panel(planner),
            Self::Day => day::day_panel(planner),
            Self::Notes => notes::notes_panel(planner),
        }
    }
}

/// The panel that is open, by its place in [`PANELS`]; another number where none is.
type Open = RwSignal<usize>;

const PANELS: [Panel; 5] = [Panel::Shape, Panel::Course, Panel::References, Panel::Day, Panel::Notes];

/// No panel is open.
pub(super) const CLOSED: usize = PANELS.len();

/// A button that opens a panel, or closes it.
fn opener(panel: Panel, open: Open) -> El {
    let index = PANELS.iter().position(|known| *known == panel).unwrap_or(CLOSED);
    button(move || open.set(if open.get_untracked() == index { CLOSED } else { index }))
        .attr("aria-controls", panel.id())
        .state("aria-expanded", move || open.get() == index)
}

/// The shape in plain words, which opens its panel.
pub(super) fn shape_button(planner: Planner, open: Open) -> El {
    let name = move || words::plan_name(&planner.now().plan);
    let meaning = move || words::halves_in_short(&planner.now().schedule);
    opener(Panel::Shape, open).class("field shape-button").put_all(&[
        el("span").class("label").text(Panel::Shape.name()),
        el("span").class("value").text_of(name),
        el("span").class("hint").text_of(meaning),
    ])
}

/// The buttons that open panels, and the panel that is open.
pub(super) fn panels(planner: Planner, open: Open) -> El {
    let buttons = [Panel::Course, Panel::References, Panel::Day, Panel::Notes];
    let buttons = buttons.map(|panel| opener(panel, open).text(panel.name()));
    let content = move |open: usize| PANELS.get(open).map(|panel| section(*panel, planner)).into_iter().collect();
    let panel = el("div").children_by(move || open.get(), content);
    el("div").class("panels").put(el("div").class("chips").put_all(&buttons)).put(panel)
}

fn section(panel: Panel, planner: Planner) -> El {
    let place = el("section").class("panel").attr("id", panel.id()).attr("aria-label", panel.name());
    later(Errand::Fill(panel, place.clone()), planner, Owner::current().unwrap_or_default());
    place
}
