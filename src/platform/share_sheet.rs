//! The share sheet of the device.

use serde::Serialize;

use super::dynamic_js::{call, get, global, once, then};

/// The members of the object that `navigator.share` takes.
#[derive(Serialize)]
struct ShareData<'a> {
    text: &'a str,
    url: &'a str,
}

/// Returns true if the device has a share sheet.
pub(crate) fn is_available() -> bool {
    get(&global("navigator"), "share").is_function()
}

/// Opens the share sheet with a text and a URL. Returns true if the browser took them.
pub(crate) fn open(text: &str, url: &str) -> bool {
    let Ok(data) = serde_wasm_bindgen::to_value(&ShareData { text, url }) else { return false };
    let promise = call(&global("navigator"), "share", &[data]);
    // Rejected too when the reader closes the sheet, so its outcome says nothing.
    promise.and_then(|promise| then(&promise, &once(drop))).is_ok()
}
