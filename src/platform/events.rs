//! Events that the widget itself sends.

use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, EventTarget};

use super::dynamic_js::{call, construct, global, object};

/// Sends a bubbling, composed custom event with `detail`, which listeners outside of the shadow root hear too.
pub(crate) fn dispatch_custom(target: &EventTarget, name: &str, detail: &JsValue) {
    send(target, name, &[("bubbles", true.into()), ("composed", true.into()), ("detail", detail.clone())]);
}

/// Sends an event that only listeners on `target` itself hear.
pub(crate) fn dispatch(target: &EventTarget, name: &str) {
    send(target, name, &[]);
}

fn send(target: &EventTarget, name: &str, members: &[(&str, JsValue)]) {
    let options: CustomEventInit = object(members).unchecked_into();
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // An event that is not being sent already is never refused.
        let _ = target.dispatch_event(&event);
    }
}

/// Sends a bubbling event without details.
pub(crate) fn dispatch_bubbling(target: &JsValue, name: &str) {
    if let Ok(event) = construct(&global("Event"), &[name.into(), object(&[("bubbles", true.into())])]) {
        // As above.
        let _ = call(target, "dispatchEvent", &[event]);
    }
}
