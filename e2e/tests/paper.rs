//! A plan leaves the screen: on paper, as text, as a file, and to a place beside the track.

use e2e::{Screen, Visitor};
use serde_json::Value;

/// So high that nothing needs to be scrolled to. A driver may click where something was before it scrolled.
const HIGH: Screen = Screen { width: 1280, height: 2400, is_touched: false };

fn opened(path: &str) -> Visitor {
    let visitor = Visitor::arrives().on_a_screen(HIGH);
    visitor.goes_to(path);
    visitor.sees("Halfway");
    visitor
}

#[test]
fn a_wrist_band_is_printed_from_a_frame_of_its_own_under_a_strict_policy() {
    let visitor = Visitor::arrives_at_a_strict_site().on_a_screen(HIGH);
    visitor.goes_to("/hosts/plain.html");
    visitor.sees("Halfway");
    let around = visitor.page_around();
    visitor.opens("Print");
    visitor.sees("One page");
    let pages = visitor.prints();
    assert_eq!(pages.sizes, [["190.0mm", "259.0mm"]]);
    assert!(pages.rules.iter().any(|rule| rule == "@page { margin: 8mm; }"), "{:?}", pages.rules);
    let is_time = |text: &str| text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || ":.".contains(c));
    let times = pages.texts.iter().filter(|(text, _)| is_time(text));
    // After the goal in the head of the band.
    let sizes: Vec<f64> = times.skip(1).map(|(_, size)| *size).collect();
    assert!(sizes.len() > 3 && sizes.iter().all(|size| *size >= 43.0), "12 pt are 4.23 mm: {sizes:?}");
    assert_eq!(visitor.frame_count(), 1);
    visitor.finishes_printing();
    visitor.waits_for_no_frame();
    assert_eq!(visitor.page_around(), around, "the page around is as it was");
    assert_eq!(visitor.focus(), "Print this");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn where_printing_does_not_begin_a_sentence_says_so() {
    let visitor = opened("/#distance=1500m&goal=5:00");
    visitor.opens("Print");
    visitor.prints();
    visitor.sees("This page does not let the planner print.");
}

#[test]
fn a_coach_prints_a_pace_chart_of_goals_and_of_athletes() {
    let visitor = opened("/#distance=3200m&goal=10:40");
    visitor.opens("Print");
    visitor.clicks("Pace chart");
    assert_eq!(visitor.value_of("From"), "10:00", "goals around the plan's own");
    assert_eq!(visitor.value_of("In steps of"), "0:10");
    visitor.types_into("From", "9:00");
    visitor.types_into("To", "12:00");
    let goals = visitor.prints();
    for goal in ["9:00", "10:40", "12:00"] {
        assert!(goals.has(goal), "{goals:?}");
    }
    visitor.types_into("From", "13:00");
    visitor.clicks("Print this");
    visitor.sees("The goals go from a faster one to a slower one in steps.");
    visitor.pastes_into("Or athletes, one a line, such as Ana 10:40", "Ana 10:40\nBen\nCleo 11:20");
    visitor.sees("Line 2: no goal in “Ben”. Write Ana 10:40.");
    let athletes = visitor.prints();
    assert!(athletes.has("Ana") && athletes.has("Cleo"), "{athletes:?}");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn the_table_is_copied_or_offered_to_be_copied_by_hand() {
    let visitor = opened("/#distance=800m&goal=2:00");
    visitor.watches_clipboard();
    visitor.opens("Save");
    visitor.clicks("For a spreadsheet");
    visitor.sees("Copied.");
    let cells = visitor.copied();
    assert!(cells.contains("800 m\t60.0\t2:00.0"), "{cells}");
    visitor.clicks("As text");
    visitor.waits_for_copy_of("800 m in 2:00");
    visitor.has_no_clipboard();
    visitor.clicks("As text");
    visitor.sees("This page does not let the planner copy.");
    assert!(visitor.value_of("Text to copy").starts_with("800 m in 2:00"));
    assert_eq!(visitor.focus(), "Text to copy");
}

#[test]
fn files_are_saved_under_a_strict_policy() {
    let visitor = Visitor::arrives_at_a_strict_site().on_a_screen(HIGH);
    visitor.goes_to("/hosts/plain.html");
    visitor.sees("Halfway");
    visitor.watches_saved_files();
    visitor.opens("Save");
    for (button, file) in [
        ("Table (CSV)", "lapwise-5-km-25-00.csv"),
        ("Chart (SVG)", "lapwise-5-km-25-00.svg"),
        ("All numbers (JSON)", "lapwise-5-km-25-00.json"),
        ("Chart (PNG)", "lapwise-5-km-25-00.png"),
    ] {
        visitor.clicks(button);
        visitor.sees(&format!("{file} is saved."));
    }
    visitor.clicks("Race day (calendar)");
    visitor.sees("Give the race a date first, under Start.");
    let files = visitor.saved_files();
    let kinds: Vec<&str> = files.iter().map(|(_, kind)| kind.as_str()).collect();
    let text = |kind: &str| format!("{kind};charset=utf-8");
    assert_eq!(kinds, [&*text("text/csv"), &*text("image/svg+xml"), &*text("application/json"), "image/png"]);
    for ((name, _), end) in files.iter().zip(["csv", "svg", "json", "png"]) {
        assert_eq!(name, &format!("lapwise-5-km-25-00.{end}"));
    }
    let (csv, svg) = (visitor.saved_text(0), visitor.saved_text(1));
    assert!(csv.ends_with(",5000,300,1500\r\n"), "{csv}");
    assert!(svg.starts_with("<svg xmlns=") && svg.contains("5 km in 25:00"), "{svg}");
    let numbers: Value = serde_json::from_str(&visitor.saved_text(2)).expect("JSON");
    assert_eq!((&numbers["goalS"], &numbers["splits"][4]["cumulativeMs"]), (&1500.into(), &1_500_000.into()));
    assert_eq!(visitor.saved_picture_size(3), [2400, 1200]);
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn race_day_is_saved_for_a_calendar() {
    let visitor = opened("/#distance=half&goal=1:45:00&date=2027-04-25&start=09:30");
    visitor.watches_saved_files();
    visitor.opens("Save");
    visitor.clicks("Race day (calendar)");
    visitor.sees("lapwise-Half-marathon-1-45-00.ics is saved.");
    let file = visitor.first_saved_text();
    assert!(file.contains("\r\nDTSTART:20270425T093000\r\nDTEND:20270425T111500\r\n"), "{file}");
    let stamp = file.lines().find_map(|line| line.strip_prefix("DTSTAMP:")).unwrap_or_default();
    assert!(stamp.len() == 16 && stamp.ends_with('Z') && stamp.as_bytes().get(8) == Some(&b'T'), "{stamp}");
}

#[test]
fn on_a_clubs_page_paper_and_files_lead_to_the_standalone_page() {
    let visitor = opened("/hosts/plain.html");
    visitor.watches_saved_files();
    visitor.sets_property("date", "2027-04-25");
    visitor.opens("Save");
    visitor.clicks("Race day (calendar)");
    let file = visitor.first_saved_text().replace("\r\n ", "");
    let page = format!("{}/index.html#v=1&distance=5km", visitor.origin());
    assert!(file.contains(&format!("\r\nURL:{page}")), "{file}");
    visitor.opens("Print");
    visitor.clicks("Plan");
    let pages = visitor.prints();
    // The code beside the site holds the whole address.
    let site = visitor.origin().replace("http://", "");
    assert!(pages.has_part(&site) && !pages.has_part("/hosts"), "{pages:?}");
}

#[test]
fn a_coach_stands_200_m_past_the_line_of_a_1500_m() {
    let visitor = opened("/#distance=1500m&goal=4:00");
    visitor.opens("On the track");
    visitor.clicks("200 m past the finish line");
    let passes =
        ["100 m 16.0 16.0", "500 m 1:20.0 64.0", "900 m 2:24.0 64.0", "1300 m 3:28.0 64.0", "1500 m 4:00.0 32.0"];
    assert_eq!(visitor.passing_times(), passes);
    visitor.clicks("Finish line");
    visitor.waits_for_first_passing_time("300 m 48.0 48.0");
    visitor.taps_track_at(468, 100);
    visitor.waits_for_passing_times(&passes);
}

#[test]
fn on_the_road_no_place_is_offered_and_an_open_one_stays_until_it_is_closed() {
    let visitor = opened("/#distance=marathon&goal=4:00:00");
    visitor.opens("More");
    visitor.sees("My plans");
    visitor.sees_no("On the track");
    visitor.sets_property("distance", "3200m");
    visitor.opens("On the track");
    visitor.waits_for_track();
    visitor.sets_property("distance", "marathon");
    visitor.sees("This race is on the road.");
    visitor.opens("More");
    visitor.sees("My plans");
    visitor.sees_no("On the track");
}
