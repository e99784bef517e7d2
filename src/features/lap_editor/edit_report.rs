//! The report on the last edit: the status line under the tools, and the times that laps had before they moved.
//!
//! A report is about one plan. Once another one is on screen it is not true any more, and nothing shows it.

use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::editing::WayOut;

use crate::signals::RwSignal;
use crate::state::{Planned, Planner, Revision};

/// The report on the last edit of a widget, or on one that was refused. Copies are of the same report.
#[derive(Clone, Copy)]
pub(super) struct EditReport {
    planner: Planner,
    report: RwSignal<Option<Report>>,
}

#[derive(Clone)]
struct Report {
    /// The plan that the report is about.
    about: Arc<Planned>,
    /// The reader's changes up to that plan: an undo may lead back to it, but not to the report.
    revision: Revision,
    /// What was said of it, if anything was.
    said: Option<Said>,
    /// The time that each lap had before it moved, by its index; empty where it did not.
    times_before: Arc<[String]>,
}

/// What is said in the status line.
#[derive(Clone)]
pub(super) struct Said(Arc<Words>);

struct Words {
    text: String,
    ways_out: Vec<WayOut>,
}

impl Said {
    pub(super) fn text(&self) -> String {
        self.0.text.clone()
    }

    /// What makes an edit possible that was refused.
    pub(super) fn ways_out(&self) -> Vec<WayOut> {
        self.0.ways_out.clone()
    }
}

/// The same words are read aloud again where they are said again, so nothing equals what was said another time.
impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl EditReport {
    /// Creates an empty report.
    pub(super) fn new(planner: Planner) -> Self {
        Self { planner, report: RwSignal::new(None) }
    }

    /// Says something about the plan on screen, in the place of what was said before.
    pub(super) fn say(self, text: String, ways_out: Vec<WayOut>) {
        let said = Said(Arc::new(Words { text, ways_out }));
        self.show(Some(said), untrack(|| self.times_before()));
    }

    /// Shows a report on the plan on screen.
    pub(super) fn show(self, said: Option<Said>, times_before: Arc<[String]>) {
        let (about, revision) = (self.planner.get_untracked(), untrack(|| self.planner.revision()));
        self.report.set(Some(Report { about, revision, said, times_before }));
    }

    /// What is said; nothing where that is about another plan.
    pub(super) fn said(self) -> Option<Said> {
        self.current(|report| report.said.clone()).flatten()
    }

    /// The time that each lap had before it moved, by its index; none where that is about another plan.
    pub(super) fn times_before(self) -> Arc<[String]> {
        self.current(|report| report.times_before.clone()).unwrap_or_default()
    }

    fn current<T>(self, read: impl FnOnce(&Report) -> T) -> Option<T> {
        let (planned, revision) = (self.planner.get(), self.planner.revision());
        self.report.with(|report| {
            let current = report.as_ref().filter(|report| report.revision == revision);
            current.filter(|report| report.about.plan == planned.plan).map(read)
        })
    }
}
