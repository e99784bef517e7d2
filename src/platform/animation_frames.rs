//! Animation frames.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;

use super::dynamic_js::call;
use super::pixels::whole_pixels;
use super::window::window;

/// Does a piece of work in each frame after it was asked for, until there is no more to do.
pub(crate) struct AnimationFrames(Rc<Loop>);

struct Loop {
    act: Box<dyn Fn(usize) -> bool>,
    tick: JsValue,
    is_running: Cell<bool>,
    /// The start of the last frame in milliseconds; `None` before the first.
    last: Cell<Option<f64>>,
}

impl AnimationFrames {
    /// Creates a loop that calls `act` in each frame, until it returns false.
    ///
    /// `act` gets the milliseconds since the frame before. The first frame only starts the count.
    pub(crate) fn new(act: impl Fn(usize) -> bool + 'static) -> Self {
        Self(Rc::new_cyclic(|this: &Weak<Loop>| {
            let this = this.clone();
            // A closure of another type would be more glue; this one is there already and takes any value.
            let tick = Closure::<dyn FnMut(web_sys::Event)>::new(move |time: web_sys::Event| {
                if let Some(this) = this.upgrade() {
                    this.tick(JsValue::from(time.clone()).as_f64());
                }
            });
            let (is_running, last) = (Cell::default(), Cell::default());
            Loop { act: Box::new(act), tick: tick.into_js_value(), is_running, last }
        }))
    }

    /// Starts the loop, unless it runs already.
    pub(crate) fn start(&self) {
        if !self.0.is_running.get() {
            self.0.request(None);
        }
    }
}

impl Loop {
    fn request(&self, last: Option<f64>) {
        self.last.set(last);
        let frame = window().map(|window| call(&window, "requestAnimationFrame", std::slice::from_ref(&self.tick)));
        // Every browser has it; where it failed, the work waits for the next start.
        self.is_running.set(frame.is_some_and(|frame| frame.is_ok()));
    }

    fn tick(&self, now: Option<f64>) {
        let elapsed = self.last.get().zip(now).map(|(last, now)| whole_pixels(now - last) as usize);
        if elapsed.is_none_or(|millis| (self.act)(millis)) {
            self.request(now.or(Some(0.0)));
        } else {
            self.is_running.set(false);
        }
    }
}
