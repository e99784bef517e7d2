//! A plan travels to a coach and back.

use e2e::{Key, Visitor};
use std::time::Duration;

/// Timers of this time and more are those after which the page stores a plan. Those that wait for a paint are shorter.
const BEFORE_STORING: Duration = Duration::from_millis(100);

/// Returns the kind of change of each lap.
fn how(laps: &[Vec<String>]) -> Vec<&str> {
    laps.iter().map(|lap| lap[4].as_str()).collect()
}

/// A coach opens a plan, sets two laps, writes a note, and sends back the link.
fn coach_answers(sent: &str) -> String {
    let coach = Visitor::open(&format!("/{sent}"));
    coach.sees("10:40");
    coach.sets_property("locks", "3-77s_5-79s");
    coach.opens("Notes");
    coach.types_into("Note", "Fast third lap, then hold.");
    coach.waits_for_link_with("from=");
    coach.waits_for_address_with("from=");
    coach.asks_nobody_else();
    coach.link()
}

#[test]
fn an_athlete_sees_what_the_coach_set_and_takes_over_one_lap() {
    let athlete = Visitor::open("/#distance=3200m&goal=10:40");
    athlete.sees("80.0");
    let sent = athlete.link();
    assert!(sent.starts_with("#v=1&"), "{sent}");
    drop(athlete);
    let answer = coach_answers(&sent);

    let elsewhere = Visitor::open(&format!("/{answer}")).on_a_phone();
    elsewhere.sees("What changed");
    elsewhere.sees("Fast third lap, then hold.");
    let laps = elsewhere.changed_laps();
    assert_eq!(laps.len(), 8, "{laps:?}");
    assert_eq!(how(&laps), ["moved", "moved", "set", "moved", "set", "moved", "moved", "moved"]);
    assert_eq!(&laps[2][..4], ["1200 m", "80.0", "77.0", "\u{2212}3.0"]);
    elsewhere.fits_on_the_screen();

    elsewhere.clicks("Lap to 1200 m: 80.0 \u{2192} 77.0");
    elsewhere.clicks("Accept ticked");
    elsewhere.sees("The changes are in your plan.");
    let plan = elsewhere.link();
    assert!(plan.contains("locks=3-77s&"), "only that lap is fixed: {plan}");
    assert_eq!((elsewhere.sum_of_laps(), elsewhere.goal_seconds()), (640_000, 640.0));

    elsewhere.clicks("Undo");
    elsewhere.sees("What changed");
    elsewhere.clicks("Accept all");
    elsewhere.sees("The changes are in your plan.");
    elsewhere.sees_no("What changed");
    assert!(elsewhere.link().contains("locks=3-77s_5-79s&"));
    elsewhere.asks_nobody_else();
}

#[test]
fn a_sent_plan_leaves_the_own_one_alone() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.types_into("Goal", "1130");
    visitor.presses(Key::Tab);
    visitor.waits_for_stored_plan_with("goal=11m30s");
    visitor.goes_to("/#distance=5km&goal=20:00");
    visitor.reloads();
    visitor.sees("You have another one: 3200 m 11:30");
    assert!(visitor.stored_plan().contains("goal=11m30s"));
    visitor.types_into("Goal", "21:00");
    visitor.presses(Key::Tab);
    visitor.sees("Your own plan, 3200 m 11:30, is under My plans.");
    visitor.clicks("Back to my plan");
    visitor.waits_for_address_with("goal=11m30s");
    visitor.sees_no("You have another one");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_sent_plan_has_its_answers_in_the_place_of_the_actions() {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.types_into("Goal", "1130");
    visitor.presses(Key::Tab);
    visitor.waits_for_stored_plan_with("goal=11m30s");
    visitor.goes_to("/#distance=marathon&goal=4:00:00&every=1mi&label=London&athlete=Alex&text=One%20more%20mile");
    visitor.reloads();
    visitor.sees("Sent to you: London, for Alex");
    visitor.sees("One more mile");
    visitor.sees_control("Accept this plan");
    visitor.sees_no_control("Share");
    visitor.waits_for_bar_in_sight();
    visitor.sees_nothing_move();
    visitor.scrolls_to_the_end();
    visitor.waits_for_bar_in_sight();
    visitor.clicks("Back to my plan");
    visitor.waits_for_address_with("goal=11m30s");
    visitor.sees_control("Share");
    visitor.waits_for_bar_in_sight();
}

/// Types a goal and goes on to a plan that was sent before the page stores anything.
fn types_a_goal_and_goes_on(visitor: &Visitor, goal: &str) {
    visitor.holds_timers_of(BEFORE_STORING);
    visitor.types_into("Goal", goal);
    visitor.opens_in_this_page("#distance=5km&goal=20:00");
}

#[test]
fn what_was_typed_a_moment_before_a_sent_plan_came_is_the_own_plan() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_for_stored_plan_with("goal=11m30s");
    types_a_goal_and_goes_on(&visitor, "1140");
    visitor.sees("You have another one: 3200 m 11:40");
    visitor.lets_timers_run();
    visitor.waits_for_stored_plan_with("goal=11m40s");
    // A second plan that is not accepted either is not the reader's own.
    visitor.opens_in_this_page("#distance=10km&goal=50:00");
    visitor.waits_for_property("distance", "10km");
    visitor.sees("You have another one: 3200 m 11:40");
    visitor.clicks("Back to my plan");
    visitor.waits_for_address_with("goal=11m40s");
    visitor.waits_for_stored_plan_with("goal=11m40s");
    visitor.reloads();
    visitor.sees("Finish 11:40");
    visitor.sees_no("You have another one");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_plan_that_nobody_has_read_yet_is_opened_though_another_was_just_changed() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_for_stored_plan_with("goal=11m30s");
    // The page stores nothing of what is typed before it goes.
    visitor.holds_timers_of(BEFORE_STORING);
    visitor.types_into("Goal", "1140");
    visitor.opens_in_this_page_as_it_goes("#distance=5km&goal=20:00");
    visitor.sees("You have another one: 3200 m 11:40");
    assert_eq!(visitor.property("distance"), "5km");
    visitor.reloads();
    visitor.sees("You have another one: 3200 m 11:40");
}

#[test]
fn where_nothing_is_kept_the_own_plan_comes_back_too() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.refuses_storage();
    visitor.types_into("Goal", "1130");
    visitor.waits_for_address_with("goal=11m30s");
    types_a_goal_and_goes_on(&visitor, "1140");
    visitor.sees("You have another one: 3200 m 11:40");
    visitor.lets_timers_run();
    visitor.clicks("Back to my plan");
    visitor.waits_for_address_with("goal=11m40s");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn what_a_sent_plan_replaces_is_among_my_plans() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_for_stored_plan_with("goal=11m30s");
    visitor.goes_to("/#distance=5km&goal=20:00");
    visitor.reloads();
    visitor.sees("You have another one");
    visitor.types_into("Goal", "1900");
    visitor.waits_for_stored_plan_with("goal=19m");
    visitor.opens("My plans");
    visitor.waits_for_name_in_my_plans("3200 m 11:30");
}

#[test]
fn a_whole_message_opens_and_the_code_is_there() {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.opens("Share");
    visitor.sees("Point another phone");
    visitor.waits_for_code();
    visitor.fits_on_the_screen();
    visitor.types_into("Message or link", "Nothing here");
    visitor.clicks("Open it");
    visitor.sees("There is no plan in this text.");
    visitor.types_into("Message or link", "Hi! https://club.example/plan/#distance=5km&goal=19:00 See you");
    visitor.clicks("Open it");
    visitor.waits_for_link_with("goal=19m");
    visitor.waits_for_planner_at_the_top();
    visitor.waits_for_no_sheet();
    visitor.asks_nobody_else();
    // One step leads back, though the sheet has had a history entry of its own.
    visitor.goes_back();
    visitor.waits_for_property("distance", "3200m");
    visitor.waits_for_address_without("19m");
}

#[test]
fn plans_are_kept_renamed_compared_and_deleted_with_an_undo() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40");
    visitor.opens("My plans");
    visitor.sees("No plans are kept here yet.");
    visitor.clicks("Keep this plan");
    visitor.sees("Kept on this device.");
    visitor.types_into("Name of the plan", "Spring");
    visitor.presses(Key::Tab);
    visitor.waits_for_saved_plan_named("Spring");
    visitor.closes_the_sheet();
    visitor.types_into("Goal", "1030");
    visitor.opens("My plans");
    visitor.clicks("Compare");
    visitor.sees("From Spring to Plan on screen");
    visitor.sees("Goal 10:40 \u{2192} 10:30");
    visitor.clicks("Delete Spring");
    visitor.sees("Deleted: Spring.");
    visitor.sees("No plans are kept here yet.");
    visitor.waits_for_focus("Put it back");
    visitor.clicks("Put it back");
    visitor.clicks("Open Spring");
    visitor.waits_for_link_with("goal=10m40s");
    // The sheet is gone, so what is behind it can be used again.
    visitor.types_into("Goal", "1020");
    visitor.waits_for_link_with("goal=10m20s");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

/// Stores plans as another visit or tab has, the last one first.
fn has_kept(visitor: &Visitor, plans: &[(&str, &str)]) {
    for (number, (name, fragment)) in plans.iter().enumerate() {
        visitor.has_saved_plan(number + 1, &format!("{fragment} {} {name}", plans.len() - number));
    }
}

#[test]
fn any_two_plans_are_compared_in_one_chart_and_one_table() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40").on_a_phone();
    visitor.sees("Halfway");
    has_kept(
        &visitor,
        &[("Spring", "#distance=3200m&goal=10:40"), ("Autumn", "#distance=1600m&goal=5:10&locks=1-70s")],
    );
    visitor.opens("My plans");
    visitor.chooses("Plan", "Spring");
    visitor.chooses("With", "Autumn");
    visitor.clicks("Compare");
    visitor.sees("Autumn, held against Spring: 10.0 s ahead at 1600 m. From there on only Spring has times.");
    visitor.sees("From Spring to Autumn");
    visitor.sees("Goal 10:40 \u{2192} 5:10");
    let rows = visitor.changed_laps();
    let last = ["1600 m", "5:20.0", "5:10.0", "10.0 s ahead"];
    assert_eq!((rows.len(), &rows[0][3], &rows[3][..]), (4, &"10.0 s ahead".to_owned(), &last.map(str::to_owned)[..]));
    assert_eq!(visitor.compared_names(), ["Spring", "Autumn"]);
    assert!(visitor.are_compared_lines_inside(), "both lines are in the chart");
    visitor.chooses("With", "Plan on screen");
    visitor.clicks("Compare");
    visitor.sees("It is the same plan.");
    visitor.fits_on_the_screen();
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn what_another_tab_keeps_takes_no_typed_name_away() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    has_kept(&visitor, &[("Spring", "#distance=3200m&goal=10:40")]);
    visitor.opens("My plans");
    visitor.types_into("Name of the plan", "Half typ");
    has_kept(&visitor, &[("Spring", "#distance=3200m&goal=10:40"), ("Tab", "#distance=5km&goal=20:00")]);
    visitor.hears_of_saved_plan(2);
    visitor.presses("ed");
    assert_eq!(visitor.value_of("Name of the plan"), "Half typed");
    visitor.presses(Key::Tab);
    visitor.waits_for_names_in_my_plans(&["Half typed", "Tab"]);
    visitor.waits_for_saved_plan_named("Half typed");
    assert!(visitor.saved_plan(1).ends_with(" Half typed"), "{}", visitor.saved_plan(1));
    visitor.clicks("Duplicate Half typed");
    visitor.waits_for_names_in_my_plans(&["Half typed copy", "Half typed", "Tab"]);
}

#[test]
fn a_mangled_link_never_overwrites_the_own_plan() {
    let visitor = Visitor::open("/");
    visitor.types_into("Goal", "1130");
    visitor.waits_for_stored_plan_with("goal=11m30s");
    let whole = "#v=1&distance=5km&goal=20m&every=1km&check=";
    let cut = &whole[..whole.len() - "1km&check=".len()];
    for mangled in [cut, "#v=1%26distance=5km%26goal=20m", "#V=1&DISTANCE=5KM&GOAL=20M&CHECK=AAAAAA", "#v=1&rubbish"] {
        visitor.goes_to(&format!("/{mangled}"));
        visitor.reloads();
        visitor.sees("Halfway");
        // A page that is left stores at once what it was about to store.
        visitor.goes_to("/hosts/plain.html");
        let stored = visitor.stored_plan();
        assert!(stored.contains("goal=11m30s"), "{mangled}: {stored}");
    }
    visitor.goes_to(&format!("/{cut}"));
    visitor.reloads();
    visitor.sees("This link was damaged on its way");
    visitor.sees("You have another one: 3200 m 11:30");
    visitor.clicks("Back to my plan");
    visitor.waits_for_address_with("goal=11m30s");
}

#[test]
fn an_answer_is_drawn_over_the_plan_that_it_answers_before_any_touch() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40&locks=3-77s&from=locks~");
    visitor.sees("What changed");
    visitor.waits_for_ghost_line();
}

#[test]
fn a_file_that_cannot_be_read_adds_no_plans_and_says_so() {
    let visitor = Visitor::open("/");
    visitor.opens("My plans");
    visitor.sees("No plans are kept here yet.");
    visitor.chooses_an_unreadable_file();
    visitor.sees("This file is empty or cannot be read.");
    assert_eq!(visitor.unhandled_rejections(), [""; 0]);
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_damaged_plan_is_offered_and_the_others_load() {
    let visitor = Visitor::open("/");
    visitor.sees("Halfway");
    visitor.has_saved_plan(1, "rubbish");
    visitor.has_saved_plan(2, "#distance=5km&goal=20:00 5 Parkrun");
    visitor.opens("My plans");
    visitor.sees("Kept plans that could not be read: 1.");
    assert_eq!(visitor.value_of("Name of the plan"), "Parkrun");
}
