//! The run that the plan on screen carries, as a panel changes it.

use std::sync::Arc;

use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::racing::Run;

use crate::markup::{Element, ElementRef, Fragment, fragment};
use crate::platform::soon;
use crate::signals::RwSignal;
use crate::state::{Planned, Planner};

/// The run of the plan on screen, with the line that says what was done to it. Copies are of the same one.
#[derive(Clone, Copy)]
pub(crate) struct KeptRun {
    planner: Planner,
    /// What was on screen after the last change, and what is said of it.
    changed: RwSignal<Option<(Arc<Planned>, &'static str)>>,
    undo: ElementRef,
}

impl KeptRun {
    pub(crate) fn new(planner: Planner) -> Self {
        Self { planner, changed: RwSignal::new(None), undo: ElementRef::new() }
    }

    /// Puts a run into the plan, in the place of the one it has.
    pub(crate) fn keep(self, run: &Run) {
        self.change(run, messages::run_kept());
    }

    /// Takes the run out of the plan.
    pub(crate) fn remove(self) {
        self.change(&Run::default(), messages::run_removed());
    }

    fn change(self, run: &Run, said: &'static str) {
        let before = self.planner.get_untracked();
        self.planner.choose(|plan| options::set_run(plan, run));
        let after = self.planner.get_untracked();
        // Otherwise the last undo would be of something else.
        if after.plan != before.plan {
            self.changed.set(Some((after, said)));
            // The button that was pressed may be gone.
            soon(move || self.undo.get().iter().for_each(Element::focus));
        }
    }

    /// The line that says what was done, with a button that takes it back, as long as nothing else was changed.
    pub(crate) fn outcome(self) -> Fragment {
        let said = move || {
            let is_last = |(changed, _): &(Arc<Planned>, &str)| Arc::ptr_eq(changed, &self.planner.get());
            self.changed.get().filter(is_last).map(|(_, said)| said)
        };
        fragment! {
            p class="hint" role="status" { (move || said().unwrap_or_default()) }
            if (move || said().is_some()) {
                button type="button" on:click=(move |_| self.take_back()) ref=(self.undo) { (messages::undo()) }
            }
        }
    }

    fn take_back(self) {
        let panel = self.undo.get().and_then(|undo| undo.closest(".panel"));
        self.planner.undo();
        // This button is gone, and others of the panel are there again.
        soon(move || {
            if let Some(other) = panel.and_then(|panel| panel.find("button.primary").or_else(|| panel.find("button"))) {
                other.focus();
            }
        });
    }
}
