//! TCX, the Training Center XML of Garmin: laps, how each was ended, and the points in them.
//!
//! Courses and workouts were not run, so they are not read.

use super::decimal::decimal;
use super::error::ActivityError;
use super::instant::instant;
use super::model::{Activity, Damage, Sport};
use super::position::Position;
use super::recording::{Leg, Recording, ToldLap};
use super::track::Sighting;
use super::xml::Listener;

/// The decimals of a degree that are read.
const DEGREE_PLACES: i32 = 7;
/// Metres and seconds are read in thousandths.
const THOUSANDTHS: i32 = 3;

/// The reading of a TCX file.
#[derive(Clone, Debug, Default)]
pub(super) struct Tcx {
    recording: Recording,
    /// The open tags.
    open: Vec<Element>,
    sport: Option<Sport>,
    /// The number of the first lap of the activity that is being read.
    first_lap: usize,
    lap: ToldLap,
    point: Sighting,
    latitude: Option<i64>,
    longitude: Option<i64>,
}

/// A tag as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    /// The root, and what holds activities.
    Container,
    Activity,
    Lap,
    LapSeconds,
    LapMetres,
    LapTrigger,
    Track,
    Point,
    PointTime,
    PointMetres,
    Position,
    Latitude,
    Longitude,
    Other,
}

impl Element {
    /// The element of a name in another one, or at the root.
    fn of(parent: Option<Self>, name: &[u8]) -> Self {
        match (parent, name) {
            (None, _)
            | (Some(Self::Container), b"Activities" | b"MultiSportSession" | b"FirstSport" | b"NextSport") => {
                Self::Container
            }
            // The first version of the format had its runs in folders.
            (Some(Self::Container), b"History" | b"Running" | b"Biking" | b"MultiSport") => Self::Container,
            (Some(Self::Container), b"Activity" | b"Run") => Self::Activity,
            (Some(Self::Activity), b"Lap") => Self::Lap,
            (Some(Self::Lap), b"TotalTimeSeconds") => Self::LapSeconds,
            (Some(Self::Lap), b"DistanceMeters") => Self::LapMetres,
            (Some(Self::Lap), b"TriggerMethod") => Self::LapTrigger,
            (Some(Self::Lap), b"Track") => Self::Track,
            (Some(Self::Track), b"Trackpoint") => Self::Point,
            (Some(Self::Point), b"Time") => Self::PointTime,
            (Some(Self::Point), b"DistanceMeters") => Self::PointMetres,
            (Some(Self::Point), b"Position") => Self::Position,
            (Some(Self::Position), b"LatitudeDegrees") => Self::Latitude,
            (Some(Self::Position), b"LongitudeDegrees") => Self::Longitude,
            _ => Self::Other,
        }
    }
}

impl Listener for Tcx {
    fn open(&mut self, name: &[u8]) {
        let element = Element::of(self.open.last().copied(), name);
        match element {
            Element::Activity => {
                self.recording.begin_part();
                self.sport = None;
                self.first_lap = self.recording.lap_count();
            }
            Element::Lap => self.lap = ToldLap::default(),
            Element::Point => {
                self.point = Sighting::default();
                (self.latitude, self.longitude) = (None, None);
            }
            _ => {}
        }
        self.open.push(element);
    }

    fn attribute(&mut self, name: &[u8], value: &[u8]) {
        match (self.open.last(), name) {
            (Some(Element::Activity), b"Sport") => self.sport = sport(value),
            (Some(Element::Lap), b"StartTime") => self.lap.start = instant(value),
            _ => {}
        }
    }

    fn close(&mut self, text: &[u8]) {
        match self.open.pop() {
            Some(Element::LapSeconds) => self.lap.duration = decimal(text, THOUSANDTHS),
            Some(Element::LapMetres) => self.lap.distance = decimal(text, THOUSANDTHS),
            Some(Element::LapTrigger) => self.lap.by_hand = text.trim_ascii() == b"Manual",
            Some(Element::PointTime) => self.point.at = instant(text),
            Some(Element::PointMetres) => self.point.measured = decimal(text, THOUSANDTHS),
            Some(Element::Latitude) => self.latitude = decimal(text, DEGREE_PLACES),
            Some(Element::Longitude) => self.longitude = decimal(text, DEGREE_PLACES),
            Some(Element::Position) => {
                let places = self.latitude.zip(self.longitude);
                self.point.position = places.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
            }
            Some(Element::Point) => {
                self.lap.end = self.lap.end.max(self.point.at);
                self.recording.add_point(self.point);
            }
            Some(Element::Lap) => self.recording.add_lap(self.lap),
            Some(Element::Activity) => self.end_activity(),
            _ => {}
        }
    }
}

impl Tcx {
    /// The run of the file, with the laps of an activity that breaks off.
    ///
    /// # Errors
    ///
    /// There is none in what was read.
    pub(super) fn finish(mut self, damage: Option<Damage>) -> Result<Activity, ActivityError> {
        if self.open.contains(&Element::Activity) {
            self.end_activity();
        }
        self.recording.finish(damage)
    }

    fn end_activity(&mut self) {
        self.recording.sport = self.recording.sport.or(self.sport);
        if let Some((start, end)) = self.recording.extent_of_laps(self.first_lap) {
            self.recording.add_leg(Leg { sport: self.sport, start, end });
        }
    }
}

/// The sport of an activity.
fn sport(text: &[u8]) -> Option<Sport> {
    match text {
        b"Running" => Some(Sport::Run),
        b"Biking" => Some(Sport::Other),
        // "Other" may be a walk as well.
        _ => None,
    }
}
