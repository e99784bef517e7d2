//! Laps that are typed over in the table.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, HtmlElement, HtmlInputElement};

use super::Hands;
use crate::markup::pressed_key;
use crate::state::Planned;
use lapwise_core::editing;
use lapwise_core::editing::Change;
use lapwise_core::formats::{field, print};
use lapwise_core::present::refusals;

/// Listens to the cells of the table.
pub(crate) fn listen(hands: &Rc<Hands>) {
    let on = |act: fn(&Hands, &Event)| {
        let hands = hands.clone();
        move |event: Event| act(&hands, &event)
    };
    let _ = hands
        .table
        .body
        .clone()
        .on("focusin", on(enter))
        .on("focusout", on(|hands, event| _ = line_of(hands, event).map(|line| commit(hands, line))))
        .on("input", on(|hands, event| mark_typed(hands, event, true)))
        .on("keydown", on(press))
        .on("click", on(click));
    if let Ok(Some(cell)) = hands.table.body.0.query_selector("input:focus") {
        come_to(hands, &cell);
    }
}

fn target_of(event: &Event) -> Option<DomElement> {
    event.target()?.dyn_into().ok()
}

/// The index of the line that an event came from.
fn line_of(hands: &Hands, event: &Event) -> Option<usize> {
    line_with(hands, &target_of(event)?)
}

fn line_with(hands: &Hands, element: &DomElement) -> Option<usize> {
    let row = element.closest("tr").ok()??;
    hands.table.lines.borrow().iter().position(|line| line.row.0 == row)
}

/// The index of the lap of a line.
fn lap_of(hands: &Hands, line: usize) -> Option<usize> {
    hands.table.lines.borrow().get(line)?.shown.lap_number?.checked_sub(1)
}

fn enter(hands: &Hands, event: &Event) {
    if let Some(target) = target_of(event) {
        come_to(hands, &target);
    }
}

/// Somebody comes to a line, where they may have typed before anybody listened.
fn come_to(hands: &Hands, element: &DomElement) {
    let Some(index) = line_with(hands, element) else { return };
    {
        let lines = &mut *hands.table.lines.borrow_mut();
        hands.rest.stop_at(lines, index);
        if let (Some(line), Some(input)) = (lines.get_mut(index), element.dyn_ref::<HtmlInputElement>()) {
            if line.is_typed || input.value() == line.shown.lap {
                input.select();
            } else {
                line.is_typed = true;
            }
        }
    }
    if let Some(lap) = lap_of(hands, index) {
        hands.at.set(lap);
        hands.choose(vec![lap]);
    }
}

fn mark_typed(hands: &Hands, event: &Event, is_typed: bool) {
    if let Some(index) = line_of(hands, event)
        && let Some(line) = hands.table.lines.borrow_mut().get_mut(index)
    {
        line.is_typed = is_typed;
    }
}

fn press(hands: &Hands, event: &Event) {
    let Some(line) = line_of(hands, event) else { return };
    let is_entry = event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some());
    match pressed_key(event).as_str() {
        "Enter" if is_entry => {
            commit(hands, line);
            event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
                .iter()
                .for_each(|it| it.select());
        }
        "Escape" => give_back(hands, line),
        "ArrowDown" => step(hands, line, true),
        "ArrowUp" => step(hands, line, false),
        _ => return,
    }
    event.prevent_default();
}

/// Goes to the lap of the next line that has one.
fn step(hands: &Hands, from: usize, is_down: bool) {
    let entry = {
        let lines = hands.table.lines.borrow();
        let mut at = from;
        loop {
            let next = if is_down { at.checked_add(1) } else { at.checked_sub(1) };
            let Some((next, line)) = next.and_then(|next| Some((next, lines.get(next)?))) else { return };
            if line.shown.lap_number.is_some() {
                break line.entry.clone();
            }
            at = next;
        }
    };
    let _ = entry.0.unchecked_ref::<HtmlElement>().focus();
}

fn click(hands: &Hands, event: &Event) {
    let Some(release) = target_of(event).filter(|target| target.class_list().contains("release")) else { return };
    let Some(line) = line_with(hands, &release) else { return };
    let is_by_key = release.matches(":focus-visible").unwrap_or(false);
    if let Some(lap) = lap_of(hands, line) {
        hands.change(&hands.planner.get_untracked(), &[lap], Change::Planned);
    }
    // What was pressed is gone; a finger does not want a keyboard for it.
    let entry = hands.table.lines.borrow().get(line).map(|line| line.entry.clone());
    if let Some(entry) = entry.filter(|_| is_by_key) {
        let _ = entry.0.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Shows the lap of the plan again.
fn give_back(hands: &Hands, line: usize) {
    hands.undo.is_typing.set(false);
    if let Some(line) = hands.table.lines.borrow_mut().get_mut(line) {
        line.is_typed = false;
        line.entry.set_attr("aria-invalid", "false");
        line.write_lap(&line.shown.lap);
    }
}

/// Takes over what is typed in a line; what does not fit stays typed, and why is said.
fn commit(hands: &Hands, index: usize) {
    let typed = hands.table.lines.borrow().get(index).filter(|line| line.is_typed).map(|line| line.entry.clone());
    let (Some(entry), Some(lap)) = (typed, lap_of(hands, index)) else { return };
    let base = hands.planner.get_untracked();
    let Planned { plan, schedule, .. } = &*base;
    let Some(split) = schedule.splits().get(lap) else { return };
    let text = entry.cast::<HtmlInputElement>().value();
    let refused = |text: &str| {
        entry.set_attr("aria-invalid", "true");
        hands.say(text, &[]);
    };
    let change = match field::lap_change(&text, split.length, schedule.unit(), plan.units) {
        Ok(change) => change,
        Err(error) => return refused(&refusals::text_error(&error)),
    };
    if change == Change::Planned {
        give_back(hands, index);
        return hands.undo.apart(&|| hands.change(&base, &[lap], change));
    }
    let edited = if change == Change::To(split.lap) && text == print::lap(split.lap, schedule.unit(), plan.surface) {
        None
    } else {
        match editing::edit(plan, schedule, &[lap], change, hands.finish()) {
            Ok(edited) => Some(edited),
            Err(error) => {
                entry.set_attr("aria-invalid", "true");
                return hands.refuse(&error);
            }
        }
    };
    give_back(hands, index);
    if let Some(edited) = edited {
        // Alone on its step back.
        hands.undo.end();
        hands.take(edited, &base, &[lap], None);
    }
}
