//! The scroll position: what is on screen, and when that changes.

use std::ops::Range;

use web_sys::Element;

use super::dynamic_js::{get_number, global};
use super::listener::Listener;
use super::pixels::{bounds, whole_pixels};

/// Calls `act` when the page, or anything on it, has been scrolled.
pub(crate) fn on_scroll(act: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("scroll", act)
}

/// Returns which of the `count` equal parts of an element, from top to bottom, are on screen.
pub(crate) fn visible_parts(element: &Element, count: usize) -> Range<usize> {
    let bounds = bounds(element);
    let screen = global("innerHeight").as_f64().unwrap_or(0.0);
    let (top, height) = (get_number(&bounds, "top"), get_number(&bounds, "height"));
    let parts = u32::try_from(count).unwrap_or(u32::MAX);
    let index = |y: f64| {
        let part = (y - top) / height.max(1.0);
        whole_pixels(part.max(0.0) * f64::from(parts)) as usize
    };
    index(0.0)..index(screen)
}
