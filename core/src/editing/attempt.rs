//! One edit of laps: what is asked of each, how far that is possible, and what stands in the way.

use super::baseline::Baseline;
use super::compensating_lock;
use super::edit_error::EditError;
use super::hold_rounding::hold_rounding;
use super::lap_change::{Change, Edited, Finish};
use super::lap_target::{LONGEST_CHANGE, LapTarget, is_target, release_at_free_pace, total_change};
use crate::pacing::{Distance, Lock, Plan, PlanError, Schedule, ShownUnit, Split, Time, sorted_by_key, sorted_unique};

/// An edit under way.
pub(super) struct EditAttempt<'a> {
    base: Baseline<'a>,
    targets: Vec<LapTarget>,
    finish: Finish,
}

/// An edit that is possible: as much of each target as was done, and the plan.
pub(super) type Farthest = (Vec<LapTarget>, Edited);

impl<'a> EditAttempt<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        schedule: &Schedule,
        laps: &[usize],
        change: Change,
        finish: Finish,
    ) -> Result<Self, EditError> {
        let base = Baseline::new(plan, schedule, unit_of(change)?).map_err(EditError::Plan)?;
        let mut targets = Vec::with_capacity(laps.len());
        // In order and each once, since targets are found by bisection.
        for lap in sorted_unique(laps) {
            targets.push(LapTarget::new(&base, lap, change).ok_or(EditError::NoSuchLap)?);
        }
        // With the finish that moves, a released lap needs a time to move it by.
        if change == Change::Planned {
            release_at_free_pace(&mut targets, &base);
        }
        Ok(Self { base, targets, finish })
    }

    /// Makes the whole edit.
    pub(super) fn whole(&self) -> Result<Edited, EditError> {
        self.attempt(&self.targets)
    }

    /// Makes as much of the edit as is possible; none where nothing is.
    ///
    /// The share is found by bisection: what is possible is taken to be possible for every lesser share.
    pub(super) fn farthest(&self) -> Option<Farthest> {
        let unit = i64::from(self.base.unit.millis());
        let steps = self.targets.iter().map(|target| target.by.abs() / unit).max().unwrap_or(0);
        // The whole has been refused, and nothing at all is always possible.
        let (mut done, mut refused, mut farthest) = (0, steps, None);
        while done + 1 < refused {
            let step = done + (refused - done) / 2;
            let targets = self.share(step, steps);
            match self.attempt(&targets) {
                Ok(edited) => {
                    done = step;
                    farthest = Some((targets, edited));
                }
                Err(_) => refused = step,
            }
        }
        farthest
    }

    /// The targets with `step` of `steps` of what they add, in whole units.
    fn share(&self, step: i64, steps: i64) -> Vec<LapTarget> {
        let unit = i64::from(self.base.unit.millis());
        let mut targets = self.targets.clone();
        for target in &mut targets {
            // There are two steps at least, or the bisection would not have asked.
            target.by = target.by / unit * step / steps * unit;
        }
        targets
    }

    /// Adds to [`EditError::RestTooFast`] by how much the edit is too slow: the part of it beyond the farthest edit.
    pub(super) fn explained(&self, error: EditError, farthest: Option<&Farthest>) -> EditError {
        match error {
            EditError::RestTooFast { release, .. } => {
                let done = farthest.map_or(0, |(targets, _)| total_change(targets));
                let over = Time::from_millis_capped(total_change(&self.targets).abs_diff(done));
                EditError::RestTooFast { over, release }
            }
            error => error,
        }
    }

    fn attempt(&self, targets: &[LapTarget]) -> Result<Edited, EditError> {
        for target in targets {
            self.check_target(target)?;
        }
        let mut plan = Plan { locks: self.locks(targets), ..self.base.plan.clone() };
        if self.finish == Finish::Move {
            // The goal first, since the compensating locks are sought in the plan that has it.
            plan.goal = self.moved_goal(targets)?;
            plan.locks = hold_rounding(&self.base, targets, &plan)?;
        }
        let schedule = plan.schedule().map_err(|error| self.refusal(error, targets))?;
        match self.finish {
            Finish::Keep => self.check_rest(&schedule, targets)?,
            Finish::Move => check_released(&schedule, targets)?,
        }
        Ok(Edited { plan, schedule })
    }

    /// Checks that a target takes time at all. How fast somebody can be is not for a planner to say.
    fn check_target(&self, target: &LapTarget) -> Result<(), EditError> {
        if !target.is_lock {
            return Ok(());
        }
        let lap = target.lap + 1;
        if target.millis() > Time::LONGEST.signed_millis() {
            return Err(EditError::TooSlow { lap });
        }
        let least = Time::from_millis(self.base.unit.millis());
        if target.millis() < least.signed_millis() {
            let by = Time::from_millis_capped(least.signed_millis().abs_diff(target.millis()));
            return Err(EditError::TooFast { lap, least, by });
        }
        Ok(())
    }

    /// Checks that every other lap is left a unit of time. One that had less before does not count.
    fn check_rest(&self, schedule: &Schedule, targets: &[LapTarget]) -> Result<(), EditError> {
        let least = u64::from(self.base.unit.millis()) * 1000;
        let (mut old_before, mut before) = (0, 0);
        for (lap, (old, new)) in self.base.schedule.splits().iter().zip(schedule.splits()).enumerate() {
            let (was, is) = (old.exact_micros - old_before, new.exact_micros - before);
            if is < least && was >= least && !is_target(targets, lap) {
                return Err(EditError::RestTooFast { over: Time::ZERO, release: self.releasable(targets) });
            }
            (old_before, before) = (old.exact_micros, new.exact_micros);
        }
        Ok(())
    }

    /// The refusal of an edit whose plan has this error.
    fn refusal(&self, error: PlanError, targets: &[LapTarget]) -> EditError {
        let release = self.releasable(targets);
        let is_free = |(lap, split): (usize, &Split)| !split.is_locked && !is_target(targets, lap);
        match error {
            PlanError::LocksOverGoal { .. } | PlanError::LocksUnderGoal { .. } => {
                if self.base.schedule.splits().iter().enumerate().any(is_free) {
                    EditError::RestTooFast { over: Time::ZERO, release }
                } else {
                    EditError::AllLocked { release }
                }
            }
            error => EditError::Plan(error),
        }
    }

    /// The first locked lap, from 1, that the edit is not about.
    fn releasable(&self, targets: &[LapTarget]) -> Option<usize> {
        let mut splits = self.base.schedule.splits().iter().enumerate();
        splits.find(|(lap, split)| split.is_locked && !is_target(targets, *lap)).map(|(lap, _)| lap + 1)
    }

    fn moved_goal(&self, targets: &[LapTarget]) -> Result<Time, EditError> {
        let goal = u32::try_from(self.base.plan.goal.signed_millis().saturating_add(total_change(targets)));
        let goal = goal.map(Time::from_millis).map_err(|_| EditError::FinishOutOfRange)?;
        if goal.is_zero() || goal > Time::LONGEST { Err(EditError::FinishOutOfRange) } else { Ok(goal) }
    }

    /// The locks of the plan with those of the targets in place of what they cover.
    fn locks(&self, targets: &[LapTarget]) -> Vec<Lock> {
        let mut locks = Vec::with_capacity(self.base.plan.locks.len() + targets.len());
        for lock in &self.base.plan.locks {
            self.push_uncovered(&mut locks, lock, targets);
        }
        for target in targets.iter().filter(|target| target.is_lock) {
            let time = Time::from_millis_capped(target.millis().unsigned_abs());
            locks.push(Lock { from: target.from, to: target.to, time });
        }
        sorted_by_key(&locks, |lock| lock.from)
    }

    /// Pushes the parts of a lock that no target covers. A compensating lock beside a target goes: another edit of the
    /// lap sets its own.
    fn push_uncovered(&self, locks: &mut Vec<Lock>, lock: &Lock, targets: &[LapTarget]) {
        // Targets that only touch the lock are looked at too, for the sake of compensating locks.
        let first = targets.partition_point(|target| target.to < lock.from);
        let (mut at, mut is_cut) = (lock.from, false);
        for target in targets.iter().skip(first).take_while(|target| target.from <= lock.to) {
            if target.from < lock.to && target.to > lock.from {
                is_cut = true;
                self.push_part(locks, at, target.from);
                at = target.to;
            } else if compensating_lock::is_beside(lock, &self.base.marks) {
                return;
            }
        }
        // The one before the finish goes in every edit, wherever the edited laps are.
        if compensating_lock::is_at_the_end(lock, &self.base.marks) {
            return;
        }
        if is_cut { self.push_part(locks, at, lock.to) } else { locks.push(*lock) }
    }

    /// Locks what is left of a stretch at the time it was shown with, unless that is none.
    fn push_part(&self, locks: &mut Vec<Lock>, from: Distance, to: Distance) {
        if from < to {
            let lock = Lock { from, to, time: self.base.shown_at(to) - self.base.shown_at(from) };
            if self.base.timeline.has_moving_time(&lock) {
                locks.push(lock);
            }
        }
    }
}

/// Checks that no lap that was to be released had to be locked for the sake of the others.
fn check_released(schedule: &Schedule, targets: &[LapTarget]) -> Result<(), EditError> {
    let is_locked = |target: &LapTarget| schedule.splits().get(target.lap).is_some_and(|split| split.is_locked);
    let is_wrong = targets.iter().any(|target| !target.is_lock && is_locked(target));
    if is_wrong { Err(EditError::OthersWouldChange) } else { Ok(()) }
}

/// The unit in which a change is given.
fn unit_of(change: Change) -> Result<ShownUnit, EditError> {
    let given = match change {
        Change::To(time) => time,
        Change::By(by) => Time::from_millis_capped(by.clamp(-LONGEST_CHANGE, LONGEST_CHANGE).unsigned_abs()),
        Change::Planned => Time::ZERO,
    };
    let too_fine = Lock { from: Distance::ZERO, to: Distance::ZERO, time: given };
    ShownUnit::of(given).ok_or(EditError::Plan(PlanError::LockTime(too_fine)))
}
