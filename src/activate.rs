//! Asks for a widget's activation at the first touch.
//!
//! The listeners themselves are attached by the part `edit`.

use std::rc::Rc;

use leptos::prelude::*;

use crate::markup::effect;
use crate::parts::loader::request_under;
use crate::parts::task::Task;
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::Planner;

/// Events that announce that somebody is about to use a widget.
const TOUCHES: [&str; 5] = ["pointerover", "pointerdown", "focusin", "keydown", "input"];

/// Activates a widget when somebody first touches it, or when there is a notice to show.
pub(crate) fn activate_on_touch(planner: Planner, parts: WidgetParts) {
    let (parts, owner) = (Rc::new(parts), Owner::current().unwrap_or_default());
    let (frame, clicked) = (parts.frame.clone(), parts.clone());
    let activate = Rc::new(move || {
        if !parts.is_activated.replace(true) {
            request_under(Task::Activate(planner, parts.clone()), &owner);
        }
    });
    frame.clone().on("click", move |event| {
        // An event forgets its target once it has been dispatched, so both are kept.
        clicked.last_click.replace(event.target().map(|target| (target, event)));
    });
    for touch in TOUCHES {
        let activate = activate.clone();
        frame.clone().on(touch, move |_| activate());
    }
    effect(move || {
        if !planner.get().notices.is_empty() {
            untrack(|| activate());
        }
    });
}
