//! Any bytes as a GPX file, and as what stands in a segment of one.
//!
//! `cargo fuzz run --sanitizer none gpx` in the folder above, with `cargo-fuzz` and a nightly toolchain, or with
//! `RUSTC_BOOTSTRAP=1`. The core forbids unsafe code, so the address sanitizer would find nothing and take most of the
//! time.
#![no_main]

mod activity_checks;

use activity_checks::check;
use libfuzzer_sys::fuzz_target;

const START: &[u8] = b"<gpx><trk><trkseg>";
const END: &[u8] = b"</trkseg></trk></gpx>";

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    check(&[START, bytes, END].concat());
});
