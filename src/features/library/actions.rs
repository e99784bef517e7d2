//! Saving, renaming, opening, duplicating and deleting plans, and the report of what came of it.
//!
//! Other tabs may have changed what is in storage, so every action reads it anew.

use lapwise_core::library::saved_plans::{Library, SavedPlan};
use lapwise_core::messages;

use super::shown_plans::ShownPlans;
use crate::controls::scroll::{close_sheet, scroll_to_top};
use crate::markup::ElementRef;
use crate::platform::{clock, soon};
use crate::signals::RwSignal;
use crate::state::{NoticeKind, Planner, saved_plans};

/// What can be done with the saved plans. Copies are of the same panel.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    planner: Planner,
    pub(super) shown: ShownPlans,
    pub(super) report: RwSignal<Report>,
    /// The button that saves the plan on screen.
    pub(super) save_button: ElementRef,
}

/// What came of an action.
#[derive(Clone)]
pub(super) enum Report {
    /// There was none yet.
    Nothing,
    Said(String),
    /// A plan was deleted, and can be put back.
    Deleted(SavedPlan),
}

impl Actions {
    pub(super) fn new(planner: Planner) -> Self {
        // Said at once if the browser stores nothing, before the reader relies on it.
        let report =
            if saved_plans::can_save() { Report::Nothing } else { Report::Said(messages::no_storage().into()) };
        Self { planner, shown: ShownPlans::new(), report: RwSignal::new(report), save_button: ElementRef::new() }
    }

    fn say(self, text: &str) {
        self.report.set(Report::Said(text.to_owned()));
    }

    /// Saves the plan on screen, unless it is saved already.
    pub(super) fn save_plan_on_screen(self) {
        let (mut library, planned) = (saved_plans::load(), self.planner.get_untracked());
        if let Some(saved) = library.find(&planned.plan) {
            return self.say(&messages::kept_already(&saved.label));
        }
        let id = library.add(&planned.plan, clock::now_millis());
        self.save(&mut library, id);
    }

    /// Writes a new plan of `library` to storage, and shows it.
    fn save(self, library: &mut Library, id: u64) {
        self.report_saved(saved_plans::save(library, id));
        self.shown.refresh();
    }

    fn report_saved(self, is_saved: bool) {
        self.say(if is_saved { messages::plan_kept() } else { messages::no_storage() });
    }

    /// Gives a plan the label that was typed.
    pub(super) fn rename(self, id: u64, label: &str) {
        self.report_saved(self.shown.rename(id, label));
    }

    /// Shows a plan in the place of the one on screen.
    pub(super) fn open(self, id: u64) {
        let saved = saved_plans::load().get(id).cloned();
        // Another tab may have deleted it.
        let Some(plan) = saved.as_ref().and_then(saved_plans::decode) else { return };
        let before = self.planner.get_untracked().plan.clone();
        match self.planner.open(plan, before, NoticeKind::Opened) {
            Ok(()) => {
                scroll_to_top(self.shown.list);
                close_sheet(self.shown.list.get());
            }
            Err(refusal) => self.say(&refusal),
        }
    }

    /// Saves a copy of a plan.
    pub(super) fn duplicate(self, id: u64) {
        let mut library = saved_plans::load();
        if let Some(copy) = library.duplicate(id, clock::now_millis()) {
            self.save(&mut library, copy);
            // The copy is the newest, so it is the first on the list once it is there.
            soon(move || self.shown.list.focus_first("input"));
        }
    }

    /// Deletes a plan, and offers to put it back.
    pub(super) fn delete(self, id: u64) {
        if let Some(saved) = saved_plans::load().get(id) {
            saved_plans::delete(saved);
            self.report.set(Report::Deleted(saved.clone()));
            self.shown.refresh();
        }
    }

    /// Saves a plan that was deleted.
    pub(super) fn put_back(self, saved: SavedPlan) {
        let (mut library, id) = (saved_plans::load(), saved.id);
        library.restore(saved);
        self.save(&mut library, id);
        // The button that was pressed goes with the report.
        if let Some(button) = self.save_button.get() {
            button.focus();
        }
    }
}
