//! A runner edits laps.

use e2e::{Key, Visitor};

const EVEN: &str = "80.0 80.0 80.0 80.0 80.0 80.0 80.0 80.0";
/// Lap 1 in 77.0, and the rest rebalanced to 10:40.0.
const EDITED: &str = "77.0 80.4 80.5 80.4 80.4 80.4 80.5 80.4";

fn two_miles() -> Visitor {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40").on_a_phone();
    visitor.sees("Halfway");
    // The first touch fetches what edits a plan.
    visitor.clicks("Goal");
    visitor.sees("Select several");
    visitor
}

fn type_lap_1(visitor: &Visitor) {
    visitor.types_into("Lap 1", "77");
    visitor.presses(Key::Enter);
    visitor.waits_for_laps(EDITED);
}

#[test]
fn a_lap_is_typed_and_undone_and_a_reload_keeps_both() {
    let visitor = two_miles();
    type_lap_1(&visitor);
    visitor.sees("Lap 1 in 77.0. 7 other laps moved.");
    visitor.sees("was 80.0");
    visitor.sees("a lap after a 77.0");
    visitor.clicks("Undo");
    visitor.waits_for_laps(EVEN);
    visitor.clicks("Redo");
    visitor.waits_for_laps(EDITED);
    visitor.reloads();
    visitor.sees("Halfway");
    assert_eq!(visitor.laps(), EDITED);
    visitor.clicks("Goal");
    visitor.sees("Select several");
    visitor.clicks("Undo");
    visitor.waits_for_laps(EVEN);
    visitor.waits_for_address_without("locks");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn the_arrow_keys_change_the_lap_that_has_the_focus() {
    let visitor = two_miles();
    visitor.focuses_lap_slider(1);
    for _ in 0..3 {
        visitor.presses_with(Key::Shift, Key::Up);
    }
    visitor.waits_for_laps(EDITED);
    visitor.waits_for_spoken_value("1 minute 17.0, locked");
    assert_eq!(visitor.focus(), "Lap 1 of 8");
    visitor.presses(Key::Home);
    visitor.waits_for_laps(EVEN);
    visitor.presses_with(Key::Control, "z");
    visitor.waits_for_laps(EDITED);
    visitor.presses_with(Key::Control, "z");
    visitor.waits_for_laps(EVEN);
}

#[test]
fn a_lap_is_dragged_by_its_handle_as_one_step() {
    let visitor = two_miles();
    visitor.clicks("Lap 1");
    visitor.drags_lap_up(1, "77.0");
    visitor.waits_for_laps(EDITED);
    visitor.clicks("Undo");
    visitor.waits_for_laps(EVEN);
}

#[test]
fn the_time_of_a_selected_lap_is_typed_in_the_tray() {
    let visitor = two_miles();
    visitor.picks_lap_in_chart(1);
    visitor.types_into("Time of lap 1", "77");
    visitor.presses(Key::Enter);
    visitor.waits_for_laps(EDITED);
    visitor.sees("Lap 1 in 77.0. 7 other laps moved.");
    visitor.types_into("Time of lap 1", "7x");
    visitor.presses(Key::Enter);
    visitor.waits_for_invalid("Time of lap 1");
    assert_eq!(visitor.laps(), EDITED);
    visitor.clicks("Undo");
    visitor.waits_for_laps(EVEN);
    visitor.clicks("Done");
    visitor.sees_no("Keep the finish");
}

#[test]
fn the_finish_moves_by_the_difference_and_no_other_mile_changes() {
    let visitor = Visitor::open("/#distance=marathon&goal=4:00:00&every=1mi&units=mi");
    visitor.sees("Halfway");
    visitor.clicks("Goal");
    let before = visitor.laps();
    assert!(before.starts_with("9:09 "), "{before}");
    visitor.sees("Select several");
    visitor.sees_no("Let the finish move");
    visitor.picks_lap_in_chart(1);
    visitor.clicks("Let the finish move");
    visitor.types_into("Mile 1", "9:30");
    visitor.presses(Key::Tab);
    visitor.sees("Mile 1 in 9:30. The finish is 4:00:21.");
    assert_eq!(visitor.laps(), before.replacen("9:09", "9:30", 1));
    visitor.focuses_lap_slider(1);
    visitor.presses(Key::Home);
    visitor.waits_for_laps(&before);
    visitor.waits_for_goal(14_400.0);
}

#[test]
fn the_first_touch_does_what_it_is_for() {
    let fresh = || {
        let visitor = Visitor::open("/#distance=3200m&goal=10:40&locks=2-81s").on_a_phone();
        visitor.sees("Halfway");
        visitor
    };
    let visitor = fresh();
    visitor.types_into("Lap 1", "77");
    assert_eq!(visitor.value_of("Lap 1"), "77");
    visitor.presses(Key::Tab);
    visitor.waits_for_first_laps("77.0 81.0");
    drop(visitor);
    let visitor = fresh();
    visitor.clicks("Release lap 2");
    visitor.waits_for_laps(EVEN);
    drop(visitor);
    let visitor = fresh();
    visitor.taps_chart_at_the_finish();
    visitor.sees("lap 8 in");
}

#[test]
fn the_goal_waits_to_be_typed_once_a_race_is_chosen() {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.sees("Halfway");
    visitor.types_into("Race", "marathon");
    visitor.presses(Key::Enter);
    visitor.waits_for_link_with("marathon");
    visitor.waits_for_selected_text("Goal");
    visitor.presses("330");
    assert_eq!(visitor.value_of("Goal"), "330");
    visitor.waits_for_goal(12_600.0);
}

#[test]
fn the_tab_key_comes_to_one_lap_of_the_table() {
    let visitor = two_miles();
    visitor.waits_for_tab_stop_at("Lap 1");
    visitor.clicks("Lap 3");
    visitor.waits_for_tab_stop_at("Lap 3");
    visitor.types_into("Race", "800 m");
    visitor.presses(Key::Enter);
    visitor.waits_for_tab_stop_at("Lap 1");
}

#[test]
fn what_is_refused_when_a_field_is_left_leaves_the_plan_as_it_was() {
    let visitor = two_miles();
    visitor.types_into("Goal", "99:99");
    visitor.presses(Key::Tab);
    visitor.waits_for_laps(EVEN);
    assert_eq!(visitor.value_of("Goal"), "99:99", "what is typed stays typed");
    visitor.presses_with(Key::Shift, Key::Tab);
    visitor.presses(Key::Escape);
    assert_eq!(visitor.value_of("Goal"), "10:40");
    visitor.types_into("Goal", "9");
    visitor.waits_for_goal(540.0);
    visitor.presses(Key::Escape);
    visitor.waits_for_laps(EVEN);
    assert_eq!(visitor.value_of("Goal"), "10:40");
}

#[test]
fn what_is_not_possible_is_said_with_a_way_out_and_changes_nothing() {
    let visitor = Visitor::open("/#distance=1500m&goal=4:10&locks=1-50s_2-67s_3-66s").on_a_phone();
    visitor.sees("Halfway");
    visitor.clicks("Goal");
    visitor.sees("Select several");
    let before = visitor.laps();
    visitor.types_into("Lap 4", "70");
    // Back, since after the last lap there is nothing on the page that the Tab key could come to, and in a window that
    // has lost the focus Firefox tells of no more.
    visitor.presses_with(Key::Shift, Key::Tab);
    visitor.sees("Every other split is locked");
    assert_eq!(visitor.laps(), before);
    assert_eq!(visitor.value_of("Lap 4"), "70", "what is typed stays typed");
    visitor.types_into("Lap 4", "1:");
    visitor.presses_with(Key::Shift, Key::Tab);
    visitor.sees("is not finished");
    visitor.clicks("Release all");
    visitor.sees("Every split is as planned.");
    visitor.waits_for_link_without("locks");
}

#[test]
fn what_is_typed_before_everything_is_loaded_counts() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40");
    visitor.sees("Halfway");
    visitor.types_into("Goal", "1130");
    visitor.waits_for_goal(690.0);
    assert_eq!(visitor.value_of("Goal"), "1130");
    // The change that was typed before the editor came can be undone.
    visitor.clicks("Undo");
    visitor.waits_for_goal(640.0);
}

#[test]
fn several_laps_are_chosen_with_shift_and_changed_together() {
    let visitor = two_miles();
    visitor.picks_lap_in_chart(2);
    visitor.picks_laps_in_chart_up_to(4);
    visitor.presses_with(Key::Shift, Key::Up);
    visitor.waits_for_laps("80.6 79.0 79.0 79.0 80.6 80.6 80.6 80.6");
    assert_eq!(visitor.console_errors(), [""; 0]);
}
