//! A frame that shows a page with a widget.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{after, array, call, call_with_texts, construct, get, global, once, set};

/// Calls `tell` with true as soon as a widget in the frame answers, and with false where none has after a while.
///
/// It asks as the script of a page around the frame asks: see `frame.js`. A late answer is told after all.
pub(crate) fn when_answered(frame: &JsValue, tell: Rc<dyn Fn(bool)>) {
    let Ok(channel) = construct(&global("MessageChannel"), &[]) else { return };
    let (ours, theirs) = (get(&channel, "port1"), get(&channel, "port2"));
    let has_answered = Rc::new(Cell::new(false));
    let answer = {
        let (has_answered, tell, port) = (has_answered.clone(), tell.clone(), ours.clone());
        once(move |_| {
            has_answered.set(true);
            // A port that is closed already stays closed.
            let _ = call(&port, "close", &[]);
            tell(true);
        })
    };
    set(&ours, "onmessage", &answer);
    let ask = {
        let frame = frame.clone();
        once(move |_| {
            let message = ["lapwise-height".into(), "*".into(), array(&[theirs]).into()];
            // A frame without a window does not answer, which is told after a while.
            let _ = call(&get(&frame, "contentWindow"), "postMessage", &message);
        })
    };
    set(frame, "onload", &ask);
    let give_up = once(move |_| {
        if !has_answered.get() {
            tell(false);
        }
    });
    // Without timers nobody is told of a frame that does not answer.
    let _ = after(GIVE_UP_AFTER_MILLIS, give_up);
}

const GIVE_UP_AFTER_MILLIS: i32 = 8000;

/// Shows another URL in a frame, without a history entry for the one before.
pub(crate) fn replace_url(frame: &JsValue, url: &str) {
    let location = get(&get(frame, "contentWindow"), "location");
    // A frame that is gone shows nothing anyway.
    let _ = call_with_texts(&location, "replace", &[url]);
}
