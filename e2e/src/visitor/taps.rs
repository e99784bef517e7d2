//! Taps and keys of somebody who never scrolls.

use super::{NotYet, Visitor};
use serde_json::json;
use thirtyfour::Key;

/// The most presses of the Tab key on the way to a control.
const MOST_TABS: usize = 120;

impl Visitor {
    /// Taps what has this label, where it is in sight and nothing lies over it.
    #[track_caller]
    pub fn taps(&self, label: &str) {
        self.with(label, |element| {
            let reason: String =
                self.browser.evaluate("outOfReach(...arguments)", vec![element.to_json()?])?.convert()?;
            if reason.is_empty() { Ok(self.browser.click(element)?) } else { Err(NotYet(reason)) }
        });
    }

    /// Taps a lap in the chart, counted from 1, where it is in sight and nothing lies over it.
    #[track_caller]
    pub fn taps_lap_in_chart(&self, lap: u32) {
        self.waits_for(&format!("lap {lap} of the chart in reach"), "lapOutOfReach", &[json!(lap)], String::is_empty);
        self.picks_lap_in_chart(lap);
    }

    /// Presses the Tab key until what has this label has the focus.
    #[track_caller]
    pub fn tabs_to(&self, label: &str) {
        self.moves_to(label, || self.presses(Key::Tab));
    }

    /// Presses the Tab key with Shift until what has this label has the focus.
    #[track_caller]
    pub fn tabs_back_to(&self, label: &str) {
        self.moves_to(label, || self.presses_with(Key::Shift, Key::Tab));
    }

    #[track_caller]
    fn moves_to(&self, label: &str, step: impl Fn()) {
        let mut passed = Vec::new();
        for _ in 0..MOST_TABS {
            let focus = self.focus();
            if focus == label {
                return;
            }
            passed.push(focus);
            step();
        }
        panic!("the Tab key does not come to “{label}”, but to {passed:?}");
    }

    /// Presses Enter on what has this label, which the Tab key comes to with Shift.
    #[track_caller]
    pub fn goes_back_and_enters(&self, label: &str) {
        self.tabs_back_to(label);
        self.presses(Key::Enter);
    }

    /// Presses Enter on what has this label, which the Tab key comes to.
    #[track_caller]
    pub fn enters(&self, label: &str) {
        self.tabs_to(label);
        self.presses(Key::Enter);
    }
}
