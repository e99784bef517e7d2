//! What comes and goes between people and tabs: share sheet, kept plans, files that are read.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{call, get, global, new, once, set, set_text, tell, then};

/// Whether the device has a share sheet.
pub(crate) fn has_share() -> bool {
    get(&global("navigator"), "share").is_function()
}

/// Opens the share sheet with a text and an address; whether the browser took it.
pub(crate) fn share(text: &str, url: &str) -> bool {
    let data = js_sys::Object::new();
    set_text(&data, "text", text);
    set_text(&data, "url", url);
    let asked = call(&global("navigator"), "share", &[data.into()]);
    // Whoever closes the sheet wants nothing to be said of it.
    asked.and_then(|promise| then(&promise, &once(drop))).is_ok()
}

/// Whether this is the standalone page.
pub(crate) fn is_standalone() -> bool {
    tell(&global("document"), "querySelector", &["lapwise-plan[page]"]).is_ok_and(|found| !found.is_null())
}

/// The address of the standalone page: this one, or else the one beside the file at `glue`.
pub(crate) fn base(glue: &str) -> String {
    if is_standalone() {
        return super::take_along::address();
    }
    format!("{}index.html", folder(glue))
}

/// The folder of a file, with the slash at its end.
pub(crate) fn folder(file: &str) -> String {
    let mut folder = file.to_owned();
    while !folder.is_empty() && !folder.ends_with('/') {
        folder.pop();
    }
    folder
}

/// Goes to a fragment of this page, as a link does.
pub(crate) fn go_to(fragment: &str) {
    set_text(&global("location"), "hash", fragment);
}

/// Lets the widget around an element come alive, as if somebody were about to use it.
pub(crate) fn touch(element: &JsValue) {
    let options = js_sys::Object::new();
    set(&options, "bubbles", &true.into());
    if let Ok(event) = new(&global("Event"), &["pointerover".into(), options.into()]) {
        let _ = call(element, "dispatchEvent", &[event]);
    }
}

/// Everything that is kept on the device, with its keys.
pub(crate) fn kept() -> Vec<(String, String)> {
    let storage = global("localStorage");
    let keys = call(&global("Object"), "keys", &[storage]).unwrap_or(JsValue::UNDEFINED);
    let mut kept = Vec::new();
    // A list that is none has no length.
    for index in 0.. {
        let key = js_sys::Reflect::get_u32(&keys, index).ok().and_then(|key| key.as_string());
        let Some(key) = key else { break };
        if let Some(text) = super::stored(&key) {
            kept.push((key, text));
        }
    }
    kept
}

/// Keeps nothing more under `key`.
pub(crate) fn forget(key: &str) {
    // What cannot be forgotten is still on the list.
    let _ = tell(&global("localStorage"), "removeItem", &[key]);
}

/// Milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
pub(crate) fn now_millis() -> u64 {
    call(&global("Date"), "now", &[]).ok().and_then(|now| now.as_f64()).unwrap_or(0.0) as u64
}

/// Reads the file that was chosen in an input, and tells its text; nothing where it is no text.
pub(crate) fn read_file(input: &JsValue, tell: Rc<dyn Fn(&str)>) {
    let file = js_sys::Reflect::get_u32(&get(input, "files"), 0).unwrap_or(JsValue::UNDEFINED);
    let read = once(move |text| tell(&text.as_string().unwrap_or_default()));
    // One that cannot be read, such as one that is gone by now, has no text either.
    let _ = call(&file, "text", &[]).and_then(|promise| then(&promise, &read));
    // The same file can be chosen again.
    set_text(input, "value", "");
}
