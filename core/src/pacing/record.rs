//! The fastest times that people had run by a day, as a remark on a goal or a lap. They limit nothing.

use super::{Distance, Time};

/// The fastest that a distance has been run.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time, record_at};
/// let record = record_at(Distance::MARATHON).unwrap();
/// assert!(record.is_beaten_by(Time::from_hms(1, 59, 29), Distance::MARATHON));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// The distance, 100 m or longer.
    pub distance: Distance,
    /// The time, by a man or a woman, on any surface.
    pub time: Time,
}

impl Record {
    /// Returns true if `time` for `distance` is a faster pace than this record.
    #[must_use]
    pub fn is_beaten_by(self, time: Time, distance: Distance) -> bool {
        // Multiplied crosswise, so that nothing is rounded; two 32-bit factors always fit 64 bits.
        u64::from(time.millis()) * u64::from(self.distance.millimetres())
            < u64::from(self.time.millis()) * u64::from(distance.millimetres())
    }
}

/// The record to hold a race of `distance` against: of the longest recorded distance that is not longer.
///
/// By [`RECORDS_AS_OF`] nobody had kept that pace over a longer distance, so a faster goal is faster than anybody had
/// run by then.
/// None under 100 m.
#[must_use]
pub fn record_at(distance: Distance) -> Option<Record> {
    RECORDS.iter().rev().find(|record| record.distance <= distance).copied()
}

/// Returns true if a lap of `length` in so many microseconds is faster than anybody had run by [`RECORDS_AS_OF`].
///
/// ```
/// use lapwise_core::pacing::{Distance, beats_record};
/// let lap = Distance::from_metres(400);
/// assert_eq!([43_029_000, 43_030_000].map(|micros| beats_record(micros, lap)), [true, false]);
/// ```
#[must_use]
pub fn beats_record(micros: u64, length: Distance) -> bool {
    let time = Time::from_micros_rounded_down(micros);
    lap_record(length).is_some_and(|record| record.is_beaten_by(time, length))
}

/// The record to hold a lap against. A lap under 100 m is held against the pace of 100 m.
fn lap_record(length: Distance) -> Option<Record> {
    record_at(length.max(Distance::from_metres(100)))
}

const fn record(metres: u32, millimetres: u32, seconds: u32, hundredths: u32) -> Record {
    Record {
        distance: Distance::from_millimetres(metres * 1000 + millimetres),
        time: Time::from_millis(seconds * 1000 + hundredths * 10),
    }
}

/// The day up to which the records are known.
pub const RECORDS_AS_OF: &str = "2026-04-26";

/// World bests as World Athletics and the IAU list them, ratified or not, shortest distance first.
const RECORDS: [Record; 17] = [
    record(100, 0, 9, 58),
    record(200, 0, 19, 19),
    record(400, 0, 43, 3),
    record(800, 0, 100, 91),
    record(1000, 0, 131, 96),
    record(1500, 0, 206, 0),
    record(1609, 344, 223, 13),
    record(2000, 0, 283, 13),
    record(3000, 0, 437, 55),
    record(5000, 0, 755, 36),
    record(10_000, 0, 1571, 0),
    record(21_097, 500, 3402, 0),
    // Sabastian Sawe, London, 26 April 2026.
    record(42_195, 0, 7170, 0),
    record(50_000, 0, 9523, 0),
    record(100_000, 0, 21_560, 0),
    record(160_934, 400, 39_099, 0),
    // The longest distance run in 24 hours.
    record(319_614, 0, 86_400, 0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_somebody_has_run_beats_no_record() {
        for record in RECORDS {
            assert!(!beats_record(record.time.micros(), record.distance), "{record:?}");
            assert!(beats_record(record.time.micros() - 10_000, record.distance), "{record:?}");
        }
        let sawe = Time::from_hms(1, 59, 30);
        assert_eq!(record_at(Distance::MARATHON).map(|record| record.time), Some(sawe));
    }
}
