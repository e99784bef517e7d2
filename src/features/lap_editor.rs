//! Editing laps by hand, in the chart and in the table.
//!
//! [`attach`] puts tools and listeners on a chart and a table that are already on the page. Every way to change a lap
//! ends in [`editor::LapEditor`]; the other files only turn events into calls of it, or draw what it holds.

mod cell_editor;
mod chart_gestures;
mod chart_keys;
mod chart_overlay;
mod chart_zoom;
mod deferred_rows;
mod drag;
mod editor;
mod lap_sliders;
mod toolbar;
mod undo;

use std::rc::Rc;

use leptos::prelude::*;

use crate::markup::{effect, el};
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::Planner;
use chart_gestures::ChartGestures;
use chart_overlay::ChartOverlay;
use chart_zoom::ChartZoom;
use deferred_rows::FrameScheduler;
use editor::LapEditor;
use lap_sliders::LapSliders;
use undo::Undo;

/// Makes the laps of a widget's chart and table editable.
pub(crate) fn attach(planner: Planner, parts: &WidgetParts) {
    // A lap that was held when the widget was taken off the page is no longer held.
    planner.let_go();
    let (chart, table) = (parts.chart.clone(), parts.table.clone());
    // The widget is on the page while it is activated.
    let Some(frame) = parts.frame.get() else { return };
    let status = el("p").class("said").attr("role", "status");
    let scheduler = FrameScheduler::new(planner, chart.clone(), table.clone());
    let undo = Undo::new(planner, &frame, status.clone());
    let editor = Rc::new(LapEditor::new(planner, table, scheduler, undo, status));
    let sliders = LapSliders::new();
    let overlay = ChartOverlay::new(&chart.drawing.picture, &sliders.group);
    let zoom = Rc::new(ChartZoom::new(planner, chart.clone()));
    toolbar::put_tools(&editor, &zoom, &chart);
    let stale = editor.clone();
    effect(move || stale.clear_stale_status(&planner.get()));
    let gestures = Rc::new(ChartGestures::new(editor.clone(), chart, zoom, overlay, sliders));
    chart_gestures::listen(&gestures);
    chart_keys::listen(&gestures, &parts.chart.drawing.picture);
    cell_editor::listen(&editor);
    // Whoever takes the widget off the page lets go of its lap.
    effect(move || {
        if !planner.is_held() {
            untrack(|| gestures.drop_lap());
        }
    });
}
