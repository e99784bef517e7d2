//! A plan that somebody sent, and the plans that it is compared with.
//!
//! It shows none: such a plan is put on screen by `Planner::begin` when the page opens with it, later by
//! `Planner::receive`.

use std::sync::Arc;

use lapwise_core::pacing::{Plan, Schedule};

/// A plan that came by a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReceivedPlan {
    pub(crate) plan: Plan,
    /// The plan that it answers.
    pub(crate) base: Option<Plan>,
    /// The reader's own plan, where that is another one.
    pub(crate) own: Option<Plan>,
    /// The schedules of the plan and of the one that it answers. Computed once, since the chart draws them with each
    /// frame of a drag.
    schedules: [Option<Arc<Schedule>>; 2],
}

impl ReceivedPlan {
    pub(crate) fn new(plan: Plan, base: Option<Plan>, own: Option<Plan>) -> Self {
        let schedule = |plan: Option<&Plan>| Some(Arc::new(plan?.schedule().ok()?));
        let schedules = [schedule(Some(&plan)), schedule(base.as_ref())];
        Self { plan, base, own, schedules }
    }

    /// The plan that `shown` answers: the received one, or, as long as that is on screen unchanged, its own base. The
    /// reader's own plan, to which undo may lead back, answers nothing.
    pub(crate) fn answered_by(&self, shown: &Plan) -> Option<&Plan> {
        self.answered(shown, Some(&self.plan), self.base.as_ref())
    }

    /// The schedule of the plan that `shown` answers.
    pub(crate) fn schedule_answered_by(&self, shown: &Plan) -> Option<Arc<Schedule>> {
        let [plan, base] = &self.schedules;
        self.answered(shown, plan.clone(), base.clone())
    }

    /// Chooses what `shown` answers: something of the received plan, or of the one that this answers.
    fn answered<T>(&self, shown: &Plan, of_plan: Option<T>, of_base: Option<T>) -> Option<T> {
        if self.plan == *shown {
            of_base
        } else if self.own.as_ref() == Some(shown) {
            None
        } else {
            of_plan
        }
    }
}

/// The way that a received plan came.
#[derive(Debug)]
pub(crate) struct Arrival {
    /// The fragment that it came as.
    pub(crate) fragment: String,
    /// The plan in storage at that moment, which the next change overwrites.
    pub(crate) stored: Option<String>,
    /// True if it answers a plan.
    pub(crate) is_answer: bool,
}

/// The review of a plan that has arrived. Clones are of the same review.
#[derive(Clone, Debug)]
pub(crate) struct Review(Arc<Arrival>);

impl Review {
    /// Begins the review of an arrival.
    pub(crate) fn new(arrival: Arrival) -> Self {
        Self(Arc::new(arrival))
    }

    /// The way that the plan under review came.
    pub(crate) fn arrival(&self) -> &Arrival {
        &self.0
    }

    /// Returns true if there is something to decide: another plan of the reader's own, or changes.
    pub(crate) fn is_due(&self) -> bool {
        let Arrival { fragment, stored, is_answer } = self.arrival();
        match stored {
            Some(stored) => stored != fragment,
            None => *is_answer,
        }
    }
}

/// A link that arrives once more, such as after its repair, is reviewed anew, so no two arrivals make equal reviews.
impl PartialEq for Review {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
