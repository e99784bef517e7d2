//! The tray of the lap editor: the time of the chosen laps with slower and faster, how an edit treats the finish, undo,
//! several laps, release all; and the line that says what came of an edit.
//!
//! It stands under the chart, with undo and several laps alone while no lap is chosen. Where a page gives it a place at
//! the bottom of the screen, it is there while laps are chosen. Where the table follows below, it opens over the table,
//! so that no row moves under a finger; laps that are chosen in the table itself do not open it there.

use leptos::prelude::*;

use lapwise_core::editing::{Finish, WayOut};
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::{ChosenLapsText, LapName};

use super::edit_report::EditReport;
use super::editing::LapEditing;
use super::lap_focus::LapFocus;
use super::selection::Selection;
use super::step_buttons::step_buttons;
use super::time_field::time_field;
use crate::controls::switch::value_switch;
use crate::controls::undo::Undo;
use crate::markup::{Element, markup};
use crate::signals::RwSignal;
use crate::state::Planned;

/// The tray of a lap editor.
pub(super) fn tray(
    editing: LapEditing,
    selection: Selection,
    focus: LapFocus,
    undo: Undo,
    report: EditReport,
) -> Element {
    let finishes = [(Finish::Keep, messages::keep_finish()), (Finish::Move, messages::move_finish())];
    let class = move || match (selection.chosen().laps().is_empty(), selection.is_of_table()) {
        (true, _) => "tray",
        (false, false) => "tray open",
        (false, true) => "tray open of-table",
    };
    let has_locks = move || !editing.planner.get().plan.locks.is_empty();
    markup! {
        div class=(class) {
            (title(editing, selection, focus))
            (step_buttons(editing, selection, time_field(editing, selection, report)))
            (value_switch(messages::what_a_change_does(), &finishes, editing.finish))
            div class="row" {
                (undo.buttons())
                button type="button" hidden=(move || !has_locks()) on:click=(move |_| editing.release_all()) {
                    (messages::release_all())
                }
                (several_button(selection.chooses_several))
            }
            (status_line(editing, report))
        }
    }
}

/// The laps that are chosen, and the button that lets go of them.
fn title(editing: LapEditing, selection: Selection, focus: LapFocus) -> Element {
    let text = move || {
        let Planned { plan, schedule, .. } = &*editing.planner.get();
        ChosenLapsText::new(selection.chosen().laps(), plan, schedule)
    };
    let done = move || {
        let last = untrack(|| selection.chosen()).last();
        selection.chooses_several.set(false);
        selection.clear();
        // The button is gone with the tray, so a keyboard needs the focus elsewhere.
        if let Some(lap) = last {
            focus.rest_on(lap);
        }
    };
    markup! {
        div class="tray-title" {
            h2 { (move || text().title) }
            span { (move || text().detail) }
            button type="button" class="quiet" on:click=(move |_| done()) { (messages::done_selecting()) }
        }
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
