//! Neighbouring laps of one pace, grouped.

use crate::pacing::{Distance, Plan, Schedule, Split};

/// Consecutive laps at one pace.
pub(super) struct PaceGroup {
    /// The mean time for the distance that paces are told for, in microseconds.
    pub(super) pace: u64,
    /// The time of all laps, in microseconds.
    pub(super) micros: u64,
    /// The length of all laps.
    pub(super) length: Distance,
    /// The number of laps.
    pub(super) laps: usize,
    /// The first lap.
    pub(super) first: Split,
    /// The number of the first lap, from 1.
    pub(super) number: usize,
    /// The mark of the last lap.
    pub(super) end: Distance,
}

/// The rules by which the laps of a plan are grouped.
pub(super) struct Grouping<'a> {
    pub(super) plan: &'a Plan,
    pub(super) schedule: &'a Schedule,
    /// The distance that paces are told for.
    pub(super) per: Distance,
}

/// The microseconds below which two paces are one: exact times are cut to the microsecond.
const SAME_MICROS: u64 = 500;

impl Grouping<'_> {
    /// The laps by pace. Parts under half a lap are left out, unless the race has nothing else or they are locked.
    pub(super) fn groups(&self) -> Vec<PaceGroup> {
        let mut groups: Vec<PaceGroup> = Vec::new();
        let mut before = 0;
        let longest = self.schedule.splits().iter().map(|split| split.length).max();
        for (index, split) in self.schedule.splits().iter().enumerate() {
            let (micros, length) = (split.exact_micros - before, split.length);
            let pace = micros_over(micros, length, self.per);
            before = split.exact_micros;
            let is_under_half = longest.is_some_and(|longest| longest > length + length);
            let is_part = length < self.per.halfway() && !split.is_locked && is_under_half;
            match groups.last_mut() {
                _ if is_part => {}
                Some(last) if self.are_same(last.pace, pace, length) => {
                    (last.laps, last.end) = (last.laps + 1, split.mark);
                    (last.micros, last.length) = (last.micros + micros, last.length + length);
                    last.pace = micros_over(last.micros, last.length, self.per);
                }
                _ => {
                    let number = index + 1;
                    groups.push(PaceGroup { pace, micros, length, laps: 1, first: *split, number, end: split.mark });
                }
            }
        }
        groups
    }

    /// Returns true if a reader takes two paces of laps of a length for one.
    ///
    /// In an even plan they may differ by less than the shown unit: locks that keep shown laps as they are move the
    /// others by so much.
    pub(super) fn are_same(&self, one: u64, other: u64, length: Distance) -> bool {
        let apart = one.abs_diff(other);
        let is_even = self.plan.shape.trend().is_none();
        let shown = u64::from(self.schedule.unit().millis()) * 1000;
        apart <= SAME_MICROS || is_even && apart + SAME_MICROS < micros_over(shown, length, self.per)
    }

    /// Returns true for a single first lap that is shorter than another lap.
    pub(super) fn is_odd_start(&self, group: &PaceGroup) -> bool {
        let is_longer = |split: &Split| split.length > group.length;
        group.number == 1 && group.laps == 1 && self.schedule.splits().iter().any(is_longer)
    }
}

/// The microseconds over `per` at the pace of `micros` over `length`.
pub(super) fn micros_over(micros: u64, length: Distance, per: Distance) -> u64 {
    let length = u128::from(length.millimetres().max(1));
    u64::try_from(u128::from(micros) * u128::from(per.millimetres()) / length).unwrap_or(u64::MAX)
}
