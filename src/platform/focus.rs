//! The keyboard focus.

use web_sys::{FocusOptions, HtmlElement};

/// Gives an element the focus without scrolling to it.
pub(crate) fn without_scroll(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}
