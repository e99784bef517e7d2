//! The window itself, for the files of this room alone.

use web_sys::Window;

/// Returns the window, or `None` in a worker.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}
