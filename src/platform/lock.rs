//! Locks that tabs of a site share: of those that ask for the same one, one has it at a time.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::dynamic_js::{array, call, get, global, once, set, then};

/// A lock that this tab has until it is dropped, or the tab is gone.
pub(crate) struct HeldLock {
    /// Settles the promise that holds the lock; `undefined` in a browser without locks.
    release: JsValue,
}

/// The property of a root that has what releases the lock that was granted last there.
const RELEASE: &str = "lapwiseRelease";

/// Asks for the lock of a name, and calls `granted` once this tab has it, which may be long after.
///
/// In a browser without locks, or where it refuses them, each tab has it at once. `element` says whose lock it is: one
/// that was granted in the same root before is released, since a program that has failed does not release it.
pub(crate) fn request(element: &JsValue, name: &str, granted: Box<dyn FnOnce(HeldLock)>) {
    let root = call(element, "getRootNode", &[]).unwrap_or_default();
    let before = get(&root, RELEASE);
    if before.is_function() {
        // A promise that is settled already ignores it.
        let _ = call(&before, "call", &[]);
    }
    let granted = Rc::new(Cell::new(Some(granted)));
    let grant = move |release: JsValue| {
        if let Some(granted) = granted.take() {
            set(&root, RELEASE, &release);
            granted(HeldLock { release });
        }
    };
    // The browser keeps the lock as long as the promise is pending that the callback returns. A closure of Rust that
    // returns something would be more glue, so the callback is the constructor of a promise, bound to its executor.
    let (reflect, promise) = (global("Reflect"), global("Promise"));
    let executor = array(&[once(grant.clone())]);
    let arguments = [reflect.clone(), promise.clone(), executor.into(), promise];
    let requested = call(&get(&reflect, "construct"), "bind", &arguments)
        .and_then(|hold| call(&get(&global("navigator"), "locks"), "request", &[name.into(), hold]))
        // Settled when the lock is released, or refused; then nobody has been granted anything.
        .and_then(|held| {
            let grant = grant.clone();
            then(&held, &once(move |_| grant(JsValue::UNDEFINED)))
        });
    if requested.is_err() {
        grant(JsValue::UNDEFINED);
    }
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        if self.release.is_function() {
            // As above.
            let _ = call(&self.release, "call", &[]);
        }
    }
}
