//! Mice, pens, fingers and wheels.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::pixels::signed_pixels;

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
        let event: &PointerEvent = event.unchecked_ref();
        Self {
            id: event.pointer_id(),
            x: event.client_x(),
            y: event.client_y(),
            is_mouse: event.pointer_type() == "mouse",
            is_main_button: event.button() == 0,
            is_down: event.buttons() & 1 != 0,
        }
    }

    /// Has all that this pointer does reported to an element, outside of it too, until it is let go.
    pub(crate) fn capture(self, element: &Element) {
        // A pointer that has gone already is let go at once.
        let _ = element.set_pointer_capture(self.id);
    }
}

/// Returns the place of a mouse, pointer or wheel event, in tenths of a CSS pixel from the corner of an element.
pub(crate) fn place_in(element: &Element, event: &Event) -> (i32, i32) {
    let (event, bounds) = (event.unchecked_ref::<MouseEvent>(), element.get_bounding_client_rect());
    let tenths = |at: i32, from: f64| signed_pixels((f64::from(at) - from) * 10.0);
    (tenths(event.client_x(), bounds.left()), tenths(event.client_y(), bounds.top()))
}

/// Returns how far a wheel event turns to the right and down, in thousandths of a CSS pixel.
pub(crate) fn wheel_way(event: &Event) -> (i32, i32) {
    let event: &WheelEvent = event.unchecked_ref();
    let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1000.0 } else { 1000.0 * LINE };
    (signed_pixels(event.delta_x() * unit), signed_pixels(event.delta_y() * unit))
}

/// The height of a line in CSS pixels, for a wheel that counts lines.
const LINE: f64 = 33.0;
