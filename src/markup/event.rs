//! Events of the page, as far as components ask about them.

use leptos::prelude::untrack;
use wasm_bindgen::prelude::*;

use super::effect::keep_alive;
use super::element::Element;
use crate::platform::pointer::{self, Pointer};
use crate::platform::{Listener, Phase, dynamic_js};

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
        self.target().is_some_and(|target| dynamic_js::is_true(&target.0, "checked"))
    }

    /// Returns the key of a keyboard event, such as `Enter`.
    pub(crate) fn key(&self) -> String {
        dynamic_js::get_text(&self.0, "key")
    }

    /// Returns true if the key of a keyboard event is held down, which makes event after event.
    pub(crate) fn is_repeated(&self) -> bool {
        self.has_modifier("repeat")
    }

    /// Returns true if a click was made by a pointer, not by a key or assistive technology.
    pub(crate) fn is_of_pointer(&self) -> bool {
        dynamic_js::get_number(&self.0, "detail") > 0.0
    }

    /// Returns true with the key Shift.
    pub(crate) fn has_shift(&self) -> bool {
        self.has_modifier("shiftKey")
    }

    /// Returns true with the key Ctrl.
    pub(crate) fn has_ctrl(&self) -> bool {
        self.has_modifier("ctrlKey")
    }

    /// Returns true with the key that makes shortcuts: Ctrl, or Command on a Mac.
    pub(crate) fn has_shortcut_key(&self) -> bool {
        self.has_ctrl() || self.has_modifier("metaKey")
    }

    /// Returns true with the key Alt.
    pub(crate) fn has_alt(&self) -> bool {
        self.has_modifier("altKey")
    }

    /// Events of a mouse have the same properties for these keys as those of a keyboard.
    fn has_modifier(&self, name: &str) -> bool {
        dynamic_js::is_true(&self.0, name)
    }

    /// Returns the pointer of an event whose name begins with `pointer`.
    pub(crate) fn pointer(&self) -> Pointer {
        Pointer::read(&self.0)
    }

    /// Returns the place of a mouse, pointer or wheel event, in tenths of a CSS pixel from the corner of an element.
    pub(crate) fn place_in(&self, element: &Element) -> (i32, i32) {
        pointer::place_in(&element.0, &self.0)
    }

    /// Returns how far a wheel event turns to the right and down, in thousandths of a CSS pixel.
    pub(crate) fn wheel_way(&self) -> (i32, i32) {
        pointer::wheel_way(&self.0)
    }

    /// Keeps the browser from doing what it would do by itself.
    pub(crate) fn prevent_default(&self) {
        self.0.prevent_default();
    }
}

impl Element {
    /// Calls `act` on each event of a name, as long as the current owner lives.
    pub(crate) fn listen(&self, name: &'static str, mut act: Box<dyn FnMut(Event)>) {
        // A listener only reads signals; what it reads must not run an effect around it again.
        let hear = move |event| untrack(|| act(Event(event)));
        keep_alive(Box::new(Listener::on(self.0.clone().into(), name, Phase::Bubble, Box::new(hear))));
    }

    /// Sends an event to the element, which may be one that it has had before.
    pub(crate) fn dispatch(&self, event: &Event) {
        // Only an event that is just being sent would be refused.
        let _ = self.0.dispatch_event(&event.0);
    }
}
