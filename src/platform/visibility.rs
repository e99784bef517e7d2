//! If the page can be seen: not behind another tab, nor on a locked device.

use wasm_bindgen::JsCast;

use super::dynamic_js::{get_text, global};
use super::listener::{Listener, Phase};

/// Returns true if the page can be seen.
pub(crate) fn is_visible() -> bool {
    get_text(&global("document"), "visibilityState") == "visible"
}

/// Calls `act` when the page is hidden, and when it can be seen again.
pub(crate) fn on_change(mut act: impl FnMut() + 'static) -> Option<Listener> {
    let document = global("document").unchecked_into();
    Listener::on(document, "visibilitychange", Phase::Bubble, Box::new(move |_| act()))
}
