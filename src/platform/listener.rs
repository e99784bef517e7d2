//! Listeners to events of the window and of elements.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::window::window;

/// An event listener, removed when it is dropped.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
    phase: Phase,
}

/// The phase of an event's way in which a listener hears it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// On the way down. Events that do not bubble, such as the scrolling of an element, are heard too.
    Capture,
    /// At the target, or on the way up from it.
    Bubble,
}

impl Listener {
    /// Calls `act` on each event of a name. Returns none where the browser refuses.
    pub(crate) fn on(
        target: EventTarget,
        name: &'static str,
        phase: Phase,
        act: Box<dyn FnMut(Event)>,
    ) -> Option<Self> {
        let closure = Closure::wrap(act);
        let callback = closure.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_bool(name, callback, phase == Phase::Capture).ok()?;
        Some(Self { target, name, closure, phase })
    }

    pub(super) fn on_window(name: &'static str, mut act: impl FnMut() + 'static) -> Option<Self> {
        Self::on(window()?.into(), name, Phase::Capture, Box::new(move |_| act()))
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let (callback, is_capture) = (self.closure.as_ref().unchecked_ref(), self.phase == Phase::Capture);
        // Removing a listener never fails; the browser's binding only allows for it.
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, callback, is_capture);
    }
}

/// Calls `act` when the window gets another size, as a device does that is turned.
pub(crate) fn on_resize(act: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("resize", act)
}

/// Calls `act` when the page may be about to go away.
pub(crate) fn on_page_hide(act: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("pagehide", act)
}
