//! A labelled drop-down list whose choices, selection and hint follow signals.

use std::rc::Rc;

use crate::markup::{Element, Event, markup};

/// A drop-down list of values, with a label above it and a hint below.
pub(crate) struct Select<T> {
    /// Unique in the widget.
    pub(crate) id: String,
    pub(crate) label: &'static str,
    /// The values that can be selected, in order.
    pub(crate) values: Box<dyn Fn() -> Vec<T>>,
    /// The text by which the page knows a value, another one for each.
    pub(crate) key: fn(T) -> String,
    /// The name of a value on screen.
    pub(crate) name: fn(T) -> String,
    /// The value that is selected.
    pub(crate) selected: Box<dyn Fn() -> T>,
    pub(crate) hint: Box<dyn Fn() -> String>,
    /// Takes over the value that the reader selects.
    pub(crate) select: Box<dyn Fn(T)>,
}

impl<T: Copy + 'static> Select<T> {
    /// Builds the list.
    pub(crate) fn view(self) -> Element {
        let Self { id, label, values, key, name, selected, hint, select } = self;
        let values: Rc<dyn Fn() -> Vec<T>> = values.into();
        let offered = values.clone();
        // Each kind of value is a type of its own, so only these three closures are made once a type.
        SelectOfTexts {
            options: Box::new(move || values().into_iter().map(|value| (key(value), name(value))).collect()),
            selected: Rc::new(move || key(selected())),
            select: Box::new(move |text| {
                if let Some(value) = offered().into_iter().find(|value| key(*value) == text) {
                    select(value);
                }
            }),
            hint,
        }
        .view(&id, label)
    }
}

/// A drop-down list of values as the page knows them.
struct SelectOfTexts {
    /// Each value with its name.
    options: Box<dyn Fn() -> Vec<(String, String)>>,
    selected: Rc<dyn Fn() -> String>,
    select: Box<dyn Fn(&str)>,
    hint: Box<dyn Fn() -> String>,
}

impl SelectOfTexts {
    fn view(self, id: &str, label: &str) -> Element {
        let Self { options, selected, select, hint } = self;
        let hint_id = format!("{id}-hint");
        let shown = selected.clone();
        let take = move |event: Event| {
            select(&event.value());
            // A value that was refused is not selected, though the browser shows it.
            if let Some(list) = event.target() {
                list.set_value(&shown());
            }
        };
        markup! {
            div class="field" {
                label for=(id) { (label) }
                select id=(id) aria-describedby=(&hint_id) on:change=(take) {
                    for (value, name) in (options) {
                        (select_option(value, &name, &selected))
                    }
                }
                p class="hint" id=(hint_id) { (hint) }
            }
        }
    }
}

/// An option, which says by itself if it is selected: options that are replaced take the selection with them.
fn select_option(value: String, name: &str, selected: &Rc<dyn Fn() -> String>) -> Element {
    let (own, selected) = (value.clone(), selected.clone());
    markup! { option value=(value) prop:selected=(move || selected() == own) { (name) } }
}
