//! A projection of values to coordinates, both ways.

use crate::pacing::Distance;
use crate::present::geometry::Tenths;

/// Whole values along an axis; the ends of the axis belong to the ends of the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    values: (i64, i64),
    ends: (Tenths, Tenths),
}

/// The bound of all values: the longest [`Time`](crate::pacing::Time) in microseconds.
///
/// A value times a coordinate then fits 63 bits.
pub(super) const LIMIT: i64 = u32::MAX as i64 * 1000;

impl Scale {
    pub(super) fn new(values: (i64, i64), ends: (Tenths, Tenths)) -> Self {
        Self { values: (bounded(values.0), bounded(values.1)), ends }
    }

    /// The values at both ends.
    pub(super) const fn values(self) -> (i64, i64) {
        self.values
    }

    /// The coordinate of `value`, held at the ends.
    pub(super) fn at(self, value: i64) -> Tenths {
        let (first, last) = self.values;
        let (start, end) = self.ends;
        let value = value.clamp(first.min(last), first.max(last));
        let along = nearest((value - first) * i64::from(end - start), last - first);
        start + Tenths::try_from(along).unwrap_or(0)
    }

    /// The value at a coordinate, held at the ends.
    pub(super) fn value_at(self, at: Tenths) -> i64 {
        let (first, last) = self.values;
        let (start, end) = self.ends;
        let at = at.clamp(start.min(end), start.max(end));
        first + nearest((last - first) * i64::from(at - start), i64::from(end - start))
    }

    /// Returns true if `value` lies between the ends.
    pub(super) fn has(self, value: i64) -> bool {
        self.beyond(value).is_none()
    }

    /// The end that `value` lies beyond; none between them.
    pub(super) fn beyond(self, value: i64) -> Option<End> {
        let (first, last) = self.values;
        let is_inside = (first.min(last)..=first.max(last)).contains(&value);
        let is_before_first = (value < first) == (first <= last);
        (!is_inside).then_some(if is_before_first { End::First } else { End::Last })
    }
}

/// An end of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The left end or the top.
    First,
    /// The right end or the bottom.
    Last,
}

/// The nearest whole number to a quotient, ties up; 0 where the divisor is 0. Nothing else in the chart rounds.
pub(super) fn nearest(dividend: i64, divisor: i64) -> i64 {
    let (dividend, divisor) = if divisor < 0 { (-dividend, -divisor) } else { (dividend, divisor) };
    if divisor == 0 { 0 } else { (2 * dividend + divisor).div_euclid(2 * divisor) }
}

/// A distance as a value of the horizontal scale.
pub(super) fn millimetres(distance: Distance) -> i64 {
    i64::from(distance.millimetres())
}

fn bounded(value: i64) -> i64 {
    value.clamp(-LIMIT, LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_both_ways() {
        let rising = Scale::new((0, 1000), (10, 90));
        assert_both_ways(rising, 0, 10);
        assert_both_ways(rising, 500, 50);
        assert_both_ways(rising, 1000, 90);
        let falling = Scale::new((1000, -1000), (0, 200));
        assert_both_ways(falling, 1000, 0);
        assert_both_ways(falling, 0, 100);
        assert_both_ways(falling, -1000, 200);
    }

    #[test]
    fn holds_at_the_ends_and_names_the_end() {
        let falling = Scale::new((1000, -1000), (0, 200));
        assert_eq!((falling.at(1001), falling.beyond(1001)), (0, Some(End::First)));
        assert_eq!((falling.at(-1001), falling.beyond(-1001)), (200, Some(End::Last)));
        assert_eq!(falling.value_at(-5), 1000);
    }

    #[test]
    fn degenerate_scales_stay_at_their_start() {
        assert_eq!(Scale::new((7, 7), (10, 90)).at(7), 10);
        assert_eq!(Scale::new((0, 1000), (10, 10)).value_at(10), 0);
        let widest = Scale::new((i64::MIN, i64::MAX), (0, 100_000));
        assert_eq!(widest.at(i64::MAX), 100_000);
    }

    fn assert_both_ways(scale: Scale, value: i64, at: Tenths) {
        assert_eq!(scale.at(value), at, "to the axis");
        assert_eq!(scale.value_at(at), value, "from the axis");
    }
}
