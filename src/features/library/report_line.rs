//! The line that says what came of an action, with a button that puts a deleted plan back.

use lapwise_core::library::saved_plans::SavedPlan;
use lapwise_core::messages;

use super::actions::{Actions, Report};
use crate::markup::{Element, ElementRef, Fragment, effect, fragment, markup};

/// The line, read aloud with each report.
pub(super) fn report_line(actions: Actions) -> Element {
    let line = ElementRef::new();
    let element = markup! { p class="hint" role="status" ref=(line); };
    effect(move || {
        let content = match actions.report.get() {
            Report::Nothing => Fragment::new(),
            Report::Said(text) => fragment! { (text) },
            Report::Deleted(saved) => deleted(actions, saved),
        };
        // Filled anew, so that a report that is the same as the last one is read aloud too.
        if let Some(line) = line.get() {
            line.fill(&content);
        }
        // The button that had the focus goes with its plan, so the one that puts that back takes it.
        line.focus_first("button");
    });
    element
}

fn deleted(actions: Actions, saved: SavedPlan) -> Fragment {
    fragment! {
        (messages::deleted(&saved.label))
        button type="button" on:click=(move |_| actions.put_back(saved.clone())) { (messages::put_back()) }
    }
}
