//! Editing laps by hand, in the chart and in the table.
//!
//! [`attach`] puts tools and listeners on a chart and a table that are already on the page, through their seams. Every
//! way to change a lap ends in [`editing::LapEditing`]; the other files only turn events into calls of it, or draw what
//! came of it.

mod cell_editor;
mod chart_keys;
mod chart_overlay;
mod chart_pointers;
mod chart_zoom;
mod deferred_rows;
mod drag;
mod edit_report;
mod editing;
mod lap_focus;
mod lap_sliders;
mod row_tab_stop;
mod selection;
mod step_buttons;
mod time_field;
mod tray;
mod zoom_buttons;

use std::cell::Cell;

use leptos::prelude::*;

use lapwise_core::messages;
use lapwise_core::present::phrases;

use crate::controls::undo::Undo;
use crate::markup::{Element, ElementRef, effect};
use crate::plan_view::chart::ChartSeam;
use crate::plan_view::table::TableSeam;
use crate::platform::document;
use crate::signals::StoredValue;
use crate::standalone;
use crate::state::{Planned, Planner};
use cell_editor::CellEditor;
use chart_overlay::chart_overlay;
use chart_pointers::ChartPointers;
use chart_zoom::ChartZoom;
use deferred_rows::DeferredRows;
use drag::ChartDrag;
use edit_report::EditReport;
use editing::LapEditing;
use lap_focus::LapFocus;
use lap_sliders::LapSliders;
use row_tab_stop::RowTabStop;
use selection::Selection;
use tray::tray;
use zoom_buttons::zoom_buttons;

/// Makes the laps of a widget's chart and table editable, as long as the current owner lives.
///
/// `bar` is the place at the bottom of a phone's page that the tray of selected laps is shown in.
pub(crate) fn attach(planner: Planner, chart: ChartSeam, table: TableSeam, undo: Undo, bar: ElementRef) {
    // A lap that is held when the widget is taken off the page is no longer held.
    on_cleanup(move || planner.let_go());
    let (report, tab_stop) = (EditReport::new(planner), RowTabStop::new(table));
    let rows = DeferredRows::attach(planner, chart, table, report, tab_stop);
    let (editing, selection) = (LapEditing::new(planner, report), Selection::new(planner));
    let (zoom, sliders) = (ChartZoom::new(planner, chart), LapSliders::new(planner, chart));
    let focus = LapFocus::new(selection, zoom, sliders);
    place_tray(tray(editing, selection, focus, undo, report), chart, selection, bar);
    chart.zooms.put(zoom_buttons(zoom));
    chart.reading.put(move || reading(planner, selection));
    if let Some(picture) = chart.picture.get() {
        let picture = picture.attr("role", "group").attr("aria-label", messages::times_to_change());
        chart.picture.put(chart_overlay(planner, chart, selection, sliders.view(selection)));
        let drag = ChartDrag::new(editing, selection, rows);
        let pointers = ChartPointers { chart, zoom, selection, focus, drag };
        pointers.listen(&picture);
        picture.listen("keydown", Box::new(move |event| chart_keys::press(editing, pointers, &event)));
    }
    if let Some(body) = table.body.get() {
        CellEditor { editing, selection, report, undo, table, tab_stop, entered: StoredValue::new(None) }.listen(&body);
    }
}

/// Puts the tray under the chart, or on a narrow standalone page into the bar while laps are selected.
fn place_tray(tray: Element, chart: ChartSeam, selection: Selection, bar: ElementRef) {
    chart.tools.put(&tray);
    let bar = bar.get().filter(|bar| standalone::is_around(&bar.0));
    let is_in_bar = Cell::new(false);
    effect(move || {
        let (Some(bar), Some(tools)) = (&bar, chart.tools.get()) else { return };
        let belongs_in_bar = chart.is_narrow() && !selection.chosen().laps().is_empty();
        // An element that is put where it is already would lose the focus.
        if is_in_bar.replace(belongs_in_bar) != belongs_in_bar {
            let place = if belongs_in_bar { bar } else { &tools };
            place.append(&tray.0);
            document::set_marked(HAS_TRAY, belongs_in_bar);
        }
    });
}

/// The attribute of the page's root while the tray is in the bar, by which the style sheet of the page keeps what has the
/// focus above it.
const HAS_TRAY: &str = "data-tray";

/// The times of the lap that is read.
fn reading(planner: Planner, selection: Selection) -> String {
    let Planned { plan, schedule, .. } = &*planner.get();
    match selection.read_lap() {
        None => messages::select_a_lap().to_owned(),
        Some(lap) => phrases::lap_reading(lap, plan, schedule),
    }
}
