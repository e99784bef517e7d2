//! The schedule object of the core as a JavaScript object.

use wasm_bindgen::prelude::*;

use lapwise_core::files::schedule_object;
use lapwise_core::pacing::{Plan, Schedule};

use crate::platform::dynamic_js::array_texts;
use crate::platform::json;

/// Schedules options: an array with their names in camel case, each followed by its value.
///
/// # Errors
/// An `Error` whose message starts with the member that is wrong.
pub(crate) fn schedule(texts: &JsValue) -> Result<JsValue, JsValue> {
    match schedule_object::answer(array_texts(texts)) {
        Ok(text) => Ok(json::parse(&text)),
        Err(refusal) => Err(JsError::new(&refusal).into()),
    }
}

/// Writes a schedule as a JavaScript object.
pub(crate) fn to_object(plan: &Plan, schedule: &Schedule) -> JsValue {
    json::parse(&schedule_object::json(plan, schedule))
}
