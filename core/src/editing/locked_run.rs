//! Stretches of the course that are locked or edited without a gap.

use super::baseline::Baseline;
use super::lap_target::LapTarget;
use crate::pacing::{Distance, Plan, sorted_by_key};

/// Locks and edited laps without a gap between them, and what they take.
pub(super) struct LockedRun {
    pub(super) from: Distance,
    pub(super) to: Distance,
    /// The microseconds it takes, exact but for released laps.
    micros: u64,
    /// The microseconds that its edited laps take more than before.
    shift: i64,
    pub(super) is_edited: bool,
}

impl LockedRun {
    /// The microseconds that the old plan had for what it takes now.
    pub(super) fn micros_before_edit(&self) -> i64 {
        self.micros.cast_signed() - self.shift
    }
}

/// All runs of an edited plan, in order.
pub(super) fn locked_runs(base: &Baseline<'_>, targets: &[LapTarget], plan: &Plan) -> Vec<LockedRun> {
    let mut pieces = Vec::with_capacity(plan.locks.len() + targets.len());
    for lock in &plan.locks {
        pieces.push((lock.from, lock.to, lock.time.micros()));
    }
    for target in targets.iter().filter(|target| !target.is_lock) {
        // Where nothing is free there is no pace to take, and the old time stands in.
        let micros = base.timeline.free_micros_over(target.from, target.to);
        pieces.push((target.from, target.to, micros.unwrap_or(target.old.micros())));
    }
    let mut runs: Vec<LockedRun> = Vec::new();
    let mut rest = targets.iter().peekable();
    for (from, to, micros) in sorted_by_key(&pieces, |piece| piece.0) {
        // Every target has a piece that starts where it does, so both lists go on together.
        let target = rest.next_if(|target| target.from == from);
        let (shift, is_edited) = (target.map_or(0, |target| target.by * 1000), target.is_some());
        match runs.last_mut().filter(|run| run.to == from) {
            Some(run) => {
                run.to = to;
                run.micros += micros;
                run.shift += shift;
                run.is_edited |= is_edited;
            }
            None => runs.push(LockedRun { from, to, micros, shift, is_edited }),
        }
    }
    runs
}
