//! The buttons that open panels, and the panel that is open.
//!
//! The content of a panel is made by its part; here is only the element that it goes into. The table of the panels is
//! in [`crate::parts::panel`].

use leptos::prelude::*;

use lapwise_core::present::phrases;

use crate::markup::{Element, ElementRef, markup};
use crate::parts::loader::request_under;
use crate::parts::panel::{Panel, Place};
use crate::parts::task::Task;
use crate::signals::RwSignal;
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The panel of a widget that is open. At most one is.
#[derive(Clone, Copy)]
pub(crate) struct OpenPanel(RwSignal<Option<Panel>>);

impl OpenPanel {
    /// No panel is open.
    pub(crate) fn none() -> Self {
        Self(RwSignal::new(None))
    }

    fn is(self, panel: Panel) -> bool {
        self.0.get() == Some(panel)
    }

    /// Opens a panel, or closes it.
    fn toggle(self, panel: Panel) {
        self.0.set(if self.is(panel) { None } else { Some(panel) });
    }
}

/// The button of the shape's panel, which shows the shape in plain words.
pub(crate) fn shape_button(planner: Planner, open: OpenPanel) -> Element {
    let panel = Panel::Shape;
    markup! {
        button type="button" class="field shape-button" part=(format!("field {}", panel.word()))
            aria-controls=(panel.id()) aria-expanded=(move || open.is(panel)) on:click=(move |_| open.toggle(panel)) {
            span class="label" { (panel.title()) }
            span class="value" { (move || phrases::shape_name(&planner.get().plan)) }
            span class="hint" { (move || phrases::halves(&planner.get().schedule)) }
        }
    }
}

/// The panels of a place: their buttons, and the one of them that is open.
///
/// `buttons` is filled with the row of the buttons.
pub(crate) fn panels(planner: Planner, open: OpenPanel, place: Place, buttons: ElementRef) -> Element {
    markup! {
        div class="panels" part=(place.css_part()) {
            div class="chips" ref=(buttons) {
                for panel in (Panel::all_in(place).collect::<Vec<_>>()) {
                    (opener(planner, open, panel))
                }
            }
            div {
                for panel in (move || open.0.get().filter(|panel| panel.opens_in() == place)) {
                    (panel_section(planner, panel))
                }
            }
        }
    }
}

/// The button of a panel.
fn opener(planner: Planner, open: OpenPanel, panel: Panel) -> Element {
    let applies = move || panel.applies_on(planner.get().plan.surface);
    markup! {
        button type="button" part=(format!("opener {}", panel.word()))
            aria-controls=(panel.id()) aria-expanded=(move || open.is(panel))
            // While it is open it stays, so that nothing jumps.
            hidden=(move || !applies() && !open.is(panel))
            on:click=(move |_| open.toggle(panel)) {
            (panel.title())
        }
    }
}

/// The place of the review of a received plan, which is made anew on each arrival.
pub(crate) fn review_section(planner: Planner) -> Element {
    markup! {
        div class="turn" {
            for _ in (move || planner.review()) {
                (panel_section(planner, Panel::Review))
            }
        }
    }
}

/// The element of a panel, which its part fills.
fn panel_section(planner: Planner, panel: Panel) -> Element {
    let section = markup! { section class="panel" id=(panel.id()) aria-label=(panel.title()); };
    request_under(Task::FillPanel(planner, panel, section.clone()), &Owner::current().unwrap_or_default());
    section
}
