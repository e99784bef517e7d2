//! Keys, pointers, frames and refusals of the browser for tests.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::dynamic_js::{call, construct, get, global, set};

/// Sends an event of a class such as `KeyboardEvent` as the browser does: it bubbles, leaves shadow roots, and what the
/// browser does by default can be prevented.
///
/// Returns true if a listener prevented it.
pub(crate) fn dispatch(target: &EventTarget, class: &str, name: &str, members: &[(&str, JsValue)]) -> bool {
    let init = js_sys::Object::new();
    for flag in ["bubbles", "composed", "cancelable"] {
        set(&init, flag, &true.into());
    }
    for (member, value) in members {
        set(&init, member, value);
    }
    let event: Event = construct(&global(class), &[name.into(), init.into()]).expect_throw(class).unchecked_into();
    let goes_on = target.dispatch_event(&event).expect_throw("an element hears");
    !goes_on
}

/// Waits for the next animation frame.
pub(crate) async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        call(&global("window"), "requestAnimationFrame", &[resolve.into()]).expect_throw("a page has frames");
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.expect_throw("a frame comes");
}

/// Tells the page that another tab has changed the storage.
pub(crate) fn change_storage_elsewhere() {
    let target: EventTarget = global("window").unchecked_into();
    dispatch(&target, "StorageEvent", "storage", &[]);
}

/// Tells the page that it can be seen again.
pub(crate) fn come_back_to_page() {
    let target: EventTarget = global("document").unchecked_into();
    dispatch(&target, "Event", "visibilitychange", &[]);
}

/// Has the browser refuse to store anything, until it is dropped.
pub(crate) struct RefusedStorage {
    prototype: JsValue,
    set_item: JsValue,
}

impl RefusedStorage {
    /// Refuses from now on.
    pub(crate) fn new() -> Self {
        let prototype = get(&global("Storage"), "prototype");
        let set_item = get(&prototype, "setItem");
        set(&prototype, "setItem", &js_sys::Function::new_no_args("throw new Error('refused')"));
        Self { prototype, set_item }
    }
}

impl Drop for RefusedStorage {
    fn drop(&mut self) {
        set(&self.prototype, "setItem", &self.set_item);
    }
}

/// Chooses a file with these bytes in an input, as its dialog does.
pub(crate) fn choose_file(input: &EventTarget, name: &str, bytes: &[u8]) {
    let bytes = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let file = construct(&global("File"), &[bytes.into(), name.into()]).expect_throw("a file is made of bytes");
    let transfer = construct(&global("DataTransfer"), &[]).expect_throw("a page has transfers");
    call(&get(&transfer, "items"), "add", &[file]).expect_throw("a transfer takes files");
    set(input, "files", &get(&transfer, "files"));
    dispatch(input, "Event", "change", &[]);
}
