//! The size of elements.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::pixels::whole_pixels;

/// Watches the width of an element, until it is dropped.
pub(crate) struct WidthObserver {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Vec<ResizeObserverEntry>)>,
}

impl WidthObserver {
    /// Calls `tell` with the width of `element` in whole CSS pixels, now and whenever it changes.
    pub(crate) fn new(element: &Element, tell: impl Fn(u32) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Vec<ResizeObserverEntry>)>::new(move |entries: Vec<ResizeObserverEntry>| {
            // Earlier entries are of widths that are over already.
            if let Some(entry) = entries.last() {
                tell(whole_pixels(entry.content_rect().width()));
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
