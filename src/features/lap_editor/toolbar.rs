//! The tools under the chart: how an edit treats the finish, undo, several laps, release all, zoom; and the line that
//! says what came of an edit.

use lapwise_core::editing::{Finish, WayOut};
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::LapName;

use super::chart_zoom::ChartZoom;
use super::edit_report::EditReport;
use super::editing::LapEditing;
use super::selection::Selection;
use crate::controls::switch::value_switch;
use crate::controls::undo::Undo;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::signals::RwSignal;

/// The tools of a lap editor.
pub(super) fn toolbar(
    editing: LapEditing,
    selection: Selection,
    zoom: ChartZoom,
    undo: Undo,
    report: EditReport,
) -> Fragment {
    let finishes = [(Finish::Keep, messages::keep_finish()), (Finish::Move, messages::move_finish())];
    let has_locks = move || !editing.planner.get().plan.locks.is_empty();
    fragment! {
        (value_switch(messages::changing_a_lap(), &finishes, editing.finish))
        div class="row" {
            (undo.buttons())
            (several_button(selection.chooses_several))
            button type="button" hidden=(move || !has_locks()) on:click=(move |_| editing.release_all()) {
                (messages::release_all())
            }
            (zoom_buttons(editing, zoom))
        }
        (status_line(editing, report))
    }
}

fn several_button(chooses_several: RwSignal<bool>) -> Element {
    markup! {
        button type="button" aria-pressed=(move || chooses_several.get())
            on:click=(move |_| chooses_several.update(|several| *several = !*several)) {
            (messages::select_several())
        }
    }
}

/// The number of splits that still fit a phone's chart without zooming in.
const MANY: usize = 40;

fn zoom_buttons(editing: LapEditing, zoom: ChartZoom) -> Element {
    // While zoomed in they stay, or there would be no way out.
    let are_needed = move || editing.planner.get().schedule.splits().len() > MANY || !zoom.is_whole();
    markup! {
        span class="zooms" hidden=(move || !are_needed()) {
            button type="button" aria-label=(messages::zoom_in()) on:click=(move |_| zoom.scale(2, 1)) { "+" }
            button type="button" aria-label=(messages::zoom_out()) on:click=(move |_| zoom.scale(1, 2)) { "−" }
        }
    }
}

/// The line that says what came of an edit, with buttons that make one possible that was refused.
fn status_line(editing: LapEditing, report: EditReport) -> Element {
    markup! {
        p class="said" role="status" {
            for said in (move || report.said()) {
                span { (said.text()) }
                for way_out in (said.ways_out()) {
                    button type="button" on:click=(move |_| editing.go(way_out)) {
                        (way_out_name(way_out, &editing.planner.get_untracked().plan))
                    }
                }
            }
        }
    }
}

fn way_out_name(way_out: WayOut, plan: &Plan) -> String {
    match way_out {
        WayOut::ReleaseLap(number) => {
            messages::release_named_lap(&LapName::in_plan(plan, number.saturating_sub(1)).in_sentence())
        }
        WayOut::MoveFinish => messages::move_finish().to_owned(),
    }
}
