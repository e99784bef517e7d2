//! Lap times that are typed over in the table.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, HtmlElement, HtmlInputElement};

use lapwise_core::editing;
use lapwise_core::editing::Change;
use lapwise_core::formats::{field, print};
use lapwise_core::present::refusals;

use super::editor::LapEditor;
use crate::markup::{Element, handler, pressed_key};
use crate::plan_view::table::TableRow;
use crate::state::{Origin, Planned};

/// Attaches the listeners of the table's cells.
pub(super) fn listen(editor: &Rc<LapEditor>) {
    // On the body, since rows come and go.
    let body = &editor.table.body;
    body.clone()
        .on("focusin", handler(editor, enter))
        .on("focusout", handler(editor, leave))
        .on("input", handler(editor, mark_typed))
        .on("keydown", handler(editor, press))
        .on("click", handler(editor, click));
    // Somebody may have been in a cell before there were listeners.
    if let Ok(Some(cell)) = body.0.query_selector("input:focus") {
        enter_cell(editor, &cell);
    }
}

fn target_of(event: &Event) -> Option<DomElement> {
    event.target()?.dyn_into().ok()
}

/// The index of the row that an event came from.
fn row_of_target(editor: &LapEditor, event: &Event) -> Option<usize> {
    row_with(editor, &target_of(event)?)
}

/// The index of the row that an element is in.
fn row_with(editor: &LapEditor, element: &DomElement) -> Option<usize> {
    let row = element.closest("tr").ok()??;
    editor.table.rows.borrow().iter().position(|known| known.element.0 == row)
}

/// The index of the lap of a row.
fn lap_of(editor: &LapEditor, row: usize) -> Option<usize> {
    editor.table.rows.borrow().get(row)?.shown.lap_number?.checked_sub(1)
}

/// The input for the lap time of a row.
fn input_of(editor: &LapEditor, row: usize) -> Option<Element> {
    editor.table.rows.borrow().get(row).map(|row| row.input.clone())
}

/// Gives the focus to the input of a row.
fn focus(input: &Element) {
    // An input that is gone from the page takes no focus, and then none is needed.
    let _ = input.0.unchecked_ref::<HtmlElement>().focus();
}

fn enter(editor: &LapEditor, event: &Event) {
    if let Some(target) = target_of(event) {
        enter_cell(editor, &target);
    }
}

/// Prepares a cell for typing, and reads out its lap. It may have been typed in before there were listeners.
fn enter_cell(editor: &LapEditor, element: &DomElement) {
    let Some(row) = row_with(editor, element) else { return };
    {
        // Until the end of this block, since the rows are borrowed again below.
        let rows = &mut *editor.table.rows.borrow_mut();
        editor.scheduler.set_tab_stop(rows, row);
        if let (Some(row), Some(input)) = (rows.get_mut(row), element.dyn_ref::<HtmlInputElement>()) {
            if row.is_typed || input.value() == row.shown.lap {
                input.select();
            } else {
                // Typed before there were listeners.
                row.is_typed = true;
            }
        }
    }
    if let Some(lap) = lap_of(editor, row) {
        editor.read(Some(lap));
        editor.choose(vec![lap]);
    }
}

fn leave(editor: &LapEditor, event: &Event) {
    if let Some(row) = row_of_target(editor, event) {
        commit(editor, row);
    }
}

fn mark_typed(editor: &LapEditor, event: &Event) {
    if let Some(row) = row_of_target(editor, event)
        && let Some(row) = editor.table.rows.borrow_mut().get_mut(row)
    {
        row.is_typed = true;
    }
}

fn press(editor: &LapEditor, event: &Event) {
    let Some(row) = row_of_target(editor, event) else { return };
    let input = target_of(event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    match (pressed_key(event).as_str(), input) {
        ("Enter", Some(input)) => {
            commit(editor, row);
            input.select();
        }
        ("Escape", _) => revert(editor, row),
        ("ArrowDown", _) => focus_next(editor, row, true),
        ("ArrowUp", _) => focus_next(editor, row, false),
        _ => return,
    }
    event.prevent_default();
}

/// Gives the focus to the next row below or above that has a lap.
fn focus_next(editor: &LapEditor, from: usize, is_down: bool) {
    let input = {
        let rows = editor.table.rows.borrow();
        let has_lap = |row: &&TableRow| row.shown.lap_number.is_some();
        let next = if is_down {
            rows.iter().skip(from.saturating_add(1)).find(has_lap)
        } else {
            rows.iter().take(from).rev().find(has_lap)
        };
        next.map(|row| row.input.clone())
    };
    // The focus changes rows, so they are not borrowed any more.
    if let Some(input) = input {
        focus(&input);
    }
}

/// Releases the lap whose release button was pressed.
fn click(editor: &LapEditor, event: &Event) {
    let Some(button) = target_of(event).filter(|target| target.class_list().contains("release")) else { return };
    let Some(row) = row_with(editor, &button) else { return };
    let is_by_key = button.matches(":focus-visible").unwrap_or(false);
    if let Some(lap) = lap_of(editor, row) {
        editor.change(Origin::Choice, &editor.planner.get_untracked(), &[lap], Change::Planned);
    }
    // The button is gone now. A keyboard needs the focus near it; a finger does not want a keyboard on the screen.
    if let Some(input) = input_of(editor, row).filter(|_| is_by_key) {
        focus(&input);
    }
}

/// Shows the lap of the plan again.
fn revert(editor: &LapEditor, row: usize) {
    editor.undo.is_typing.set(false);
    if let Some(row) = editor.table.rows.borrow_mut().get_mut(row) {
        row.is_typed = false;
        row.input.set_attr("aria-invalid", "false");
        row.write_lap(&row.shown.lap);
    }
}

/// Takes over the text that was typed in a row. A text that does not fit stays, and the status says why.
fn commit(editor: &LapEditor, row: usize) {
    let typed = editor.table.rows.borrow().get(row).filter(|row| row.is_typed).map(|row| row.input.clone());
    let (Some(input), Some(lap)) = (typed, lap_of(editor, row)) else { return };
    let base = editor.planner.get_untracked();
    let Planned { plan, schedule, .. } = &*base;
    let Some(split) = schedule.splits().get(lap) else { return };
    let text = input.cast::<HtmlInputElement>().value();
    let change = match field::lap_change(&text, split.length, schedule.unit(), plan.units) {
        Ok(change) => change,
        Err(error) => {
            input.set_attr("aria-invalid", "true");
            return editor.report(&refusals::text_error(&error), &[]);
        }
    };
    // An empty cell gives the lap back to the plan.
    if change == Change::Planned {
        revert(editor, row);
        return editor.change(Origin::Choice, &base, &[lap], change);
    }
    // The text that was there is no edit: it would fix the lap.
    if change == Change::To(split.lap) && text == print::lap_on(plan, split.lap, schedule.unit()) {
        return revert(editor, row);
    }
    match editing::edit(plan, schedule, &[lap], change, editor.finish.get_untracked()) {
        Ok(edited) => {
            // First, since a text that is typed is never rewritten.
            revert(editor, row);
            editor.accept(Origin::Choice, edited, &base, &[lap], None);
        }
        Err(error) => {
            input.set_attr("aria-invalid", "true");
            editor.refuse(&error);
        }
    }
}
