//! The buttons of the first sight that open panels, and the review, which opens by itself.
//!
//! They open their panels once the part `edit` is there, which has the sheet (`crate::features::sheet`). The table of the
//! panels is in [`crate::parts::panel`].

mod bar;

pub(crate) use bar::bar;

use lapwise_core::messages;
use lapwise_core::present::phrases;

use crate::markup::{Element, ElementRef, fragment, markup};
use crate::parts::opener::opener;
use crate::parts::panel::Panel;
use crate::parts::panel_section::panel_section;
use crate::state::Planner;

/// The button of the pacing, which shows it in plain words.
pub(crate) fn shape_button(planner: Planner) -> Element {
    let content = fragment! {
        span class="label" { (Panel::Shape.title()) }
        span class="value" { (move || phrases::shape_name(&planner.get().plan)) }
        span class="hint" { (move || phrases::halves(&planner.get().schedule)) }
    };
    opener(Panel::Shape, content).class("field shape-button").attr("part", format!("field {}", Panel::Shape.word()))
}

/// The button that leads to the details of a plan. `place` is filled with the row in which those that are set follow.
pub(crate) fn details(place: ElementRef) -> Element {
    markup! {
        div class="details" part="panels" ref=(place) {
            (opener(Panel::Details, fragment! { span { (messages::add_details()) } }).class("plus"))
        }
    }
}

/// The place of the review of a received plan, which is made anew on each arrival.
pub(crate) fn review_section(planner: Planner) -> Element {
    let class = move || if planner.review().is_some_and(|review| review.is_due()) { "turn due" } else { "turn" };
    markup! {
        div class=(class) {
            for _ in (move || planner.review()) {
                (panel_section(planner, Panel::Review))
            }
        }
    }
}
