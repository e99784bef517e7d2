//! Mice, pens, fingers and wheels.

use web_sys::{Element, Event};

use super::dynamic_js::{call, get_number, get_text};
use super::pixels::{bounds, signed_pixels};

/// An event of a pointer.
#[derive(Clone, Copy)]
pub(crate) struct Pointer {
    /// The number that this pointer has as long as it is down, and no other has.
    pub(crate) id: i32,
    /// The CSS pixels from the left of the window.
    pub(crate) x: i32,
    /// The CSS pixels from the top of the window.
    pub(crate) y: i32,
    /// True for a mouse, which chooses with the press. A finger may be about to scroll the page.
    pub(crate) is_mouse: bool,
    /// True if the event is about the main button of a mouse, or about a finger.
    pub(crate) is_main_button: bool,
    /// True while the main button or the finger is down.
    pub(crate) is_down: bool,
}

impl Pointer {
    /// Reads an event whose name begins with `pointer`.
    pub(crate) fn read(event: &Event) -> Self {
        let whole = |name| signed_pixels(get_number(event, name));
        Self {
            id: whole("pointerId"),
            x: whole("clientX"),
            y: whole("clientY"),
            is_mouse: get_text(event, "pointerType") == "mouse",
            is_main_button: whole("button") == 0,
            is_down: whole("buttons") & 1 != 0,
        }
    }

    /// Has all that this pointer does reported to an element, outside of it too, until it is let go.
    pub(crate) fn capture(self, element: &Element) {
        // A pointer that has gone already is let go at once.
        let _ = call(element, "setPointerCapture", &[self.id.into()]);
    }
}

/// Returns the place of a mouse, pointer or wheel event, in tenths of a CSS pixel from the corner of an element.
pub(crate) fn place_in(element: &Element, event: &Event) -> (i32, i32) {
    let bounds = bounds(element);
    let tenths = |at, edge| signed_pixels((get_number(event, at).trunc() - get_number(&bounds, edge)) * 10.0);
    (tenths("clientX", "left"), tenths("clientY", "top"))
}

/// Returns how far a wheel event turns to the right and down, in thousandths of a CSS pixel.
pub(crate) fn wheel_way(event: &Event) -> (i32, i32) {
    let unit = if get_number(event, "deltaMode") == PIXELS { 1000.0 } else { 1000.0 * LINE };
    let way = |name| signed_pixels(get_number(event, name) * unit);
    (way("deltaX"), way("deltaY"))
}

/// The mode of a wheel that counts CSS pixels.
const PIXELS: f64 = 0.0;

/// The height of a line in CSS pixels, for a wheel that counts lines.
const LINE: f64 = 33.0;
