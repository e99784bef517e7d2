//! The split chart on screen.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, PointerEvent};

use crate::browser::{SizeWatch, whole_pixels};
use crate::chart::{Chart, Frame, Label, Reference, Trace, View, Words};
use crate::text::words;

use super::dom::{El, button, el, follow, keep, key_of, svg};
use super::state::{Planned, Planner, Reader};

/// The chart, what it shows at the pointer, and its views.
///
/// Pointer, touch and the arrow keys read any split.
pub(super) fn split_chart(planner: Planner) -> El {
    let width = RwSignal::new(DEFAULT_WIDTH);
    let chart = Memo::new(move |_| planner.with(|planned| drawn(planner, planned, width.get())));
    let read = RwSignal::new(None::<usize>);
    let reading = move || planner.with(|planned| words::reading(read.get(), &planned.plan, &planned.schedule));
    let room = el("div").class("room").put(picture(planner, chart, read));
    keep(Box::new(SizeWatch::width(&room.0, move |pixels| {
        if pixels > 0 {
            width.set(pixels);
        }
    })));
    el("section").class("chart").attr("aria-label", words::CHART).put_all([
        views(planner),
        el("p").class("reading").attr("aria-hidden", "true").text_of(reading),
        room,
    ])
}

/// Before the first measurement: a phone.
const DEFAULT_WIDTH: u32 = 326;
const FONT: u32 = 12;

fn drawn(planner: Planner, Planned { plan, schedule }: &Planned, width: u32) -> Chart {
    let height = if width < 500 { 200 } else { 280 };
    let pb = if planner.reader() == Reader::American { words::PR } else { words::PB };
    Chart::new(Frame::new(width, height, FONT), plan, schedule, planner.view.get(), &Words { pb, ..Words::ENGLISH })
}

/// Which view is shown, and for the gap to what.
fn views(planner: Planner) -> El {
    let view = planner.view;
    let offered = Memo::new(move |_| {
        let references = [Reference::Goal].into_iter().chain(Reference::OTHERS);
        planner.with(|planned| references.map(|reference| reference.time(&planned.plan).is_some()).collect::<Vec<_>>())
    });
    let choice = move |which: View| {
        button(move || view.set(which)).state("aria-pressed", move || view.get() == which).text(view_name(which))
    };
    let choices = move || {
        let references = [Reference::Goal].into_iter().chain(Reference::OTHERS);
        let given = references.zip(offered.get()).filter(|(_, is_given)| *is_given).map(|(which, _)| View::Gap(which));
        [View::Pace].into_iter().chain(given).map(choice).collect()
    };
    el("div").class("switch views").attr("role", "group").attr("aria-label", words::VIEWS).children_of(choices)
}

const fn view_name(view: View) -> &'static str {
    match view {
        View::Pace => words::PACE_VIEW,
        View::Gap(Reference::Goal) => words::GAP_EVEN,
        View::Gap(Reference::Pb) => words::GAP_PB,
        View::Gap(Reference::Seed) => words::GAP_SEED,
        View::Gap(Reference::GoalB) => words::GAP_B,
        View::Gap(Reference::GoalC) => words::GAP_C,
    }
}

/// The drawing, which is a slider over the splits for those who do not see it.
fn picture(planner: Planner, chart: Memo<Chart>, read: RwSignal<Option<usize>>) -> El {
    let picture = svg("svg");
    let box_of_picture = picture.0.clone();
    let point: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
        let event: &PointerEvent = wasm_bindgen::JsCast::unchecked_ref(event);
        let left = box_of_picture.get_bounding_client_rect().left();
        let x = i32::try_from(whole_pixels((f64::from(event.client_x()) - left).max(0.0))).unwrap_or(i32::MAX);
        read.set(Some(chart.with_untracked(|chart| chart.split_at_x(x.saturating_mul(10)))));
    });
    let on_point = || {
        let point = point.clone();
        move |event: Event| point(&event)
    };
    let spoken = move |Planned { plan, schedule }: &Planned| {
        words::spoken_split(read.get().unwrap_or_default(), plan, schedule)
    };
    let drawing = Drawing::new(&picture);
    follow(move || chart.with(|chart| drawing.show(chart)));
    let cursor = cursor(chart, read);
    picture
        .put_all(cursor)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", words::READ_SPLITS)
        .attr("aria-valuemin", "1")
        .attr_of("aria-valuemax", move || Some(chart.with(|chart| chart.steps.len()).to_string()))
        .attr_of("aria-valuenow", move || Some(read.get().map_or(1, |index| index + 1).to_string()))
        .attr_of("aria-valuetext", move || Some(planner.with(spoken)))
        .on("pointermove", on_point())
        .on("pointerdown", on_point())
        .on("pointerleave", move |_| read.set(None))
        .on("focus", move |_| read.update(|read| *read = read.or(Some(0))))
        .on("blur", move |_| read.set(None))
        .on("keydown", move |event| {
            let last = chart.with_untracked(|chart| chart.steps.len().saturating_sub(1));
            if let Some(to) = stepped(&key_of(&event), read.get_untracked().unwrap_or_default(), last) {
                event.prevent_default();
                read.set(Some(to));
            }
        })
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

/// The line and the dot at the split that is read.
fn cursor(chart: Memo<Chart>, read: RwSignal<Option<usize>>) -> [El; 2] {
    let (line, dot) = (svg("path").class("cursor"), svg("circle").class("cursor-dot").attr("r", "50"));
    let (shown_line, shown_dot) = (line.clone(), dot.clone());
    follow(move || {
        chart.with(|chart| {
            let step = read.get().and_then(|index| chart.steps.get(index));
            let x = step.map(|step| (step.x0 + step.x1) / 2);
            shown_line.set("d", &x.map_or_else(String::new, |x| down(x, chart.plot.top, chart.plot.bottom)));
            shown_dot.set("cx", &x.unwrap_or(OUT_OF_SIGHT).to_string());
            shown_dot.set("cy", &step.map_or(OUT_OF_SIGHT, |step| step.y).to_string());
        });
    });
    [line, dot]
}

const OUT_OF_SIGHT: i32 = -1000;

/// The paths of the picture, from back to front, and the labels on top.
struct Drawing {
    picture: El,
    paths: [El; PATHS.len()],
    labels: El,
}

const PATHS: [&str; 11] = [
    "grid", "average", "area", "locked-area", "ahead", "behind", "line", "locked-line", "clipped", "halfway", "reference",
];

impl Drawing {
    fn new(picture: &El) -> Self {
        let paths = PATHS.map(|class| svg("path").class(class));
        let labels = svg("g");
        let picture = picture.clone().put_all(paths.clone()).put(labels.clone());
        Self { picture, paths, labels }
    }

    fn show(&self, chart: &Chart) {
        self.picture.set("viewBox", &["0 0 ", &chart.width.to_string(), " ", &chart.height.to_string()].concat());
        for (path, d) in self.paths.iter().zip(lines(chart)) {
            path.set("d", &d);
        }
        let ticks = chart.y_ticks.iter().chain(&chart.x_ticks).chain(&chart.halfway).filter_map(|tick| tick.label.as_ref());
        let captions = chart.y_caption.iter().chain(&chart.x_caption);
        let references = chart.references.iter().filter_map(|line| line.label.as_ref());
        self.labels.replace(ticks.chain(captions).chain(references).map(label).collect());
    }
}

/// What each of the paths draws.
fn lines(chart: &Chart) -> [String; PATHS.len()] {
    let (left, right) = (chart.plot.left, chart.plot.right);
    let across_all = |ys: &mut dyn Iterator<Item = i32>| ys.map(|y| across(left, right, y)).collect::<String>();
    let grid = across_all(&mut chart.y_ticks.iter().map(|tick| tick.at));
    let average = across_all(&mut chart.average.into_iter());
    let halfway = chart.halfway.as_ref().map_or_else(String::new, |tick| down(tick.at, chart.plot.top, chart.plot.bottom));
    let references = across_all(&mut chart.references.iter().map(|line| line.y));
    let none = String::new;
    match &chart.trace {
        Trace::Pace { line, area, locked_line, locked_area, clipped } => {
            let [line, area, locked_line, locked_area, clipped] = [line, area, locked_line, locked_area, clipped].map(Clone::clone);
            [grid, average, area, locked_area, none(), none(), line, locked_line, clipped, halfway, references]
        }
        Trace::Gap { line, ahead, behind, zero } => {
            let [line, ahead, behind] = [line, ahead, behind].map(Clone::clone);
            [grid, across(left, right, *zero), none(), none(), ahead, behind, line, none(), none(), halfway, references]
        }
    }
}

fn label(label: &Label) -> El {
    svg("text")
        .attr("x", &label.x.to_string())
        .attr("y", &label.y.to_string())
        .attr("text-anchor", label.anchor.name())
        .text(&label.text)
}

fn across(left: i32, right: i32, y: i32) -> String {
    ["M", &left.to_string(), " ", &y.to_string(), "H", &right.to_string()].concat()
}

fn down(x: i32, top: i32, bottom: i32) -> String {
    ["M", &x.to_string(), " ", &top.to_string(), "V", &bottom.to_string()].concat()
}
