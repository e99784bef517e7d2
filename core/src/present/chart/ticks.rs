//! Round times along the vertical axis.

use crate::pacing::{ShownUnit, Time};

/// The steps that runners count in, in milliseconds: 0.01 s to 1000 h.
const STEPS: [u32; 28] = [
    10,
    20,
    50,
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    18_000_000,
    36_000_000,
    72_000_000,
    180_000_000,
    360_000_000,
    720_000_000,
    1_800_000_000,
    3_600_000_000,
];

/// The fewest ticks that show a scale.
const FEWEST: i64 = 3;

/// Times at a round interval, in microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RoundTimes {
    /// The interval, in whole milliseconds.
    step: u32,
    first: i64,
    count: i64,
}

impl RoundTimes {
    /// The finest round times of which at most `most` lie between `low` and `high`; none where these are closer than
    /// the finest step, or where there is no room.
    fn within(low: i64, high: i64, most: i64) -> Option<Self> {
        for step in STEPS {
            let times = Self::every(step, low, high);
            if times.count <= most {
                // A range without a multiple of a coarser step is widened to some.
                return (times.count > 0 || step > STEPS[0]).then_some(times);
            }
        }
        None
    }

    /// The range from `low` to `high`, widened until it shows enough round times, and these times.
    pub(super) fn across(low: i64, high: i64, most: i64) -> (i64, i64, Option<Self>) {
        match Self::within(low, high, most) {
            Some(times) => {
                let (times, low, high) = times.widened(low, high, most);
                (low, high, Some(times))
            }
            None => (low, high, None),
        }
    }

    /// The coarsest unit that shows the times exactly.
    pub(super) fn unit(self) -> ShownUnit {
        ShownUnit::of(Time::from_millis(self.step)).unwrap_or(ShownUnit::Hundredth)
    }

    /// The times in a range widened to [`FEWEST`] of them, or to `most`, and that range.
    fn widened(self, mut low: i64, mut high: i64, most: i64) -> (Self, i64, i64) {
        let mut times = self;
        while times.count < FEWEST.min(most) {
            let (before, after) = (times.at(-1), times.at(times.count));
            // The range grows at its nearer end; a range of paces does not grow below zero.
            let grows_down = low - before < after - high && (before >= 0 || low < 0);
            if grows_down {
                low = before
            } else {
                high = after
            }
            times = Self::every(self.step, low, high);
        }
        (times, low, high)
    }

    /// The times, earliest first, with the text that `write` makes of each.
    pub(super) fn texts(self, write: &dyn Fn(i64) -> String) -> Vec<(i64, String)> {
        let mut texts = Vec::new();
        for i in 0..self.count {
            texts.push((self.at(i), write(self.at(i))));
        }
        texts
    }

    /// The last of the times.
    pub(super) fn last(self) -> i64 {
        self.at(self.count - 1)
    }

    /// The multiples of a step between `low` and `high`.
    fn every(step: u32, low: i64, high: i64) -> Self {
        let micros = i64::from(step) * 1000;
        // Rounded up, below zero too: the gaps of a plan that is behind are negative.
        let first = (low + micros - 1).div_euclid(micros);
        let count = high.div_euclid(micros) - first + 1;
        Self { step, first: first * micros, count }
    }

    /// The time with an index, which may lie beyond the range.
    fn at(self, index: i64) -> i64 {
        self.first + index * i64::from(self.step) * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(seconds(74_800, 88_000, 6), [75, 80, 85]);
        assert_eq!(seconds(319_000, 362_000, 6), [320, 330, 340, 350, 360]);
        assert_eq!(seconds(-72_000, 3_000, 6), [-60, -45, -30, -15, 0]);
    }

    #[test]
    fn two_ticks_become_three() {
        let (low, high, times) = RoundTimes::across(11_900_000, 18_200_000, 3);
        assert_eq!(times.map(values), Some(vec![10_000_000, 15_000_000, 20_000_000]));
        assert_eq!((low, high), (10_000_000, 20_000_000));
    }

    #[test]
    fn no_room_or_no_range_has_no_ticks() {
        assert_eq!(RoundTimes::within(1, 2, 6), None);
        assert_eq!(RoundTimes::within(0, 1_000_000, -1), None);
    }

    fn seconds(low: i64, high: i64, most: i64) -> Vec<i64> {
        let times = RoundTimes::within(low * 1000, high * 1000, most).map_or_else(Vec::new, values);
        times.into_iter().map(|at| at / 1_000_000).collect()
    }

    fn values(times: RoundTimes) -> Vec<i64> {
        times.texts(&|_| String::new()).into_iter().map(|(at, _)| at).collect()
    }
}
