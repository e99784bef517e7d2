//! Texts that go along with a plan.

use web_sys::HtmlInputElement;

use lapwise_core::messages;
use lapwise_core::options::{LONGEST_NAME, LONGEST_TEXT, plain};
use lapwise_core::pacing::Plan;

use crate::markup::{Element, effect, el};
use crate::state::Planner;

/// A title, the runner's name and a note.
pub(crate) fn notes_panel(planner: Planner) -> Vec<Element> {
    let label = line(planner, "label", messages::label(), |plan| &mut plan.label);
    let athlete = line(planner, "athlete", messages::athlete(), |plan| &mut plan.athlete);
    vec![el("div").class("grid").put(label).put(athlete), note(planner)]
}

/// A line of text of the plan.
pub(crate) fn line(planner: Planner, id: &str, label: &str, slot: fn(&mut Plan) -> &mut String) -> Element {
    bound(planner, (id, label, LONGEST_NAME), el("input").attr("type", "text").attr("autocomplete", "off"), slot)
}

fn note(planner: Planner) -> Element {
    bound(planner, ("text", messages::note(), LONGEST_TEXT), el("textarea").attr("rows", "3"), |plan| &mut plan.text)
}

/// A text of the plan that is taken as it is typed.
fn bound(
    planner: Planner,
    (id, label, longest): (&str, &str, usize),
    input: Element,
    slot: fn(&mut Plan) -> &mut String,
) -> Element {
    // A text area has a `value` like an input's.
    let (shown, typed, tidy): (HtmlInputElement, HtmlInputElement, HtmlInputElement) =
        (input.cast(), input.cast(), input.cast());
    effect(move || {
        let text = slot(&mut planner.get().plan.clone()).clone();
        let is_typed = shown.matches(":focus").unwrap_or(false);
        if !is_typed && shown.value() != text {
            shown.set_value(&text);
        }
    });
    // Texts are bounded, so every plan takes them.
    let write = move || {
        let text: String = plain(&typed.value()).chars().take(longest).collect();
        drop(planner.edit(&mut |plan| slot(plan).clone_from(&text)));
    };
    let input = input
        .attr("id", id)
        .attr("dir", "auto")
        .attr("maxlength", &longest.to_string())
        .on("input", move |_| write())
        .on("blur", move |_| tidy.set_value(slot(&mut planner.get_untracked().plan.clone())));
    el("div").class("field").put(el("label").attr("for", id).text(label)).put(el("div").class("entry").put(input))
}
