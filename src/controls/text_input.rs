//! The plain input that fields and cells are made of.

use crate::markup::{Element, Event, markup};

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

/// Selects the whole text of an input that has taken the focus, so that typing replaces it.
#[allow(clippy::needless_pass_by_value, reason = "the signature of a listener")]
pub(crate) fn select_all(event: Event) {
    if let Some(input) = event.target() {
        input.select();
    }
}
