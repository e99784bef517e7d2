//! Events that the widget itself sends.

use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, EventTarget};

use super::dynamic_js::{call, construct, global, set};

/// Sends a bubbling, composed custom event with `detail`, which listeners outside of the shadow root hear too.
pub(crate) fn dispatch_custom(target: &EventTarget, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // An event that is not being sent already is never refused.
        let _ = target.dispatch_event(&event);
    }
}

/// Sends an event that only listeners on `target` itself hear.
pub(crate) fn dispatch(target: &EventTarget, name: &str) {
    if let Ok(event) = CustomEvent::new(name) {
        // As above.
        let _ = target.dispatch_event(&event);
    }
}

/// Sends a bubbling event without details.
pub(crate) fn dispatch_bubbling(target: &JsValue, name: &str) {
    let options = js_sys::Object::new();
    set(&options, "bubbles", &true.into());
    if let Ok(event) = construct(&global("Event"), &[name.into(), options.into()]) {
        // As above.
        let _ = call(target, "dispatchEvent", &[event]);
    }
}
