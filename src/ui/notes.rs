//! Texts that go along with a plan.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use crate::options::{LONGEST_NAME, LONGEST_TEXT, plain};
use crate::pacing::Plan;
use crate::text::words;

use super::dom::{El, el, follow};
use super::state::Planner;

/// A title, the runner's name and a note.
pub(super) fn notes_panel(planner: Planner) -> Vec<El> {
    let label = line(planner, "label", words::LABEL, |plan| &mut plan.label);
    let athlete = line(planner, "athlete", words::ATHLETE, |plan| &mut plan.athlete);
    vec![el("div").class("grid").put(label).put(athlete), note(planner)]
}

fn line(planner: Planner, id: &str, label: &str, slot: fn(&mut Plan) -> &mut String) -> El {
    let input = el("input").attr("type", "text").attr("autocomplete", "off");
    let box_of_input: HtmlInputElement = input.cast();
    let (shown, typed) = (box_of_input.clone(), box_of_input);
    bound(
        planner,
        (id, label, LONGEST_NAME),
        input,
        slot,
        (Box::new(move |text| shown.set_value(text)), Box::new(move || typed.value())),
    )
}

fn note(planner: Planner) -> El {
    let area = el("textarea").attr("rows", "3");
    let box_of_area: HtmlTextAreaElement = area.cast();
    let (shown, typed) = (box_of_area.clone(), box_of_area);
    bound(
        planner,
        ("text", words::NOTE, LONGEST_TEXT),
        area,
        |plan| &mut plan.text,
        (Box::new(move |text| shown.set_value(text)), Box::new(move || typed.value())),
    )
}

/// A text of the plan that is taken as it is typed.
fn bound(
    planner: Planner,
    (id, label, longest): (&str, &str, usize),
    input: El,
    slot: fn(&mut Plan) -> &mut String,
    (show, typed): (Box<dyn Fn(&str)>, Box<dyn Fn() -> String>),
) -> El {
    let typed = std::rc::Rc::new(typed);
    let now = typed.clone();
    follow(move || {
        let text = std::mem::take(slot(&mut planner.now().plan.clone()));
        if now() != text {
            show(&text);
        }
    });
    // Texts are bounded, so every plan takes them.
    let write = move || {
        let text: String = plain(&typed()).chars().take(longest).collect();
        drop(planner.edit(&mut |plan| slot(plan).clone_from(&text)));
    };
    let input = input
        .attr("id", id)
        .attr("dir", "auto")
        .attr("maxlength", &longest.to_string())
        .on("input", move |_| write());
    el("div")
        .class("field")
        .put(el("label").attr("for", id).text(label))
        .put(el("div").class("entry").put(input))
}
