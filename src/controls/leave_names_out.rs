//! The choice to leave people's names out of what is shared.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::messages;

use crate::markup::{Element, el};

/// Builds a checkbox that sets `is_nameless`.
pub(crate) fn leave_names_out(is_nameless: RwSignal<bool>) -> Element {
    let input = el("input").attr("type", "checkbox");
    let checkbox: HtmlInputElement = input.cast();
    let input = input.on("change", move |_| is_nameless.set(checkbox.checked()));
    let text = el("span").text(messages::leave_names_out()).put(el("small").text(messages::leave_names_out_hint()));
    el("label").class("check").put(input).put(text)
}
