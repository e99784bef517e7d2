//! Buttons side by side: a few choices of which one is chosen, or presets.

use leptos::prelude::*;

use crate::markup::{Element, button, el};

/// One choice of a switch.
pub(crate) struct Choice<'a> {
    /// The text of its button.
    pub(crate) name: &'a str,
    /// The name in full, for a tooltip.
    pub(crate) title: &'a str,
    pub(crate) is_chosen: Box<dyn Fn() -> bool>,
    pub(crate) choose: Box<dyn Fn()>,
}

/// Builds a group of buttons, of which the chosen one is pressed.
pub(crate) fn switch(label: &str, choices: Vec<Choice<'_>>) -> Element {
    let choice = |Choice { name, title, is_chosen, choose }: Choice<'_>| {
        button(choose).attr("title", title).bind_state("aria-pressed", is_chosen).text(name)
    };
    group(label, choices.into_iter().map(choice).collect())
}

/// Builds a switch between the values of `selected`, each with its name.
pub(crate) fn value_switch<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &str,
    values: &[(T, &str)],
    selected: RwSignal<T>,
) -> Element {
    let mut choices = Vec::new();
    for &(value, name) in values {
        choices.push(Choice {
            name,
            title: name,
            is_chosen: Box::new(move || selected.get() == value),
            choose: Box::new(move || selected.set(value)),
        });
    }
    switch(label, choices)
}

/// Builds a group of buttons, each with its text and its action.
pub(crate) fn presets(label: &str, presets: Vec<(String, Box<dyn Fn()>)>) -> Element {
    let preset = |(name, act): (String, Box<dyn Fn()>)| button(act).text(&name);
    group(label, presets.into_iter().map(preset).collect())
}

fn group(label: &str, buttons: Vec<Element>) -> Element {
    el("div").class("switch").attr("role", "group").attr("aria-label", label).put_all(&buttons)
}
