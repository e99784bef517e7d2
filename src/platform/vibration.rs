//! The motor that makes a device vibrate.

use super::dynamic_js::{array, call, global};

/// Has the device vibrate and pause in turns, each for so many milliseconds. Does nothing where it cannot.
pub(crate) fn vibrate(millis: &[u32]) {
    let pattern: Vec<_> = millis.iter().map(|millis| (*millis).into()).collect();
    // Absent on some devices, and without effect before the first touch of the page.
    let _ = call(&global("navigator"), "vibrate", &[array(&pattern).into()]);
}
