//! A list of items that are added, changed and removed one by one.
//!
//! The list knows no kind of item: it is made from an [`ItemKind`].

use lapwise_core::messages;
use lapwise_core::options::{LONGEST_LINES, MOST_LINES, lines_length};

use super::item_kind::{ItemField, ItemKind};
use crate::controls::field::{Field, fixed};
use crate::controls::status::Status;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, ElementRef, Fragment, markup};
use crate::platform::soon;
use crate::state::{Origin, Planner};

/// The items of a kind, and the button that adds one.
pub(super) fn item_list(planner: Planner, kind: &'static ItemKind) -> Element {
    let (list, refusal) = (ElementRef::new(), Status::new());
    let add = move || {
        let outcome = add_item(planner, kind);
        if outcome.is_ok() {
            // The new item is drawn after the listener has returned.
            soon(move || list.focus_first(".part:last-child input"));
        }
        refusal.report(outcome);
    };
    markup! {
        fieldset class="items" ref=(list) {
            legend { ((kind.name)()) }
            div class="parts" {
                // Made anew as a whole: where one has gone, what is typed into the others belongs to other items.
                for count in (move || [(kind.count)(&planner.get().plan)]) {
                    for index in (0..count) {
                        (item(planner, kind, index, list))
                    }
                }
            }
            button type="button" class="add-item" on:click=(move |_| add()) { ((kind.add_label)()) }
            (refusal.alert())
        }
    }
}

fn add_item(planner: Planner, kind: &ItemKind) -> Result<(), String> {
    if (kind.count)(&planner.get_untracked().plan) >= MOST_LINES {
        return Err(messages::too_many_items(MOST_LINES));
    }
    planner.update(Origin::Choice, |plan| (kind.push)(plan))
}

/// The fields of one item, and the button that removes it from `list`.
fn item(planner: Planner, kind: &'static ItemKind, index: usize, list: ElementRef) -> Element {
    let name = move || (kind.item_name)(&planner.get().plan, index);
    let remove = move || {
        // Less of a plan still fits, so only one that nobody may change refuses it.
        planner.choose(|plan| (kind.remove)(plan, index));
        // The button that had the focus is gone.
        list.focus_first(".add-item");
    };
    markup! {
        fieldset class="part" aria-label=(name) {
            div class="grid" {
                for (number, field) in (numbered_fields(kind)) {
                    (item_field(planner, field, index, format!("{}-{index}-{number}", kind.id)))
                }
                ((kind.extra_fields)(planner, index))
            }
            button type="button" class="remove" aria-label=(move || messages::remove_item(&name()))
                on:click=(move |_| remove()) { (messages::remove()) }
        }
    }
}

fn numbered_fields(kind: &'static ItemKind) -> Vec<(usize, &'static ItemField)> {
    kind.fields.iter().enumerate().collect()
}

fn item_field(planner: Planner, field: &'static ItemField, index: usize, id: String) -> Element {
    let value = move || (field.value)(&planner.get().plan, index).unwrap_or_default();
    let accept = move |text: &str| {
        let mut plan = planner.get_untracked().plan.clone();
        (field.accept)(&mut plan, index, text)?;
        if lines_length(&plan) > LONGEST_LINES {
            return Err(messages::text_too_long(LONGEST_LINES));
        }
        planner.update(Origin::Typing, |shown| *shown = plan)
    };
    let element = Field {
        id,
        label: fixed((field.label)()),
        value: Box::new(value),
        hint: Box::new(move || (field.hint)(planner.get().plan.units).to_owned()),
        keyboard: Keyboard::Text,
    }
    .view(planner, Fragment::new(), Box::new(accept));
    if let Some(input) = element.find("input") {
        input.set_attr("placeholder", (field.placeholder)());
    }
    element
}
