//! A web editor puts a plan on the club's page.

use e2e::Visitor;
use std::time::Duration;

/// A title with every character that has a meaning in HTML.
const LABEL: &str = "Club \"5\" & <run> 'n' \u{1f3c3}";

/// The time after which a preview that does not answer is given up.
const GIVEN_UP_AFTER: Duration = Duration::from_secs(8);

/// An editor with a plan, whose clipboard is watched.
fn editor() -> Visitor {
    let visitor = Visitor::open("/#distance=5km&goal=25:00");
    visitor.sees("5:00");
    visitor.sets_property("label", LABEL);
    visitor.watches_clipboard();
    visitor.opens("Embed this plan");
    visitor.sees("Leave names out");
    visitor
}

#[test]
fn the_tag_shows_the_plan_where_it_is_pasted() {
    let visitor = editor();
    visitor.clicks("Copy tag");
    visitor.sees("Copied.");
    assert_eq!(visitor.copied(), visitor.value_of("Tag"));
    assert_eq!(visitor.pasted_attribute("lapwise-plan", "label"), LABEL);
    assert_eq!(visitor.pasted_tags(), ["head", "script", "body", "lapwise-plan", "a"]);
    visitor.pastes_planner();
    visitor.waits_for_pasted_label(LABEL);
    visitor.waits_for_pasted_link(&visitor.link());
    visitor.asks_nobody_else();
}

#[test]
fn the_preview_shows_the_plan_at_three_widths() {
    let visitor = editor();
    let entries = visitor.history_length();
    visitor.holds_timers_of(GIVEN_UP_AFTER);
    for width in [280, 390, 700] {
        visitor.clicks(&format!("{width} px"));
        visitor.waits_for_preview_width(width);
        visitor.waits_for_goal_in_preview(1500.0);
    }
    visitor.marks_preview();
    visitor.sets_property("goal", "24:00");
    visitor.waits_for_goal_in_preview(1440.0);
    assert!(visitor.is_preview_marked(), "the page in the preview is not loaded again");
    assert_eq!(visitor.history_length(), entries, "a step back leads where it led");
    visitor.lets_timers_run();
    visitor.sees_no("Nothing came.");
    visitor.asks_nobody_else();
}

#[test]
fn the_iframe_and_the_link_are_copied_with_names_or_without() {
    let visitor = editor();
    visitor.clicks("Copy iframe");
    visitor.sees("Copied.");
    let address = visitor.pasted_attribute("iframe", "src");
    assert!(address.starts_with(&format!("{}/frame.html#v=1&distance=5km&", visitor.origin())), "{address}");
    assert_eq!(visitor.pasted_attribute("script", "src"), format!("{}/frame.js", visitor.origin()));
    visitor.clicks("Copy link");
    visitor.waits_for_copies(2);
    let link = visitor.copied();
    assert_eq!(link.split_once('#').map(|(page, _)| page), Some(&*format!("{}/", visitor.origin())));
    assert!(link.contains("&label=Club%20%225%22%20%26%20%3Crun%3E%20%27n%27%20%F0%9F%8F%83&"), "{link}");
    visitor.ticks("Leave names out");
    visitor.sees_no("Copied.");
    for label in ["Tag", "Iframe", "Link"] {
        assert!(!visitor.value_of(label).contains("Club"), "{label}");
    }
}

#[test]
fn where_nothing_is_copied_the_text_is_selected() {
    let visitor = Visitor::open("/#distance=5km&goal=25:00").on_a_phone();
    visitor.has_no_clipboard();
    visitor.opens("Embed this plan");
    visitor.clicks("Copy tag");
    visitor.sees("The browser did not copy it.");
    visitor.waits_for_selected_text("Tag");
    visitor.fits_on_the_screen();
    visitor.asks_nobody_else();
}

#[test]
fn a_site_that_forbids_frames_is_reported() {
    let visitor = Visitor::arrives_at_a_strict_site();
    visitor.goes_to("/#distance=5km&goal=25:00");
    visitor.opens("Embed this plan");
    visitor.sees("Copy tag");
    // That site refuses the service worker of the page too.
    let is_of_frame = |error: &String| error.contains("frame");
    assert!(!visitor.console_errors().iter().any(is_of_frame), "nothing is tried before it is asked for");
    visitor.holds_timers_of(GIVEN_UP_AFTER);
    visitor.clicks("390 px");
    visitor.sees_no("Nothing came.");
    visitor.lets_timers_run();
    visitor.sees("Nothing came. This site may not allow frames");
}
