//! The keyboard focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Gives an element the focus without scrolling to it.
pub(crate) fn without_scroll(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // SVG elements have the same method. An element that cannot take the focus leaves it where it is.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
