//! A run as a watch or an app recorded it, read from its file: GPX, TCX or FIT.
//!
//! [`Reader`] takes a file in pieces of any size, so that a browser can show progress, stay responsive and stop.
//! The kind of a file is told by its content. Memory is bounded whatever a file contains: a track keeps at most
//! 524,288 points and is thinned beyond that, and nested or endless texts are refused or skipped.
//! [`run_of`] then puts the times of an [`Activity`] at the marks of a course.
//!
//! All numbers are integers: positions in 10⁻⁷ degrees, distances in millimetres, times in milliseconds.
//! Heart rate, height, power and names are not read. Nothing here knows what time it is, or where a file comes from.

mod decimal;
mod error;
mod file_run;
mod fit;
mod gpx;
mod instant;
mod model;
mod position;
mod reader;
mod recording;
mod report;
mod tcx;
mod track;
mod xml;

pub use error::ActivityError;
pub use file_run::{Extent, FileRun, FileTime, run_of};
pub use model::{Activity, Damage, Lap, Point, Sport};
pub use reader::{Reader, read};
pub use report::{FileReport, refusal, report};
