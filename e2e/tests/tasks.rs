//! The ten things that people come for: on a phone with at most four taps besides typing and without a scroll, and with
//! the keyboard alone.

use e2e::{Key, Visitor};

const TWO_MILES: &str = "/#distance=3200m&goal=10:40";
const MARATHON: &str = "/#distance=marathon&goal=4:00:00&every=1mi&units=mi";

fn on_a_phone(plan: &str) -> Visitor {
    let visitor = Visitor::open(plan).on_a_phone();
    visitor.sees("Halfway");
    visitor
}

#[test]
fn sending_the_plan_takes_two_taps() {
    let visitor = on_a_phone(MARATHON);
    visitor.watches_clipboard();
    visitor.taps("Share");
    visitor.taps("Copy link");
    visitor.sees("Copied");
    assert!(visitor.copied().contains("distance=marathon"));
}

#[test]
fn printing_the_band_takes_two_taps() {
    let visitor = on_a_phone(MARATHON);
    visitor.watches_printing();
    visitor.taps("Print");
    visitor.taps("Print this");
    visitor.waits_for_print();
}

#[test]
fn setting_a_personal_best_takes_three_taps() {
    let visitor = on_a_phone(MARATHON);
    visitor.taps("Goals, start, notes");
    visitor.taps("Goals none");
    visitor.taps("PR");
    visitor.presses("4:10:00");
    visitor.waits_for_link_with("pb=4h10m");
}

#[test]
fn changing_a_lap_takes_two_taps() {
    let visitor = on_a_phone(TWO_MILES);
    visitor.taps_lap_in_chart(3);
    visitor.taps("Faster 0.1 s");
    visitor.waits_for_link_with("locks=3-79.9s");
}

#[test]
fn making_the_last_lap_faster_takes_two_taps() {
    let visitor = on_a_phone(TWO_MILES);
    visitor.taps_lap_in_chart(8);
    visitor.taps("Faster 0.1 s");
    visitor.waits_for_link_with("locks=8-79.9s");
}

#[test]
fn kilometres_take_one_tap() {
    let visitor = on_a_phone(MARATHON);
    visitor.taps("km");
    visitor.sees("a km");
}

#[test]
fn going_back_from_a_sent_plan_takes_one_tap() {
    let visitor = on_a_phone("/");
    visitor.types_into("Goal", "1130");
    visitor.presses(Key::Tab);
    visitor.waits_for_stored_plan_with("goal=11m30s");
    visitor.goes_to(MARATHON);
    visitor.reloads();
    visitor.taps("Back to my plan");
    visitor.waits_for_address_with("goal=11m30s");
}

#[test]
fn adding_a_stop_takes_four_taps() {
    let visitor = on_a_phone(MARATHON);
    visitor.taps("Goals, start, notes");
    visitor.taps("Start no start time");
    visitor.taps("Stop at");
    visitor.presses("20 km");
    visitor.taps("Stop for");
    visitor.presses("1:30");
    // As on the keyboard of a phone.
    visitor.presses(Key::Enter);
    visitor.waits_for_link_with("stops=20km-90s");
}

#[test]
fn the_time_at_the_200_m_mark_takes_two_taps() {
    let visitor = on_a_phone(TWO_MILES);
    visitor.taps("More");
    visitor.taps("On the track times at any mark");
    visitor.waits_for_first_passing_time("200 m 40.0 40.0");
}

#[test]
fn embedding_takes_three_taps() {
    let visitor = on_a_phone(TWO_MILES);
    visitor.watches_clipboard();
    visitor.taps("More");
    visitor.taps("Embed this plan for a club\u{2019}s page");
    visitor.taps("Copy tag");
    visitor.sees("Copied.");
    assert!(visitor.copied().contains("<lapwise-plan"));
}

#[test]
fn the_keyboard_alone_does_what_is_done_with_panels() {
    let visitor = Visitor::open(MARATHON);
    visitor.sees("Halfway");
    visitor.watches_clipboard();
    visitor.watches_printing();
    visitor.enters("Share");
    visitor.enters("Copy link");
    visitor.sees("Copied");
    visitor.presses(Key::Escape);
    visitor.waits_for_focus("Share");

    visitor.enters("Print");
    visitor.enters("Print this");
    visitor.waits_for_print();
    visitor.presses(Key::Escape);
    visitor.waits_for_focus("Print");

    visitor.enters("Goals, start, notes");
    visitor.enters("Goals none");
    visitor.tabs_to("PR");
    visitor.presses("4:10:00");
    visitor.presses(Key::Tab);
    visitor.presses(Key::Escape);
    visitor.waits_for_focus("Goals, start, notes");
    visitor.waits_for_link_with("pb=4h10m");

    visitor.enters("Goals, start, notes");
    visitor.enters("Start no start time");
    visitor.tabs_to("Stop at");
    visitor.presses("20 km");
    visitor.tabs_to("Stop for");
    visitor.presses("1:30");
    visitor.presses(Key::Enter);
    visitor.waits_for_link_with("stops=20km-90s");
    visitor.presses(Key::Escape);

    visitor.goes_back_and_enters("More");
    visitor.enters("Embed this plan for a club\u{2019}s page");
    visitor.enters("Copy tag");
    visitor.sees("Copied.");
    visitor.presses(Key::Escape);
    visitor.waits_for_focus("More");

    visitor.goes_back_and_enters("km");
    visitor.sees("a km");
}

#[test]
fn the_keyboard_alone_changes_laps_and_answers_a_sent_plan() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.focuses_lap_slider(3);
    visitor.presses(Key::Up);
    visitor.waits_for_link_with("locks=3-79.9s");
    visitor.focuses_lap_slider(8);
    visitor.presses(Key::Up);
    visitor.waits_for_link_with("8-79.9s");
    visitor.waits_for_stored_plan_with("8-79.9s");

    visitor.goes_back_and_enters("More");
    visitor.enters("On the track times at any mark");
    visitor.waits_for_first_passing_time("200 m 40.0 40.0");
    visitor.presses(Key::Escape);
    visitor.waits_for_focus("More");

    visitor.goes_to(MARATHON);
    visitor.reloads();
    visitor.sees("Accept this plan");
    visitor.enters("Back to my plan");
    visitor.waits_for_address_with("8-79.9s");
}
