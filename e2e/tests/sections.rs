//! A coach names stretches of the race, sets how they are run, and writes cues at marks.

use e2e::{Key, Visitor};

fn marathon(more: &str) -> Visitor {
    let visitor = Visitor::open(&format!("/#distance=marathon&goal=4:00:00&every=1km{more}"));
    visitor.waits_for_goal(14_400.0);
    visitor
}

#[test]
fn a_section_is_named_placed_and_run_at_a_pace_and_the_goal_stays() {
    let visitor = marathon("");
    visitor.opens("Sections");
    visitor.clicks("Add a section");
    visitor.waits_for_focus("Name");
    visitor.types_into("Name", "Home");
    visitor.types_into("From", "35");
    visitor.types_into("To", "end");
    visitor.waits_for_plan_value("sections", "35km-end-Home");
    visitor.chooses("Run", "At a pace");
    visitor.types_into("Section pace", "5:30");
    // The time for 7.195 km at 5:30.
    visitor.waits_for_plan_value("locks", "35km-end-39m34s");
    visitor.sees("39:34, 5:30 per km");
    assert_eq!(visitor.goal_seconds(), 14_400.0);
    visitor.chooses("Run", "Easier");
    visitor.sees("Slower by");
    visitor.waits_for_plan_value("shape", "ease-35km-42195m-3");
    visitor.clicks("Remove Home");
    visitor.waits_for_focus("Add a section");
    visitor.waits_for_link_without("sections");
    visitor.waits_for_link_without("ease");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn what_a_section_cannot_be_is_said_and_stays_typed() {
    let visitor = marathon("&sections=5km-10km-Bridge&locks=8km-12km-23m");
    visitor.opens("Sections");
    visitor.types_into("To", "50 km");
    visitor.presses(Key::Tab);
    visitor.sees("beyond the finish at 42.195 km");
    assert_eq!(visitor.value_of("To"), "50 km");
    visitor.waits_for_plan_value("sections", "5km-10km-Bridge");
    visitor.closes_the_sheet();
    visitor.sees_no("beyond the finish");
    visitor.opens("Sections");
    visitor.sees("beyond the finish at 42.195 km");
    assert_eq!(visitor.value_of("To"), "50 km", "a panel that is closed and opened again keeps it");
    visitor.types_into("To", "10");
    visitor.presses(Key::Tab);
    visitor.sees_no("beyond the finish");
    visitor.chooses("Run", "In a time");
    visitor.sees("The lock from 8 km to 12 km covers a part of this section.");
    assert_eq!(visitor.value_of("Run"), "0", "it is run as before");
}

#[test]
fn cues_are_added_and_taken_out() {
    let visitor = marathon("");
    visitor.opens("Sections");
    visitor.clicks("Add a cue");
    visitor.types_into("Line", "One more bridge");
    visitor.types_into("At", "20mi");
    visitor.waits_for_plan_value("cues", "20mi-One more bridge");
    visitor.clicks("Remove cue at 20 mi");
    visitor.waits_for_link_without("cues");
}

#[test]
fn sections_are_bands_in_the_chart() {
    let visitor = marathon("&sections=20km-30km-Docks_35km-end-Home");
    visitor.waits_for_bands(2);
    visitor.waits_for_chart_text("Docks");
    visitor.waits_for_chart_text("Home");
}

#[test]
fn the_decision_mark_follows_goal_b() {
    let visitor = marathon("");
    visitor.opens("Goals");
    visitor.sees_no("Decide at");
    visitor.types_into("Goal B", "4:10:00");
    visitor.sees("If the clock says more than 2:54:12 at 30 km, run for goal B.");
    visitor.types_into("Decide at", "half");
    visitor.sees("more than 2:02:30 at");
}

#[test]
fn a_part_of_the_shape_beyond_the_finish_is_refused() {
    let visitor = marathon("&shape=fade-30km-5");
    visitor.opens_the_shape();
    visitor.types_into("From", "45");
    visitor.presses(Key::Tab);
    visitor.sees("beyond the finish at 42.195 km");
    // The 4 of 45 was accepted on the way and is taken back.
    visitor.waits_for_plan_value("shape", "fade-30km-5");
    assert_eq!(visitor.value_of("From"), "45");
}

#[test]
fn a_rival_is_a_line_a_gap_and_a_column() {
    let visitor = marathon("&rival=4:10:00");
    visitor.waits_for_chart_text("rival 4:10:00 pace");
    visitor.opens("Goals");
    visitor.types_into("Rival or pacer", "Ana-Zo\u{eb}");
    visitor.waits_for_chart_text("Ana-Zo\u{eb} 4:10:00 pace");
    visitor.types_into("Their time", "soon");
    visitor.presses(Key::Tab);
    visitor.waits_for_invalid("Their time");
    visitor.types_into("Their time", "3:50:00");
    visitor.waits_for_plan_value("rival", "3h50m-Ana-Zo\u{eb}");
    visitor.closes_the_sheet();
    visitor.clicks("Gap to rival");
    visitor.waits_for_chart_text("gap to Ana-Zo\u{eb} 3:50:00");
    visitor.table_where("a column is named after the rival", |rows| {
        rows.first().is_some_and(|header| header.iter().any(|name| name == "Ana-Zo\u{eb}"))
    });
    visitor.table_where("the finish is ten minutes behind", |rows| {
        rows.last().is_some_and(|finish| finish.iter().any(|cell| cell == "10:00 behind"))
    });
    visitor.opens("Share");
    visitor.ticks("Leave names out");
    visitor.waits_for_mail_with("rival=3h50m&");
    visitor.closes_the_sheet();
    visitor.clicks("Undo");
    visitor.waits_for_plan_value("rival", "4h10m-Ana-Zo\u{eb}");
    visitor.clicks("Undo");
    visitor.waits_for_plan_value("rival", "4h10m");
    assert_eq!(visitor.console_errors(), [""; 0]);
}
