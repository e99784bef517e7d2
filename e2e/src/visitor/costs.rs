//! Runs laps, and measures what they cost the device. Only Chromium tells.

use super::{Visitor, done};
use crate::costs::Held;
use serde_json::json;

impl Visitor {
    /// Slows the page's own work down so many times.
    #[track_caller]
    pub fn slows_down(&self, times: u32) {
        done("slowing down", self.browser.slow_down(times));
    }

    /// Presses the lap button so often, each time so many milliseconds later by the stopped clocks.
    #[track_caller]
    pub fn runs_laps(&self, count: usize, millis: u64) {
        self.asks::<bool>("runLaps", &[json!(count), json!(millis)]);
    }

    /// Presses the lap button once more, and returns the milliseconds until that is painted.
    #[track_caller]
    pub fn time_until_lap_is_painted(&self, millis: u64) -> f64 {
        self.asks("untilLapIsPainted", &[json!(millis)])
    }

    /// Watches the memory of every page from now on, for [`Visitor::held`].
    #[track_caller]
    pub fn watches_memory(&self) {
        done("watching the memory", self.browser.watch_memory());
    }

    /// Measures what the page holds.
    #[track_caller]
    pub fn held(&self) -> Held {
        done("measuring what the page holds", self.browser.held())
    }
}
