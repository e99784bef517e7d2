//! The point of a picture that was touched.

use web_sys::Event;

use super::dynamic_js::{get, get_number};
use super::pixels::{bounds, signed_pixels};

/// Returns the point of a pointer's event in the picture that listens to it, from its left and upper edge, in units of
/// which the picture is `width` wide.
pub(crate) fn picture_point(event: &Event, width: i32) -> (i32, i32) {
    let bounds = bounds(&get(event, "currentTarget"));
    // A picture that is not laid out has no width to divide by.
    let scale = f64::from(width) / get_number(&bounds, "width").max(1.0);
    let along =
        |position, edge| signed_pixels((get_number(event, position) - get_number(&bounds, edge)).max(0.0) * scale);
    (along("clientX", "left"), along("clientY", "top"))
}
