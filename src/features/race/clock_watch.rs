//! Finds jumps of the device's clock, by a second clock that nobody sets.
//!
//! The second clock stops on some devices while they sleep. So where the clock went on more than the second one while the
//! page was hidden, the device may have slept, after which the elapsed time is right, or somebody may have set the clock
//! forward, as on a phone that shows its settings in the place of the page. Nothing tells these apart. The reader is
//! asked where the next mark is suddenly overdue; until they answer, the clock counts, since a sleep is likelier.

use crate::platform::clock;

/// The least jump that is told, in milliseconds.
const LEAST_JUMP_MILLIS: i64 = 1000;

/// Both clocks at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    wall: u64,
    monotonic: u64,
}

impl Anchor {
    /// Both clocks now.
    pub(super) fn now() -> Self {
        Self { wall: clock::now_millis(), monotonic: clock::monotonic_millis() }
    }

    /// The milliseconds by which the device's clock has gone on more than the other one until `later`, or less where they
    /// are below zero; none where that is no jump.
    pub(super) fn jump_until(self, later: Self) -> Option<i64> {
        let way = |from: u64, to: u64| i64::try_from(to).ok()?.checked_sub(i64::try_from(from).ok()?);
        let jump = way(self.wall, later.wall)?.checked_sub(way(self.monotonic, later.monotonic)?)?;
        (jump.saturating_abs() >= LEAST_JUMP_MILLIS).then_some(jump)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn anchor(wall: u64, monotonic: u64) -> Anchor {
        Anchor { wall, monotonic }
    }

    #[wasm_bindgen_test]
    fn a_clock_that_is_set_is_a_jump() {
        let start = anchor(10_000_000, 500);
        assert_eq!(start.jump_until(anchor(10_001_000, 1500)), None);
        assert_eq!(start.jump_until(anchor(10_001_999, 1500)), None);
        assert_eq!(start.jump_until(anchor(13_601_000, 1500)), Some(3_600_000));
        assert_eq!(start.jump_until(anchor(6_401_000, 1500)), Some(-3_600_000));
    }
}
