//! An edit under way: the plan as it was, and what is wished of each lap.

use super::{Change, EditError, Edited, Finish, compensating_lock, hold_rounding};
use crate::pacing::{
    Distance, Lock, Plan, PlanError, Schedule, ShownUnit, Split, Time, Timeline, beats_record, least_lap_time,
    sorted_by_key, sorted_unique,
};

pub(super) struct Desk<'a> {
    pub(super) plan: &'a Plan,
    /// The plan as it was, in the unit of the edit.
    pub(super) schedule: Schedule,
    pub(super) timeline: Timeline<'a>,
    pub(super) unit: ShownUnit,
    marks: Vec<Distance>,
    wishes: Vec<Wish>,
    finish: Finish,
}

/// What is wished of a lap.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    pub(super) lap: usize,
    pub(super) from: Distance,
    pub(super) to: Distance,
    pub(super) old: Time,
    /// The milliseconds to be added to it.
    pub(super) by: i64,
    pub(super) is_lock: bool,
}

impl Wish {
    /// The milliseconds that it is to take.
    fn millis(&self) -> i64 {
        millis(self.old) + self.by
    }
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        schedule: &Schedule,
        laps: &[usize],
        change: Change,
        finish: Finish,
    ) -> Result<Self, EditError> {
        let unit = schedule.unit().finer(unit_of(change)?);
        let schedule = if unit == schedule.unit() {
            schedule.clone()
        } else {
            Plan { round: Some(unit), ..plan.clone() }.schedule().map_err(EditError::Plan)?
        };
        let timeline = Timeline::of(plan, &plan.shape).map_err(EditError::Plan)?;
        let marks = plan.marks().map_err(EditError::Plan)?;
        let mut desk = Self { plan, schedule, timeline, unit, marks, wishes: Vec::new(), finish };
        for lap in sorted_unique(laps) {
            let wish = desk.wish(lap, change).ok_or(EditError::NoSuchLap)?;
            desk.wishes.push(wish);
        }
        if change == Change::Planned {
            desk.plan_runs();
        }
        Ok(desk)
    }

    /// Lets laps on end be shown with what they are once they are free, where the pace of the other free ones stays.
    fn plan_runs(&mut self) {
        let (mut start, mut end, mut before) = (Distance::ZERO, None, Time::ZERO);
        for wish in &mut self.wishes {
            if end != Some(wish.from) {
                start = wish.from;
                before = self.unit.round_micros(self.timeline.micros_at(start));
            }
            if let Some(run) = self.timeline.free_micros_over(start, wish.to) {
                let after = self.unit.round_micros(self.timeline.micros_at(start).saturating_add(run));
                wish.by = millis(after - before) - millis(wish.old);
                before = after;
            }
            end = Some(wish.to);
        }
    }

    fn wish(&self, lap: usize, change: Change) -> Option<Wish> {
        let split = self.schedule.splits().get(lap)?;
        let (from, to, old) = (split.mark - split.length, split.mark, split.lap);
        let by = match change {
            Change::To(time) => millis(time) - millis(old),
            Change::By(by) => by.clamp(-MOST, MOST),
            Change::Planned => 0,
        };
        Some(Wish { lap, from, to, old, by, is_lock: change != Change::Planned })
    }

    fn shown(&self, micros: u64) -> Time {
        self.unit.round_micros(micros)
    }

    /// All that is wished.
    pub(super) fn all(&self) -> Result<Edited, EditError> {
        self.attempt(&self.wishes)
    }

    /// The edit that comes nearest to all, with the share of it that is done; none where nothing can be done.
    pub(super) fn farthest(&self) -> Option<(Vec<Wish>, Edited)> {
        let unit = i64::from(self.unit.millis());
        let (mut done, mut steps, mut farthest) = (0, 0, None);
        for wish in &self.wishes {
            steps = (wish.by.abs() / unit).max(steps);
        }
        let mut refused = steps;
        while done + 1 < refused {
            let step = done + (refused - done) / 2;
            let wishes = self.part(step, steps);
            match self.attempt(&wishes) {
                Ok(edited) => {
                    done = step;
                    farthest = Some((wishes, edited));
                }
                Err(_) => refused = step,
            }
        }
        farthest
    }

    /// So many of all steps of each wish, in whole units.
    fn part(&self, step: i64, steps: i64) -> Vec<Wish> {
        let unit = i64::from(self.unit.millis());
        let mut wishes = self.wishes.clone();
        for wish in &mut wishes {
            wish.by = wish.by / unit * step / steps * unit;
        }
        wishes
    }

    /// An error with all that can be said about it once it is known how far the edit gets.
    pub(super) fn explained(&self, error: EditError, farthest: Option<&(Vec<Wish>, Edited)>) -> EditError {
        match error {
            EditError::RestTooFast { release, .. } => {
                let done = farthest.map_or(0, |(wishes, _)| sum(wishes));
                EditError::RestTooFast { over: time(sum(&self.wishes).abs_diff(done)), release }
            }
            error => error,
        }
    }

    fn attempt(&self, wishes: &[Wish]) -> Result<Edited, EditError> {
        for wish in wishes {
            self.check(wish)?;
        }
        let mut plan = Plan { locks: self.locks(wishes), ..self.plan.clone() };
        if self.finish == Finish::Move {
            plan.goal = self.moved_goal(wishes)?;
            plan.locks = hold_rounding::settle(self, wishes, &plan)?;
        }
        let schedule = plan.schedule().map_err(|error| self.refusal(error, wishes))?;
        match self.finish {
            Finish::Keep => self.check_rest(&schedule, wishes)?,
            Finish::Move => check_released(&schedule, wishes)?,
        }
        Ok(Edited { plan, schedule })
    }

    /// Whether a person can do what is wished, or could not do what was there before either.
    fn check(&self, wish: &Wish) -> Result<(), EditError> {
        if !wish.is_lock {
            return Ok(());
        }
        let lap = wish.lap + 1;
        if wish.millis() > millis(Time::LONGEST) {
            return Err(EditError::TooSlow { lap });
        }
        let length = wish.to - wish.from;
        let unit = i64::from(self.unit.millis());
        let mut least = least_lap_time(length, self.unit).signed_millis();
        if millis(wish.old) < least {
            least = wish.millis().min(millis(wish.old)).max(unit);
        }
        if wish.millis() < least && (wish.by < 0 || wish.millis() <= 0) {
            let by = time(least.abs_diff(wish.millis()));
            return Err(EditError::TooFast { lap, least: time(least.unsigned_abs()), by });
        }
        Ok(())
    }

    /// Whether a person can run what is left to the other laps, or could not before either.
    fn check_rest(&self, schedule: &Schedule, wishes: &[Wish]) -> Result<(), EditError> {
        let (mut old_before, mut before) = (0, 0);
        for (lap, (old, new)) in self.schedule.splits().iter().zip(schedule.splits()).enumerate() {
            let (was, is) = (old.exact_micros - old_before, new.exact_micros - before);
            let outran = beats_record(was, old.length);
            if is < was && !outran && beats_record(is, new.length) && !is_wished(wishes, lap) {
                return Err(EditError::RestTooFast { over: Time::ZERO, release: self.releasable(wishes) });
            }
            (old_before, before) = (old.exact_micros, new.exact_micros);
        }
        Ok(())
    }

    fn refusal(&self, error: PlanError, wishes: &[Wish]) -> EditError {
        let release = self.releasable(wishes);
        let is_free = |(lap, split): (usize, &Split)| !split.is_locked && !is_wished(wishes, lap);
        match error {
            PlanError::LocksOverGoal { .. } | PlanError::LocksUnderGoal { .. } => {
                let has_free = self.schedule.splits().iter().enumerate().any(is_free);
                if has_free {
                    EditError::RestTooFast { over: Time::ZERO, release }
                } else {
                    EditError::AllLocked { release }
                }
            }
            error => EditError::Plan(error),
        }
    }

    /// The first locked lap, from 1, that the edit is not about.
    fn releasable(&self, wishes: &[Wish]) -> Option<usize> {
        let mut splits = self.schedule.splits().iter().enumerate();
        splits.find(|(lap, split)| split.is_locked && !is_wished(wishes, *lap)).map(|(lap, _)| lap + 1)
    }

    fn moved_goal(&self, wishes: &[Wish]) -> Result<Time, EditError> {
        let goal = u32::try_from(millis(self.plan.goal).saturating_add(sum(wishes)));
        let goal = goal.map(Time::from_millis).map_err(|_| EditError::FinishOutOfRange)?;
        if goal.is_zero() || goal > Time::LONGEST { Err(EditError::FinishOutOfRange) } else { Ok(goal) }
    }

    /// The locks with the wished ones in place of what they cover; other parts of those keep their shown time.
    fn locks(&self, wishes: &[Wish]) -> Vec<Lock> {
        let mut locks = Vec::with_capacity(self.plan.locks.len() + wishes.len());
        for lock in &self.plan.locks {
            self.push_rest(&mut locks, lock, wishes);
        }
        for wish in wishes.iter().filter(|wish| wish.is_lock) {
            locks.push(Lock { from: wish.from, to: wish.to, time: time(wish.millis().unsigned_abs()) });
        }
        sorted_by_key(&locks, |lock| lock.from)
    }

    fn push_rest(&self, locks: &mut Vec<Lock>, lock: &Lock, wishes: &[Wish]) {
        let first = wishes.partition_point(|wish| wish.to < lock.from);
        let (mut at, mut is_cut) = (lock.from, false);
        for wish in wishes.iter().skip(first).take_while(|wish| wish.from <= lock.to) {
            if wish.from < lock.to && wish.to > lock.from {
                is_cut = true;
                self.push_part(locks, at, wish.from);
                at = wish.to;
            } else if compensating_lock::is_beside(lock, &self.marks) {
                return;
            }
        }
        if compensating_lock::is_at_the_end(lock, &self.marks) {
            return;
        }
        if is_cut { self.push_part(locks, at, lock.to) } else { locks.push(*lock) }
    }

    /// Locks what is left of a stretch at the time it was shown with, unless that is none.
    fn push_part(&self, locks: &mut Vec<Lock>, from: Distance, to: Distance) {
        if from < to {
            let shown = |mark| self.shown(self.timeline.micros_at(mark));
            let lock = Lock { from, to, time: shown(to) - shown(from) };
            if self.timeline.has_moving_time(&lock) {
                locks.push(lock);
            }
        }
    }
}

/// No edit changes a lap by more: 1000 hours.
const MOST: i64 = 3_600_000_000;

/// Whether no lap that was to be released had to be locked for the sake of the others.
fn check_released(schedule: &Schedule, wishes: &[Wish]) -> Result<(), EditError> {
    let is_locked = |wish: &Wish| schedule.splits().get(wish.lap).is_some_and(|split| split.is_locked);
    let is_wrong = wishes.iter().any(|wish| !wish.is_lock && is_locked(wish));
    if is_wrong { Err(EditError::OthersWouldChange) } else { Ok(()) }
}

fn is_wished(wishes: &[Wish], lap: usize) -> bool {
    wishes.binary_search_by_key(&lap, |wish| wish.lap).is_ok()
}

/// The milliseconds that all wishes add.
fn sum(wishes: &[Wish]) -> i64 {
    wishes.iter().fold(0, |sum, wish| sum.saturating_add(wish.by))
}

/// The unit of what an edit gives.
fn unit_of(change: Change) -> Result<ShownUnit, EditError> {
    let given = match change {
        Change::To(time) => time,
        Change::By(by) => time(by.clamp(-MOST, MOST).unsigned_abs()),
        Change::Planned => Time::ZERO,
    };
    let too_fine = Lock { from: Distance::ZERO, to: Distance::ZERO, time: given };
    ShownUnit::of(given).ok_or(EditError::Plan(PlanError::LockTime(too_fine)))
}

pub(super) fn millis(time: Time) -> i64 {
    time.millis().into()
}

/// So many milliseconds, up to 1193 hours.
pub(super) fn time(millis: u64) -> Time {
    Time::from_millis_capped(millis)
}
