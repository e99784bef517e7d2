//! The plan as text in the clipboard and as files of several kinds.
//!
//! The core writes the content of texts and files; a PNG is painted here, since only a browser has a canvas.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;

use lapwise_core::files::{calendar, table_text};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Schedule};
use lapwise_core::present::Reference;
use lapwise_core::present::chart::Frame;
use lapwise_core::present::picture::{Inks, Picture, to_svg};
use lapwise_core::present::sheet;

use crate::api;
use crate::controls::painting::paint;
use crate::markup::{Element, button, el};
use crate::parts::loader::glue_address;
use crate::platform::{clipboard, clock, download, json};
use crate::standalone;
use crate::state::{Planned, Planner};

/// The buttons that copy and save, and a line that reports what came of it.
pub(crate) fn files_panel(planner: Planner) -> Vec<Element> {
    let export = Rc::new(PlanExport::new(planner));
    let mut copy_buttons = Vec::new();
    for (name, write) in COPIES {
        let export = export.clone();
        copy_buttons.push(button(move || export.copy(write)).text(name));
    }
    let mut save_buttons = Vec::new();
    for kind in &FILES {
        let export = export.clone();
        save_buttons.push(button(move || export.save(kind)).text(kind.name));
    }
    vec![
        button_group(messages::copy_table(), &copy_buttons),
        button_group(messages::save_a_file(), &save_buttons),
        export.status.clone(),
        export.selection.clone(),
    ]
}

fn button_group(name: &str, buttons: &[Element]) -> Element {
    let buttons = el("div").class("chips").put_all(buttons);
    el("fieldset").class("items").put(el("legend").text(name)).put(buttons)
}

/// Writes the table of a plan as text.
type WriteTable = fn(&Plan, &Schedule, Option<Reference>, &str) -> String;

const COPIES: [(&str, WriteTable); 2] =
    [(messages::as_text(), table_text::message), (messages::for_a_spreadsheet(), table_text::tsv)];

/// A kind of file that can be saved.
struct FileKind {
    name: &'static str,
    extension: &'static str,
    content: FileContent,
}

enum FileContent {
    /// A text of a MIME type, or a sentence that says why there is none.
    Text(&'static str, fn(&PlanExport) -> Result<String, &'static str>),
    /// The chart as pixels.
    Png,
}

static FILES: [FileKind; 5] = [
    FileKind {
        name: messages::as_csv(),
        extension: ".csv",
        content: FileContent::Text("text/csv", |export| Ok(export.table(table_text::csv))),
    },
    FileKind { name: messages::as_png(), extension: ".png", content: FileContent::Png },
    FileKind {
        name: messages::as_svg(),
        extension: ".svg",
        content: FileContent::Text("image/svg+xml", |export| Ok(to_svg(&export.chart(), Inks::Colour))),
    },
    FileKind {
        name: messages::as_calendar(),
        extension: ".ics",
        content: FileContent::Text("text/calendar", PlanExport::calendar),
    },
    FileKind {
        name: messages::as_json(),
        extension: ".json",
        content: FileContent::Text("application/json", PlanExport::json),
    },
];

/// The chart in a file, in pixels.
const CHART_FRAME: Frame = Frame::new(1200, 600, 20);
/// The points of a PNG for each tenth of a pixel, in tenths: two points a pixel, for screens of high resolution.
const PNG_SCALE: i32 = 2;

/// Writes the plan on screen into the clipboard or a file.
struct PlanExport {
    planner: Planner,
    status: Element,
    /// A text that the reader is to copy by hand.
    text_area: Element,
    /// Holds the text area while there is such a text.
    selection: Element,
}

impl PlanExport {
    fn new(planner: Planner) -> Self {
        let text_area = el("textarea").attr("rows", "8").attr("readonly", "").attr("wrap", "off");
        Self {
            planner,
            status: el("p").class("hint").attr("role", "status"),
            text_area: text_area.attr("aria-label", messages::text_to_copy()),
            selection: el("div"),
        }
    }

    fn table(&self, write: WriteTable) -> String {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        write(plan, schedule, self.planner.against(), self.planner.pb_name())
    }

    fn chart(&self) -> Picture {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        sheet::chart(plan, schedule, self.planner.view(), CHART_FRAME, self.planner.pb_name())
    }

    fn calendar(&self) -> Result<String, &'static str> {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        calendar::file(plan, schedule, &standalone::url(&glue_address()), clock::now_millis())
            .ok_or(messages::no_date())
    }

    /// The object that `schedule()` resolves with, as JSON.
    fn json(&self) -> Result<String, &'static str> {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        let object = api::to_object(plan, schedule).map_err(|_| messages::not_saved())?;
        json::stringify(object).ok_or(messages::not_saved())
    }

    fn set_status(&self, text: &str) {
        self.status.0.set_text_content(Some(text));
        // A text to copy by hand belongs to the status before.
        self.selection.replace(&[]);
    }

    fn copy(self: &Rc<Self>, write: WriteTable) {
        let text = self.table(write);
        let (export, copied) = (self.clone(), text.clone());
        let report = move |is_copied: bool| {
            export.set_status(if is_copied { messages::copied() } else { messages::not_copied() });
            if !is_copied {
                // After the status, which removes the text of an earlier copy.
                export.select(&copied);
            }
        };
        clipboard::write(&text, Rc::new(report));
    }

    /// Shows a text selected, so that the reader can copy it.
    fn select(&self, text: &str) {
        let entry = el("div").class("entry").put(self.text_area.clone());
        self.selection.replace(&[el("div").class("field").put(entry)]);
        // A text area has a `value` like an input's.
        let area: HtmlInputElement = self.text_area.cast();
        area.set_value(text);
        area.select();
    }

    fn save(self: &Rc<Self>, kind: &FileKind) {
        let name = format!("{}{}", table_text::file_name(&self.planner.get_untracked().plan), kind.extension);
        match kind.content {
            FileContent::Text(mime, write) => match write(self) {
                Ok(text) => self.report_saved(&name, download::save_text(&name, mime, &text)),
                Err(refusal) => self.set_status(refusal),
            },
            FileContent::Png => {
                let (export, file) = (self.clone(), name.clone());
                save_png(&name, &self.chart(), Rc::new(move |is_saved| export.report_saved(&file, is_saved)));
            }
        }
    }

    fn report_saved(&self, file: &str, is_saved: bool) {
        if is_saved {
            self.set_status(&messages::file_saved(file));
        } else {
            self.set_status(messages::not_saved());
        }
    }
}

/// Saves a picture as a PNG file, then calls `report` with true if the browser took it.
fn save_png(name: &str, picture: &Picture, report: Rc<dyn Fn(bool)>) {
    let (name, saved) = (name.to_owned(), report.clone());
    let save = move |blob: JsValue| saved(!blob.is_null() && download::save_blob(&name, &blob));
    if paint(picture, PNG_SCALE).and_then(|canvas| canvas.to_png(save)).is_err() {
        report(false);
    }
}
