//! A run comes from the file of a watch into the plan and its link.

use e2e::Visitor;

const FOUR_LAPS: &str = include_str!("../../core/tests/data/activities/four-laps.tcx");

fn opened(path: &str) -> Visitor {
    let visitor = Visitor::open(path);
    visitor.sees("Halfway");
    visitor.opens("Times from a watch");
    visitor.sees("It stays on this device.");
    visitor
}

#[test]
fn laps_of_a_watch_come_into_the_link_and_nothing_leaves_the_page() {
    let visitor = opened("/#distance=1600m&goal=5:20&every=400m");
    visitor.chooses_a_run("track.tcx", FOUR_LAPS);
    visitor.sees("The times are the laps you pressed.");
    visitor.sees("4:01.2");
    visitor.clicks("Keep with the plan");
    visitor.waits_for_address_with("run=79.8s_2m40.15s_4m1.19s_5m20.09s");
    visitor.asks_nobody_else();
    visitor.reloads();
    visitor.sees("Halfway");
    visitor.waits_for_address_with("run=79.8s_2m40.15s_4m1.19s_5m20.09s");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn a_file_of_200000_points_is_read_and_can_be_stopped() {
    let visitor = opened("/#distance=marathon&goal=14:00:00&every=10km");
    visitor.chooses_a_long_run(200_000);
    visitor.sees("% read");
    visitor.clicks("Stop");
    visitor.sees("Stopped.");
    visitor.chooses_a_long_run(200_000);
    // 160 km in 13 h 53 min.
    visitor.sees("The watch measured");
    visitor.sees("10 km");
    assert_eq!(visitor.console_errors(), [""; 0]);
}
