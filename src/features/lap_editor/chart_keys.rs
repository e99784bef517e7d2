//! Keys on the sliders of the laps.

use lapwise_core::editing::{Change, Choosing};
use lapwise_core::pacing::ShownUnit;

use super::chart_pointers::ChartPointers;
use super::editing::LapEditing;
use super::lap_sliders::lap_of_target;
use crate::markup::Event;
use crate::state::Origin;

/// The number of laps that the Page keys go.
const PAGE: usize = 10;

/// Does what a key on a slider means.
pub(super) fn press(editing: LapEditing, pointers: ChartPointers, event: &Event) {
    // Those are the browser's and the widget's own shortcuts.
    if event.has_shortcut_key() || event.has_alt() {
        return;
    }
    let ChartPointers { selection, zoom, focus, drag, .. } = pointers;
    let schedule = &editing.planner.get_untracked().schedule;
    let last = schedule.splits().len().saturating_sub(1);
    let Some(lap) = lap_of_target(event).or_else(|| selection.read_lap()).filter(|lap| *lap <= last) else { return };
    let unit = i64::from(if event.has_shift() { ShownUnit::Second } else { schedule.unit() }.millis());
    let change = |origin: Origin, change: Change| editing.change(origin, selection.chosen().laps(), change);
    let go = |lap: usize| focus.choose(lap, if event.has_shift() { Choosing::Adding } else { Choosing::Alone });
    match event.key().as_str() {
        // `Gesture`, since a key that is held down is one undo step.
        // Up on the chart is faster.
        "ArrowUp" => change(Origin::Gesture, Change::By(-unit)),
        "ArrowDown" => change(Origin::Gesture, Change::By(unit)),
        "Home" | "Delete" | "Backspace" => change(Origin::Choice, Change::Planned),
        "ArrowRight" => go(lap.saturating_add(1).min(last)),
        "ArrowLeft" => go(lap.saturating_sub(1)),
        "PageUp" => go(lap.saturating_add(PAGE).min(last)),
        "PageDown" => go(lap.saturating_sub(PAGE)),
        "+" | "=" => zoom.scale(2, 1),
        "-" => zoom.scale(1, 2),
        "0" => zoom.reset(),
        // Gives back a lap that is dragged, or chooses none.
        "Escape" => {
            if !drag.cancel() {
                selection.clear();
            }
        }
        _ => return,
    }
    event.prevent_default();
}
