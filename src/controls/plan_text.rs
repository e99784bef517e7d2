//! Fields for the texts that go along with a plan, such as its title and its note.
//!
//! A text is never refused: it is cut at the length that a link holds.

use web_sys::HtmlInputElement;

use lapwise_core::options::{LONGEST_NAME, LONGEST_TEXT, plain};
use lapwise_core::pacing::Plan;

use crate::markup::{Element, effect, el};
use crate::state::{Origin, Planner};

/// Borrows one text of a plan.
pub(crate) type TextSlot = fn(&mut Plan) -> &mut String;

/// Builds a field for one line of the plan, such as its title.
pub(crate) fn plan_line(planner: Planner, id: &str, label: &str, slot: TextSlot) -> Element {
    let input = el("input").attr("type", "text").attr("autocomplete", "off");
    bind(planner, &input, slot, LONGEST_NAME);
    labelled(id, label, input)
}

/// Builds a field for a text of several lines.
pub(crate) fn plan_paragraph(planner: Planner, id: &str, label: &str, slot: TextSlot) -> Element {
    let area = el("textarea").attr("rows", "3");
    bind(planner, &area, slot, LONGEST_TEXT);
    labelled(id, label, area)
}

fn labelled(id: &str, label: &str, input: Element) -> Element {
    let input = input.attr("id", id).attr("dir", "auto");
    el("div").class("field").put(el("label").attr("for", id).text(label)).put(el("div").class("entry").put(input))
}

/// Ties an input to a text of the plan, which takes over each keystroke up to `longest` characters.
fn bind(planner: Planner, input: &Element, slot: TextSlot, longest: usize) {
    let text = move |plan: &Plan| slot(&mut plan.clone()).clone();
    // A text area has a `value` like an input's.
    let (shown, typed, left): (HtmlInputElement, HtmlInputElement, HtmlInputElement) =
        (input.cast(), input.cast(), input.cast());
    effect(move || {
        let text = text(&planner.get().plan);
        // What is being typed is not rewritten under the reader's cursor.
        let is_typed = shown.matches(":focus").unwrap_or(false);
        if !is_typed && shown.value() != text {
            shown.set_value(&text);
        }
    });
    let take = move || {
        let text: String = plain(&typed.value()).chars().take(longest).collect();
        // Texts are bounded, so every plan takes them.
        planner.update(Origin::Typing, |plan| *slot(plan) = text).unwrap_or_default();
    };
    let input = input.clone().attr("maxlength", &longest.to_string());
    let input = input.on("input", move |_| take());
    // The plan may hold less than what was typed.
    let _ = input.on("blur", move |_| left.set_value(&text(&planner.get_untracked().plan)));
}
