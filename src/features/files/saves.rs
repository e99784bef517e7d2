//! The plan as files.

use std::rc::Rc;

use lapwise_core::files::{calendar, run_table, schedule_object, table_text};
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::present::chart::Frame;
use lapwise_core::present::picture::{Inks, Picture, to_svg};
use lapwise_core::present::sheet;

use super::report::Report;
use super::table::table;
use crate::controls::painting::paint;
use crate::markup::{Element, markup};
use crate::parts::loader::standalone_url;
use crate::platform::{clock, download};
use crate::state::{Planned, Planner};

/// The buttons that save a file.
pub(super) fn saves(planner: Planner, report: Report) -> Element {
    markup! {
        fieldset class="items" {
            legend { (messages::save_a_file()) }
            div class="chips" {
                for kind in (&KINDS[..]) { (save_button(planner, report, kind)) }
                if (move || options::has_run(&planner.get().plan)) { (save_button(planner, report, &RUN)) }
            }
        }
    }
}

fn save_button(planner: Planner, report: Report, kind: &'static FileKind) -> Element {
    markup! { button type="button" on:click=(move |_| save(planner, report, kind)) { ((kind.name)()) } }
}

/// A kind of file that can be saved.
struct FileKind {
    name: fn() -> &'static str,
    extension: &'static str,
    content: FileContent,
}

enum FileContent {
    /// A text of a MIME type, or a sentence that says why there is none.
    Text(&'static str, fn(Planner) -> Result<String, &'static str>),
    /// The chart as pixels.
    Png,
}

static KINDS: [FileKind; 5] = [
    FileKind { name: messages::as_csv, extension: ".csv", content: FileContent::Text("text/csv", csv) },
    FileKind { name: messages::as_png, extension: ".png", content: FileContent::Png },
    FileKind { name: messages::as_svg, extension: ".svg", content: FileContent::Text("image/svg+xml", svg) },
    FileKind { name: messages::as_calendar, extension: ".ics", content: FileContent::Text("text/calendar", ics) },
    FileKind { name: messages::as_json, extension: ".json", content: FileContent::Text("application/json", json) },
];

/// The run that the plan carries, with all of its marks; those that the plan has are in its own table too.
static RUN: FileKind =
    FileKind { name: messages::run_as_csv, extension: "-run.csv", content: FileContent::Text("text/csv", run_csv) };

fn csv(planner: Planner) -> Result<String, &'static str> {
    Ok(table(planner, table_text::csv))
}

fn svg(planner: Planner) -> Result<String, &'static str> {
    Ok(to_svg(&chart(planner), Inks::Colour))
}

fn ics(planner: Planner) -> Result<String, &'static str> {
    let Planned { plan, schedule, .. } = &*planner.get_untracked();
    calendar::file(plan, schedule, &standalone_url(), clock::now_millis()).ok_or(messages::no_date())
}

fn run_csv(planner: Planner) -> Result<String, &'static str> {
    let Planned { plan, .. } = &*planner.get_untracked();
    let text = run_table::csv(plan, &options::read_run(plan).0, planner.pb_name());
    if text.is_empty() { Err(messages::no_time_recorded()) } else { Ok(text) }
}

/// The object that `schedule()` resolves with, as JSON; with the run that the plan carries as `run`.
fn json(planner: Planner) -> Result<String, &'static str> {
    let Planned { plan, schedule, .. } = &*planner.get_untracked();
    let text = schedule_object::json(plan, schedule);
    match text.strip_suffix('}') {
        Some(open) if options::has_run(plan) => {
            Ok(format!("{open},\"run\":{}}}", run_table::json(plan, &options::read_run(plan).0)))
        }
        _ => Ok(text),
    }
}

/// The chart in a file, in pixels.
const CHART_FRAME: Frame = Frame::new(1200, 600, 20);
/// The points of a PNG for each tenth of a pixel, in tenths: two points a pixel, for screens of high resolution.
const PNG_SCALE: i32 = 2;

fn chart(planner: Planner) -> Picture {
    let Planned { plan, schedule, .. } = &*planner.get_untracked();
    sheet::chart(plan, schedule, planner.view(), CHART_FRAME, planner.pb_name())
}

fn save(planner: Planner, report: Report, kind: &FileKind) {
    let name = format!("{}{}", table_text::file_name(&planner.get_untracked().plan), kind.extension);
    match kind.content {
        FileContent::Text(mime, write) => match write(planner) {
            Ok(text) => report.say_saved(&name, download::save_text(&name, mime, &text)),
            Err(refusal) => report.say(refusal),
        },
        FileContent::Png => save_png(planner, report, &name),
    }
}

/// Paints the chart for a file, and reports if the browser took it.
fn save_png(planner: Planner, report: Report, name: &str) {
    let file = name.to_owned();
    let tell = move |is_saved| report.say_saved(&file, is_saved);
    match paint(&chart(planner), PNG_SCALE) {
        Ok(canvas) => download::save_png(name, &canvas, Rc::new(tell)),
        Err(_) => tell(false),
    }
}
