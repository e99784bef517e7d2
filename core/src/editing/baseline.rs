//! The plan that an edit starts from.

use crate::pacing::{Distance, Plan, PlanError, Schedule, ShownUnit, Time, Timeline};

/// A plan as it was before an edit, in the unit of the edit.
pub(super) struct Baseline<'a> {
    pub(super) plan: &'a Plan,
    pub(super) schedule: Schedule,
    pub(super) timeline: Timeline<'a>,
    pub(super) unit: ShownUnit,
    pub(super) marks: Vec<Distance>,
}

impl<'a> Baseline<'a> {
    /// The baseline of a plan with its own schedule, for an edit that needs a unit.
    ///
    /// # Errors
    /// The plan has no schedule.
    pub(super) fn new(plan: &'a Plan, schedule: &Schedule, needed: ShownUnit) -> Result<Self, PlanError> {
        let unit = schedule.unit().finer(needed);
        let schedule = if unit == schedule.unit() {
            schedule.clone()
        } else {
            // A finer edit is measured from the finer times, not from the rounded ones on screen.
            Plan { round: Some(unit), ..plan.clone() }.schedule()?
        };
        Ok(Self { plan, schedule, timeline: Timeline::of(plan, &plan.shape)?, unit, marks: plan.marks()? })
    }

    /// The elapsed time at a place as it is shown.
    pub(super) fn shown_at(&self, place: Distance) -> Time {
        self.unit.round_micros(self.timeline.micros_at(place))
    }

    /// The exact elapsed time at a place in microseconds; at the finish for places beyond it.
    pub(super) fn micros_at(&self, place: Distance) -> i64 {
        self.timeline.micros_at(place.min(self.plan.distance)).cast_signed()
    }
}
