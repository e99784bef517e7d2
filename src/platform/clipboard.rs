//! The clipboard.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{call, call_with_texts, get, global, once, then};

/// Puts a text into the clipboard, then calls `tell` with true if it is there.
pub(crate) fn write(text: &str, tell: Rc<dyn Fn(bool)>) {
    // The promise resolves to nothing, and is rejected with an error.
    let done = once(move |outcome| tell(outcome.is_undefined()));
    let clipboard = get(&global("navigator"), "clipboard");
    let promise = call_with_texts(&clipboard, "writeText", &[text]);
    if let Err(refusal) = promise.and_then(|promise| then(&promise, &done)) {
        // Calls it as the promise would have; it throws nothing.
        let _ = call(&done, "call", &[JsValue::NULL, refusal]);
    }
}
