//! Where a coach stands at the track, and when the runner comes by.

use crate::platform::{dynamic_js, whole_pixels};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlInputElement};

use lapwise_core::formats::{number, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Surface, Time, Track};
use lapwise_core::present::trackside::{Oval, passes, start};

use crate::markup::{Element, button, effect, el, svg};
use crate::state::{Planned, Planner};

/// The oval with the spot on it, ways to choose it, and the times there.
pub(crate) fn trackside_panel(planner: Planner) -> Vec<Element> {
    // In millimetres past the finish line, in lane 1.
    let past = RwSignal::new(0);
    let spot = Spot { planner, past };
    spot.stand(Distance::from_millimetres(spot.track().lap_in_lane_1().millimetres() / 2));
    let surface = move || planner.get().plan.surface;
    let content = move |surface| match surface {
        Surface::Road => vec![el("p").text(messages::no_track())],
        Surface::Track => vec![oval(spot), presets(spot), slider(spot), table(spot)],
    };
    vec![el("div").class("parts").bind_children_by_key(surface, content)]
}

#[derive(Clone, Copy)]
struct Spot {
    planner: Planner,
    past: RwSignal<usize>,
}

impl Spot {
    fn track(self) -> Track {
        self.planner.get_untracked().plan.track
    }

    /// How far past the line; after a change to a shorter lap, on that.
    fn past(self) -> Distance {
        let lap = self.planner.get().plan.track.lap_in_lane_1().millimetres();
        let past = u32::try_from(self.past.get()).unwrap_or(0);
        Distance::from_millimetres(if past < lap { past } else { 0 })
    }

    fn stand(self, past: Distance) {
        self.past.set(past.millimetres() as usize);
    }
}

/// The track from above; where it is touched is the spot.
fn oval(spot: Spot) -> Element {
    let picture =
        svg("svg").attr("viewBox", &format!("0 0 {} {}", Oval::WIDTH, Oval::HEIGHT)).attr("aria-hidden", "true");
    dynamic_js::set_style(&picture.0, "height", "auto");
    dynamic_js::set_style(&picture.0, "max-width", "28em");
    for (class, d) in [("zero", Oval::OUTLINE), ("locked-line", Oval::FINISH), ("zero", Oval::DIRECTION)] {
        picture.append(&svg("path").class(class).attr("d", d).0);
    }
    let place = |class, radius: &str| svg("circle").class(class).attr("r", radius);
    let (begin, here) = (place("clipped", "24"), place("cursor-dot", "44"));
    let line = |y| svg("text").attr("x", "890").attr("y", y).attr("text-anchor", "middle");
    let (name, explained) = (line("440"), line("600").text(messages::start_dot()));
    let moved = (begin.clone(), here.clone(), name.clone());
    effect(move || {
        let plan = &spot.planner.get().plan;
        put(&moved.0, Oval::place(plan.track, start(plan).unwrap_or(Distance::ZERO)));
        put(&moved.1, Oval::place(plan.track, spot.past()));
        moved.2.set_text(&messages::spot(spot.past()));
    });
    let touched = picture.clone();
    picture.put_all(&[begin, here, name, explained]).on("pointerdown", move |event| {
        spot.stand(Oval::nearest(spot.track(), point(&touched, &event)));
    })
}

fn put(circle: &Element, (x, y): (i32, i32)) {
    circle.set_attr("cx", &x.to_string());
    circle.set_attr("cy", &y.to_string());
}

/// Where the drawing was touched.
fn point(picture: &Element, event: &Event) -> (i32, i32) {
    let number = |object: &JsValue, name| dynamic_js::get(object, name).as_f64().unwrap_or(0.0);
    let Ok(place) = dynamic_js::call(&picture.0, "getBoundingClientRect", &[]) else { return (0, 0) };
    let scale = f64::from(Oval::WIDTH) / number(&place, "width").max(1.0);
    let along = |at, edge| {
        let scaled = whole_pixels((number(event, at) - number(&place, edge)).max(0.0) * scale);
        i32::try_from(scaled).unwrap_or(i32::MAX)
    };
    (along("clientX", "left"), along("clientY", "top"))
}

/// The finish line, and every hundred metres past it.
fn presets(spot: Spot) -> Element {
    let spots = move || {
        let lap = spot.planner.get().plan.track.lap_in_lane_1();
        let mut spots = Vec::new();
        for hundreds in 0..4 {
            let past = Distance::from_metres(hundreds * 100);
            if past < lap {
                let is_here = move || spot.past() == past;
                let preset = button(move || spot.stand(past)).bind_state("aria-pressed", is_here);
                spots.push(preset.attr("aria-label", &messages::past_the_line(past)).text(&messages::spot(past)));
            }
        }
        spots
    };
    el("div").class("chips").attr("role", "group").attr("aria-label", messages::spot_label()).bind_children(spots)
}

fn slider(spot: Spot) -> Element {
    let input = el("input").attr("type", "range").attr("min", "0").attr("aria-label", messages::spot_label());
    let (shown, slid): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || {
        let lap = spot.planner.get().plan.track.lap_in_lane_1().millimetres();
        shown.set_max(&metres(lap.saturating_sub(1)));
        shown.set_value(&metres(spot.past().millimetres()));
    });
    let slide = move || spot.stand(Distance::from_metres(u32::try_from(number(slid.value().as_bytes())).unwrap_or(0)));
    let name = move || messages::past_the_line(spot.past());
    let input = input.bind_attr("aria-valuetext", move || Some(name())).on("input", move |_| slide());
    el("div").class("strength").put(input).put(el("output").bind_text(move || messages::spot(spot.past())))
}

fn metres(millimetres: u32) -> String {
    (millimetres / 1000).to_string()
}

/// Every pass with its distance, its time, and the time since the last.
fn table(spot: Spot) -> Element {
    let table = el("table").attr("aria-label", messages::on_the_track());
    dynamic_js::set_style(&table.0, "font-variant-numeric", "tabular-nums");
    table.bind_children(move || {
        let Planned { plan, schedule, .. } = &*spot.planner.get();
        // A plan on screen has a time for every mark.
        let passes = passes(plan, spot.past()).unwrap_or_default();
        if passes.is_empty() {
            return vec![el("caption").text(messages::no_pass())];
        }
        let mut rows = vec![row("th", &[messages::mark(), messages::clock(), messages::lap()])];
        let mut last = Time::ZERO;
        for pass in passes {
            let (surface, unit) = (plan.surface, schedule.unit());
            rows.push(row(
                "td",
                &[
                    &print::mark(pass.at, surface, plan.units),
                    &print::clock(pass.time, unit),
                    &print::lap(pass.time - last, unit, surface),
                ],
            ));
            last = pass.time;
        }
        rows
    })
}

fn row(cell: &str, texts: &[&str; 3]) -> Element {
    let mut row = el("tr");
    for text in texts {
        let cell = el(cell).text(text);
        dynamic_js::set_style(&cell.0, "text-align", "start");
        row = row.put(cell);
    }
    row
}
