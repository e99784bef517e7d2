//! Asks for a widget's activation at the first touch.
//!
//! The listeners themselves are attached by the part `edit`.

use leptos::prelude::*;

use crate::markup::{Element, effect};
use crate::parts::loader::request_under;
use crate::parts::task::Task;
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::Planner;

/// Events that announce that somebody is about to use a widget.
const TOUCHES: [&str; 5] = ["pointerover", "pointerdown", "focusin", "keydown", "input"];

/// Activates a widget when somebody first touches it, or when there is a notice to show.
pub(crate) fn activate_on_touch(planner: Planner, widget: &Element, parts: WidgetParts) {
    let owner = Owner::current().unwrap_or_default();
    let activate = move || {
        if parts.activation.request() {
            request_under(Task::Activate(planner, Box::new(parts)), &owner);
        }
    };
    widget.listen("click", Box::new(move |event| parts.activation.remember_click(event)));
    for touch in TOUCHES {
        let activate = activate.clone();
        widget.listen(touch, Box::new(move |_| activate()));
    }
    effect(move || {
        if !planner.get().notices.is_empty() {
            untrack(&activate);
        }
    });
}
