//! The session storage, which lasts as long as the tab.

use web_sys::Storage;

use super::window::window;

/// Returns the value under `key`, or `None` where there is none or storage is refused.
pub(crate) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Stores `value` under `key`, where the browser takes it.
pub(crate) fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // It only shortens the way back after a reload, so nobody is told where it is refused.
        let _ = storage.set_item(key, value);
    }
}

fn storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}
