//! What a file of a run has of use here.

use crate::pacing::{Distance, Time};

/// A run as it was recorded.
///
/// ```
/// use lapwise_core::files::activity::{Sport, read};
/// use lapwise_core::pacing::Time;
/// let file = b"<gpx><trk><type>running</type><trkseg>\
///     <trkpt lat='51.5' lon='0'><time>2026-04-26T10:00:00Z</time></trkpt>\
///     <trkpt lat='51.6' lon='0'><time>2026-04-26T10:50:00Z</time></trkpt></trkseg></trk></gpx>";
/// let activity = read(file).unwrap();
/// assert_eq!(activity.sport, Some(Sport::Run));
/// assert_eq!(activity.started, 1_777_197_600_000);
/// assert_eq!(activity.track[1].elapsed, Time::from_hms(0, 50, 0));
/// assert_eq!(activity.track[1].distance.millimetres(), 11_125_878);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The sport that the file names.
    pub sport: Option<Sport>,
    /// The moment when the recording started, in milliseconds since 1970 (UTC).
    pub started: i64,
    /// The laps in the order in which they ended.
    pub laps: Vec<Lap>,
    /// The points in the order of time, no two at the same time, with distances that never fall.
    pub track: Vec<Point>,
    /// The fault that ended the reading early, or that makes the rest doubtful.
    pub damage: Option<Damage>,
}

/// A sport, as far as it matters whether it is on foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sport {
    /// Running.
    Run,
    /// Walking or hiking.
    Walk,
    /// Anything else.
    Other,
}

/// A lap of a watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lap {
    /// The time from the start of the recording to the end of the lap. Pauses of the watch are part of it.
    pub end: Time,
    /// The length of the lap as the watch measured it; zero if it did not.
    pub distance: Distance,
    /// The lap was ended by the lap button. A watch may say so of its last lap too, which the stop button ended.
    pub by_hand: bool,
}

/// A place on the way and the time there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The time from the start of the recording.
    pub elapsed: Time,
    /// The way so far as the watch measured it, or else along the positions.
    pub distance: Distance,
}

/// A fault of a file of which a part could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file breaks off.
    CutOff,
    /// The file's checksum or structure is wrong.
    Corrupt,
}
