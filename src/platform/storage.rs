//! The local storage of the site, which tabs share.

use wasm_bindgen::prelude::*;
use web_sys::Storage;

use super::dynamic_js::{array_texts, call, call_with_texts, global};
use super::listener::Listener;
use super::window::window;

/// Returns the value under `key`, or `None` where there is none or storage is refused.
pub(crate) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Stores `value` under `key`. Returns true if the browser took it.
pub(crate) fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes the value under `key`, where the browser lets it.
pub(crate) fn remove(key: &str) {
    // What cannot be removed is still among the entries, so the reader sees it.
    let _ = call_with_texts(&global("localStorage"), "removeItem", &[key]);
}

/// Returns every key with its value.
pub(crate) fn entries() -> Vec<(String, String)> {
    let keys = call(&global("Object"), "keys", &[global("localStorage")]).unwrap_or(JsValue::UNDEFINED);
    let mut entries = Vec::new();
    for key in array_texts(&keys) {
        if let Some(value) = get(&key) {
            entries.push((key, value));
        }
    }
    entries
}

/// Calls `act` when another tab has changed something.
pub(crate) fn on_change_elsewhere(act: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("storage", act)
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_value_is_there_until_it_is_removed() {
        assert!(set("test:kept", "a value"));
        assert_eq!(get("test:kept").as_deref(), Some("a value"));
        assert!(entries().contains(&("test:kept".to_owned(), "a value".to_owned())));
        remove("test:kept");
        assert_eq!(get("test:kept"), None);
    }

    #[wasm_bindgen_test]
    fn a_refused_value_is_told_and_leaves_the_old_one() {
        assert!(set("test:refused", "small"));
        // More than any browser gives a site.
        assert!(!set("test:refused", &"x".repeat(20_000_000)));
        assert_eq!(get("test:refused").as_deref(), Some("small"));
        remove("test:refused");
    }
}
