//! The keyboard focus.

use web_sys::Element;

use super::dynamic_js::{call, object};

/// Gives an element the focus without scrolling to it.
pub(crate) fn without_scroll(element: &Element) {
    // An element that cannot take the focus leaves it where it is.
    let _ = call(element, "focus", &[object(&[("preventScroll", true.into())])]);
}
