//! The plain input that fields and cells are made of.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::markup::{Element, el};

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

/// Creates an input for a text that no browser completes, corrects or capitalises.
pub(crate) fn text_input(id: &str, keyboard: Keyboard) -> Element {
    el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", keyboard.input_mode())
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "done")
}

/// Selects the whole text of an input, so that typing replaces it.
#[allow(clippy::needless_pass_by_value, reason = "the signature of a listener")]
pub(crate) fn select_all(event: Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}
