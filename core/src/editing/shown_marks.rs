//! The marks that an edit must not change, and anchors that hold them.

use super::baseline::Baseline;
use super::lap_target::LapTarget;
use crate::pacing::{Distance, Lock, Plan, ShownUnit, Time, Timeline};

/// Marks with the times they are to be shown with, in a unit.
pub(super) struct ShownMarks {
    unit: ShownUnit,
    times: Vec<(Distance, Time)>,
}

impl ShownMarks {
    /// The old marks, each later by what the targets up to it add.
    pub(super) fn after(base: &Baseline<'_>, targets: &[LapTarget]) -> Self {
        let mut times = Vec::with_capacity(base.schedule.splits().len());
        let (mut rest, mut shift) = (targets.iter().peekable(), 0);
        for split in base.schedule.splits() {
            let ends = rest.next_if(|target| target.to == split.mark);
            let starts = rest.peek().filter(|target| target.from == split.mark);
            shift += ends.map_or(0, |target| target.by * 1000);
            // Between two released laps, any time will do.
            if ends.is_none_or(|target| target.is_lock) || starts.is_none_or(|target| target.is_lock) {
                let micros = split.exact_micros.saturating_add_signed(shift);
                times.push((split.mark, base.unit.round_micros(micros)));
            }
        }
        Self { unit: base.unit, times }
    }

    /// Returns true if a plan shows all of them.
    pub(super) fn are_met_by(&self, plan: &Plan) -> bool {
        Timeline::of(plan, &plan.shape).is_ok_and(|timeline| self.first_miss(&timeline).is_none())
    }

    /// The locks with which all of them are shown, anchored one by one where they are missed.
    pub(super) fn anchored(&self, mut plan: Plan) -> Option<Vec<Lock>> {
        // Every anchor puts one more mark at the end of a lock.
        for _ in 0..=2 * self.times.len() {
            let timeline = Timeline::of(&plan, &plan.shape).ok()?;
            let Some((mark, time)) = self.first_miss(&timeline) else { return Some(plan.locks) };
            let locks = self.with_anchor(&plan, &timeline, mark, time)?;
            plan.locks = locks;
        }
        None
    }

    fn first_miss(&self, timeline: &Timeline<'_>) -> Option<(Distance, Time)> {
        self.times.iter().find(|(mark, time)| self.shown_at(timeline, *mark) != *time).copied()
    }

    fn shown_at(&self, timeline: &Timeline<'_>, mark: Distance) -> Time {
        self.unit.round_micros(timeline.micros_at(mark))
    }

    /// The locks with an anchor: one more that ends at a mark, so that it shows its time. A lock that covers the mark is
    /// cut there; where locks lead up to it, the anchor is before them.
    fn with_anchor(&self, plan: &Plan, timeline: &Timeline<'_>, mark: Distance, time: Time) -> Option<Vec<Lock>> {
        let mut locks = plan.locks.clone();
        let (mut end, mut due) = (mark, time);
        let mut index = locks.partition_point(|lock| lock.from < mark);
        while let Some(lock) = last_before(&locks, index).filter(|lock| lock.to >= end) {
            index -= 1;
            if lock.to > end {
                let first = time_between(self.shown_at(timeline, lock.from), due);
                locks.remove(index);
                // The second part first, since both go in at one index.
                locks.insert(index, lock_over(end, lock.to, time_between(first, lock.time))?);
                locks.insert(index, lock_over(lock.from, end, first)?);
                return Some(locks);
            }
            (end, due) = (lock.from, time_between(lock.time, due));
        }
        let from = last_before(&locks, index).map_or(Distance::ZERO, |lock| lock.to);
        locks.insert(index, lock_over(from, end, time_between(self.shown_at(timeline, from), due))?);
        Some(locks)
    }
}

fn last_before(locks: &[Lock], index: usize) -> Option<Lock> {
    index.checked_sub(1).and_then(|before| locks.get(before)).copied()
}

/// The time from one time to another, zero where that is before.
fn time_between(from: Time, to: Time) -> Time {
    to - from.min(to)
}

/// A lock, where there is a stretch and a time.
fn lock_over(from: Distance, to: Distance, time: Time) -> Option<Lock> {
    (from < to && !time.is_zero()).then_some(Lock { from, to, time })
}
