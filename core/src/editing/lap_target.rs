//! The time that an edit asks of one lap.

use super::baseline::Baseline;
use super::lap_change::Change;
use crate::pacing::{Distance, Time};

/// A lap of an edit and the time it is to take.
#[derive(Clone, Copy)]
pub(super) struct LapTarget {
    /// The index of its split.
    pub(super) lap: usize,
    pub(super) from: Distance,
    pub(super) to: Distance,
    /// Its shown time before the edit.
    pub(super) old: Time,
    /// The milliseconds to be added to it.
    pub(super) by: i64,
    /// False where the lap is released.
    pub(super) is_lock: bool,
}

impl LapTarget {
    /// The target of the lap of an index; none where there is no such lap. A released lap starts from its old time.
    pub(super) fn new(base: &Baseline<'_>, lap: usize, change: Change) -> Option<Self> {
        let split = base.schedule.splits().get(lap)?;
        let (from, to, old) = (split.mark - split.length, split.mark, split.lap);
        let by = match change {
            Change::To(time) => time.signed_millis() - old.signed_millis(),
            Change::By(by) => by.clamp(-LONGEST_CHANGE, LONGEST_CHANGE),
            Change::Planned => 0,
        };
        Some(Self { lap, from, to, old, by, is_lock: change != Change::Planned })
    }

    /// The milliseconds that it is to take.
    pub(super) fn millis(&self) -> i64 {
        self.old.signed_millis() + self.by
    }
}

/// No edit changes a lap by more milliseconds: 1000 hours.
pub(super) const LONGEST_CHANGE: i64 = 3_600_000_000;

/// Gives released laps the times they are shown with once they are free, if the pace of the other free ones stays.
///
/// Laps on end are taken together, so that each is the difference of two rounded times, as in a schedule.
pub(super) fn release_at_free_pace(targets: &mut [LapTarget], base: &Baseline<'_>) {
    let (mut start, mut end, mut before) = (Distance::ZERO, None, Time::ZERO);
    for target in targets {
        if end != Some(target.from) {
            start = target.from;
            before = base.shown_at(start);
        }
        if let Some(run) = base.timeline.free_micros_over(start, target.to) {
            let after = base.unit.round_micros(base.timeline.micros_at(start).saturating_add(run));
            target.by = (after - before).signed_millis() - target.old.signed_millis();
            before = after;
        }
        end = Some(target.to);
    }
}

/// Returns true if the lap of an index is one of the targets, which are in order.
pub(super) fn is_target(targets: &[LapTarget], lap: usize) -> bool {
    targets.binary_search_by_key(&lap, |target| target.lap).is_ok()
}

/// The milliseconds that all targets add.
pub(super) fn total_change(targets: &[LapTarget]) -> i64 {
    targets.iter().fold(0, |sum, target| sum.saturating_add(target.by))
}
