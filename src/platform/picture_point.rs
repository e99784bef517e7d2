//! The point of a picture that was touched.

use web_sys::Event;

use super::dynamic_js::{call, get};
use super::pixels::signed_pixels;

/// Returns the point of a pointer's event in the picture that listens to it, from its left and upper edge, in units of
/// which the picture is `width` wide.
pub(crate) fn picture_point(event: &Event, width: i32) -> (i32, i32) {
    let Ok(bounds) = call(&get(event, "currentTarget"), "getBoundingClientRect", &[]) else { return (0, 0) };
    let length = |name| get(&bounds, name).as_f64().unwrap_or(0.0);
    // A picture that is not laid out has no width to divide by.
    let scale = f64::from(width) / length("width").max(1.0);
    let along = |position, edge| {
        let position = get(event, position).as_f64().unwrap_or(0.0);
        signed_pixels((position - length(edge)).max(0.0) * scale)
    };
    (along("clientX", "left"), along("clientY", "top"))
}
