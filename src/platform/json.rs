//! JavaScript values from JSON text.

use wasm_bindgen::JsValue;

use super::dynamic_js::{call, global};

/// Returns the value of a JSON text, or `undefined` where it is none.
pub(crate) fn parse(text: &str) -> JsValue {
    call(&global("JSON"), "parse", &[text.into()]).unwrap_or_default()
}
