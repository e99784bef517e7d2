//! Asks for a widget's activation when somebody comes near or touches it.
//!
//! The listeners themselves are attached by the part `edit`. `element/element.js` says when somebody comes near.

use leptos::prelude::*;

use crate::markup::{Element, effect};
use crate::parts::loader::{request_under, retry};
use crate::parts::task::Task;
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::Planner;

/// Events that announce that somebody is about to use a widget.
const TOUCHES: [&str; 6] = ["pointerover", "pointerdown", "focusin", "keydown", "input", "click"];

/// The event of the script that announces that somebody may soon be about to.
const APPROACH: &str = "approach";

/// Events after which parts that could not be fetched are tried again.
const PRESSES: [&str; 2] = ["pointerdown", "keydown"];

/// Activates a widget when somebody comes near or touches it, or when there is a notice to show.
///
/// A widget that is there to be read is not activated but for a notice.
pub(crate) fn activate_on_touch(planner: Planner, widget: &Element, parts: WidgetParts) {
    let owner = Owner::current().unwrap_or_default();
    let activate = move || {
        if parts.activation.request() {
            request_under(Task::Activate(planner, Box::new(parts)), &owner);
        }
    };
    widget.listen("click", Box::new(move |event| parts.activation.remember_click(event)));
    widget.listen(APPROACH, {
        let activate = activate.clone();
        Box::new(move |_| {
            if !planner.is_read_only() {
                activate();
            }
        })
    });
    for touch in TOUCHES {
        let activate = activate.clone();
        widget.listen(
            touch,
            Box::new(move |_| {
                if !planner.is_read_only() {
                    parts.activation.touch();
                }
                // Where a plan may only be read, somebody waits for a notice that could not be shown.
                if parts.activation.is_touched() {
                    activate();
                }
            }),
        );
    }
    for press in PRESSES {
        widget.listen(press, Box::new(|_| retry()));
    }
    effect(move || {
        if !planner.get().notices.is_empty() {
            parts.activation.touch();
            untrack(&activate);
        }
    });
}
