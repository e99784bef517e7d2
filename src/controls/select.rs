//! A labelled drop-down list whose options, value and hint follow signals.
//!
//! Values are the strings of the `option` elements; a caller maps them to its own type.

use web_sys::HtmlSelectElement;

use crate::markup::{Element, effect, el};

/// A drop-down list with a label above it and a hint below.
pub(crate) struct Select {
    /// Unique in the widget.
    pub(crate) id: String,
    pub(crate) label: &'static str,
    /// Each value with its name, in order.
    pub(crate) options: Box<dyn Fn() -> Vec<(String, String)>>,
    /// The value that is selected.
    pub(crate) value: Box<dyn Fn() -> String>,
    pub(crate) hint: Box<dyn Fn() -> String>,
    /// Takes over the value that the reader selects.
    pub(crate) set: Box<dyn Fn(&str)>,
}

impl Select {
    /// Builds the list. Its options are made anew whenever what they are read from changes.
    pub(crate) fn view(self) -> Element {
        let Self { id, label, options, value, hint, set } = self;
        let hint_id = [&id, "-hint"].concat();
        let list = el("select").attr("id", &id).attr("aria-describedby", &hint_id);
        let (shown, chosen): (HtmlSelectElement, HtmlSelectElement) = (list.cast(), list.cast());
        let parent = list.clone();
        effect(move || {
            let option = |(value, name): (String, String)| el("option").attr("value", &value).text(&name);
            parent.replace(&options().into_iter().map(option).collect::<Vec<_>>());
            // After the options: those that are replaced take the selection with them.
            shown.set_value(&value());
        });
        let list = list.on("change", move |_| set(&chosen.value()));
        el("div")
            .class("field")
            .put(el("label").attr("for", &id).text(label))
            .put(list)
            .put(el("p").class("hint").attr("id", &hint_id).bind_text(hint))
    }
}
