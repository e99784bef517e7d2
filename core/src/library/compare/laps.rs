//! The laps of a plan beside those of another one.

use crate::pacing::{Distance, Lock, Plan, Schedule, Split, Time};

/// A lap of the new plan beside the same stretch of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LapChange {
    /// The start of the lap.
    pub from: Distance,
    /// The mark at its end.
    pub mark: Distance,
    /// Its time before, in the shown unit; none where the old plan has no such marks.
    pub old: Option<Time>,
    /// Its time now, in the shown unit.
    pub new: Time,
    /// The kind of the change.
    pub change: LapKind,
}

/// The kinds of change of a lap.
///
/// ```
/// use lapwise_core::library::compare::{LapKind, changed_laps};
/// use lapwise_core::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// assert!(changed_laps(&plan, &plan).iter().all(|lap| lap.change == LapKind::Same));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LapKind {
    /// It has the same time.
    Same,
    /// It moved to fit the rest.
    Moved,
    /// Its time was fixed by hand, newly or to another one.
    Set,
}

/// The laps of a plan beside those of the one before it; none where one of them has no schedule.
///
/// ```
/// use lapwise_core::library::compare::{LapKind, changed_laps};
/// use lapwise_core::options;
/// let base = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let new = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).plan;
/// let laps = changed_laps(&base, &new);
/// assert_eq!((laps[2].change, laps[3].change), (LapKind::Set, LapKind::Moved));
/// ```
#[must_use]
pub fn changed_laps(base: &Plan, new: &Plan) -> Vec<LapChange> {
    match (base.schedule(), new.schedule()) {
        (Ok(old), Ok(schedule)) => laps((base, &old), (new, &schedule)),
        _ => Vec::new(),
    }
}

fn laps((base, old): (&Plan, &Schedule), (new, schedule): (&Plan, &Schedule)) -> Vec<LapChange> {
    let mut laps = Vec::with_capacity(schedule.splits().len());
    let mut from = Distance::ZERO;
    for split in schedule.splits() {
        let old = elapsed(old, split.mark).zip(elapsed(old, from)).map(|(to, from)| to - from);
        let change = if is_set(from, split, base, new) {
            LapKind::Set
        } else if old == Some(split.lap) {
            LapKind::Same
        } else {
            LapKind::Moved
        };
        laps.push(LapChange { from, mark: split.mark, old, new: split.lap, change });
        from = split.mark;
    }
    laps
}

/// The elapsed time at a mark of the schedule.
fn elapsed(schedule: &Schedule, mark: Distance) -> Option<Time> {
    if mark.is_zero() {
        return Some(Time::ZERO);
    }
    let index = schedule.splits().binary_search_by_key(&mark, |split| split.mark).ok()?;
    Some(schedule.splits().get(index)?.cumulative)
}

/// Returns true if a lock that the plan before did not have covers the lap.
fn is_set(from: Distance, split: &Split, base: &Plan, new: &Plan) -> bool {
    let covers = |lock: &&Lock| lock.from <= from && split.mark <= lock.to;
    new.locks.iter().find(covers).is_some_and(|lock| !base.locks.contains(lock))
}
