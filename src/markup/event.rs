//! Events of the page, as far as components ask about them.

use leptos::prelude::untrack;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::effect::keep_alive;
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

impl Element {
    /// Calls `act` on each event of a name, as long as the current owner lives.
    pub(crate) fn listen(&self, name: &str, mut act: Box<dyn FnMut(Event)>) {
        // A listener only reads signals; what it reads must not run an effect around it again.
        let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| untrack(|| act(Event(event))));
        // Only a name that is no text would be refused.
        let _ = self.0.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        keep_alive(Box::new(closure));
    }

    /// Sends an event to the element, which may be one that it has had before.
    pub(crate) fn dispatch(&self, event: &Event) {
        // Only an event that is just being sent would be refused.
        let _ = self.0.dispatch_event(&event.0);
    }

    /// Calls `act` on each event of a name.
    pub(crate) fn on(self, name: &str, mut act: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.listen(name, Box::new(move |event| act(event.0)));
        self
    }
}

/// Creates a button that calls `act` when it is pressed.
pub(crate) fn button(mut act: impl FnMut() + 'static) -> Element {
    let button = Element::new("button").attr("type", "button");
    button.listen("click", Box::new(move |_| act()));
    button
}
