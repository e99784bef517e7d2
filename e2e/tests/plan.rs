//! A runner plans a race.

use e2e::{KeptPage, Key, Screen, Visitor};
use serde_json::{Value, json};

fn planner() -> Visitor {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.sees("Halfway");
    visitor
}

fn clocks(rows: &[Vec<String>]) -> Vec<&str> {
    rows.iter().skip(1).filter_map(|row| row.get(1)).map(String::as_str).collect()
}

#[test]
fn someone_types_1130_for_3200_m_and_reads_every_lap() {
    let visitor = planner();
    visitor.types_into("Goal", "1130");
    visitor.sees("11 min 30 s");
    let rows = visitor.table_where("the finish is 11:30", |rows| clocks(rows).last() == Some(&"11:30.0"));
    assert_eq!(clocks(&rows), ["1:26.3", "2:52.5", "4:18.8", "5:45.0", "7:11.3", "8:37.5", "10:03.8", "11:30.0"]);
    visitor.sees("86.2");
    visitor.sees("a lap");
    assert_eq!(visitor.value_of("Goal"), "1130", "nothing is rewritten while somebody types");
    visitor.presses(Key::Tab);
    assert_eq!(visitor.value_of("Goal"), "11:30");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn the_first_screen_of_a_small_phone_has_race_goal_headline_and_four_clocks() {
    let visitor = Visitor::open("/").on_a_screen(Screen { width: 360, height: 640, is_touched: true });
    visitor.sees("Halfway");
    let bottom = visitor.bottom_of_first_screen();
    assert!(bottom <= 640.0, "the last of them ends at {bottom} px");
    visitor.fits_on_the_screen();
}

#[test]
fn a_race_is_found_by_what_people_call_it_and_keeps_the_pace() {
    let visitor = planner();
    visitor.types_into("Race", "two mile");
    visitor.waits_for_first_races(&["3200 m", "2 miles"]);
    visitor.types_into("Race", "13.1");
    visitor.presses(Key::Enter);
    visitor.waits_for_link_with("distance=half");
    assert_eq!(visitor.focus(), "Goal", "the goal waits to be typed");
    let goal = visitor.value_of("Goal");
    assert!(goal.starts_with("1:10:1") || goal.starts_with("1:10:2"), "3:20/km of 10:40 for 3200 m is kept: {goal}");
}

#[test]
fn another_plan_in_the_address_is_there_when_the_page_is_loaded_again() {
    let visitor = planner();
    visitor.goes_to("/#distance=marathon&goal=3:30:00&every=1km");
    visitor.reloads();
    visitor.sees("Finish 3:30:00");
    assert_eq!(visitor.value_of("Pace"), "4:58");
}

#[test]
fn goal_and_pace_stay_in_step_and_looking_changes_nothing() {
    let visitor = Visitor::open("/#distance=marathon&goal=3:30:00&every=1km").on_a_phone();
    visitor.sees("Finish 3:30:00");
    assert_eq!(visitor.value_of("Pace"), "4:58");
    // By the Tab key: the pace stands beside the goal while one of them has the focus, and the pages of WebKit's driver
    // have none, as far as style sheets know.
    visitor.clicks("Goal");
    visitor.presses(Key::Tab);
    visitor.waits_for_focus("Pace");
    visitor.presses(Key::Tab);
    visitor.clicks("Race");
    visitor.presses(Key::Tab);
    for _ in 0..5 {
        visitor.clicks("mi");
        visitor.clicks("km");
    }
    assert_eq!(visitor.goal_seconds(), 12_600.0);
    visitor.clicks("Goal");
    visitor.presses(Key::Tab);
    visitor.waits_for_focus("Pace");
    visitor.types_over("4:59");
    visitor.sees("Finish 3:30:16");
    visitor.presses(Key::Tab);
    assert_eq!(visitor.value_of("Pace"), "4:59");
    assert_eq!(visitor.value_of("Goal"), "3:30:16");
}

#[test]
fn what_cannot_be_read_is_said_when_the_field_is_left_and_stays_typed() {
    let visitor = planner();
    // A part of the text may be a time, which is taken back when the whole is refused.
    let refused = [
        ("abc", "“abc” is not a time."),
        ("49:5", "“49:5” is not finished."),
        ("99:99", "“99:99” has minutes or seconds over 59."),
        ("-5", "This is below zero, but a time is not."),
        ("0", "This is zero, but a time is not."),
        ("🏃", "“🏃” is not a time."),
    ];
    for (typed, said) in refused {
        visitor.types_into("Goal", typed);
        // WebKit's driver keeps its window behind others, where no field has the focus.
        if visitor.window_has_focus() {
            visitor.sees_no("Write 10:40");
        }
        visitor.presses(Key::Tab);
        visitor.waits_for_invalid("Goal");
        visitor.sees(&format!("{said} Write 10:40, 3:29:59 or 59:59.9."));
        assert_eq!(visitor.value_of("Goal"), typed);
        assert_eq!(visitor.goal_seconds(), 640.0, "after {typed}");
        assert_eq!(visitor.table().len(), 9, "a plan is still on screen after {typed}");
    }
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn the_plan_is_in_the_address_and_there_again_later() {
    let visitor = planner();
    visitor.types_into("Goal", "9:59");
    visitor.waits_for_address_with("goal=9m59s");
    visitor.reloads();
    visitor.sees("Finish 9:59");
    visitor.goes_to("/hosts/plain.html");
    visitor.goes_to("/");
    visitor.sees("Finish 9:59");
    visitor.waits_for_address_with("goal=9m59s");
}

#[test]
fn a_damaged_link_says_so_and_shows_what_is_left() {
    let visitor = Visitor::open("/#v=1&distance=marathon&goal=3h30m&ev").on_a_phone();
    visitor.sees("damaged");
    visitor.waits_for_plan_value("distance", "marathon");
    assert_eq!(visitor.value_of("Goal"), "3:30:00");
    visitor.clicks("Close");
    visitor.sees_no("damaged");
}

#[test]
fn where_nothing_is_kept_the_page_says_that_the_link_is_the_only_copy() {
    const ONLY_COPY: &str = "the link is the only copy of your plan";
    let visitor = planner();
    visitor.types_into("Goal", "11:20");
    visitor.waits_for_stored_plan_with("goal=11m20s");
    visitor.sees_no(ONLY_COPY);
    visitor.goes_to("/");
    visitor.reloads();
    visitor.sees("Halfway");
    visitor.refuses_storage();
    visitor.sees_no(ONLY_COPY);
    visitor.types_into("Goal", "11:30");
    visitor.sees(ONLY_COPY);
    visitor.fits_on_the_screen();
    visitor.waits_for_address_with("goal=11m30s");
    visitor.clicks("Close");
    visitor.types_into("Goal", "11:40");
    visitor.waits_for_address_with("goal=11m40s");
    visitor.sees_no(ONLY_COPY);
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_browser_that_cannot_read_what_it_kept_asks_the_site() {
    let visitor = planner();
    for (found, answer) in [
        (KeptPage::Kept, "kept"),
        (KeptPage::Missing, "the site"),
        (KeptPage::Unreadable, "the site"),
        (KeptPage::Refused, "the site"),
    ] {
        assert_eq!(visitor.service_worker_answer(found), answer, "{found:?}");
    }
}

#[test]
fn it_works_with_no_signal() {
    let visitor = planner();
    visitor.waits_until_kept_for_offline();
    visitor.goes_to("/hosts/plain.html");
    visitor.goes_to("/");
    visitor.waits_for_service_worker();
    visitor.goes_offline();
    visitor.goes_to("/");
    visitor.types_into("Goal", "11:00");
    visitor.sees("82.5");
}

#[test]
fn shapes_halves_and_references_are_a_panel_away() {
    let visitor = Visitor::open("/#distance=marathon&goal=4:00:00&every=1km");
    visitor.sees("Finish 4:00:00");
    visitor.waits_for_goal(14_400.0);
    visitor.opens_the_shape();
    visitor.clicks("Negative split");
    visitor.sees("first half 2:01:13, second 1:58:47");
    visitor.types_into("First half", "2:02:00");
    visitor.sees("first half 2:02:00, second 1:58:00");
    visitor.opens("Goals");
    visitor.types_into("PR", "4:10:00");
    visitor.sees("under your");
    visitor.closes_the_sheet();
    visitor.clicks("Gap to PR");
    visitor.sees("ahead");
    visitor.opens("Start");
    visitor.types_into("Start", "9.30");
    visitor.sees("Finish at 13:30:00");
}

#[test]
fn the_keyboard_reads_any_split() {
    let visitor = planner();
    visitor.clicks("Goal");
    visitor.sees("Select several");
    visitor.focuses_lap_slider(1);
    visitor.presses(Key::Right);
    visitor.sees("lap 2 in 80.0");
    visitor.presses(Key::Right);
    visitor.sees("1200 m · clock 4:00.0 · lap 3 in 80.0");
    visitor.waits_for_spoken_value("1 minute 20.0");
}

#[test]
fn javascript_gets_schedules() {
    let visitor = planner();
    let splits = |options: Value, key: &str| -> Vec<Value> {
        let schedule = visitor.schedules(options).expect("a schedule");
        let splits = schedule["splits"].as_array().expect("splits");
        splits.iter().map(|split| split[key].clone()).collect()
    };
    let cumulatives = splits(json!({ "distance": "3200m", "goal": "10:40" }), "cumulativeS");
    assert_eq!(cumulatives, [80, 160, 240, 320, 400, 480, 560, 640]);
    assert_eq!(splits(json!({ "distance": "1500m", "goal": "4:10" }), "markM")[0], 300);
    assert_eq!(splits(json!({ "distance": "2mile", "goal": "10:40" }), "markM")[0], 418.688);
    let laps = splits(json!({ "distance": "marathon", "goal": "3:30:00", "every": "1km" }), "lapMs");
    let sum: u64 = laps.iter().filter_map(Value::as_u64).sum();
    assert_eq!((laps.len(), sum), (43, 12_600_000));
    let refused = visitor.schedules(json!({ "distance": "5km", "goalB": "x", "goal": "25m" }));
    assert!(refused.as_ref().is_err_and(|message| message.starts_with("goalB: ")), "{refused:?}");
}

#[test]
fn the_element_tells_its_host_of_the_readers_changes_only() {
    let visitor = Visitor::open("/hosts/plain.html");
    visitor.waits_for_goal(1500.0);
    visitor.listens_for_changes();
    visitor.sets_attribute("goal", "24m");
    visitor.waits_for_goal(1440.0);
    visitor.sets_property("link", "#distance=10km&goal=50m");
    visitor.waits_for_goal(3000.0);
    assert_eq!(visitor.heard_goals(), [0.0; 0]);
    visitor.types_into("Goal", "49:00");
    visitor.waits_for_heard_goal(2940.0);
    assert_eq!(visitor.address(), "/hosts/plain.html", "an embedded widget leaves the address alone");
}

#[test]
fn a_page_builder_may_move_the_element_without_a_loss() {
    let visitor = Visitor::open("/hosts/plain.html");
    visitor.waits_for_goal(1500.0);
    visitor.types_into("Goal", "27:30");
    visitor.moves_planner_to_the_top();
    visitor.sees("Finish 27:30");
    assert_eq!(visitor.value_of("Goal"), "27:30");
    visitor.types_into("Goal", "26:30");
    visitor.sees("26 min 30 s");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn four_hundred_and_three_rows_are_shown() {
    let visitor = Visitor::open("/#distance=100mi&goal=20h&every=400m&pb=21h");
    let rows = visitor.table_where("all rows are there", |rows| rows.len() > 403);
    assert_eq!(clocks(&rows).last(), Some(&"20:00:00"));
    visitor.fits_on_the_screen();
}

#[test]
fn no_screen_makes_the_page_scroll_sideways() {
    for link in [
        "/",
        "/#distance=100mi&goal=20h&every=400m&pb=21h&start=09:30&athlete=A",
        "/#distance=marathon&goal=4h30m&every=1mi&shape=fade-20mi-10&pb=5h&start=10:00",
    ] {
        let mut visitor = Visitor::open(link);
        for (width, height) in [(1280, 800), (390, 844), (320, 640)] {
            visitor = visitor.on_a_screen(Screen { width, height, is_touched: width < 500 });
            visitor.fits_on_the_screen();
            visitor.reloads();
            visitor.sees("Halfway");
            visitor.fits_on_the_screen();
        }
    }
}
