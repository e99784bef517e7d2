//! The time of day, a clock that nobody sets, and the moments of events. Tests can stop both clocks.

use wasm_bindgen::JsValue;

use super::dynamic_js::{call, construct, get_number, global, object};

/// A day, in milliseconds.
pub(crate) const DAY_MILLIS: u64 = 86_400_000;

/// Returns the milliseconds since 1970 in UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
pub(crate) fn now_millis() -> u64 {
    #[cfg(test)]
    if let Some(millis) = fixed::NOW.get() {
        return millis;
    }
    call(&global("Date"), "now", &[]).ok().and_then(|now| now.as_f64()).unwrap_or(0.0) as u64
}

/// Returns the moment of a time of day where the reader is, in milliseconds since 1970 in UTC, on the day of a year, month
/// and day. A day past the end of a month is one of the next month.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
pub(crate) fn moment_of_day((year, month, day): (u16, u8, u8), seconds: u32) -> Option<u64> {
    let moment = construct(&global("Date"), &[]).ok()?;
    // Months count from 0.
    let month = month.saturating_sub(1);
    call(&moment, "setFullYear", &[year.into(), month.into(), day.into()]).ok()?;
    let [hours, minutes] = [seconds / 3600, seconds / 60 % 60];
    let millis = call(&moment, "setHours", &[hours.into(), minutes.into(), (seconds % 60).into(), 0.into()]).ok()?;
    millis.as_f64().map(|millis| millis as u64)
}

/// Returns the year, month and day of a moment, in milliseconds since 1970 in UTC, and the seconds of that day, where the
/// reader is.
pub(crate) fn day_and_seconds(millis: u64) -> ((u16, u8, u8), u32) {
    #[allow(clippy::cast_precision_loss, reason = "a moment of this age is exact as a float")]
    let moment = construct(&global("Date"), &[(millis as f64).into()]).unwrap_or_default();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
    let number = |method| call(&moment, method, &[]).ok().and_then(|number| number.as_f64()).unwrap_or_default() as u16;
    let [hours, minutes, seconds] = ["getHours", "getMinutes", "getSeconds"].map(|method| u32::from(number(method)));
    let small = |number: u16| u8::try_from(number).unwrap_or_default();
    // Months count from 0.
    let day = (number("getFullYear"), small(number("getMonth")).saturating_add(1), small(number("getDate")));
    (day, hours * 3600 + minutes * 60 + seconds)
}

/// Returns a moment, in milliseconds since 1970 in UTC, as the day and the time where the reader is, in a language.
pub(crate) fn day_and_time(millis: u64, language: &str) -> String {
    #[allow(clippy::cast_precision_loss, reason = "a moment of this age is exact as a float")]
    let moment = construct(&global("Date"), &[(millis as f64).into()]);
    let options = object(&[("dateStyle", "medium".into()), ("timeStyle", "short".into())]);
    let told = |language| {
        let moment = moment.as_ref().ok()?;
        call(moment, "toLocaleString", &[language, options.clone()]).ok()?.as_string()
    };
    // A language that is none is refused.
    told(language.into()).or_else(|| told(JsValue::UNDEFINED)).unwrap_or_default()
}

/// Returns the milliseconds of a clock that nobody sets, from a start of its own. Some devices stop it while they sleep.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
pub(crate) fn monotonic_millis() -> u64 {
    #[cfg(test)]
    if let Some(millis) = fixed::MONOTONIC.get() {
        return millis;
    }
    monotonic() as u64
}

fn monotonic() -> f64 {
    call(&global("performance"), "now", &[]).ok().and_then(|now| now.as_f64()).unwrap_or(0.0)
}

/// Returns the moment at which an event happened, in milliseconds since 1970 in UTC: it may have waited to be heard.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
pub(crate) fn moment_of(event: &web_sys::Event) -> u64 {
    #[cfg(test)]
    if let Some(millis) = fixed::NOW.get() {
        // A clock that stands still has no event wait.
        return millis;
    }
    let waited = (monotonic() - get_number(event, "timeStamp")) as u64;
    // Anything else is of a clock with another start.
    let waited = if waited < MOST_WAITED_MILLIS { waited } else { 0 };
    now_millis().saturating_sub(waited)
}

/// The longest that an event waits to be heard.
const MOST_WAITED_MILLIS: u64 = 10_000;

/// Stops the clock at so many milliseconds since 1970, or lets it go again.
#[cfg(test)]
pub(crate) fn set_now_millis(millis: Option<u64>) {
    fixed::NOW.set(millis);
}

/// Stops the clock that nobody sets, or lets it go again.
#[cfg(test)]
pub(crate) fn set_monotonic_millis(millis: Option<u64>) {
    fixed::MONOTONIC.set(millis);
}

#[cfg(test)]
mod fixed {
    use std::cell::Cell;

    thread_local! {
        /// The time that a test has set. Global as the clock itself is, and in tests alone.
        pub(super) static NOW: Cell<Option<u64>> = const { Cell::new(None) };
        /// As above, of the clock that nobody sets.
        pub(super) static MONOTONIC: Cell<Option<u64>> = const { Cell::new(None) };
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
