//! The tools under the chart: how an edit treats the finish, undo, several laps, release all, zoom.

use std::rc::Rc;

use leptos::prelude::*;

use lapwise_core::editing::Finish;
use lapwise_core::messages;

use super::chart_zoom::ChartZoom;
use super::editor::LapEditor;
use crate::controls::switch::value_switch;
use crate::markup::{button, effect, el};
use crate::plan_view::chart::SplitChart;

/// The number of splits that still fit a phone's chart without zooming in.
const MANY: usize = 40;

/// Puts the tools of a lap editor under its chart.
pub(super) fn put_tools(editor: &Rc<LapEditor>, zoom: &Rc<ChartZoom>, chart: &SplitChart) {
    let several = editor.chooses_several;
    let several = button(move || several.update(|several| *several = !*several))
        .bind_state("aria-pressed", move || several.get())
        .text(messages::select_several());
    let all = editor.clone();
    let release_all = button(move || all.release_all()).text(messages::release_all());
    let [closer, wider] = [zoom.clone(), zoom.clone()];
    let zoom_buttons = el("span").class("zooms").put_all(&[
        button(move || closer.scale(None, 2, 1)).text("+").attr("aria-label", messages::zoom_in()),
        button(move || wider.scale(None, 1, 2)).text("−").attr("aria-label", messages::zoom_out()),
    ]);
    let (hidden, zooms) = (release_all.clone(), zoom_buttons.clone());
    let (planner, zoom) = (editor.planner, zoom.clone());
    effect(move || {
        let planned = planner.get();
        let is_whole = zoom.is_whole();
        hidden.set_hidden(planned.plan.locks.is_empty());
        // While zoomed in they stay, or there would be no way out.
        zooms.set_hidden(planned.schedule.splits().len() <= MANY && is_whole);
    });
    let finish_switch = value_switch(
        messages::changing_a_lap(),
        &[(Finish::Keep, messages::keep_finish()), (Finish::Move, messages::move_finish())],
        editor.finish,
    );
    let row = el("div").class("row").put_all(&editor.undo.buttons()).put_all(&[several, release_all, zoom_buttons]);
    chart.tools.clone().put_all(&[finish_switch, row, editor.status()]);
}
