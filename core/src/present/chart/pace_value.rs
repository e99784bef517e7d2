//! Paces as the chart computes with them: microseconds for a fixed distance.

use super::scale::LIMIT;
use crate::pacing::{Distance, Time};

/// The time for `per` at the pace of `micros` over `length`, in microseconds up to [`LIMIT`].
pub(super) fn pace(micros: u64, length: Distance, per: Distance) -> i64 {
    let (length, per) = (u64::from(length.millimetres()).max(1), u64::from(per.millimetres()));
    // 128 bits only where they are needed: their division is slow, and each lap has one.
    let value = match micros.checked_mul(per) {
        Some(product) => product / length,
        None => u64::try_from(u128::from(micros) * u128::from(per) / u128::from(length)).unwrap_or(u64::MAX),
    };
    i64::try_from(value).unwrap_or(LIMIT).min(LIMIT)
}

/// The time over `length` at a pace of `value` microseconds for `per`, to the nearest millisecond.
pub(super) fn time_over(length: Distance, value: i64, per: Distance) -> Time {
    let divisor = u128::from(per.millimetres()).max(1) * 1000;
    let exact = u128::from(value.unsigned_abs()) * u128::from(length.millimetres());
    Time::from_millis_capped((exact + divisor / 2) / divisor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paces_survive_the_longest_and_the_shortest() {
        let longest = Time::LONGEST.micros();
        assert_eq!(pace(longest, Distance::from_millimetres(1), Distance::MILE), LIMIT);
        assert_eq!(pace(longest, Distance::LONGEST_RACE, Distance::KILOMETRE), 3_599_999_990);
        assert_eq!(time_over(Distance::LONGEST_RACE, LIMIT, Distance::from_metres(50)), Time::from_millis(u32::MAX));
        assert_eq!(
            time_over(Distance::from_metres(300), 80_000_000, Distance::from_metres(400)),
            Time::from_seconds(60)
        );
    }
}
