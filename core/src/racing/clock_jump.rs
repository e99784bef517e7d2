//! The judgement of a clock that went on while nobody saw it: the device slept, or somebody set the clock forward.
//!
//! Both look the same afterwards, since the second clock of many devices stands still while they sleep. A sleep leaves a
//! runner where the plan expects them; a clock that was set forward makes them late at once.

use super::{Moment, Progress};

/// The percentage of its planned lap after which the next mark is overdue.
const OVERDUE_PERCENT: u64 = 125;

impl Progress {
    /// Returns true if the next mark is overdue at a moment of the device's clock, and would not be had that clock not
    /// gone on by `jump` milliseconds while nobody saw it.
    #[must_use]
    pub fn is_overdue_by_jump(&self, now: Moment, jump: i64) -> bool {
        let (Some(next), Some(elapsed)) = (self.run.next(), self.elapsed_millis(now)) else { return false };
        let last = self.run.last();
        let lap = self.targets.micros_at(next).saturating_sub(self.targets.micros_at(last.mark)) / 1000;
        let longest = lap.saturating_mul(OVERDUE_PERCENT) / 100;
        let is_overdue = |elapsed: i64| {
            let since = elapsed.saturating_sub(i64::from(last.time.millis()));
            u64::try_from(since).is_ok_and(|since| since > longest)
        };
        is_overdue(elapsed) && !is_overdue(elapsed.saturating_sub(jump))
    }
}
