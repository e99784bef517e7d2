//! The plan under review, and the ways to answer it.

use std::sync::Arc;

use lapwise_core::library::compare::{Accepted, Selection, accept};
use lapwise_core::pacing::Plan;
use lapwise_core::present::review::Answered;

use crate::markup::ElementRef;
use crate::platform::clock;
use crate::signals::StoredValue;
use crate::state::{NoticeKind, Planner, ReceivedPlan, saved_plans};

/// A received plan under review. Copies are of the same review.
#[derive(Clone, Copy)]
pub(super) struct ReviewedPlan {
    pub(super) planner: Planner,
    /// Kept here, since the planner forgets it once it is answered.
    received: StoredValue<Arc<ReceivedPlan>>,
    /// The element of the review.
    pub(super) place: ElementRef,
}

impl ReviewedPlan {
    /// Begins the review of a received plan, which the plan on screen answers from now on.
    pub(super) fn receive(planner: Planner, received: ReceivedPlan) -> Self {
        planner.set_received(Some(received.clone()));
        Self { planner, received: StoredValue::new(Arc::new(received)), place: ElementRef::new() }
    }

    pub(super) fn received(self) -> Arc<ReceivedPlan> {
        self.received.get_value()
    }

    /// The reader's own plan, where that is another one.
    pub(super) fn own(self) -> Option<Plan> {
        self.received().own.clone()
    }

    /// The plan that the received one answers.
    pub(super) fn base(self) -> Option<Plan> {
        self.received().base.clone()
    }

    /// The reader's own plan, unless that is on screen now.
    pub(super) fn own_off_screen(self) -> Option<Plan> {
        self.own().filter(|own| *own != self.planner.get_untracked().plan)
    }

    /// Returns true while the received plan is on screen unchanged.
    pub(super) fn is_on_screen(self) -> bool {
        self.planner.get().plan == self.received().plan
    }

    /// Saves the reader's own plan among the saved plans.
    ///
    /// Returns false while the own plan is on screen, which may still be overwritten later.
    pub(super) fn save_own(self) -> bool {
        let Some(own) = self.own() else { return true };
        if own == self.planner.get_untracked().plan {
            return false;
        }
        let mut library = saved_plans::load();
        if library.find(&own).is_none() {
            let id = library.add(&own, clock::now_millis());
            // A browser that refuses it is found out by `is_own_saved`, which is asked before anything is promised.
            let _ = saved_plans::save(&mut library, id);
        }
        true
    }

    /// Returns true if the reader's own plan is among the saved plans.
    pub(super) fn is_own_saved(self) -> bool {
        self.own().is_some_and(|own| saved_plans::load().find(&own).is_some())
    }

    /// Opens the received plan in the place of the reader's own.
    pub(super) fn open(self) {
        let received = self.received();
        let Some(own) = received.own.clone() else { return };
        self.save_own();
        // A refusal leaves all as it is; only a read-only planner refuses, which shows no review.
        self.planner.open_over(received.plan.clone(), own, NoticeKind::Opened).unwrap_or_default();
        self.planner.end_review();
    }

    /// Goes back to the reader's own plan, or to the one that was answered where there is none.
    pub(super) fn keep_own(self) {
        let received = self.received();
        let Some(own) = received.own.as_ref().or(received.base.as_ref()) else { return };
        self.planner.set_received(None);
        let before = self.planner.get_untracked().plan.clone();
        // As above.
        self.planner.open(own.clone(), before, NoticeKind::KeptOwn).unwrap_or_default();
    }

    /// Accepts the chosen changes. The undo button of the notice leads back to the choice, or to the reader's own plan
    /// where there is nothing left to choose.
    ///
    /// # Errors
    /// A sentence for the reader where the plan that comes of it is refused.
    pub(super) fn accept(self, selection: Selection<'_>) -> Result<(), String> {
        let (planner, received) = (self.planner, self.received());
        let Some(base) = &received.base else { return Ok(()) };
        let Answered { mine, theirs, .. } = Answered::new(received.own.as_ref(), base, &received.plan);
        let Accepted { plan, left_out } = accept(mine, base, theirs, selection);
        let is_all = plan == *theirs;
        let kind = NoticeKind::Accepted { left_out: left_out.len() };
        if is_all {
            self.save_own();
            // The own plan may be of another race than the one that was answered.
            let own = received.own.clone().unwrap_or_else(|| base.clone());
            planner.open_over(plan, own, kind)?;
        } else {
            planner.open(plan, theirs.clone(), kind)?;
        }
        // The answer to this one shows its sender what the reader made of it.
        planner.set_received(Some(ReceivedPlan::new(theirs.clone(), None, received.own.clone())));
        if is_all {
            planner.end_review();
        }
        Ok(())
    }
}
