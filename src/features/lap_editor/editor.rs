//! The laps that are chosen, and the one way to change them.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use lapwise_core::editing;
use lapwise_core::editing::{Change, EditError, Edited, Finish, Moved, Nearest};
use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use super::deferred_rows::FrameScheduler;
use super::drag::Drag;
use super::undo::Undo;
use crate::markup::{Element, button, el};
use crate::plan_view::table::SplitTable;
use crate::state::{Origin, Planned, Planner};

/// The lap editor of one widget. Laps are indices from 0.
pub(super) struct LapEditor {
    pub(super) planner: Planner,
    pub(super) table: Rc<SplitTable>,
    pub(super) scheduler: Rc<FrameScheduler>,
    pub(super) undo: Rc<Undo>,
    /// The laps that were chosen, the last one last. See [`LapEditor::chosen_laps`].
    chosen: RwSignal<Vec<usize>>,
    /// The lap whose times are read out beside the chart.
    pub(super) read_lap: RwSignal<Option<usize>>,
    /// The choice that an edit keeps the finish or moves it.
    pub(super) finish: RwSignal<Finish>,
    /// True while a tap adds a lap to the choice.
    pub(super) chooses_several: RwSignal<bool>,
    pub(super) drag: RefCell<Option<Drag>>,
    /// The plan that the status and the marks beside moved laps are about.
    reported: RefCell<Option<Plan>>,
    /// The line that reports what an edit did, or why it is not possible.
    status: Element,
}

impl LapEditor {
    pub(super) fn new(
        planner: Planner,
        table: Rc<SplitTable>,
        scheduler: Rc<FrameScheduler>,
        undo: Rc<Undo>,
        status: Element,
    ) -> Self {
        Self {
            planner,
            table,
            scheduler,
            undo,
            chosen: RwSignal::new(Vec::new()),
            read_lap: RwSignal::new(None),
            finish: RwSignal::new(Finish::Keep),
            chooses_several: RwSignal::new(false),
            drag: RefCell::default(),
            reported: RefCell::default(),
            status,
        }
    }

    /// The line that reports what an edit did.
    pub(super) fn status(&self) -> Element {
        self.status.clone()
    }

    /// The chosen laps that the plan has, the last chosen one last.
    pub(super) fn chosen_laps(&self) -> Vec<usize> {
        let count = self.planner.get_untracked().schedule.splits().len();
        let mut laps = self.chosen.get();
        laps.retain(|lap| *lap < count);
        laps
    }

    /// Chooses these laps and no others.
    pub(super) fn choose(&self, laps: Vec<usize>) {
        self.chosen.set(laps);
    }

    /// Reads out a lap beside the chart, or none.
    pub(super) fn read(&self, lap: Option<usize>) {
        // A mouse reports each pixel, and the marks over the chart follow.
        if self.read_lap.get_untracked() != lap {
            self.read_lap.set(lap);
        }
    }

    /// Changes laps as far as possible, as a drag or a key asks.
    pub(super) fn change(&self, origin: Origin, base: &Planned, laps: &[usize], change: Change) {
        let finish = self.finish.get_untracked();
        let nearest = editing::nearest(&base.plan, &base.schedule, laps, change, finish);
        let others_would_change = matches!(nearest.why, Some(EditError::OthersWouldChange));
        // A lap can always be given back to the plan, if need be at the cost of the others.
        let Nearest { edited, why } = if change == Change::Planned && finish == Finish::Move && others_would_change {
            editing::nearest(&base.plan, &base.schedule, laps, change, Finish::Keep)
        } else {
            nearest
        };
        self.accept(origin, edited, base, laps, why);
    }

    /// Shows an edited plan, and reports what moved or why the edit went no further.
    pub(super) fn accept(
        &self,
        origin: Origin,
        edited: Edited,
        base: &Planned,
        laps: &[usize],
        why: Option<EditError>,
    ) {
        let moved = editing::moved(&base.schedule, &edited.schedule, laps);
        if let Err(refusal) = self.planner.commit(edited, origin) {
            return self.report(&refusal.message(), &[]);
        }
        self.mark_moved(&moved);
        let planned = self.planner.get_untracked();
        let Planned { plan, schedule, .. } = &*planned;
        self.reported.replace(Some(plan.clone()));
        if let Some(why) = why {
            self.refuse(&why);
        } else if self.drag.borrow().is_none() {
            // A drag is reported once the lap is let go.
            let lap = laps.first().and_then(|lap| Some((*lap, schedule.splits().get(*lap)?.lap)));
            let lap = lap.map(|(index, lap)| (index, print::lap_on(plan, lap, schedule.unit())));
            let lap = lap.as_ref().map(|(index, time)| (*index, time.as_str()));
            let finish = (base.plan.goal != plan.goal).then(|| print::clock(plan.goal, schedule.unit()));
            self.report(&phrases::edited(lap, laps.len(), moved.len(), finish.as_deref()), &[]);
        }
    }

    /// Shows beside each lap that moved the time that it had before.
    fn mark_moved(&self, moved: &[Moved]) {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        let mut was = Vec::new();
        // `moved` is in the order of the laps; those between are left empty.
        for Moved { lap, old, .. } in moved {
            was.resize(*lap, String::new());
            was.push(messages::lap_was(&print::lap_on(plan, *old, schedule.unit())));
        }
        self.scheduler.mark_moved(was);
    }

    /// Clears the status and the marks where another plan than theirs is on screen.
    pub(super) fn clear_stale_status(&self, planned: &Planned) {
        let is_stale = self.reported.borrow().as_ref().is_some_and(|reported| *reported != planned.plan);
        if is_stale {
            self.reported.replace(None);
            self.mark_moved(&[]);
            self.status.replace(&[]);
        }
    }

    /// Reports why an edit is not possible, with buttons that make it possible.
    pub(super) fn refuse(&self, why: &EditError) {
        let release = match why {
            EditError::RestTooFast { release, .. } | EditError::AllLocked { release } => Some(*release),
            _ => None,
        };
        let mut ways_out = Vec::new();
        // `Some(None)`: there is no lap whose release would help, and moving the finish does.
        if let Some(Some(lap)) = release {
            let planner = self.planner;
            let release_lap = move || {
                let base = planner.get_untracked();
                let laps = [lap.saturating_sub(1)];
                if let Ok(free) = editing::edit(&base.plan, &base.schedule, &laps, Change::Planned, Finish::Keep) {
                    planner.choose(|plan| *plan = free.plan);
                }
            };
            ways_out.push(button(release_lap).text(&messages::release_lap(lap)));
        }
        let finish = self.finish;
        if release.is_some() && finish.get_untracked() == Finish::Keep {
            ways_out.push(button(move || finish.set(Finish::Move)).text(messages::move_finish()));
        }
        self.report(&refusals::edit_error(why, &self.planner.get_untracked().plan), &ways_out);
    }

    /// Shows a sentence in the status line, with buttons after it.
    pub(super) fn report(&self, text: &str, buttons: &[Element]) {
        self.status.replace(&[el("span").text(text)]);
        self.status.clone().put_all(buttons);
    }

    /// Releases every fixed lap.
    pub(super) fn release_all(&self) {
        let base = self.planner.get_untracked();
        let plan = editing::release_all(&base.plan);
        // A plan without locks has a schedule wherever the same plan with locks had one.
        if let Ok(schedule) = plan.schedule() {
            self.accept(Origin::Choice, Edited { plan, schedule }, &base, &[], None);
        }
    }
}
