//! Bringing the top of the widget into view.

use crate::markup::Element;
use crate::platform::Timer;

/// A timer that scrolls to the top of the widget around an element, once what is new there has been drawn.
pub(crate) fn scroll_to_top(inside: &Element) -> Timer {
    let inside = inside.clone();
    Timer::new(0, move || {
        if let Ok(Some(frame)) = inside.0.closest(".frame") {
            frame.scroll_into_view();
        }
    })
}
