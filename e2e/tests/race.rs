//! A race as it is run: the lap button, what the screen says, and what a page that is opened again knows of it.

use e2e::{GUN, Key, Visitor};

const TWO_MILE: &str = "/#distance=3200m&goal=11:30&pb=11:35&seed=11:30&goal-b=11:00";

#[test]
fn a_page_that_is_opened_again_is_back_in_its_race() {
    let visitor = Visitor::in_a_race_of(TWO_MILE);
    visitor.taps_lap(80, "Lap 1 Tap at 400 m");
    visitor.reloads();
    visitor.sees("400 m 1:20.0");
    visitor.sees_control("Lap 2 Tap at 800 m");
    visitor.taps_lap(165, "Lap 2 Tap at 800 m");
    visitor.sees("lap 2 in 85.0");
}

#[test]
fn the_next_mark_only_says_nothing_of_the_finish() {
    let visitor = Visitor::in_a_race_of(
        "/#distance=marathon&surface=road&every=1mi&goal=4:30:00&units=mi&cues=1mi-One%20more%20mile",
    );
    visitor.taps("More of the race");
    visitor.ticks("Next mark only");
    visitor.taps("Close");
    visitor.sees("Next mile only");
    visitor.waits_for_race_screen_without("4:30:00");
    assert!(visitor.race_screen().contains("One more mile"));
    visitor.taps_lap(620, "Mile 1 Tap at the mile mark");
    let screen = visitor.race_screen();
    assert!(screen.contains("Mile 2 at") && !screen.contains("Finish") && !screen.contains("4:3"), "{screen}");
}

#[test]
fn a_clock_that_is_set_in_mid_race_is_repaired_at_a_press() {
    let visitor = Visitor::in_a_race_of(TWO_MILE);
    visitor.taps_lap(80, "Lap 1 Tap at 400 m");
    visitor.stops_clocks_at(GUN + 90_000);
    // An hour back, while the other clock goes on.
    visitor.sets_clock_to(GUN + 90_000 - 3_600_000);
    visitor.sees("The clock of this device moved back by");
    visitor.taps("Count on as before");
    visitor.sees_no("moved back");
    visitor.taps("Lap 2 Tap at 800 m");
    visitor.sees("800 m 1:30.0");
}

#[test]
fn escape_and_back_lead_nowhere_in_a_race() {
    let visitor = Visitor::in_a_race_of(TWO_MILE);
    visitor.presses(Key::Escape);
    visitor.presses(Key::Escape);
    visitor.sees_control("Lap 1 Tap at 400 m");
    visitor.waits_for_history_entry();
    visitor.goes_back();
    visitor.waits_for_history_entry();
    visitor.sees_control("Lap 1 Tap at 400 m");
    visitor.taps("Hold to end");
    visitor.sees("End the race?");
    visitor.taps("End it");
    visitor.sees("No time was recorded.");
    visitor.goes_back();
    visitor.taps("Go on with the race");
    visitor.waits_for_history_entry();
    visitor.goes_back();
    visitor.waits_for_history_entry();
    visitor.sees_control("Lap 1 Tap at 400 m");
    visitor.taps("Hold to end");
    visitor.taps("End it");
    visitor.sees("No time was recorded.");
    visitor.taps("Plan");
    visitor.sees("Halfway");
}

#[test]
fn a_race_that_cannot_be_stored_goes_on_and_says_so() {
    let visitor = Visitor::open(TWO_MILE).on_a_phone();
    visitor.sees("Halfway");
    visitor.refuses_databases();
    visitor.taps("Race day");
    visitor.sees_control("Start now");
    visitor.stops_clocks_at(GUN);
    visitor.taps("Start now");
    visitor.sees("Not stored: the times are only on this screen.");
    visitor.stops_clocks_at(GUN + 80_000);
    visitor.taps("Lap 1 Tap at 400 m");
    visitor.sees("400 m 1:20.0");
    visitor.taps("Hold to end");
    visitor.taps("End it");
    visitor.watches_clipboard();
    visitor.clicks("Share the run");
    visitor.sees("Copied.");
    assert!(visitor.copied().contains("run=80s"), "{}", visitor.copied());
}

#[test]
fn a_disk_that_is_full_in_mid_race_loses_nothing_once_there_is_room() {
    let visitor = Visitor::in_a_race_of(TWO_MILE);
    visitor.taps_lap(80, "Lap 1 Tap at 400 m");
    visitor.fills_databases();
    visitor.stops_clocks_at(GUN + 165_000);
    visitor.taps("Lap 2 Tap at 800 m");
    visitor.sees("Not stored: the times are only on this screen.");
    visitor.sees("lap 2 in 85.0");
    visitor.makes_room();
    visitor.taps_lap(250, "Lap 3 Tap at 1200 m");
    visitor.sees_no("Not stored");
    visitor.reloads();
    visitor.sees("1200 m 4:10.0");
    visitor.sees("lap 3 in 85.0");
}
