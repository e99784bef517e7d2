//! A race as it is run: the lap button, what the screen says, and what a page that is opened again knows of it.

use e2e::Visitor;

const TWO_MILE: &str = "/#distance=3200m&goal=11:30&pb=11:35&seed=11:30&goal-b=11:00";

/// The moment of the gun, in milliseconds since 1970.
const GUN: u64 = 1_798_804_800_000;

/// A visitor with a phone whose race starts now.
fn started(plan: &str) -> Visitor {
    let visitor = Visitor::open(plan).on_a_phone();
    visitor.sees("Halfway");
    visitor.taps("Race day");
    visitor.sees_control("Start now");
    visitor.stops_clocks_at(GUN);
    visitor.taps("Start now");
    visitor.sees_control("More");
    visitor
}

/// Presses the lap button so many seconds after the gun, and waits until that is on the disk.
fn taps_lap(visitor: &Visitor, seconds: u64, button: &str) {
    visitor.stops_clocks_at(GUN + seconds * 1000);
    visitor.taps(button);
    visitor.waits_until_recorded();
}

#[test]
fn four_laps_of_80_are_too_fast_for_11_30() {
    let visitor = started(TWO_MILE);
    visitor.sees("400 m at");
    visitor.sees("1:26.3");
    for lap in 1..=4 {
        taps_lap(&visitor, lap * 80, &format!("Lap {lap} Tap at {} m", lap * 400));
        visitor.sees("Too fast:");
    }
    visitor.sees("1600 m 5:20.0");
    visitor.sees("lap 4 in 80.0");
    visitor.sees("Too fast: 25.0 s ahead");
    visitor.sees("Laps of 80 finish in 10:40");
    visitor.sees("7:11.3");
    visitor.sees("10:40\u{2013}11:05");
    visitor.sees("92.5 a lap");
    visitor.asks_nobody_else();
}

#[test]
fn a_page_that_is_opened_again_is_back_in_its_race() {
    let visitor = started(TWO_MILE);
    taps_lap(&visitor, 80, "Lap 1 Tap at 400 m");
    visitor.reloads();
    visitor.sees("400 m 1:20.0");
    visitor.sees_control("Lap 2 Tap at 800 m");
    taps_lap(&visitor, 165, "Lap 2 Tap at 800 m");
    visitor.sees("lap 2 in 85.0");
}
