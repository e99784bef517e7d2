//! The share sheet of the device.

use super::dynamic_js::{call, get, global, object, once, then};

/// Returns true if the device has a share sheet.
pub(crate) fn is_available() -> bool {
    get(&global("navigator"), "share").is_function()
}

/// Opens the share sheet with a text and a URL. Returns true if the browser took them.
pub(crate) fn open(text: &str, url: &str) -> bool {
    let data = object(&[("text", text.into()), ("url", url.into())]);
    let promise = call(&global("navigator"), "share", &[data]);
    // Rejected too when the reader closes the sheet, so its outcome says nothing.
    promise.and_then(|promise| then(&promise, &once(drop))).is_ok()
}
