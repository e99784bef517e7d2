//! Modal dialogs, which the browser draws above everything else.

use wasm_bindgen::JsValue;

use web_sys::EventTarget;

use super::dynamic_js::{call, get};
use super::events;

/// The event that a dialog gets when it has been shown, or shown again with other content.
pub(crate) const OPENED: &str = "opened";

/// Shows a dialog above the page, which does not react meanwhile. The focus moves into it.
pub(crate) fn show(dialog: &EventTarget) {
    if is_open(dialog) {
        // What had the focus may have been replaced.
        let _ = call(dialog, "focus", &[]);
    } else {
        // Refused where the dialog is not on the page, and then nobody has asked for it.
        let _ = call(dialog, "showModal", &[]);
    }
    events::dispatch(dialog, OPENED);
}

/// Closes a dialog. The focus returns to where it was.
pub(crate) fn close(dialog: &JsValue) {
    if is_open(dialog) {
        // A dialog that is open closes.
        let _ = call(dialog, "close", &[]);
    }
}

/// Returns true if a dialog is open.
pub(crate) fn is_open(dialog: &JsValue) -> bool {
    get(dialog, "open").is_truthy()
}
