//! A frame with a planner in it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{self, after, call, get, global, list, new, once, set};
use super::take_along::Tell;

/// Tells whether a planner has come in a frame, after a while or as soon as it has.
///
/// It is asked as the script on a page around would ask it: see `frame.js`.
pub(crate) fn when_framed(frame: &JsValue, tell: Tell) {
    let Ok(channel) = new(&global("MessageChannel"), &[]) else { return };
    let (ours, theirs) = (get(&channel, "port1"), get(&channel, "port2"));
    let has_come = Rc::new(Cell::new(false));
    let (comes, told, framed, answered) = (has_come.clone(), tell.clone(), frame.clone(), ours.clone());
    set(
        &ours,
        "onmessage",
        &once(move |_| {
            comes.set(true);
            close(&answered);
            told(true);
        }),
    );
    set(
        frame,
        "onload",
        &once(move |_| {
            let asked = ["lapwise-height".into(), "*".into(), list(&[theirs]).into()];
            let _ = call(&get(&framed, "contentWindow"), "postMessage", &asked);
        }),
    );
    let look = once(move |_| {
        // One that comes after all takes that back.
        if !has_come.get() {
            tell(false);
        }
    });
    let _ = after(8000, look);
}

fn close(port: &JsValue) {
    // One that is closed already is no worse for it.
    let _ = call(port, "close", &[]);
}

/// Has a frame show another address, without a step back to the one before.
pub(crate) fn replace_in_frame(frame: &JsValue, address: &str) {
    let place = get(&get(frame, "contentWindow"), "location");
    let _ = dynamic_js::tell(&place, "replace", &[address]);
}
