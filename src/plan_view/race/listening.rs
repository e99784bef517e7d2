//! The listeners of a race field.

use lapwise_core::present::option_list;

use super::entry::{RaceEntry, option_id};
use super::picker::RacePicker;
use super::race_list::race_options;
use crate::controls::field::Entry;
use crate::controls::text_input::select_all;
use crate::markup::{Element, Event, effect};
use crate::state::Planner;

/// Takes over what is typed and chosen in a race field from now on, and what has been typed already.
///
/// Choosing a race keeps the pace and selects the text of `goal`, the field of the finish time, for typing.
pub(crate) fn listen(planner: Planner, entry: RaceEntry, goal: Entry) {
    let (Some(input), Some(list)) = (entry.input.get(), entry.list.get()) else { return };
    let picker = RacePicker::new(planner, entry, goal);
    list.fill(&race_options(picker));
    follow(entry, &input, &list);
    begin(picker, &input);
    input.listen("focus", Box::new(select_all));
    input.listen("click", Box::new(move |_| picker.open()));
    input.listen("input", Box::new(move |event| picker.type_text(event.value())));
    input.listen("blur", Box::new(move |_| picker.leave()));
    input.listen("keydown", Box::new(move |event| press(picker, &event)));
    // By default a press on the list takes the focus from the field, which closes the list before the click.
    for press in ["pointerdown", "mousedown"] {
        list.listen(press, Box::new(|event| event.prevent_default()));
    }
}

/// Tells style sheets and screen readers what is open, active and refused.
fn follow(entry: RaceEntry, input: &Element, list: &Element) {
    let (field, hint) = (input.closest(".field"), input.closest(".field").and_then(|field| field.find(".hint")));
    let (input, list) = (input.clone(), list.clone());
    effect(move || {
        let is_open = entry.is_open();
        input.set_attr("aria-expanded", if is_open { "true" } else { "false" });
        if is_open {
            list.remove_attr("hidden");
        } else {
            list.set_attr("hidden", "");
        }
        // The focus stays in the input; this tells a screen reader which option the arrow keys are on.
        match entry.active.get() {
            Some(active) => input.set_attr("aria-activedescendant", &option_id(active)),
            None => input.remove_attr("aria-activedescendant"),
        }
        let (class, invalid, live) = match entry.refusal() {
            Some(_) => ("field race wrong", "true", "assertive"),
            None => ("field race", "false", "off"),
        };
        input.set_attr("aria-invalid", invalid);
        if let (Some(field), Some(hint)) = (&field, &hint) {
            field.set_attr("class", class);
            hint.set_attr("aria-live", live);
        }
    });
}

/// Takes over what was typed before there were listeners.
fn begin(picker: RacePicker, input: &Element) {
    if picker.entry.input.was_typed_in() {
        picker.type_text(input.value());
    } else if input.is_focused() {
        // The list stays closed: the Tab key may be passing. A click that brought the focus is replayed, and opens it.
        input.select();
    }
}

fn press(picker: RacePicker, event: &Event) {
    match event.key().as_str() {
        "ArrowDown" => picker.go_to(option_list::below),
        "ArrowUp" => picker.go_to(option_list::above),
        "Enter" => picker.accept(),
        "Escape" => {
            if !picker.give_up() {
                // It is the page's, such as that of a dialog around the widget.
                return;
            }
        }
        _ => return,
    }
    event.prevent_default();
}
