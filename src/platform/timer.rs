//! Timers, and the moment after an event.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::dynamic_js::{after, once};
use super::window::window;

/// Calls `act` once the current event has been heard and what follows from it is on the page.
///
/// Nothing takes it back, so `act` looks for itself if what it acts on is still there.
pub(crate) fn soon(act: impl FnOnce() + 'static) {
    // Without timers there is nothing to be late for.
    let _ = after(0, once(move |_| act()));
}

/// Does one thing a while after it was asked for, once, however often it is asked for meanwhile.
///
/// A timer that is dropped while it runs does nothing more.
pub(crate) struct Timer {
    act: Rc<dyn Fn()>,
    closure: Closure<dyn FnMut()>,
    /// The browser's handle while the timer runs.
    running: Rc<Cell<Option<i32>>>,
    millis: i32,
}

impl Timer {
    /// Creates a timer that does `act` so many milliseconds after it is started.
    pub(crate) fn new(millis: i32, act: impl Fn() + 'static) -> Self {
        Self::from_shared(millis, Rc::new(act))
    }

    fn from_shared(millis: i32, act: Rc<dyn Fn()>) -> Self {
        let running = Rc::new(Cell::new(None));
        let closure = {
            let (act, running) = (act.clone(), running.clone());
            Closure::<dyn FnMut()>::new(move || {
                // Before the act, which may start the timer again.
                running.set(None);
                act();
            })
        };
        Self { act, closure, running, millis }
    }

    /// Starts the timer, unless it runs already.
    pub(crate) fn start(&self) {
        if self.running.get().is_none() {
            self.run(self.millis);
        }
    }

    /// Starts the timer anew, this time for so many milliseconds.
    pub(crate) fn restart_for(&self, millis: i32) {
        self.cancel();
        self.run(millis);
    }

    fn run(&self, millis: i32) {
        self.running.set(window().and_then(|window| {
            let callback = self.closure.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, millis).ok()
        }));
    }

    /// Starts the timer anew, whether it runs or not.
    pub(crate) fn restart(&self) {
        self.cancel();
        self.start();
    }

    /// Starts the timer anew if it runs.
    pub(crate) fn restart_if_running(&self) {
        if self.cancel() {
            self.start();
        }
    }

    /// Does it at once where the timer runs. Returns true if it did.
    pub(crate) fn flush(&self) -> bool {
        let was_running = self.cancel();
        if was_running {
            (self.act)();
        }
        was_running
    }

    /// Stops the timer, which then does nothing before it is started again.
    pub(crate) fn stop(&self) {
        self.cancel();
    }

    fn cancel(&self) -> bool {
        let running = self.running.take();
        if let (Some(handle), Some(window)) = (running, window()) {
            window.clear_timeout_with_handle(handle);
        }
        running.is_some()
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Waits for so many milliseconds, and until the tasks before have run.
#[cfg(test)]
pub(crate) async fn sleep(millis: i32) {
    let elapsed = js_sys::Promise::new(&mut |resolve, _| {
        let window = window().unwrap_throw();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis).unwrap_throw();
    });
    wasm_bindgen_futures::JsFuture::from(elapsed).await.unwrap_throw();
}
