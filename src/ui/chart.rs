//! The split chart on screen.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, PointerEvent};

use crate::browser::{SizeWatch, whole_pixels};
use crate::chart::{Chart, Frame, LAYERS, Label, Reference, View, Words};
use crate::text::words;

use super::dom::{El, button, el, follow, keep, key_of, svg};
use super::state::{Planned, Planner, Reader, VIEWS};

/// The chart, what it shows at the pointer, and its views.
///
/// Pointer, touch and the arrow keys read any split.
pub(super) fn split_chart(planner: Planner) -> El {
    let width = RwSignal::new(DEFAULT_WIDTH);
    let read = RwSignal::new(NONE);
    let reading = move || {
        let Planned { plan, schedule, .. } = &*planner.now();
        words::reading(Some(read.get()), plan, schedule)
    };
    // Of no height: an observer of what grows with its own answers is called in vain, which the page would hear of.
    let ruler = el("div");
    let room = el("div").class("room").put(ruler.clone()).put(picture(planner, width, read));
    keep(Box::new(SizeWatch::width(&ruler.0, move |pixels| {
        if pixels > 0 {
            width.set(pixels as usize);
        }
    })));
    el("section").class("chart").attr("aria-label", words::CHART).put_all(&[
        views(planner),
        el("p").class("reading").attr("aria-hidden", "true").text_of(reading),
        room,
    ])
}

/// Before the first measurement: a phone.
const DEFAULT_WIDTH: usize = 326;
/// No split is read.
const NONE: usize = usize::MAX;
const FONT: u32 = 12;

fn drawn(planner: Planner, width: usize) -> Chart {
    let height = if width < 500 { 200 } else { 280 };
    let pb = planner.reader().pb();
    let Planned { plan, schedule, .. } = &*planner.now();
    Chart::new(
        Frame::new(u32::try_from(width).unwrap_or(u32::MAX), height, FONT),
        plan,
        schedule,
        planner.view(),
        &Words { pb, ..Words::ENGLISH },
    )
}

/// Which view is shown, and for the gap to what.
fn views(planner: Planner) -> El {
    // The views that the plan has, as bits: the buttons are made anew only when those change.
    let given = move || {
        let plan = &planner.now().plan;
        let has = |view: &View| match view {
            View::Pace => true,
            View::Gap(reference) => reference.time(plan).is_some(),
        };
        VIEWS.iter().enumerate().map(|(bit, view)| usize::from(has(view)) << bit).sum()
    };
    let choice = move |view: View| {
        let shows = move || planner.view() == view;
        button(move || planner.set_view(view)).state("aria-pressed", shows).text(view_name(view, planner.reader()))
    };
    let choices = move |given: usize| {
        let mut choices = Vec::new();
        for (bit, view) in VIEWS.into_iter().enumerate() {
            if given >> bit & 1 == 1 {
                choices.push(choice(view));
            }
        }
        choices
    };
    el("div").class("switch views").attr("role", "group").attr("aria-label", words::VIEWS).children_by(given, choices)
}

const fn view_name(view: View, reader: Reader) -> &'static str {
    match view {
        View::Pace => words::PACE_VIEW,
        View::Gap(Reference::Goal) => words::GAP_EVEN,
        View::Gap(Reference::Pb) => match reader {
            Reader::American => words::GAP_PR,
            Reader::British | Reader::Other => words::GAP_PB,
        },
        View::Gap(Reference::Seed) => words::GAP_SEED,
        View::Gap(Reference::GoalB) => words::GAP_B,
        View::Gap(Reference::GoalC) => words::GAP_C,
    }
}

/// The drawing, which is a slider over the splits for those who do not see it.
fn picture(planner: Planner, width: RwSignal<usize>, read: RwSignal<usize>) -> El {
    let picture = svg("svg")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", words::READ_SPLITS)
        .attr("aria-valuemin", "1");
    let drawing = Rc::new(Drawing::new(&picture));
    let (shown, pointed) = (drawing.clone(), drawing.clone());
    follow(move || shown.show(drawn(planner, width.get()), read.get_untracked()));
    follow(move || drawing.mark(read.get()));
    let spoken = move || {
        let Planned { plan, schedule, .. } = &*planner.now();
        Some(words::spoken_split(known(read.get()), plan, schedule))
    };
    let step = move |event: &Event| {
        let last = planner.peek().schedule.splits().len().saturating_sub(1);
        if let Some(to) = stepped(&key_of(event), known(read.get_untracked()), last) {
            event.prevent_default();
            read.set(to);
        }
    };
    let point = Rc::new(move |event: Event| read.set(pointed.split_at(&event)));
    let pressed = point.clone();
    picture
        .attr_of("aria-valuemax", move || Some(planner.now().schedule.splits().len().to_string()))
        .attr_of("aria-valuenow", move || Some((known(read.get()) + 1).to_string()))
        .attr_of("aria-valuetext", spoken)
        .on("pointermove", move |event| point(event))
        .on("pointerdown", move |event| pressed(event))
        .on("pointerleave", move |event| {
            // A finger that is lifted goes on reading what it tapped.
            if wasm_bindgen::JsCast::unchecked_ref::<PointerEvent>(&event).pointer_type() == "mouse" {
                read.set(NONE);
            }
        })
        .on("focus", move |_| read.set(known(read.get_untracked())))
        .on("blur", move |_| read.set(NONE))
        .on("keydown", move |event| step(&event))
}

/// The split that is read, or would be first.
const fn known(read: usize) -> usize {
    if read == NONE { 0 } else { read }
}

/// Where a key leads from a split.
fn stepped(key: &str, at: usize, last: usize) -> Option<usize> {
    Some(match key {
        "ArrowRight" | "ArrowUp" => at.saturating_add(1).min(last),
        "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
        "PageUp" => at.saturating_add(10).min(last),
        "PageDown" => at.saturating_sub(10),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

const OUT_OF_SIGHT: i32 = -1000;

/// The paths of the picture, from back to front, the labels on top, and the mark of the split that is read.
struct Drawing {
    picture: El,
    paths: [El; LAYERS.len()],
    labels: El,
    cursor: El,
    dot: El,
    chart: RefCell<Option<Chart>>,
}

impl Drawing {
    fn new(picture: &El) -> Self {
        let paths = LAYERS.map(|class| svg("path").class(class));
        let (labels, cursor) = (svg("g"), svg("path").class("cursor"));
        let dot = svg("circle").class("cursor-dot").attr("r", "50");
        let picture = picture.clone().put_all(&paths).put_all(&[labels.clone(), cursor.clone(), dot.clone()]);
        Self { picture, paths, labels, cursor, dot, chart: RefCell::default() }
    }

    fn show(&self, chart: Chart, read: usize) {
        self.picture.set("viewBox", &["0 0 ", &chart.width.to_string(), " ", &chart.height.to_string()].concat());
        for (path, d) in self.paths.iter().zip(chart.layers()) {
            path.set("d", &d);
        }
        self.labels.replace(&labels(&chart));
        self.chart.replace(Some(chart));
        self.mark(read);
    }

    /// Draws the line and the dot at the split that is read.
    fn mark(&self, read: usize) {
        let chart = self.chart.borrow();
        let Some(chart) = &*chart else { return };
        let step = chart.steps.get(read);
        let (x, y) = step.map_or((OUT_OF_SIGHT, OUT_OF_SIGHT), |step| ((step.x0 + step.x1) / 2, step.y));
        self.cursor.set("d", &chart.down(x));
        self.dot.set("cx", &x.to_string());
        self.dot.set("cy", &y.to_string());
    }

    /// The split under the pointer.
    fn split_at(&self, event: &Event) -> usize {
        let event: &PointerEvent = wasm_bindgen::JsCast::unchecked_ref(event);
        let place = self.picture.0.get_bounding_client_rect();
        let part = (f64::from(event.client_x()) - place.left()).max(0.0) / place.width().max(1.0);
        self.chart.borrow().as_ref().map_or(NONE, |chart| {
            let x = whole_pixels(part * f64::from(chart.width));
            chart.split_at_x(i32::try_from(x).unwrap_or(i32::MAX))
        })
    }
}

fn labels(chart: &Chart) -> Vec<El> {
    let mut labels = Vec::new();
    for one in chart.labels() {
        labels.push(label(one));
    }
    labels
}

fn label(label: &Label) -> El {
    svg("text")
        .attr("x", &label.x.to_string())
        .attr("y", &label.y.to_string())
        .attr("text-anchor", label.anchor.name())
        .text(&label.text)
}
