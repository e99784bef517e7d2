//! The marks drawn over the chart: chosen laps, the cursor, the handle, and the laps of the plan that this one answers.

use super::selection::Selection;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::plan_view::chart::ChartSeam;
use crate::state::Planner;

/// A place left of every chart, in tenths of a pixel, for marks that are not shown.
const OUT_OF_SIGHT: (i32, i32) = (-1000, -1000);

/// The marks over a chart, from back to front, with the `sliders` of its laps in front of all but the handle.
pub(super) fn chart_overlay(planner: Planner, chart: ChartSeam, selection: Selection, sliders: Element) -> Fragment {
    let chosen = move || chart.drawn.get().columns(selection.chosen().laps());
    let answered =
        move || planner.answered_schedule().map_or_else(String::new, |base| chart.drawn.get().tops_of(&base));
    fragment! {
        path class="chosen" d=(chosen);
        path class="ghost" d=(answered);
        (cursor(chart, selection))
        (sliders)
        (handle(chart, selection))
    }
}

/// The line and the dot at the lap that is read.
fn cursor(chart: ChartSeam, selection: Selection) -> Fragment {
    let place = move || {
        let read_lap = selection.read_lap();
        read_lap.and_then(|lap| chart.drawn.get().top_of(lap)).unwrap_or(OUT_OF_SIGHT)
    };
    fragment! {
        path class="cursor" d=(move || chart.drawn.get().down(place().0));
        circle class="cursor-dot" r="50" cx=(move || place().0.to_string()) cy=(move || place().1.to_string());
    }
}

/// The handle for a finger on the lap that was chosen last.
fn handle(chart: ChartSeam, selection: Selection) -> Element {
    let place = move || {
        let (chart, lap) = (chart.drawn.get(), selection.chosen().last());
        lap.filter(|lap| chart.can_drag(*lap)).and_then(|lap| chart.top_of(lap)).unwrap_or(OUT_OF_SIGHT)
    };
    markup! {
        g class="handle" transform=(move || { let (x, y) = place(); format!("translate({x} {y})") }) {
            // Larger than what is seen of it: a finger needs 44 pixels.
            path class="grab" d="M-220-220h440v440h-440z";
            path class="knob"
                d="M0-125a125 125 0 1 1 0 250a125 125 0 1 1 0-250zM-45-25l45-40 45 40M-45 25l45 40 45-40";
        }
    }
}
