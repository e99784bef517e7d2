//! Any bytes as a TCX file, and as what stands in a lap of one.
//!
//! `cargo fuzz run --sanitizer none tcx` in the folder above, with `cargo-fuzz` and a nightly toolchain, or with
//! `RUSTC_BOOTSTRAP=1`. The core forbids unsafe code, so the address sanitizer would find nothing and take most of the
//! time.
#![no_main]

mod activity_checks;

use activity_checks::check;
use libfuzzer_sys::fuzz_target;

const START: &[u8] = b"<TrainingCenterDatabase><Activities><Activity Sport='Running'><Lap StartTime='2026-04-26T10:00:00Z'>";
const END: &[u8] = b"</Lap></Activity></Activities></TrainingCenterDatabase>";

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    check(&[START, bytes, END].concat());
});
