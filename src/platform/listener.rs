//! Listeners to events of the window.

use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

use super::window::window;

/// An event listener, removed when it is dropped.
///
/// It listens in the capture phase, so it also hears events that do not bubble, such as the scrolling of an element.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut()>,
}

impl Listener {
    pub(super) fn on_window(name: &'static str, act: impl FnMut() + 'static) -> Option<Self> {
        let target: EventTarget = window()?.into();
        let closure = Closure::<dyn FnMut()>::new(act);
        let callback = closure.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_bool(name, callback, true).ok()?;
        Some(Self { target, name, closure })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        // Removing a listener never fails; the browser's binding only allows for it.
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, callback, true);
    }
}

/// Calls `act` when the page may be about to go away.
pub(crate) fn on_page_hide(act: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("pagehide", act)
}
