//! Files that the reader saves.

use std::slice;

use wasm_bindgen::prelude::*;

use super::document::create_element;
use super::dynamic_js::{after, array, call, construct, global, object, once, set, set_text};

/// Saves a text as a file of a media type such as `text/csv`. Returns true if the browser takes it.
pub(crate) fn save_text(name: &str, media_type: &str, text: &str) -> bool {
    let options = object(&[("type", &format!("{media_type};charset=utf-8"))]);
    let blob = construct(&global("Blob"), &[array(&[text.into()]).into(), options]);
    blob.is_ok_and(|blob| save_blob(name, &blob))
}

/// Saves a blob as a file. Returns true if the browser takes it.
pub(crate) fn save_blob(name: &str, blob: &JsValue) -> bool {
    try_save_blob(name, blob).is_ok()
}

fn try_save_blob(name: &str, blob: &JsValue) -> Result<JsValue, JsValue> {
    let urls = global("URL");
    let url = call(&urls, "createObjectURL", slice::from_ref(blob))?;
    let anchor = create_element("a");
    set(&anchor, "href", &url);
    set_text(&anchor, "download", name);
    call(&anchor, "click", &[])?;
    // Some browsers read the blob only when the reader has said where to put it.
    let revoke = once(move |_| {
        // A URL that is gone already needs no revoking.
        let _ = call(&urls, "revokeObjectURL", &[url]);
    });
    after(REVOKE_AFTER_MILLIS, revoke)
}

const REVOKE_AFTER_MILLIS: i32 = 60_000;
