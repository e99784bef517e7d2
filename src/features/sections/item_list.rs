//! A list of items that are added, changed and removed one by one.
//!
//! The list knows no kind of item: sections and cues describe themselves as an [`ItemList`].

use lapwise_core::messages;
use lapwise_core::options::{LONGEST_LINES, LONGEST_NAME};
use lapwise_core::pacing::Plan;

use crate::controls::field::{Field, fixed};
use crate::controls::focus::focus_first;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, button, effect, el};
use crate::platform::Timer;
use crate::state::{Origin, Planner};

/// A kind of items of a plan. Functions that take an index get that of an item.
pub(crate) struct ItemList {
    /// The start of the ids of its fields.
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) add_label: &'static str,
    pub(crate) item_name: fn(&Plan, usize) -> String,
    pub(crate) fields: &'static [ItemField],
    pub(crate) count: fn(&Plan) -> usize,
    /// Adds an item that suits the plan.
    pub(crate) push: fn(&mut Plan),
    pub(crate) remove: fn(&mut Plan, usize),
    /// Fields that depend on other values of the item.
    pub(crate) extra_fields: fn(Planner, usize) -> Vec<Element>,
}

/// A text field of each item.
pub(crate) struct ItemField {
    pub(crate) label: &'static str,
    pub(crate) hint: &'static str,
    /// The value, or `None` if there is no such item.
    pub(crate) value: fn(&Plan, usize) -> Option<String>,
    /// Puts a typed text into the plan, or returns a sentence that refuses it.
    pub(crate) accept: fn(&mut Plan, usize, &str) -> Result<(), String>,
}

/// The most items of a kind: as many as fit a link if each has the longest name.
const MAX_ITEMS: usize = LONGEST_LINES / LONGEST_NAME;

/// The items of a kind, and the button that adds one.
pub(crate) fn item_list(planner: Planner, kind: &'static ItemList) -> Element {
    let refusal = el("p").class("hint error").attr("role", "alert");
    let whole = el("fieldset").class("items");
    let parent = whole.clone();
    let items = el("div").class("parts").bind_children_by_key(
        move || (kind.count)(&planner.get().plan),
        move |count| (0..count).map(|index| item(planner, kind, index, &parent)).collect(),
    );
    let (reported, added) = (refusal.clone(), items.clone());
    // The new item is drawn after the handler has returned.
    let focus_added = Timer::new(0, move || focus_first(&added, "fieldset:last-child input"));
    let add = button(move || {
        let outcome = add_item(planner, kind);
        if outcome.is_ok() {
            focus_added.start();
        }
        reported.0.set_text_content(outcome.err().as_deref());
    });
    whole.put_all(&[el("legend").text(kind.name), items, add.class("add-item").text(kind.add_label), refusal])
}

fn add_item(planner: Planner, kind: &ItemList) -> Result<(), String> {
    if (kind.count)(&planner.get_untracked().plan) >= MAX_ITEMS {
        return Err(messages::too_many_items(MAX_ITEMS));
    }
    planner.update(Origin::Choice, |plan| (kind.push)(plan))
}

/// The fields of one item, and the button that removes it from the list in `parent`.
fn item(planner: Planner, kind: &'static ItemList, index: usize, parent: &Element) -> Element {
    let mut fields = Vec::new();
    for (number, field) in kind.fields.iter().enumerate() {
        fields.push(item_field(planner, field, index, format!("{}-{index}-{number}", kind.id)));
    }
    fields.extend((kind.extra_fields)(planner, index));
    let parent = parent.clone();
    let remove = move || {
        // Less of a plan still fits, so only one that nobody may change refuses it.
        planner.choose(|plan| (kind.remove)(plan, index));
        // The button that had the focus is gone.
        focus_first(&parent, ".add-item");
    };
    let remove = button(remove).class("remove").text(messages::remove());
    let item = el("fieldset").class("part");
    let (named_item, named_remove) = (item.clone(), remove.clone());
    effect(move || {
        let name = (kind.item_name)(&planner.get().plan, index);
        named_item.set_attr("aria-label", &name);
        named_remove.set_attr("aria-label", &messages::remove_item(&name));
    });
    item.put(el("div").class("grid").put_all(&fields)).put(remove)
}

fn item_field(planner: Planner, field: &'static ItemField, index: usize, id: String) -> Element {
    let value = move || (field.value)(&planner.get().plan, index).unwrap_or_default();
    let accept = move |text: &str| {
        let mut plan = planner.get_untracked().plan.clone();
        (field.accept)(&mut plan, index, text)?;
        if text_length(&plan) > LONGEST_LINES {
            return Err(messages::text_too_long(LONGEST_LINES));
        }
        planner.update(Origin::Typing, |shown| *shown = plan)
    };
    Field { id, label: fixed(field.label), value: Box::new(value), hint: fixed(field.hint), keyboard: Keyboard::Text }
        .view(planner, Fragment::new(), Box::new(accept))
}

/// The characters of all names of sections, or of all lines of cues if those are more.
fn text_length(plan: &Plan) -> usize {
    let names: usize = plan.sections.iter().map(|section| section.name.chars().count()).sum();
    let lines: usize = plan.cues.iter().map(|cue| cue.line.chars().count()).sum();
    names.max(lines)
}
