//! Buttons side by side: a few choices of which one is chosen, or presets.

use crate::markup::{Element, markup};
use crate::signals::RwSignal;

/// One choice of a switch.
pub(crate) struct Choice<'a> {
    /// The text of its button.
    pub(crate) name: &'a str,
    /// The name in full, for a tooltip.
    pub(crate) title: &'a str,
    pub(crate) is_chosen: Box<dyn Fn() -> bool>,
    pub(crate) choose: Box<dyn Fn()>,
}

/// A group of buttons, of which the chosen one is pressed.
pub(crate) fn switch(label: &str, choices: Vec<Choice<'_>>) -> Element {
    markup! {
        div class="switch" role="group" aria-label=(label) {
            for Choice { name, title, is_chosen, choose } in (choices) {
                button type="button" title=(title) aria-pressed=(is_chosen) on:click=(move |_| choose()) { (name) }
            }
        }
    }
}

/// A switch between the values of `selected`, each with its name.
pub(crate) fn value_switch<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &str,
    values: &[(T, &str)],
    selected: RwSignal<T>,
) -> Element {
    let choice = |&(value, name)| Choice {
        name,
        title: name,
        is_chosen: Box::new(move || selected.get() == value),
        choose: Box::new(move || selected.set(value)),
    };
    switch(label, values.iter().map(choice).collect())
}

/// A group of buttons, each with its text and its action.
pub(crate) fn presets(label: &str, presets: Vec<(String, Box<dyn Fn()>)>) -> Element {
    markup! {
        div class="switch" role="group" aria-label=(label) {
            for (name, act) in (presets) {
                button type="button" on:click=(move |_| act()) { (name) }
            }
        }
    }
}
