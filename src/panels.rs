//! The buttons that open panels, and the panel that is open.
//!
//! The content of a panel is made by its part; here is only the element that it goes into.

use leptos::prelude::*;

use lapwise_core::messages;
use lapwise_core::pacing::Surface;
use lapwise_core::present::phrases;

use crate::markup::{Element, button, el};
use crate::parts::loader::request_under;
use crate::parts::panel::Panel;
use crate::parts::task::Task;
use crate::state::{Planner, Review};

/// The panels of what a plan is made of. The shape has a button of its own, see [`shape_button`].
pub(crate) const PLANNING: &[Panel] =
    &[Panel::Course, Panel::References, Panel::Sections, Panel::RaceDay, Panel::Texts];

/// The panels that share, print and save a plan.
pub(crate) const TAKEOUT: &[Panel] =
    &[Panel::Share, Panel::Paper, Panel::Files, Panel::Library, Panel::Trackside, Panel::Embed];

/// The panel of a widget that is open. At most one is.
pub(crate) type OpenPanel = RwSignal<Option<Panel>>;

/// A button that opens a panel, or closes it.
fn opener(panel: Panel, open: OpenPanel) -> Element {
    let toggle = move || open.set(if open.get_untracked() == Some(panel) { None } else { Some(panel) });
    button(toggle).attr("aria-controls", panel.id()).bind_state("aria-expanded", move || open.get() == Some(panel))
}

/// The button of the shape's panel, which shows the shape in plain words.
pub(crate) fn shape_button(planner: Planner, open: OpenPanel) -> Element {
    let name = move || phrases::shape_name(&planner.get().plan);
    let meaning = move || phrases::halves(&planner.get().schedule);
    opener(Panel::Shape, open).class("field shape-button").put_all(&[
        el("span").class("label").text(messages::shape()),
        el("span").class("value").bind_text(name),
        el("span").class("hint").bind_text(meaning),
    ])
}

/// A group of panels: their buttons, and the one of them that is open.
///
/// The panel of the shape opens in the group [`PLANNING`].
pub(crate) fn panels(planner: Planner, open: OpenPanel, group: &'static [Panel]) -> Element {
    let mut chips = el("div").class("chips");
    for panel in group {
        let mut chip = opener(*panel, open).text(panel.title());
        if *panel == Panel::Trackside {
            // It applies to track races. While it is open it stays, so that nothing jumps.
            let applies = move || planner.get().plan.surface == Surface::Track || open.get() == Some(Panel::Trackside);
            chip = chip.bind_attr("hidden", move || (!applies()).then(String::new));
        }
        chips = chips.put(chip);
    }
    let has_shape = group == PLANNING;
    let is_ours = move |panel: &Panel| group.contains(panel) || has_shape && *panel == Panel::Shape;
    let shown = move || open.get().filter(is_ours);
    let content = move |panel: Option<Panel>| panel.map(|panel| section(panel, planner)).into_iter().collect();
    el("div").class("panels").put(chips).put(el("div").bind_children_by_key(shown, content))
}

/// The container of a received plan, rebuilt on each arrival.
pub(crate) fn review_section(planner: Planner) -> Element {
    let content = move |review: Option<Review>| review.map(|_| section(Panel::Review, planner)).into_iter().collect();
    el("div").class("turn").bind_children_by_key(move || planner.review(), content)
}

/// The element of a panel, which its part fills.
fn section(panel: Panel, planner: Planner) -> Element {
    let place = el("section").class("panel").attr("id", panel.id()).attr("aria-label", panel.title());
    request_under(Task::FillPanel(planner, panel, place.clone()), &Owner::current().unwrap_or_default());
    place
}
