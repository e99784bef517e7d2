//! The one way to change laps, and the report on each change.

use leptos::prelude::*;

use lapwise_core::editing;
use lapwise_core::editing::{Change, EditError, Edited, Finish, Nearest, WayOut};
use lapwise_core::pacing::Plan;
use lapwise_core::present::{phrases, refusals};

use super::edit_report::EditReport;
use crate::signals::RwSignal;
use crate::state::{Origin, Planned, Planner};

/// What changes the laps of one widget. Laps are indices from 0. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct LapEditing {
    pub(super) planner: Planner,
    /// The choice that an edit keeps the finish or moves it.
    pub(super) finish: RwSignal<Finish>,
    report: EditReport,
}

impl LapEditing {
    /// Creates it for a planner. What comes of an edit goes to `report`.
    pub(super) fn new(planner: Planner, report: EditReport) -> Self {
        Self { planner, finish: RwSignal::new(Finish::Keep), report }
    }

    /// Changes laps of the plan on screen as far as possible, and says what came of it.
    pub(super) fn change(self, origin: Origin, laps: &[usize], change: Change) {
        self.change_from(&self.planner.get_untracked(), origin, laps, change);
    }

    /// As [`LapEditing::change`], of an earlier plan: a drag edits the one that it began with.
    pub(super) fn change_from(self, base: &Planned, origin: Origin, laps: &[usize], change: Change) {
        let Nearest { edited, why } = self.nearest(base, laps, change);
        if let Some(moved) = self.commit(origin, edited, base, laps) {
            match why {
                Some(why) => self.refuse(&why),
                None => self.report_edit(laps, moved, &base.plan),
            }
        }
    }

    /// Changes laps in a drag that goes on. Where it ends is enough to be told of; that it goes no further is said at
    /// once.
    pub(super) fn drag_from(self, base: &Planned, laps: &[usize], by_millis: i64) {
        let Nearest { edited, why } = self.nearest(base, laps, Change::By(by_millis));
        if let (Some(_), Some(why)) = (self.commit(Origin::Gesture, edited, base, laps), why) {
            self.refuse(&why);
        }
    }

    fn nearest(self, base: &Planned, laps: &[usize], change: Change) -> Nearest {
        let finish = self.finish.get_untracked();
        let nearest = editing::nearest(&base.plan, &base.schedule, laps, change, finish);
        let others_would_change = matches!(nearest.why, Some(EditError::OthersWouldChange));
        // A lap can always be given back to the plan, if need be at the cost of the others.
        if change == Change::Planned && finish == Finish::Move && others_would_change {
            return editing::nearest(&base.plan, &base.schedule, laps, change, Finish::Keep);
        }
        nearest
    }

    /// Changes laps of the plan on screen, or none of them.
    ///
    /// # Errors
    /// The edit is not possible, which is said.
    pub(super) fn edit(self, laps: &[usize], change: Change) -> Result<(), EditError> {
        let base = self.planner.get_untracked();
        match editing::edit(&base.plan, &base.schedule, laps, change, self.finish.get_untracked()) {
            Ok(edited) => {
                self.accept(edited, &base, laps);
                Ok(())
            }
            Err(why) => {
                self.refuse(&why);
                Err(why)
            }
        }
    }

    /// Releases every fixed lap.
    pub(super) fn release_all(self) {
        let base = self.planner.get_untracked();
        let plan = editing::release_all(&base.plan);
        // A plan without locks has a schedule wherever the same plan with locks had one.
        if let Ok(schedule) = plan.schedule() {
            self.accept(Edited { plan, schedule }, &base, &[]);
        }
    }

    /// Goes a way out of an edit that was refused.
    pub(super) fn go(self, way_out: WayOut) {
        match way_out {
            WayOut::MoveFinish => self.finish.set(Finish::Move),
            WayOut::ReleaseLap(number) => {
                let base = self.planner.get_untracked();
                let laps = [number.saturating_sub(1)];
                if let Ok(free) = editing::edit(&base.plan, &base.schedule, &laps, Change::Planned, Finish::Keep) {
                    self.planner.choose(|plan| *plan = free.plan);
                }
            }
        }
    }

    fn accept(self, edited: Edited, base: &Planned, laps: &[usize]) {
        if let Some(moved) = self.commit(Origin::Choice, edited, base, laps) {
            self.report_edit(laps, moved, &base.plan);
        }
    }

    /// Shows an edited plan, and the times that other laps had before. Returns the number of those; none where the plan
    /// is refused, which is said.
    fn commit(self, origin: Origin, edited: Edited, base: &Planned, laps: &[usize]) -> Option<usize> {
        let moved = editing::moved(&base.schedule, &edited.schedule, laps);
        let times_before = phrases::times_before(&moved, &edited.plan, &edited.schedule);
        // It stays until something else is said.
        let said = untrack(|| self.report.said());
        if let Err(refusal) = self.planner.commit(edited, origin) {
            self.report.say(refusal.message(), Vec::new());
            return None;
        }
        self.report.show(said, times_before.into());
        Some(moved.len())
    }

    fn report_edit(self, laps: &[usize], moved: usize, before: &Plan) {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        self.report.say(phrases::edit_report(laps, moved, before, plan, schedule), Vec::new());
    }

    /// Says why an edit is not possible, with what makes it possible.
    fn refuse(self, why: &EditError) {
        let text = refusals::edit_error(why, &self.planner.get_untracked().plan);
        self.report.say(text, why.ways_out(self.finish.get_untracked()));
    }
}
