//! Any bytes as a FIT file, and as the messages of one.
//!
//! `cargo fuzz run --sanitizer none fit` in the folder above, with `cargo-fuzz` and a nightly toolchain, or with
//! `RUSTC_BOOTSTRAP=1`. The core forbids unsafe code, so the address sanitizer would find nothing and take most of the
//! time.
#![no_main]

mod activity_checks;

use activity_checks::check;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    let size = u32::try_from(bytes.len()).unwrap_or(0).to_le_bytes();
    // The checksum is wrong, which is found after everything was read.
    check(&[b"\x0c\x10\0\0", size.as_slice(), b".FIT", bytes, b"\0\0"].concat());
});
