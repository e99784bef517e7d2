//! Keeps every other lap as it is shown, while the finish moves.
//!
//! A locked lap takes whole units, where a free one took a fraction more or less.
//! That fraction shifts all later marks, and some of them would round the other way.
//! So a compensating lock is set: the stretch of a second or two after the edited lap is locked at whole units too. It
//! ends at the place where the new plan is later than the old one by exactly the shown difference. From there on every
//! place is later by just that, to the time of a millimetre.
//! Where many times are just rounded up, the least fraction sooner would round them down. The locks then leave them a
//! fraction later, and the last second of the race makes up for it.
//! Where this does not help either, as few further marks as needed are anchored to their old times, from the start on.

use super::baseline::Baseline;
use super::edit_error::EditError;
use super::lap_target::LapTarget;
use super::locked_run::locked_runs;
use super::shown_marks::ShownMarks;
use super::solver::Solver;
use crate::pacing::{Lock, Plan, sorted_by_key};

/// The number of compensating locks that are tried beside each edited run.
const TRIES: usize = 6;

/// The locks with which a plan whose goal has moved shows every other lap as before.
///
/// # Errors
/// [`EditError::OthersWouldChange`] where there are none.
pub(super) fn hold_rounding(base: &Baseline<'_>, targets: &[LapTarget], plan: &Plan) -> Result<Vec<Lock>, EditError> {
    let marks = ShownMarks::after(base, targets);
    if marks.are_met_by(plan) {
        return Ok(plan.locks.clone());
    }
    let runs = locked_runs(base, targets, plan);
    let mut compensated = None;
    // Going over the old compensating locks is the second choice, since each edit would make them longer.
    for is_over_old in [false, true] {
        let candidates = Solver { base, is_over_old }.candidates(&runs);
        for attempt in 0..TRIES {
            for chosen in [candidates.nearest(attempt), candidates.none_sooner(attempt)] {
                let mut locks = plan.locks.clone();
                locks.extend(chosen);
                let plan = Plan { locks: sorted_by_key(&locks, |lock| lock.from), ..plan.clone() };
                if marks.are_met_by(&plan) {
                    return Ok(plan.locks);
                }
                // Should none of them do, the first that is a plan at all is what anchors are added to.
                compensated = compensated.or_else(|| plan.check().is_ok().then_some(plan));
            }
        }
    }
    let anchored = compensated.and_then(|plan| marks.anchored(plan)).or_else(|| marks.anchored(plan.clone()));
    anchored.ok_or(EditError::OthersWouldChange)
}
