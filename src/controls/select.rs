//! A labelled drop-down list whose options, value and hint follow signals.
//!
//! Values are the strings of the `option` elements; a caller maps them to its own type.

use std::rc::Rc;

use crate::markup::{Element, markup};

/// A drop-down list with a label above it and a hint below.
pub(crate) struct Select {
    /// Unique in the widget.
    pub(crate) id: String,
    pub(crate) label: &'static str,
    /// Each value with its name, in order.
    pub(crate) options: Box<dyn Fn() -> Vec<(String, String)>>,
    /// The value that is selected.
    pub(crate) value: Rc<dyn Fn() -> String>,
    pub(crate) hint: Box<dyn Fn() -> String>,
    /// Takes over the value that the reader selects.
    pub(crate) set: Box<dyn Fn(&str)>,
}

impl Select {
    /// Builds the list.
    pub(crate) fn view(self) -> Element {
        let Self { id, label, options, value, hint, set } = self;
        let hint_id = format!("{id}-hint");
        markup! {
            div class="field" {
                label for=(id.as_str()) { (label) }
                select id=(id.as_str()) aria-describedby=(hint_id.as_str()) on:change=(move |event| set(&event.value())) {
                    for (option, name) in (options) {
                        (select_option(option, &name, &value))
                    }
                }
                p class="hint" id=(hint_id) { (hint) }
            }
        }
    }
}

/// An option, which says by itself if it is selected: options that are replaced take the selection with them.
fn select_option(option: String, name: &str, value: &Rc<dyn Fn() -> String>) -> Element {
    let (value, selected) = (value.clone(), option.clone());
    markup! { option value=(option) prop:selected=(move || value() == selected) { (name) } }
}
