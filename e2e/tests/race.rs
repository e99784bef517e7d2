//! A race as it is run: the lap button, what the screen says, and what a page that is opened again knows of it.

use e2e::{Key, Visitor};

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
    visitor.sees_control("More of the race");
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

#[test]
fn the_two_mile_ends_in_a_coachs_sentence() {
    let visitor = started(TWO_MILE);
    for (lap, seconds) in (1..).zip([80, 160, 240, 320, 403, 489, 575]) {
        taps_lap(&visitor, seconds, &format!("Lap {lap} Tap at {} m", lap * 400));
    }
    visitor.sees("Last lap");
    taps_lap(&visitor, 661, "Lap 8 Tap at the finish");
    visitor.sees("That was the finish.");
    visitor.taps("See the run");
    visitor.sees("11:01.0");
    visitor.sees("5:20, then 5:41: 85.25 a lap after halfway. 34 s under the PR, 29 under the seed.");
    visitor.sees("1600 m 5:20.0 80.0 5:45.0 25.0 s ahead");
    visitor.taps("Make it my PR");
    visitor.waits_for_link_with("pb=11m1s");
    visitor.taps("Plan");
    visitor.sees("Halfway");
    visitor.asks_nobody_else();
}

const MARATHON: &str = "/#distance=marathon&surface=road&every=1mi&goal=4:00:00&units=mi";

#[test]
fn a_goal_that_is_out_of_reach_is_said_with_one_that_is_not() {
    let visitor = started(MARATHON);
    let miles = [549, 1098, 1648, 2197, 2746, 3295, 3845, 4394, 4943, 5492, 6662];
    for (mile, seconds) in (1..).zip(miles) {
        taps_lap(&visitor, seconds, &format!("Mile {mile} Tap at the mile mark"));
    }
    visitor.sees("Mile 11 took 19:30, about two. Was a mark missed?");
    visitor.taps("No");
    visitor.sees("4:00:00 now needs 8:28 a mile");
    visitor.sees("The plan\u{2019}s pace still reaches 4:10:21.");
    visitor.sees("Mile 12 at plan pace");
    visitor.sees("2:00:11");
    visitor.taps("Run for 4:15:00");
    visitor.sees_no("now needs");
    visitor.sees("now for 4:15:00");
    visitor.taps("Undo the last entry");
    visitor.sees("4:00:00 now needs 8:28 a mile");
}

#[test]
fn the_next_mark_only_says_nothing_of_the_finish() {
    let visitor =
        started("/#distance=marathon&surface=road&every=1mi&goal=4:30:00&units=mi&cues=1mi-One%20more%20mile");
    visitor.taps("More of the race");
    visitor.ticks("Next mark only");
    visitor.taps("Close");
    visitor.sees("Next mile only");
    visitor.waits_for_race_screen_without("4:30:00");
    assert!(visitor.race_screen().contains("One more mile"));
    taps_lap(&visitor, 620, "Mile 1 Tap at the mile mark");
    let screen = visitor.race_screen();
    assert!(screen.contains("Mile 2 at") && !screen.contains("Finish") && !screen.contains("4:3"), "{screen}");
}

#[test]
fn a_clock_that_is_set_in_mid_race_is_repaired_at_a_press() {
    let visitor = started(TWO_MILE);
    taps_lap(&visitor, 80, "Lap 1 Tap at 400 m");
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
    let visitor = started(TWO_MILE);
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
    visitor.taps("Share the run");
    visitor.sees("Copied.");
    assert!(visitor.copied().contains("run=80s"), "{}", visitor.copied());
}
