//! The plain input that fields and cells are made of.

use crate::markup::{Element, Event, markup};
use crate::signals::RwSignal;

/// The keyboard that a phone shows for an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyboard {
    /// Letters and digits.
    Text,
    /// Digits, point and comma.
    Decimal,
}

impl Keyboard {
    const fn input_mode(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Decimal => "decimal",
        }
    }
}

/// An input for a text that no browser completes, corrects or capitalises.
pub(crate) fn text_input(id: &str, keyboard: Keyboard) -> Element {
    markup! {
        input id=(id) type="text" inputmode=(keyboard.input_mode())
            autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="done";
    }
}

/// An input whose text is a signal.
pub(crate) struct TextInput {
    /// Unique in the widget.
    pub(crate) id: &'static str,
    pub(crate) keyboard: Keyboard,
    /// An example of what can be typed.
    pub(crate) placeholder: &'static str,
}

impl TextInput {
    /// Builds the input. What is typed goes to `text`, and what `text` is set to is shown.
    pub(crate) fn bound_to(self, text: RwSignal<String>) -> Element {
        let input = text_input(self.id, self.keyboard).attr("placeholder", self.placeholder);
        input.listen("input", Box::new(move |event| text.set(event.value())));
        input.prop("value", move || text.get())
    }
}

/// An input of several lines whose text is a signal.
pub(crate) fn text_area(id: &str, rows: &str, text: RwSignal<String>) -> Element {
    markup! {
        textarea id=(id) rows=(rows) dir="auto"
            prop:value=(move || text.get())
            on:input=(move |event| text.set(event.value()));
    }
}

/// Selects the whole text of an input that has taken the focus, so that typing replaces it.
#[allow(clippy::needless_pass_by_value, reason = "the signature of a listener")]
pub(crate) fn select_all(event: Event) {
    if let Some(input) = event.target() {
        input.select();
    }
}
