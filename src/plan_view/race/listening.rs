//! The listeners of a race field.

use lapwise_core::present::option_list;

use super::entry::RaceEntry;
use super::picker::RacePicker;
use super::race_list::race_options;
use crate::controls::field::Entry;
use crate::controls::text_input::select_all;
use crate::markup::{Element, Event};
use crate::state::Planner;

/// Takes over what is typed and chosen in a race field from now on, and what has been typed already.
///
/// Choosing a race keeps the pace and selects the text of `goal`, the field of the finish time, for typing.
pub(crate) fn listen(planner: Planner, entry: RaceEntry, goal: Entry) {
    let (Some(input), Some(list)) = (entry.input.get(), entry.list.get()) else { return };
    let picker = RacePicker::new(planner, entry, goal);
    list.fill(&race_options(picker));
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
