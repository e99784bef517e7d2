use super::{Distance, Time};

/// The fastest that a distance has been run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// The distance.
    pub distance: Distance,
    /// The time, by a man or a woman, on any surface.
    pub time: Time,
}

impl Record {
    /// Whether `time` for `distance` is a faster pace than this record.
    #[must_use]
    pub fn is_beaten_by(self, time: Time, distance: Distance) -> bool {
        u64::from(time.millis()) * u64::from(self.distance.millimetres())
            < u64::from(self.time.millis()) * u64::from(distance.millimetres())
    }
}

const fn record(metres: u32, millimetres: u32, seconds: u32, hundredths: u32) -> Record {
    Record {
        distance: Distance::from_millimetres(metres * 1000 + millimetres),
        time: Time::from_millis(seconds * 1000 + hundredths * 10),
    }
}

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
    record(42_195, 0, 7235, 0),
    record(50_000, 0, 9523, 0),
    record(100_000, 0, 21_560, 0),
    record(160_934, 400, 39_099, 0),
    record(319_614, 0, 86_400, 0),
];

/// The record to hold a race of `distance` against: of the longest recorded distance that is not longer.
///
/// Nobody keeps that pace for longer than that, so a faster goal is faster than anybody has run.
/// None under 100 m.
#[must_use]
pub fn record_at(distance: Distance) -> Option<Record> {
    RECORDS.iter().rev().find(|record| record.distance <= distance).copied()
}
