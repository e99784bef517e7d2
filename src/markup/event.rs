//! Events of the page, as far as components ask about them.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::element::Element;

/// An event that a listener hears.
#[derive(Clone)]
pub(crate) struct Event(pub(crate) web_sys::Event);

impl Event {
    /// Returns the element that the event came from.
    pub(crate) fn target(&self) -> Option<Element> {
        Some(Element(self.0.target()?.dyn_into().ok()?))
    }

    /// Returns the value of the input that the event came from, else an empty text.
    pub(crate) fn value(&self) -> String {
        self.target().map_or_else(String::new, |target| target.value())
    }

    /// Returns true if the event came from a checkbox that is checked now.
    pub(crate) fn is_checked(&self) -> bool {
        let target = self.target();
        target.is_some_and(|target| target.0.unchecked_into::<HtmlInputElement>().checked())
    }

    /// Returns the key of a keyboard event, such as `Enter`.
    pub(crate) fn key(&self) -> String {
        self.0.unchecked_ref::<KeyboardEvent>().key()
    }

    /// Keeps the browser from doing what it would do by itself.
    pub(crate) fn prevent_default(&self) {
        self.0.prevent_default();
    }
}
