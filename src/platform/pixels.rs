//! Lengths and positions as the browser gives them, in whole CSS pixels.

use wasm_bindgen::JsValue;

use super::dynamic_js::{call, get, get_number};

/// Returns the rectangle that an element takes in the window, or `undefined` of what is no element.
pub(super) fn bounds(element: &JsValue) -> JsValue {
    call(element, "getBoundingClientRect", &[]).unwrap_or(JsValue::UNDEFINED)
}

/// Returns the distance of an element's top from that of the window.
pub(crate) fn top(element: &JsValue) -> i32 {
    signed_pixels(get(&bounds(element), "top").as_f64().unwrap_or_default())
}

/// Returns the width of an element in whole CSS pixels, rounded up.
pub(crate) fn width(element: &JsValue) -> u32 {
    whole_pixels(get_number(&bounds(element), "width").ceil())
}

/// Rounds a length down to whole CSS pixels. A negative length is 0.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and a page is never 4 billion pixels wide"
)]
pub(crate) const fn whole_pixels(length: f64) -> u32 {
    length as u32
}

/// Rounds a position towards zero to whole CSS pixels. It may be above or left of the page's origin.
#[allow(clippy::cast_possible_truncation, reason = "a float cast saturates")]
pub(crate) const fn signed_pixels(position: f64) -> i32 {
    position as i32
}
