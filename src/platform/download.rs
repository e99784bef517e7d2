//! Files that the reader saves.

use std::rc::Rc;
use std::slice;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::canvas::Canvas;
use super::document::create_element;
use super::dynamic_js::{after, array, call, construct, global, once, set, set_text};

/// The members of the object that the constructor of `Blob` takes.
#[derive(Serialize)]
struct BlobOptions {
    r#type: String,
}

/// Saves a text as a file of a media type such as `text/csv`. Returns true if the browser takes it.
pub(crate) fn save_text(name: &str, media_type: &str, text: &str) -> bool {
    let options = BlobOptions { r#type: format!("{media_type};charset=utf-8") };
    let Ok(options) = serde_wasm_bindgen::to_value(&options) else { return false };
    let blob = construct(&global("Blob"), &[array(&[text.into()]).into(), options]);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_ok())
}

/// Saves what is on a canvas as a PNG file, then calls `tell` with true if the browser took it.
pub(crate) fn save_png(name: &str, canvas: &Canvas, tell: Rc<dyn Fn(bool)>) {
    let (name, saved) = (name.to_owned(), tell.clone());
    let save = move |blob: JsValue| saved(!blob.is_null() && save_blob(&name, &blob).is_ok());
    if canvas.to_png(save).is_err() {
        tell(false);
    }
}

fn save_blob(name: &str, blob: &JsValue) -> Result<JsValue, JsValue> {
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
