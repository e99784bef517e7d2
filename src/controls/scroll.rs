//! Bringing the top of the widget into view.

use crate::markup::ElementRef;
use crate::platform::soon;

/// Scrolls to the top of the widget around an element, once what is new there has been drawn.
pub(crate) fn scroll_to_top(inside: ElementRef) {
    // The element may be gone by then, with the sheet that it is in.
    if let Some(frame) = inside.get().and_then(|inside| inside.closest(".frame")) {
        soon(move || frame.scroll_into_view());
    }
}
