//! The language of all widgets of this module instance, as the element's script fetched it.

#![allow(unreachable_pub, reason = "the function is exported to JavaScript, not to other modules")]

use lapwise_core::messages;
use wasm_bindgen::prelude::*;

use crate::parts::loader::ask;
use crate::parts::task::Task;

/// Puts the language of a file in use, by the part `api`. Returns the fault of a file that is none; the language stays
/// as it is then.
#[wasm_bindgen(skip_typescript)]
pub fn set_language(file: String) -> Option<String> {
    ask(|tell| Task::SetLanguage(file, tell)).unwrap_or_else(|| Some(messages::not_loaded().to_owned()))
}
