//! The numbers of a plan for JavaScript without a document: what `lapwise/schedule` and the command `lapwise` call.
//!
//! Each function takes options as texts: the name of each, followed by its value. A value that cannot be read is an error
//! whose message starts with its name.

use lapwise_core::files::schedule_object::{answer, opened};
use lapwise_core::files::table_text;
use lapwise_core::options::OpenedPlan;
use wasm_bindgen::prelude::*;

/// The word for a personal best in a heading.
const PB: &str = "PB";

/// The schedule object as JSON.
///
/// # Errors
///
/// The first value that cannot be read.
#[wasm_bindgen]
pub fn schedule(texts: Vec<String>) -> Result<String, JsError> {
    answer(texts).map_err(|refusal| JsError::new(&refusal))
}

/// The table as aligned columns.
///
/// # Errors
///
/// As [`schedule`].
#[wasm_bindgen]
pub fn table(texts: Vec<String>) -> Result<String, JsError> {
    let OpenedPlan { plan, schedule, .. } = opened(texts).map_err(|refusal| JsError::new(&refusal))?;
    Ok(table_text::message(&plan, &schedule, None, PB))
}

/// The table as CSV.
///
/// # Errors
///
/// As [`schedule`].
#[wasm_bindgen]
pub fn csv(texts: Vec<String>) -> Result<String, JsError> {
    let OpenedPlan { plan, schedule, .. } = opened(texts).map_err(|refusal| JsError::new(&refusal))?;
    Ok(table_text::csv(&plan, &schedule, None, PB))
}
