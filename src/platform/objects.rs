//! Plain JavaScript objects, as callers pass options in them.

use std::slice;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{array_texts, call, get, global};

/// Returns the own members of an object with their names, or `None` where `value` is no object.
pub(crate) fn entries(value: &JsValue) -> Option<Vec<(String, JsValue)>> {
    // Refuses what is no object. Symbols come last, and end the texts.
    let names = call(&global("Reflect"), "ownKeys", slice::from_ref(value)).ok()?;
    let members = array_texts(&names).into_iter().map(|name| {
        let member = get(value, &name);
        (name, member)
    });
    Some(members.collect())
}

/// Returns a text or a number as text, or `None` for any other value.
pub(crate) fn text_of(value: &JsValue) -> Option<String> {
    if value.as_f64().is_some() {
        // Formatted by the engine, since a float printed here would cost 9 kB.
        return call(&global("window"), "String", slice::from_ref(value)).ok()?.as_string();
    }
    value.as_string()
}
