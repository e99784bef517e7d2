//! The plan as text in the clipboard and as files of several kinds.
//!
//! The core writes the content of texts and files; a PNG is painted here, since only a browser has a canvas.

mod copies;
mod report;
mod saves;
mod table;

use crate::markup::{Fragment, fragment};
use crate::state::Planner;
use copies::copies;
use report::Report;
use saves::saves;

#[cfg(test)]
mod tests;

/// The buttons that copy and save, and a line that reports what came of it.
pub(crate) fn files_panel(planner: Planner) -> Fragment {
    let report = Report::new();
    fragment! {
        (copies(planner, report))
        (saves(planner, report))
        (report.line())
        (report.text_to_copy())
    }
}
