//! Moving the keyboard focus after a control has gone with what it acted on.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::markup::Element;

/// Focuses the first element within `parent` that matches `selector`. Does nothing if there is none.
pub(crate) fn focus_first(parent: &Element, selector: &str) {
    if let Some(found) = parent.0.query_selector(selector).ok().flatten() {
        // A browser without the method has no focus to move.
        let _ = found.unchecked_into::<HtmlElement>().focus();
    }
}
