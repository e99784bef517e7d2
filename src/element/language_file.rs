//! The language of all widgets of this module instance, as the element's script fetched it.

#![allow(unreachable_pub, reason = "the function is exported to JavaScript, not to other modules")]

use lapwise_core::locale;
use lapwise_core::locale::Language;
use wasm_bindgen::prelude::*;

/// Puts the language of a file in use. Returns the fault of a file that is none; the language stays as it is then.
#[wasm_bindgen(skip_typescript)]
pub fn set_language(file: String) -> Option<String> {
    match Language::read(file) {
        Ok(language) => {
            locale::set(Some(language));
            None
        }
        Err(error) => Some(error.to_string()),
    }
}
