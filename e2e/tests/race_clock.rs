//! The clock of a device during a race: set, in another time zone, and asleep.

use e2e::{GUN, Visitor};

const TWO_MILE: &str = "/#distance=3200m&goal=11:30";

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;

/// A visitor with a phone whose race started a minute ago.
fn a_minute_into(plan: &str) -> Visitor {
    let visitor = Visitor::in_a_race_of(plan);
    visitor.stops_clocks_at(GUN + MINUTE);
    visitor.sees("1:00");
    visitor
}

/// Repairs a clock that moved, and runs the first lap by it.
fn counts_on_as_before(visitor: &Visitor) {
    visitor.taps("Count on as before");
    visitor.sees_no("The clock of this device moved");
    visitor.lets_time_pass(20_000);
    visitor.taps("Lap 1 Tap at 400 m");
    visitor.sees("400 m 1:20.0");
}

#[test]
fn a_clock_that_is_set_forward_is_repaired_at_a_press() {
    let visitor = a_minute_into(TWO_MILE);
    visitor.sets_clock_to(GUN + MINUTE + HOUR);
    visitor.sees("The clock of this device moved forward by 1:00:00.");
    counts_on_as_before(&visitor);
}

#[test]
fn a_clock_that_is_set_forward_behind_the_page_is_told_too() {
    let visitor = a_minute_into(TWO_MILE);
    visitor.hides_page();
    visitor.sets_clock_to(GUN + MINUTE + HOUR);
    visitor.shows_page();
    visitor.sees("The clock of this device moved forward by 1:00:00.");
    counts_on_as_before(&visitor);
}

#[test]
fn a_clock_that_is_set_back_behind_the_page_is_told() {
    let visitor = a_minute_into(TWO_MILE);
    visitor.hides_page();
    visitor.sets_clock_to(GUN + MINUTE - HOUR);
    visitor.shows_page();
    visitor.sees("The clock of this device moved back by 1:00:00.");
    counts_on_as_before(&visitor);
}

#[test]
fn a_phone_that_slept_for_40_minutes_counts_them() {
    // At 10 km in the hour, a mark is due an hour into the race.
    let visitor = a_minute_into("/#distance=marathon&surface=road&goal=4:13:12&every=10km");
    visitor.hides_page();
    // The second clock stands still while a device sleeps.
    visitor.sets_clock_to(GUN + 41 * MINUTE);
    visitor.shows_page();
    visitor.sees("41:00");
    visitor.sees_no("The clock of this device");
    visitor.lets_time_pass(19 * MINUTE);
    visitor.sees("1:00:00");
}

#[test]
fn a_phone_that_slept_over_its_marks_counts_on_without_an_answer() {
    let visitor = a_minute_into(TWO_MILE);
    visitor.hides_page();
    visitor.sets_clock_to(GUN + 41 * MINUTE);
    visitor.shows_page();
    visitor.sees("The clock of this device moved forward by 40:00.");
    visitor.sees("41:00");
    visitor.taps("Lap 1 Tap at 400 m");
    visitor.sees("400 m 41:00.0");
    visitor.taps("Keep this clock");
    visitor.sees_no("moved forward");
    visitor.sees("400 m 41:00.0");
}

#[test]
fn another_time_zone_changes_no_elapsed_time() {
    let visitor = a_minute_into(TWO_MILE);
    visitor.lets_time_pass(20_000);
    visitor.taps("Lap 1 Tap at 400 m");
    visitor.changes_time_zone("Asia/Tokyo");
    visitor.lets_time_pass(MINUTE);
    visitor.sees("2:20");
    visitor.sees_no("The clock of this device");
    visitor.lets_time_pass(25_000);
    visitor.taps("Lap 2 Tap at 800 m");
    visitor.sees("800 m 2:45.0");
    visitor.sees("lap 2 in 85.0");
}
