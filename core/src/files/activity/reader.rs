//! The reading of a file of any kind, in pieces.

use super::error::ActivityError;
use super::fit::{self, Fit};
use super::gpx::Gpx;
use super::model::{Activity, Damage};
use super::tcx::Tcx;
use super::xml::{Listener, Tokenizer};

/// Reads a file that is there as a whole.
///
/// # Errors
///
/// The file gives no run.
///
/// ```
/// use lapwise_core::files::activity::read;
/// let file = b"<TrainingCenterDatabase><Activities><Activity Sport='Running'>\
///     <Lap StartTime='2026-04-26T10:00:00Z'><TotalTimeSeconds>79.8</TotalTimeSeconds>\
///     <DistanceMeters>400</DistanceMeters><TriggerMethod>Manual</TriggerMethod></Lap>\
///     </Activity></Activities></TrainingCenterDatabase>";
/// let lap = read(file).unwrap().laps[0];
/// assert_eq!((lap.end.millis(), lap.distance.millimetres(), lap.by_hand), (79_800, 400_000, true));
/// ```
pub fn read(bytes: &[u8]) -> Result<Activity, ActivityError> {
    let mut reader = Reader::default();
    reader.feed(bytes);
    reader.finish()
}

/// The reading of a file that comes in pieces.
///
/// ```
/// use lapwise_core::files::activity::{Damage, Reader, read};
/// let file = b"<gpx><trk><trkseg><trkpt lat='51.5' lon='0'><time>2026-04-26T10:00:00Z</time></trkpt>\
///     <trkpt lat='51.6' lon='0'><time>2026-04-26T10:50:00Z</time></trkpt><trkpt lat";
/// let mut reader = Reader::default();
/// for piece in file.chunks(5) {
///     assert!(reader.feed(piece));
/// }
/// let activity = reader.finish().unwrap();
/// assert_eq!(activity.damage, Some(Damage::CutOff));
/// assert_eq!(read(file), Ok(activity));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reader(Kind);

/// The kind of a file.
#[derive(Clone, Debug)]
enum Kind {
    /// These first bytes do not tell it.
    Open(Vec<u8>),
    Xml(Box<Xml>),
    Fit(Box<Fit>),
    /// It gives no run.
    Refused(ActivityError),
}

impl Default for Kind {
    fn default() -> Self {
        Self::Open(Vec::new())
    }
}

/// The bytes that tell a kind.
const TELLING: usize = fit::MARK_AT + fit::MARK.len();

impl Reader {
    /// Reads the next piece of the file. Returns false if further pieces change nothing.
    pub fn feed(&mut self, bytes: &[u8]) -> bool {
        match &mut self.0 {
            Kind::Open(start) => {
                start.extend_from_slice(bytes);
                if start.len() >= TELLING {
                    self.begin();
                }
            }
            Kind::Xml(xml) => xml.feed(bytes),
            Kind::Fit(fit) => fit.feed(bytes),
            Kind::Refused(_) => {}
        }
        match &self.0 {
            Kind::Open(_) => true,
            Kind::Xml(xml) => !xml.is_over(),
            Kind::Fit(fit) => !fit.is_over(),
            Kind::Refused(_) => false,
        }
    }

    /// The run of the file.
    ///
    /// # Errors
    ///
    /// The file gives no run.
    pub fn finish(mut self) -> Result<Activity, ActivityError> {
        self.begin();
        match self.0 {
            Kind::Open(_) => Err(ActivityError::Empty),
            Kind::Xml(xml) => xml.finish(),
            Kind::Fit(fit) => fit.finish(),
            Kind::Refused(error) => Err(error),
        }
    }

    /// Tells the kind by the first bytes, if it is open and there are any, and reads them.
    fn begin(&mut self) {
        let Kind::Open(start) = &mut self.0 else { return };
        let start = core::mem::take(start);
        if !start.is_empty() {
            self.0 = Kind::of(&start);
            self.feed(&start);
        }
    }
}

impl Kind {
    /// The kind that the first bytes of a file tell. More of them change nothing, so that pieces of any size give the
    /// same.
    fn of(start: &[u8]) -> Self {
        let start = start.get(..TELLING).unwrap_or(start);
        let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
        if start.get(fit::MARK_AT..TELLING) == Some(fit::MARK) {
            Self::Fit(Box::default())
        } else if start.starts_with(b"\x1f\x8b") || start.starts_with(b"PK\x03\x04") {
            Self::Refused(ActivityError::Compressed)
        } else if text.first().is_none_or(|byte| *byte == b'<') {
            Self::Xml(Box::default())
        } else {
            Self::Refused(ActivityError::UnknownKind)
        }
    }
}

/// The reading of a file of XML.
#[derive(Clone, Debug, Default)]
struct Xml {
    tokenizer: Tokenizer,
    document: Document,
}

/// The kind that the root of a document tells.
#[derive(Clone, Debug, Default)]
enum Document {
    #[default]
    Open,
    Gpx(Gpx),
    Tcx(Tcx),
    Unknown,
}

impl Xml {
    fn feed(&mut self, bytes: &[u8]) {
        if !self.is_over() {
            self.tokenizer.feed(bytes, &mut self.document);
        }
    }

    fn is_over(&self) -> bool {
        self.tokenizer.is_over() || matches!(self.document, Document::Unknown)
    }

    fn finish(self) -> Result<Activity, ActivityError> {
        let damage = if self.tokenizer.is_broken() {
            Some(Damage::Corrupt)
        } else {
            (!self.tokenizer.is_done()).then_some(Damage::CutOff)
        };
        match self.document {
            Document::Gpx(gpx) => gpx.recording.finish(damage),
            Document::Tcx(tcx) => tcx.finish(damage),
            Document::Open | Document::Unknown => Err(ActivityError::UnknownKind),
        }
    }
}

impl Listener for Document {
    fn open(&mut self, name: &[u8]) {
        if let Self::Open = self {
            *self = match name {
                b"gpx" => Self::Gpx(Gpx::default()),
                b"TrainingCenterDatabase" => Self::Tcx(Tcx::default()),
                _ => Self::Unknown,
            };
        }
        match self {
            Self::Gpx(gpx) => gpx.open(name),
            Self::Tcx(tcx) => tcx.open(name),
            Self::Open | Self::Unknown => {}
        }
    }

    fn attribute(&mut self, name: &[u8], value: &[u8]) {
        match self {
            Self::Gpx(gpx) => gpx.attribute(name, value),
            Self::Tcx(tcx) => tcx.attribute(name, value),
            Self::Open | Self::Unknown => {}
        }
    }

    fn close(&mut self, text: &[u8]) {
        match self {
            Self::Gpx(gpx) => gpx.close(text),
            Self::Tcx(tcx) => tcx.close(text),
            Self::Open | Self::Unknown => {}
        }
    }
}
