//! JSON text of JavaScript values.

use wasm_bindgen::JsValue;

use super::dynamic_js::{call, global};

/// Returns a value as JSON, or `None` where it has no such text.
pub(crate) fn stringify(value: JsValue) -> Option<String> {
    call(&global("JSON"), "stringify", &[value]).ok()?.as_string()
}
