//! Plain JavaScript objects, as callers pass options in them.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

/// Returns the own members of an object with their names, or `None` where `value` is no object.
pub(crate) fn entries(value: &JsValue) -> Option<Vec<(String, JsValue)>> {
    let object = value.dyn_ref::<Object>()?;
    let mut entries = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry = Array::from(&entry);
        if let Some(name) = entry.get(0).as_string() {
            entries.push((name, entry.get(1)));
        }
    }
    Some(entries)
}

/// Returns a text or a number as text, or `None` for any other value.
pub(crate) fn text_of(value: &JsValue) -> Option<String> {
    // Formatted by the engine, since a float printed here would cost 9 kB.
    let number = value.dyn_ref::<js_sys::Number>().and_then(|number| number.to_string_with_radix(10).ok());
    number.map(String::from).or_else(|| value.as_string())
}
