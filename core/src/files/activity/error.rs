//! The reasons why a file gives no run.

use core::fmt;

/// The reason why a file gives no run.
///
/// ```
/// use lapwise_core::files::activity::{ActivityError, read};
/// assert_eq!(read(b""), Err(ActivityError::Empty));
/// assert_eq!(read(b"<kml></kml>"), Err(ActivityError::UnknownKind));
/// assert_eq!(ActivityError::UnknownKind.to_string(), "neither GPX nor TCX nor FIT");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityError {
    /// The file has no bytes.
    Empty,
    /// The file is compressed by gzip or zip.
    Compressed,
    /// The file is neither GPX nor TCX nor FIT.
    UnknownKind,
    /// The file breaks off, or is damaged, before anything of a run.
    Unreadable,
    /// The file has points, but no two with different times: a route, or a course to follow.
    NoTimes,
    /// The file is whole and has neither laps nor points of a run.
    NoRun,
}

impl fmt::Display for ActivityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file is empty",
            Self::Compressed => "the file is compressed",
            Self::UnknownKind => "neither GPX nor TCX nor FIT",
            Self::Unreadable => "the file is damaged before anything of a run",
            Self::NoTimes => "the points of the file have no times",
            Self::NoRun => "the file has no run",
        })
    }
}

impl core::error::Error for ActivityError {}
