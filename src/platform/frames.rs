//! The frame around the page.

use super::dynamic_js::global;

/// Returns true if the page is in a frame of another one.
pub(crate) fn is_framed() -> bool {
    global("parent") != global("self")
}
