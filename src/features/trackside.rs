//! The spot where a coach stands at the track, and when the runner comes by.
//!
//! Passing times and the geometry of the oval are [`lapwise_core::present::trackside`]'s.

use crate::platform::{dynamic_js, whole_pixels};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlInputElement};

use lapwise_core::formats::{number, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Surface, Track};
use lapwise_core::present::phrases;
use lapwise_core::present::trackside::{Oval, passing_times, spot_on, start_spot, usual_spots};

use crate::markup::{Element, button, effect, el, svg};
use crate::state::{Planned, Planner};

/// The oval with the spot on it, ways to choose the spot, and the times there.
pub(crate) fn trackside_panel(planner: Planner) -> Vec<Element> {
    let half_lap = planner.get_untracked().plan.track.lap_in_lane_1().millimetres() / 2;
    let spot = Spot { planner, chosen: RwSignal::new(Distance::from_millimetres(half_lap)) };
    let surface = move || planner.get().plan.surface;
    let content = move |surface| match surface {
        Surface::Road => vec![el("p").text(messages::no_track())],
        Surface::Track => vec![oval(spot), presets(spot), slider(spot), pass_table(spot)],
    };
    vec![el("div").class("parts").bind_children_by_key(surface, content)]
}

/// A spot at the track of the plan on screen, as a distance past the finish line in lane 1.
#[derive(Clone, Copy)]
struct Spot {
    planner: Planner,
    chosen: RwSignal<Distance>,
}

impl Spot {
    fn track(self) -> Track {
        self.planner.get_untracked().plan.track
    }

    /// The distance past the finish line. A spot that is beyond the lap of another track is on its line.
    fn past_line(self) -> Distance {
        spot_on(self.planner.get().plan.track, self.chosen.get())
    }

    fn choose(self, past_line: Distance) {
        self.chosen.set(past_line);
    }
}

/// The track from above. A touch chooses the nearest spot.
fn oval(spot: Spot) -> Element {
    // The slider and the buttons say the same to a screen reader.
    let picture =
        svg("svg").attr("viewBox", &format!("0 0 {} {}", Oval::WIDTH, Oval::HEIGHT)).attr("aria-hidden", "true");
    dynamic_js::set_style(&picture.0, "height", "auto");
    dynamic_js::set_style(&picture.0, "max-width", "28em");
    for (class, d) in [("zero", Oval::OUTLINE), ("locked-line", Oval::FINISH), ("zero", Oval::DIRECTION)] {
        picture.append(&svg("path").class(class).attr("d", d).0);
    }
    let dot = |class, radius: &str| svg("circle").class(class).attr("r", radius);
    let (start_dot, spot_dot) = (dot("clipped", "24"), dot("cursor-dot", "44"));
    let text = |y| svg("text").attr("x", "890").attr("y", y).attr("text-anchor", "middle");
    let (name, legend) = (text("440"), text("600").text(messages::start_dot()));
    let (moved_start, moved_spot, renamed) = (start_dot.clone(), spot_dot.clone(), name.clone());
    effect(move || {
        let plan = &spot.planner.get().plan;
        move_dot(&moved_start, Oval::point_of(plan.track, start_spot(plan).unwrap_or(Distance::ZERO)));
        move_dot(&moved_spot, Oval::point_of(plan.track, spot.past_line()));
        renamed.set_text(&phrases::finish_line_or(spot.past_line()));
    });
    let touched = picture.clone();
    picture.put_all(&[start_dot, spot_dot, name, legend]).on("pointerdown", move |event| {
        spot.choose(Oval::spot_at(spot.track(), touched_point(&touched, &event)));
    })
}

fn move_dot(dot: &Element, (x, y): (i32, i32)) {
    dot.set_attr("cx", &x.to_string());
    dot.set_attr("cy", &y.to_string());
}

/// The touched point in units of the drawing.
fn touched_point(picture: &Element, event: &Event) -> (i32, i32) {
    let number = |object: &JsValue, name| dynamic_js::get(object, name).as_f64().unwrap_or(0.0);
    let Ok(bounds) = dynamic_js::call(&picture.0, "getBoundingClientRect", &[]) else { return (0, 0) };
    // A drawing that is not laid out has no width to divide by.
    let scale = f64::from(Oval::WIDTH) / number(&bounds, "width").max(1.0);
    let along = |position, edge| {
        let scaled = whole_pixels((number(event, position) - number(&bounds, edge)).max(0.0) * scale);
        i32::try_from(scaled).unwrap_or(i32::MAX)
    };
    (along("clientX", "left"), along("clientY", "top"))
}

/// Buttons for the finish line and every hundred metres past it.
fn presets(spot: Spot) -> Element {
    let spots = move || {
        let mut spots = Vec::new();
        for preset in usual_spots(spot.planner.get().plan.track) {
            let is_chosen = move || spot.past_line() == preset;
            let choose = button(move || spot.choose(preset)).bind_state("aria-pressed", is_chosen);
            spots.push(
                choose.attr("aria-label", &phrases::past_finish_line(preset)).text(&phrases::finish_line_or(preset)),
            );
        }
        spots
    };
    el("div").class("chips").attr("role", "group").attr("aria-label", messages::where_you_stand()).bind_children(spots)
}

/// A slider along the lap in steps of a metre.
fn slider(spot: Spot) -> Element {
    let input = el("input").attr("type", "range").attr("min", "0").attr("aria-label", messages::where_you_stand());
    let (shown, slid): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || {
        let lap = spot.planner.get().plan.track.lap_in_lane_1().millimetres();
        shown.set_max(&metres(lap.saturating_sub(1)));
        shown.set_value(&metres(spot.past_line().millimetres()));
    });
    let choose =
        move || spot.choose(Distance::from_metres(u32::try_from(number(slid.value().as_bytes())).unwrap_or(0)));
    let name = move || phrases::past_finish_line(spot.past_line());
    let input = input.bind_attr("aria-valuetext", move || Some(name())).on("input", move |_| choose());
    el("div")
        .class("strength")
        .put(input)
        .put(el("output").bind_text(move || phrases::finish_line_or(spot.past_line())))
}

fn metres(millimetres: u32) -> String {
    (millimetres / 1000).to_string()
}

/// Every pass of the runner: its distance, its time, and the time since the pass before.
fn pass_table(spot: Spot) -> Element {
    let table = el("table").attr("aria-label", messages::on_the_track());
    dynamic_js::set_style(&table.0, "font-variant-numeric", "tabular-nums");
    table.bind_children(move || {
        let Planned { plan, schedule, .. } = &*spot.planner.get();
        // A plan on screen has a time for every mark.
        let passes = passing_times(plan, spot.past_line()).unwrap_or_default();
        if passes.is_empty() {
            return vec![el("caption").text(messages::nobody_passes())];
        }
        let mut rows = vec![table_row("th", &[messages::mark(), messages::clock(), messages::lap()])];
        for pass in passes {
            let unit = schedule.unit();
            rows.push(table_row(
                "td",
                &[&print::mark_on(plan, pass.at), &print::clock(pass.time, unit), &print::lap_on(plan, pass.lap, unit)],
            ));
        }
        rows
    })
}

fn table_row(cell_tag: &str, texts: &[&str; 3]) -> Element {
    let mut row = el("tr");
    for text in texts {
        let cell = el(cell_tag).text(text);
        dynamic_js::set_style(&cell.0, "text-align", "start");
        row = row.put(cell);
    }
    row
}
