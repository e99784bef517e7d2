//! The time of day. Tests can stop it with `set_now_millis`.

use super::dynamic_js::{call, global};

/// Returns the milliseconds since 1970 in UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
pub(crate) fn now_millis() -> u64 {
    #[cfg(test)]
    if let Some(millis) = fixed::NOW.get() {
        return millis;
    }
    call(&global("Date"), "now", &[]).ok().and_then(|now| now.as_f64()).unwrap_or(0.0) as u64
}

/// Stops the clock at so many milliseconds since 1970, or lets it go again.
#[cfg(test)]
pub(crate) fn set_now_millis(millis: Option<u64>) {
    fixed::NOW.set(millis);
}

#[cfg(test)]
mod fixed {
    use std::cell::Cell;

    thread_local! {
        /// The time that a test has set. Global as the clock itself is, and in tests alone.
        pub(super) static NOW: Cell<Option<u64>> = const { Cell::new(None) };
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_stopped_clock_tells_its_time_and_goes_on_afterwards() {
        set_now_millis(Some(1_798_804_800_123));
        assert_eq!(now_millis(), 1_798_804_800_123);
        set_now_millis(None);
        assert_ne!(now_millis(), 1_798_804_800_123);
        assert!(now_millis() > 1_700_000_000_000, "it is later than November 2023");
    }
}
