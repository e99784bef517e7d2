//! The motor that makes a device vibrate.

use super::dynamic_js::{call, global};

/// Has the device vibrate for so many milliseconds. Does nothing where it cannot.
pub(crate) fn vibrate(millis: u32) {
    // Absent on some devices, and without effect before the first touch of the page.
    let _ = call(&global("navigator"), "vibrate", &[millis.into()]);
}
