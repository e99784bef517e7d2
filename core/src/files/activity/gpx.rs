//! GPX 1.0 and 1.1 of Topografix: the points of tracks.
//!
//! Routes and waypoints were not run, so they are not read. Tracks and their segments follow each other: the way
//! between two segments counts, since a receiver that finds nothing in a tunnel begins a new one.

use super::decimal::decimal;
use super::instant::instant;
use super::model::Sport;
use super::position::Position;
use super::recording::Recording;
use super::track::Sighting;
use super::xml::Listener;

/// The decimals of a degree that are read.
const DEGREE_PLACES: i32 = 7;

/// The reading of a GPX file.
#[derive(Clone, Debug, Default)]
pub(super) struct Gpx {
    pub(super) recording: Recording,
    /// The open tags.
    open: Vec<Element>,
    latitude: Option<i64>,
    longitude: Option<i64>,
    time: Option<i64>,
}

/// A tag as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Gpx,
    Track,
    Segment,
    Point,
    Time,
    Type,
    Other,
}

impl Listener for Gpx {
    fn open(&mut self, name: &[u8]) {
        let element = match (self.open.last(), name) {
            (None, b"gpx") => Element::Gpx,
            (Some(Element::Gpx), b"trk") => Element::Track,
            (Some(Element::Track), b"trkseg") => Element::Segment,
            (Some(Element::Track), b"type") => Element::Type,
            (Some(Element::Segment), b"trkpt") => Element::Point,
            (Some(Element::Point), b"time") => Element::Time,
            _ => Element::Other,
        };
        match element {
            Element::Track => self.recording.begin_part(),
            Element::Point => (self.latitude, self.longitude, self.time) = (None, None, None),
            _ => {}
        }
        self.open.push(element);
    }

    fn attribute(&mut self, name: &[u8], value: &[u8]) {
        if self.open.last() != Some(&Element::Point) {
            return;
        }
        match name {
            b"lat" => self.latitude = decimal(value, DEGREE_PLACES),
            b"lon" => self.longitude = decimal(value, DEGREE_PLACES),
            _ => {}
        }
    }

    fn close(&mut self, text: &[u8]) {
        match self.open.pop() {
            Some(Element::Time) => self.time = instant(text),
            Some(Element::Type) => self.recording.sport = self.recording.sport.or(sport(text)),
            Some(Element::Point) => {
                let places = self.latitude.zip(self.longitude);
                let position = places.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
                self.recording.add_point(Sighting { at: self.time, measured: None, position });
            }
            _ => {}
        }
    }
}

/// The sport that a track names, in the words or the numbers that apps write.
fn sport(text: &[u8]) -> Option<Sport> {
    // 9 and 10 are running and walking in the files of Strava.
    match text.trim_ascii().to_ascii_lowercase().as_slice() {
        b"" => None,
        b"9" | b"run" | b"running" | b"trail_running" | b"track_running" | b"treadmill_running" => Some(Sport::Run),
        b"10" | b"walk" | b"walking" | b"hike" | b"hiking" => Some(Sport::Walk),
        _ => Some(Sport::Other),
    }
}
