//! Stops the page's clocks and timers and lets timers run, so that no test sleeps until they do.

use super::{Visitor, done};
use serde_json::json;
use std::time::Duration;

impl Visitor {
    /// Holds the page's timers of at least this time that are set from now on, until they are let run or
    /// the page is loaded again.
    #[track_caller]
    pub fn holds_timers_of(&self, least: Duration) {
        // A time of hours would be no test's.
        let millis = u32::try_from(least.as_millis()).expect("a short time");
        self.asks::<bool>("holdTimers", &[json!(millis)]);
    }

    /// Waits until a timer is held, lets all of them run at once, with those that they set, and holds no more.
    #[track_caller]
    pub fn lets_timers_run(&self) {
        self.waits_for("a timer that is held", "countHeldTimers", &[], |count: &usize| *count > 0);
        self.asks::<usize>("runTimers", &[]);
    }
}

/// A clock that a test has stopped, in milliseconds since 1970. It stays stopped until the page is loaded again.
impl Visitor {
    /// Stops the clock of the device and the one that nobody sets.
    #[track_caller]
    pub fn stops_clocks_at(&self, millis: u64) {
        self.asks::<bool>("stopClocks", &[json!(millis)]);
    }

    /// Stops both clocks so much later.
    #[track_caller]
    pub fn lets_time_pass(&self, millis: u64) {
        self.asks::<bool>("passTime", &[json!(millis)]);
    }

    /// Sets the clock of the device alone.
    #[track_caller]
    pub fn sets_clock_to(&self, millis: u64) {
        self.asks::<bool>("setClock", &[json!(millis)]);
    }

    /// Has the page hidden, as on a phone that is locked.
    #[track_caller]
    pub fn hides_page(&self) {
        self.asks::<bool>("hidePage", &[]);
    }

    /// Has the page in sight again.
    #[track_caller]
    pub fn shows_page(&self) {
        self.asks::<bool>("showPage", &[]);
    }

    /// Goes to another time zone, such as `Asia/Tokyo`. Only Chromium takes the page along.
    #[track_caller]
    pub fn changes_time_zone(&self, zone: &str) {
        done("changing the time zone", self.browser.set_time_zone(zone));
    }

    /// Has both clocks and all timers run so many times as fast from now on.
    #[track_caller]
    pub fn speeds_up(&self, times: u32) {
        self.asks::<bool>("speedUp", &[json!(times)]);
    }
}
