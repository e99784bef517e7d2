//! What is not needed at first sight, one panel at a time.

use leptos::prelude::*;

use lapwise_core::messages;
use lapwise_core::pacing::Surface;

use crate::features::{
    course, embed, files, library, paper, race_day, references, review, sections, shape_editor, share, texts, trackside,
};
use crate::markup::{Element, button, el};
use crate::parts::{Task, later};
use crate::state::Planner;

/// A panel that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    Shape,
    Course,
    References,
    Sections,
    Day,
    Notes,
    Print,
    Save,
    Spot,
    Share,
    Embed,
    Plans,
    Turn,
}

/// Every panel with its id and its name, in the order of the variants.
const PANELS: [(Panel, &str, &str); 13] = [
    (Panel::Shape, "panel-shape", messages::shape()),
    (Panel::Course, "panel-course", messages::course_label()),
    (Panel::References, "panel-references", messages::references()),
    (Panel::Sections, "panel-sections", messages::sections()),
    (Panel::Day, "panel-day", messages::race_day()),
    (Panel::Notes, "panel-notes", messages::notes()),
    (Panel::Print, "panel-print", messages::print()),
    (Panel::Save, "panel-save", messages::save()),
    (Panel::Spot, "panel-spot", messages::on_the_track()),
    (Panel::Share, "panel-share", messages::share()),
    (Panel::Embed, "panel-embed", messages::embed()),
    (Panel::Plans, "panel-plans", messages::my_plans()),
    (Panel::Turn, "panel-turn", messages::sent_plan()),
];

/// The panels of what a plan is made of, but for the shape, which has a button of its own.
pub(crate) const PLANNING: &[Panel] = &[Panel::Course, Panel::References, Panel::Sections, Panel::Day, Panel::Notes];

/// The panels of what takes a plan along.
pub(crate) const TAKING: &[Panel] = &[Panel::Share, Panel::Print, Panel::Save, Panel::Plans, Panel::Spot, Panel::Embed];

impl Panel {
    /// What is in it; only the module that changes plans may ask.
    pub(crate) fn content(self, planner: Planner) -> Vec<Element> {
        match self {
            Self::Shape => shape_editor::shape_panel(planner),
            Self::Course => course::course_panel(planner),
            Self::References => references::references_panel(planner),
            Self::Sections => sections::sections_panel(planner),
            Self::Day => race_day::day_panel(planner),
            Self::Notes => texts::notes_panel(planner),
            _ => Vec::new(),
        }
    }

    /// What is in it; only the module that takes plans along may ask.
    pub(crate) fn content_to_take(self, planner: Planner) -> Vec<Element> {
        match self {
            Self::Print => paper::print_panel(planner),
            Self::Save => files::save_panel(planner),
            Self::Spot => trackside::spot_panel(planner),
            Self::Share => share::share_panel(planner),
            Self::Embed => embed::embed_panel(planner),
            Self::Plans => library::plans_panel(planner),
            Self::Turn => review::turn_panel(planner),
            _ => Vec::new(),
        }
    }

    /// Whether it belongs to what takes a plan along.
    pub(crate) const fn takes_along(self) -> bool {
        matches!(self, Self::Print | Self::Save | Self::Spot | Self::Share | Self::Embed | Self::Plans | Self::Turn)
    }

    const fn index(self) -> usize {
        self as usize
    }
}

/// The panel that is open, by its place in [`PANELS`]; another number where none is.
pub(crate) type Open = RwSignal<usize>;

/// No panel is open.
pub(crate) const CLOSED: usize = PANELS.len();

/// A button that opens a panel, or closes it.
fn opener(panel: Panel, open: Open) -> Element {
    let index = panel.index();
    let id = PANELS.get(index).map_or("", |(_, id, _)| id);
    button(move || open.set(if open.get_untracked() == index { CLOSED } else { index }))
        .attr("aria-controls", id)
        .bind_state("aria-expanded", move || open.get() == index)
}

/// The shape in plain words, which opens its panel.
pub(crate) fn shape_button(planner: Planner, open: Open) -> Element {
    let name = move || messages::plan_name(&planner.get().plan);
    let meaning = move || messages::halves_in_short(&planner.get().schedule);
    opener(Panel::Shape, open).class("field shape-button").put_all(&[
        el("span").class("label").text(messages::shape()),
        el("span").class("value").bind_text(name),
        el("span").class("hint").bind_text(meaning),
    ])
}

/// The buttons that open the panels of a group, and the one of them that is open, or else the shape's.
pub(crate) fn panels(planner: Planner, open: Open, group: &'static [Panel]) -> Element {
    let mut chips = el("div").class("chips");
    for panel in group {
        let name = PANELS.get(panel.index()).map_or("", |(_, _, name)| name);
        let mut chip = opener(*panel, open).text(name);
        if *panel == Panel::Spot {
            // While it is open it stays, so that nothing jumps.
            let applies = move || planner.get().plan.surface == Surface::Track || open.get() == Panel::Spot.index();
            chip = chip.bind_attr("hidden", move || (!applies()).then(String::new));
        }
        chips = chips.put(chip);
    }
    let has_shape = group == PLANNING;
    let is_ours = move |panel: Panel| group.contains(&panel) || has_shape && panel == Panel::Shape;
    let content = move |open: usize| {
        let panel = PANELS.get(open).filter(|(panel, _, _)| is_ours(*panel));
        panel.map(|panel| section(panel, planner)).into_iter().collect()
    };
    el("div").class("panels").put(chips).put(el("div").bind_children_by_key(move || open.get(), content))
}

/// The place of a plan that was sent, made anew each time one is.
pub(crate) fn turn_place(planner: Planner) -> Element {
    let content = move |turn: usize| {
        let panel = PANELS.get(Panel::Turn.index()).filter(|_| turn > 0);
        panel.map(|panel| section(panel, planner)).into_iter().collect()
    };
    el("div").class("turn").bind_children_by_key(move || planner.review(), content)
}

fn section((panel, id, name): &(Panel, &str, &str), planner: Planner) -> Element {
    let place = el("section").class("panel").attr("id", id).attr("aria-label", name);
    later(Task::Fill(planner, *panel, place.clone()), &Owner::current().unwrap_or_default());
    place
}
