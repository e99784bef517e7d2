//! Loses a browser in mid-race, as a phone that needs the memory takes it away, and presses the lap button until then.

use super::{PHONE, Visitor, done, line_to};
use crate::browser::Browser;
use crate::profile::Profile;
use serde::Deserialize;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// What the race screen shows of what was recorded.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShownRace {
    /// The number of marks that have been passed.
    pub passed: usize,
    /// True if the page says that all of it is recorded.
    pub is_recorded: bool,
    /// True if the lap button takes a press.
    pub is_pressable: bool,
}

impl Visitor {
    /// Starts a browser for a phone that keeps on disk what is stored. Only Chromium does: `WebKit`'s stores nothing that
    /// outlasts it while a driver steers it.
    #[track_caller]
    pub fn arrives_with_a_memory() -> Self {
        let profile = Profile::new().unwrap_or_else(|error| panic!("no folder for the browser: {error}"));
        let browser = done("starting the browser", on_a_phone(&profile));
        Self { browser, line: line_to("LAPWISE_URL"), profile: Some(profile) }
    }

    /// Kills the browser some time from now, while the visitor goes on.
    #[track_caller]
    pub fn loses_browser_in(&self, time: Duration) -> JoinHandle<()> {
        let killer = self.profile.as_ref().expect("a browser with a memory").killer();
        let start = Instant::now();
        thread::spawn(move || {
            thread::sleep(time.saturating_sub(start.elapsed()));
            killer.kill().expect("the system ends a process");
        })
    }

    /// Starts the browser again, with all that the last one had on disk.
    #[track_caller]
    pub fn starts_browser_again(&mut self) {
        let profile = self.profile.as_ref().expect("a browser with a memory");
        self.browser = done("starting the browser again", on_a_phone(profile));
    }

    /// Returns the moment of the last press of a pointer on this page, in milliseconds since 1970.
    #[track_caller]
    pub fn last_press(&self) -> f64 {
        self.asks("lastPress", &[])
    }

    /// Remembers the moments of presses from now on.
    #[track_caller]
    pub fn watches_presses(&self) {
        self.asks::<bool>("watchPresses", &[]);
    }

    /// Presses the lap button, if there still is a browser, and returns the moment.
    pub fn tries_lap(&self) -> Option<f64> {
        self.answer("pressLap", &[]).ok()
    }

    /// Returns what the race screen shows, if there still is a browser.
    pub fn tries_to_read_race(&self) -> Option<ShownRace> {
        self.answer("shownRace", &[]).ok()
    }

    /// Returns what the browser has stored of races, for the report of a failed test.
    #[track_caller]
    pub fn stored_race(&self) -> String {
        self.asks("storedRace", &[])
    }

    /// Waits until the race screen is there and its lap button can be pressed. Returns what it shows, or none after the time in which a page would
    /// have come back into its race.
    pub fn race_again(&self, patience: Duration) -> Option<ShownRace> {
        let start = Instant::now();
        while start.elapsed() < patience {
            let shown = self.tries_to_read_race().filter(|shown| shown.is_pressable);
            if shown.is_some() {
                return shown;
            }
            thread::sleep(super::PAUSE);
        }
        None
    }
}

fn on_a_phone(profile: &Profile) -> thirtyfour::error::WebDriverResult<Browser> {
    let browser = Browser::start_in(&profile.0)?;
    browser.set_screen(PHONE)?;
    Ok(browser)
}
