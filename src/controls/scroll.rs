//! Bringing the top of the widget into view.

use crate::markup::{Element, ElementRef};
use crate::platform::{dialog, soon};

/// Scrolls to the top of the widget around an element, once what is new there has been drawn.
pub(crate) fn scroll_to_top(inside: ElementRef) {
    // The element may be gone by then, with the sheet that it is in.
    if let Some(frame) = inside.get().and_then(|inside| inside.closest(".frame")) {
        soon(move || frame.scroll_into_view());
    }
}

/// Closes the sheet that an element is in, so that the plan behind it can be seen and used.
pub(crate) fn close_sheet(inside: Option<Element>) {
    if let Some(sheet) = inside.and_then(|inside| inside.closest("dialog")) {
        dialog::close(&sheet.0);
    }
}
