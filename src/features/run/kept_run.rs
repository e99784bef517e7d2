//! The run that the plan on screen carries, as this panel changes it.

use std::sync::Arc;

use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::racing::Run;

use crate::controls::status::Status;
use crate::markup::{Fragment, fragment};
use crate::signals::RwSignal;
use crate::state::{Planned, Planner};

/// The run of the plan on screen, with the line that says what was done to it. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct KeptRun {
    planner: Planner,
    status: Status,
    /// What was on screen after the last change.
    changed: RwSignal<Option<Arc<Planned>>>,
}

impl KeptRun {
    pub(super) fn new(planner: Planner) -> Self {
        Self { planner, status: Status::new(), changed: RwSignal::new(None) }
    }

    /// Puts a run into the plan, in the place of the one it has.
    pub(super) fn keep(self, run: &Run) {
        self.change(run, messages::run_kept());
    }

    /// Takes the run out of the plan.
    pub(super) fn remove(self) {
        self.change(&Run::default(), messages::run_removed());
    }

    fn change(self, run: &Run, said: &str) {
        self.planner.choose(|plan| options::set_run(plan, run));
        self.changed.set(Some(self.planner.get_untracked()));
        self.status.say(said);
    }

    /// The line that says what was done, with a button that takes it back as long as nothing else was changed.
    pub(super) fn outcome(self) -> Fragment {
        let is_last = move || self.changed.get().is_some_and(|changed| changed.plan == self.planner.get().plan);
        fragment! {
            (self.status.line())
            if (is_last) {
                button type="button" on:click=(move |_| self.undo()) { (messages::undo()) }
            }
        }
    }

    fn undo(self) {
        self.planner.undo();
        self.changed.set(None);
        self.status.say("");
    }
}
