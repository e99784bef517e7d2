//! The lock that keeps the screen on.

use wasm_bindgen::JsValue;

use super::dynamic_js::{call, get, global, is_true, once, set, then};

/// A lock that keeps the screen on until it is dropped, or the browser takes it back: when the page is hidden, or the
/// battery is low.
pub(crate) struct WakeLock(JsValue);

/// Asks the browser to keep the screen on. Then calls `tell` with the lock, or with `None` where it refuses.
pub(crate) fn request(tell: impl FnOnce(Option<WakeLock>) + 'static) {
    // The promise resolves to the lock, and is rejected with an error.
    let done = once(move |outcome: JsValue| {
        let is_lock = get(&outcome, "release").is_function();
        tell(is_lock.then(|| WakeLock(outcome)));
    });
    let requested = call(&get(&global("navigator"), "wakeLock"), "request", &["screen".into()]);
    if let Err(refusal) = requested.and_then(|promise| then(&promise, &done)) {
        // Calls it as the promise would have; it throws nothing.
        let _ = call(&done, "call", &[JsValue::NULL, refusal]);
    }
}

impl WakeLock {
    /// Returns true unless the browser has taken the lock back.
    pub(crate) fn is_held(&self) -> bool {
        !is_true(&self.0, "released")
    }

    /// Calls `act` when the browser takes the lock back.
    pub(crate) fn on_release(&self, act: impl FnOnce() + 'static) {
        set(&self.0, "onrelease", &once(move |_| act()));
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        if self.is_held() {
            set(&self.0, "onrelease", &JsValue::NULL);
            // Its promise resolves, since the lock is held.
            let _ = call(&self.0, "release", &[]);
        }
    }
}
