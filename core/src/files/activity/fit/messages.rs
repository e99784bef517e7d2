//! The messages that tell of a run, by their numbers in the FIT profile.

use super::super::error::ActivityError;
use super::super::model::{Activity, Damage, Sport};
use super::super::position::Position;
use super::super::recording::{Leg, Recording, ToldLap};
use super::super::track::Sighting;
use super::layout::Layout;

/// The start of FIT's time, 31 December 1989, in seconds since 1970.
const EPOCH: i64 = 631_065_600;

const FILE_ID: u16 = 0;
const SESSION: u16 = 18;
const LAP: u16 = 19;
const RECORD: u16 = 20;

/// The moment of any message, in seconds.
const TIMESTAMP: u8 = 253;

const FILE_TYPE: u8 = 0;
/// The type of a file with a course to follow.
const COURSE: i64 = 6;

/// In semicircles.
const RECORD_LATITUDE: u8 = 0;
const RECORD_LONGITUDE: u8 = 1;
/// In centimetres.
const RECORD_DISTANCE: u8 = 5;
/// Three bytes of which the last 12 bits count sixteenths of a metre.
const RECORD_SPEED_DISTANCE: u8 = 8;

/// Of laps and sessions, in seconds.
const START: u8 = 2;
/// Of laps and sessions, in milliseconds, with pauses.
const ELAPSED: u8 = 7;
/// In milliseconds, without pauses.
const LAP_TIMER: u8 = 8;
/// In centimetres.
const LAP_DISTANCE: u8 = 9;
const LAP_TRIGGER: u8 = 24;
/// The trigger of a lap that was ended by the lap button.
const MANUAL: i64 = 0;

const SESSION_SPORT: u8 = 5;

/// What the messages so far tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Messages {
    recording: Recording,
    /// The last moment, in seconds of FIT.
    last_time: i64,
    /// The last count of sixteenths of a metre, and their sum.
    counted: Option<(i64, i64)>,
    is_course: bool,
}

impl Messages {
    /// Begins another file, in which the distances begin anew.
    pub(super) fn begin_file(&mut self) {
        self.recording.begin_part();
        self.counted = None;
    }

    /// Reads a message. `seconds` are the last five bits of its moment, where its first byte has them.
    pub(super) fn read(&mut self, layout: &Layout, contents: &[u8], seconds: Option<u8>) {
        let number = |field| layout.number(field, contents);
        let time = match seconds {
            // The first moment with these bits that is not before the last one.
            Some(seconds) => Some(self.last_time + ((i64::from(seconds) - self.last_time) & 31)),
            None => number(TIMESTAMP),
        };
        self.last_time = time.unwrap_or(self.last_time);
        let at = time.map(moment);
        match layout.message {
            FILE_ID => self.is_course = number(FILE_TYPE) == Some(COURSE),
            RECORD => {
                let measured = number(RECORD_DISTANCE).map(|centimetres| centimetres.saturating_mul(10));
                let counted = layout.bytes(RECORD_SPEED_DISTANCE, contents).and_then(|bytes| self.count(bytes));
                let places = number(RECORD_LATITUDE).zip(number(RECORD_LONGITUDE));
                let position = places.and_then(|(latitude, longitude)| {
                    Position::from_semicircles(latitude.try_into().ok()?, longitude.try_into().ok()?)
                });
                self.recording.add_point(Sighting { at, measured: measured.or(counted), position });
            }
            LAP => {
                let elapsed = number(ELAPSED);
                self.recording.add_lap(ToldLap {
                    start: number(START).map(moment),
                    duration: elapsed.or(number(LAP_TIMER)),
                    // The moment of the message may be that of saving, long after the end.
                    end: if elapsed.is_some() { None } else { at },
                    distance: number(LAP_DISTANCE).map(|centimetres| centimetres.saturating_mul(10)),
                    by_hand: number(LAP_TRIGGER) == Some(MANUAL),
                });
            }
            SESSION => {
                let sport = number(SESSION_SPORT).and_then(sport);
                self.recording.sport = self.recording.sport.or(sport);
                if let (Some(start), Some(elapsed)) = (number(START).map(moment), number(ELAPSED)) {
                    self.recording.add_leg(Leg { sport, start, end: start.saturating_add(elapsed) });
                }
            }
            _ => {}
        }
    }

    /// The run that the messages tell.
    ///
    /// # Errors
    ///
    /// They tell none.
    pub(super) fn finish(self, damage: Option<Damage>) -> Result<Activity, ActivityError> {
        if self.is_course {
            return Err(ActivityError::NoRun);
        }
        self.recording.finish(damage)
    }

    /// The millimetres at a count of sixteenths of a metre, which begins anew after 4095.
    fn count(&mut self, bytes: &[u8]) -> Option<i64> {
        let [_, low, high] = *bytes else { return None };
        let count = i64::from(low >> 4) | i64::from(high) << 4;
        let sum = self.counted.map_or(count, |(last, sum)| sum + ((count - last) & 0xfff));
        self.counted = Some((count, sum));
        Some(sum * 1000 / 16)
    }
}

/// The milliseconds since 1970 of seconds of FIT.
fn moment(seconds: i64) -> i64 {
    seconds.saturating_add(EPOCH).saturating_mul(1000)
}

/// A sport of the FIT profile.
fn sport(number: i64) -> Option<Sport> {
    match number {
        // Generic, and all sports.
        0 | 254 => None,
        1 => Some(Sport::Run),
        // Walking and hiking.
        11 | 17 => Some(Sport::Walk),
        _ => Some(Sport::Other),
    }
}
