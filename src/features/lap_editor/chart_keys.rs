//! Keys on the sliders of the laps.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use lapwise_core::editing::Change;
use lapwise_core::pacing::ShownUnit;

use super::chart_gestures::ChartGestures;
use super::lap_sliders::lap_of_target;
use crate::markup::{Element, handler};
use crate::state::Origin;

/// The number of laps that the Page keys go.
const PAGE: usize = 10;

/// Attaches the listener for keys.
pub(super) fn listen(gestures: &Rc<ChartGestures>, picture: &Element) {
    picture.clone().on("keydown", handler(gestures, press));
}

fn press(gestures: &ChartGestures, event: &Event) {
    let key: &KeyboardEvent = event.unchecked_ref();
    // Those are the browser's and the widget's own shortcuts.
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let editor = &gestures.editor;
    let planned = editor.planner.get_untracked();
    let last = planned.schedule.splits().len().saturating_sub(1);
    let Some(lap) = lap_of_target(event).or_else(|| editor.read_lap.get_untracked()).filter(|lap| *lap <= last) else {
        return;
    };
    let unit = i64::from(if key.shift_key() { ShownUnit::Second } else { planned.schedule.unit() }.millis());
    let change = |origin: Origin, change: Change| editor.change(origin, &planned, &editor.chosen_laps(), change);
    let go = |lap: usize| go_to(gestures, lap, key.shift_key());
    match key.key().as_str() {
        // `Gesture`, since a key that is held down is one undo step.
        // Up on the chart is faster.
        "ArrowUp" => change(Origin::Gesture, Change::By(-unit)),
        "ArrowDown" => change(Origin::Gesture, Change::By(unit)),
        "Home" | "Delete" | "Backspace" => change(Origin::Choice, Change::Planned),
        "ArrowRight" => go(lap.saturating_add(1).min(last)),
        "ArrowLeft" => go(lap.saturating_sub(1)),
        "PageUp" => go(lap.saturating_add(PAGE).min(last)),
        "PageDown" => go(lap.saturating_sub(PAGE)),
        "+" | "=" => gestures.zoom.scale(None, 2, 1),
        "-" => gestures.zoom.scale(None, 1, 2),
        "0" => gestures.zoom.reset(),
        "Escape" => cancel(gestures),
        _ => return,
    }
    event.prevent_default();
}

/// Goes to a lap. With Shift it joins the choice, else it is chosen alone.
fn go_to(gestures: &ChartGestures, lap: usize, joins_choice: bool) {
    if !joins_choice {
        return gestures.choose_only(lap);
    }
    let mut chosen = gestures.editor.chosen_laps();
    if !chosen.contains(&lap) {
        chosen.push(lap);
    }
    gestures.editor.choose(chosen);
    gestures.go_to(lap);
}

/// Gives back a lap that is dragged, or chooses none.
fn cancel(gestures: &ChartGestures) {
    let editor = &gestures.editor;
    if let Some(drag) = editor.drag.take() {
        // In this order, since letting go publishes the plan on screen.
        editor.planner.take_back(&drag.base);
        editor.planner.let_go();
    } else {
        editor.choose(Vec::new());
    }
}
