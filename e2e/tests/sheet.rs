//! Panels open in a sheet over the plan, from a bar within reach.

use e2e::{Key, Visitor};

#[test]
fn back_closes_the_sheet_and_what_was_set_in_it_stays() {
    let visitor = Visitor::open("/").on_a_phone();
    visitor.sees("Halfway");
    visitor.opens("Goals");
    visitor.types_into("PR", "10:50");
    visitor.waits_for_address_with("pb=10m50s");
    visitor.goes_back();
    visitor.waits_for_no_sheet();
    visitor.waits_for_address_with("pb=10m50s");
    visitor.sees("Goals PR 10:50");
    visitor.sees_no("You have another one");
    visitor.reloads();
    visitor.sees("Goals PR 10:50");
    visitor.asks_nobody_else();
}

#[test]
fn a_sheet_that_is_closed_leaves_no_step_to_go_back() {
    let visitor = Visitor::open("/");
    visitor.goes_to("/#distance=5km&goal=25:00");
    visitor.sees("Halfway");
    visitor.opens("Goals");
    visitor.types_into("PR", "25:10");
    visitor.waits_for_address_with("pb=25m10s");
    visitor.presses(Key::Tab);
    visitor.presses(Key::Escape);
    visitor.waits_for_no_sheet();
    visitor.waits_for_address_with("pb=25m10s");
    visitor.sees_no("You have another one");
    assert_eq!(visitor.goal_seconds(), 1500.0);
}

#[test]
fn escape_takes_back_what_is_typed_before_it_closes_the_sheet() {
    let visitor = Visitor::open("/#distance=5km&goal=25:00");
    visitor.opens("Goals");
    visitor.types_into("PR", "25:10");
    visitor.waits_for_link_with("pb=25m10s");
    visitor.presses(Key::Escape);
    visitor.waits_for_link_without("pb=");
    visitor.waits_for_focus("PR");
    visitor.presses(Key::Escape);
    visitor.waits_for_no_sheet();
}

#[test]
fn the_focus_goes_into_the_sheet_and_back() {
    let visitor = Visitor::open("/#distance=5km&goal=25:00");
    visitor.sees("Halfway");
    visitor.clicks("Share");
    visitor.waits_for_focus("Close");
    visitor.presses(Key::Escape);
    visitor.waits_for_no_sheet();
    visitor.waits_for_focus("Share");
}

#[test]
fn the_bar_is_in_sight_at_any_scroll_position() {
    let visitor = Visitor::open("/#distance=marathon&goal=4:00:00&every=1mi").on_a_phone();
    visitor.sees("Halfway");
    visitor.waits_for_bar_in_sight();
    visitor.scrolls_to_the_end();
    visitor.waits_for_bar_in_sight();
    visitor.fits_on_the_screen();
}

#[test]
fn nothing_moves_when_sheets_open_and_close() {
    let visitor = Visitor::open("/#distance=3200m&goal=10:40&pb=10:50&start=10:32").on_a_phone();
    visitor.sees("Goals PR 10:50");
    let panels = ["Share", "Print", "More", "Goals", "Course", "Sections", "Start", "Notes"];
    let further = ["My plans", "On the track", "Save", "Times from a watch", "Embed this plan"];
    for panel in panels.into_iter().chain(further) {
        visitor.opens(panel);
        visitor.closes_the_sheet();
    }
    visitor.opens_the_shape();
    visitor.closes_the_sheet();
    visitor.sees_nothing_move();
}
