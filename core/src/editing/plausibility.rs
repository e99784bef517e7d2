//! What no person can do.

use crate::pacing::{Distance, Record, ShownUnit, Time, record_at};

/// The record to hold a lap against; a lap shorter than every recorded distance has the pace of the shortest.
fn record(length: Distance) -> Option<Record> {
    record_at(length.max(Distance::from_metres(100)))
}

/// Whether a lap in so many microseconds is faster than anybody has run so far.
pub fn beats_record(micros: u64, length: Distance) -> bool {
    let time = Time::from_micros_rounded_down(micros);
    record(length).is_some_and(|record| record.is_beaten_by(time, length))
}

/// The least time in a unit in which somebody may have run a lap, at least one unit.
pub(super) fn least(length: Distance, unit: ShownUnit) -> Time {
    let millis = record(length).map_or(0, |record| {
        let of = u64::from(record.distance.millimetres()).max(1);
        (u64::from(record.time.millis()) * u64::from(length.millimetres())).div_ceil(of)
    });
    let unit = u64::from(unit.millis());
    Time::from_millis_capped(millis.max(1).div_ceil(unit) * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_time_of_a_lap_is_on_the_unit_and_at_the_record() {
        let lap = Distance::from_metres(400);
        assert_eq!(least(lap, ShownUnit::Hundredth), Time::from_millis(43_030));
        assert_eq!(least(lap, ShownUnit::Tenth), Time::from_millis(43_100));
        assert_eq!(least(Distance::from_millimetres(1), ShownUnit::Second), Time::from_seconds(1));
        for length in [1, 50, 100, 333, 400, 5000].map(Distance::from_metres) {
            let fastest = least(length, ShownUnit::Hundredth);
            assert!(!beats_record(u64::from(fastest.millis()) * 1000, length), "{length:?}");
            assert!(beats_record(u64::from(fastest.millis() - 10) * 1000, length), "{length:?}");
        }
    }
}
