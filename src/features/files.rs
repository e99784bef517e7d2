//! The plan elsewhere: copied as text, saved as a file.

use crate::platform::{clipboard, clock, download, json};
use crate::standalone;
use std::rc::Rc;

use crate::controls::painting::paint;
use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;

use crate::api;
use lapwise_core::files::{calendar, table_text};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Schedule};
use lapwise_core::present::chart::{Frame, Reference, Words};
use lapwise_core::present::picture::{Inks, Picture, to_svg};
use lapwise_core::present::sheet;

use crate::controls::drawing::names;
use crate::markup::{Element, button, el};
use crate::parts::loader::glue_address;
use crate::state::{Planned, Planner};

/// Buttons that copy and save, and what came of it.
pub(crate) fn files_panel(planner: Planner) -> Vec<Element> {
    let desk = Rc::new(Desk {
        planner,
        said: el("p").class("hint").attr("role", "status"),
        text: el("textarea")
            .attr("rows", "8")
            .attr("readonly", "")
            .attr("wrap", "off")
            .attr("aria-label", messages::to_copy()),
        offered: el("div"),
    });
    let mut copies = Vec::new();
    for (name, table) in &COPIES {
        let desk = desk.clone();
        copies.push(button(move || desk.copy(*table)).text(name));
    }
    let mut files = Vec::new();
    for kind in &FILES {
        let desk = desk.clone();
        files.push(button(move || desk.save(kind)).text(kind.name));
    }
    let group = |label, buttons: &[Element]| {
        let buttons = el("div").class("chips").put_all(buttons);
        el("fieldset").class("items").put(el("legend").text(label)).put(buttons)
    };
    vec![group(messages::copy(), &copies), group(messages::save_as(), &files), desk.said.clone(), desk.offered.clone()]
}

type Table = fn(&Plan, &Schedule, Option<Reference>, &Words) -> String;

/// The texts that are copied.
static COPIES: [(&str, Table); 2] =
    [(messages::copy_text(), table_text::message), (messages::copy_cells(), table_text::tsv)];

/// What is in a file, or why it cannot be.
type Content = fn(&Desk) -> Result<String, &'static str>;

/// A file that is saved.
struct Kind {
    name: &'static str,
    ending: &'static str,
    mime: &'static str,
    /// None for the picture of points.
    text: Option<Content>,
}

static FILES: [Kind; 5] = [
    Kind {
        name: messages::as_csv(),
        ending: ".csv",
        mime: "text/csv",
        text: Some(|desk| Ok(desk.table(table_text::csv))),
    },
    Kind { name: messages::as_png(), ending: ".png", mime: "image/png", text: None },
    Kind {
        name: messages::as_svg(),
        ending: ".svg",
        mime: "image/svg+xml",
        text: Some(|desk| Ok(to_svg(&desk.chart(), Inks::Colour))),
    },
    Kind { name: messages::as_calendar(), ending: ".ics", mime: "text/calendar", text: Some(calendar_file) },
    Kind { name: messages::as_json(), ending: ".json", mime: "application/json", text: Some(numbers) },
];

fn calendar_file(desk: &Desk) -> Result<String, &'static str> {
    let Planned { plan, schedule, .. } = &*desk.planner.get_untracked();
    calendar::file(plan, schedule, &standalone::url(&glue_address()), &stamp()).ok_or(messages::no_date())
}

/// The object that JavaScript has of the schedule.
fn numbers(desk: &Desk) -> Result<String, &'static str> {
    let Planned { plan, schedule, .. } = &*desk.planner.get_untracked();
    let object = api::to_object(plan, schedule).map_err(|_| messages::not_saved())?;
    json::stringify(object).ok_or(messages::not_saved())
}

/// The chart as a file, in pixels.
const CHART: Frame = Frame::new(1200, 600, 20);
/// The points of a PNG for each tenth of a pixel, in tenths: two for each pixel.
const POINTS: i32 = 2;

/// Saves a picture as a PNG file, then calls `tell` with true if the browser took it.
fn save_png(name: &str, picture: &Picture, tell: Rc<dyn Fn(bool)>) {
    let (name, saved) = (name.to_owned(), tell.clone());
    let save = move |blob: JsValue| saved(!blob.is_null() && download::save_blob(&name, &blob));
    if paint(picture, POINTS).and_then(|canvas| canvas.to_png(save)).is_err() {
        tell(false);
    }
}

/// Returns the time of writing in UTC as a calendar has it, such as `20270101T120000Z`.
fn stamp() -> String {
    let mut stamp = clock::now_iso();
    stamp.retain(|c| c.is_ascii_alphanumeric());
    // As far as the seconds.
    stamp.truncate("20270101T120000".len());
    stamp + "Z"
}

struct Desk {
    planner: Planner,
    said: Element,
    /// A text to be copied by hand.
    text: Element,
    /// Where it stands.
    offered: Element,
}

impl Desk {
    fn table(&self, table: Table) -> String {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        table(plan, schedule, self.planner.against(), &names(self.planner))
    }

    fn chart(&self) -> Picture {
        let Planned { plan, schedule, .. } = &*self.planner.get_untracked();
        sheet::chart(plan, schedule, self.planner.view(), CHART, &names(self.planner))
    }

    fn say(&self, text: &str) {
        self.said.0.set_text_content(Some(text));
        self.offered.replace(&[]);
    }

    fn copy(self: &Rc<Self>, table: Table) {
        let text = self.table(table);
        let (desk, own) = (self.clone(), text.clone());
        let tell = move |is_copied: bool| {
            desk.say(if is_copied { messages::copied() } else { messages::not_copied() });
            if !is_copied {
                desk.offer(&own);
            }
        };
        clipboard::write(&text, Rc::new(tell));
    }

    fn offer(&self, text: &str) {
        let entry = el("div").class("entry").put(self.text.clone());
        self.offered.replace(&[el("div").class("field").put(entry)]);
        // A text area has what an input has.
        let area: HtmlInputElement = self.text.cast();
        area.set_value(text);
        area.select();
    }

    fn save(self: &Rc<Self>, kind: &Kind) {
        let name = format!("{}{}", table_text::file_name(&self.planner.get_untracked().plan), kind.ending);
        let (desk, file) = (self.clone(), name.clone());
        let tell = move |is_saved: bool| {
            if is_saved {
                desk.say(&messages::saved(&file));
            } else {
                desk.say(messages::not_saved());
            }
        };
        match kind.text.map(|text| text(self)) {
            None => save_png(&name, &self.chart(), Rc::new(tell)),
            Some(Ok(text)) => tell(download::save_text(&name, kind.mime, &text)),
            Some(Err(refusal)) => self.say(refusal),
        }
    }
}
