//! Files that the reader has chosen.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{call, get, get_index, once, set_text, then};

/// Reads the file chosen in an input, then calls `tell` with its text. A file that cannot be read has an empty text.
pub(crate) fn read_text(input: &JsValue, tell: Rc<dyn Fn(&str)>) {
    let file = get_index(&get(input, "files"), 0);
    let read = once(move |text| tell(&text.as_string().unwrap_or_default()));
    if let Ok(promise) = call(&file, "text", &[]) {
        // A promise always takes a callback.
        let _ = then(&promise, &read);
    }
    // The same file can be chosen again: an input tells only of changes.
    set_text(input, "value", "");
}
