//! Finds jumps of the device's clock, by a second clock that nobody sets.
//!
//! The second clock stops on some devices while they sleep, so it says nothing of the time in which the page was hidden.

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
    ///
    /// `was_hidden` says that the page was hidden for a part of that time: then only a clock that was set back is a jump
    /// for certain.
    pub(super) fn jump_until(self, later: Self, was_hidden: bool) -> Option<i64> {
        let way = |from: u64, to: u64| i64::try_from(to).ok()?.checked_sub(i64::try_from(from).ok()?);
        let jump = way(self.wall, later.wall)?.checked_sub(way(self.monotonic, later.monotonic)?)?;
        let is_jump = jump <= -LEAST_JUMP_MILLIS || (jump >= LEAST_JUMP_MILLIS && !was_hidden);
        is_jump.then_some(jump)
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
        assert_eq!(start.jump_until(anchor(10_001_000, 1500), false), None);
        assert_eq!(start.jump_until(anchor(10_001_999, 1500), false), None);
        assert_eq!(start.jump_until(anchor(13_601_000, 1500), false), Some(3_600_000));
        assert_eq!(start.jump_until(anchor(6_401_000, 1500), false), Some(-3_600_000));
    }

    #[wasm_bindgen_test]
    fn a_sleep_is_no_jump_but_a_clock_that_was_set_back_is() {
        let start = anchor(10_000_000, 500);
        assert_eq!(start.jump_until(anchor(12_400_000, 600), true), None);
        assert_eq!(start.jump_until(anchor(6_400_000, 600), true), Some(-3_600_100));
    }
}
