//! A race as it is run, with clocks that stand still until the test moves them.

use super::Visitor;

/// The moment of the gun, in milliseconds since 1970.
pub const GUN: u64 = 1_798_804_800_000;

impl Visitor {
    /// Opens a plan on a phone and starts a race of it, whose gun goes at [`GUN`].
    #[track_caller]
    pub fn in_a_race_of(path: &str) -> Self {
        let visitor = Self::open(path).on_a_phone();
        visitor.sees("Halfway");
        visitor.taps("Race day");
        visitor.sees_control("Start now");
        visitor.stops_clocks_at(GUN);
        visitor.taps("Start now");
        visitor.sees_control("More of the race");
        visitor
    }

    /// Presses the lap button of a name so many seconds after the gun, and waits until that is on the disk.
    #[track_caller]
    pub fn taps_lap(&self, seconds: u64, button: &str) {
        self.stops_clocks_at(GUN + seconds * 1000);
        self.taps(button);
        self.waits_until_recorded();
    }

    /// Opens the list of all that is not on the race screen, sees texts there, and closes it.
    #[track_caller]
    pub fn sees_under_more_of_the_race(&self, texts: &[&str]) {
        self.taps("More of the race");
        for text in texts {
            self.sees(text);
        }
        self.taps("Close");
        self.sees_no_control("Close");
    }
}
