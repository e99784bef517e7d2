//! The run that a link carries, and times that are typed: beside the plan, on paper and in files.

use e2e::Visitor;

const TWO_MILE: &str = "/#distance=3200m&goal=11:30&pb=11:35";
const WITH_RUN: &str = "/#distance=3200m&goal=11:30&pb=11:35&run=80s_2m40s_4m_5m20s_6m43s_8m8.5s_9m35.5s_11m1s";

fn opened(plan: &str) -> Visitor {
    let visitor = Visitor::open(plan).on_a_phone();
    visitor.sees("Halfway");
    visitor
}

#[test]
fn a_run_of_a_link_is_shown_and_removed_and_put_back() {
    let visitor = opened(WITH_RUN);
    visitor.clicks("The run 11:01.0");
    visitor.sees("5:20, then 5:41: 85.25 a lap after halfway. 34 s under the PR, 29 under the goal.");
    visitor.sees("1600 m 5:20.0 80.0 5:45.0 25.0 s ahead");
    visitor.clicks("Remove the run");
    visitor.waits_for_address_without("run=");
    visitor.clicks("Close");
    visitor.clicks("Undo");
    visitor.waits_for_address_with("run=80s_2m40s_4m_5m20s");
    visitor.clicks("The run 11:01.0");
    visitor.sees("Laps 1\u{2013}4 won 25.0 s");
    visitor.asks_nobody_else();
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn typed_times_are_kept_in_the_link_and_outlast_a_reload() {
    let visitor = opened(TWO_MILE);
    visitor.opens("Times from a watch");
    visitor.clicks("Type or paste times");
    visitor.types_into("Laps or clock times", "no time at all");
    visitor.sees("There is no time in this text.");
    visitor.types_into("Laps or clock times", "80 80 80 80 83 85.5 87 85.5");
    visitor.sees("8 laps: 11:01.0 at 3200 m.");
    visitor.clicks("Keep with the plan");
    visitor.waits_for_address_with("run=80s_2m40s_4m_5m20s_6m43s_8m8.5s_9m35.5s_11m1s");
    visitor.reloads();
    visitor.sees("Halfway");
    visitor.clicks("The run 11:01.0");
    visitor.sees("11:01.0");
}

#[test]
fn a_run_goes_onto_paper_and_into_files() {
    let visitor = opened(WITH_RUN);
    visitor.opens("Print");
    visitor.clicks("Plan");
    let page = visitor.prints();
    assert!(page.has("Run to plan") && page.has("6:43.0") && page.has("28.3 s ahead"), "{page:?}");
    visitor.finishes_printing();
    visitor.opens("Save");
    visitor.clicks("Run (CSV)");
    visitor.sees("lapwise-3200-m-11-30-run.csv is saved.");
    visitor.clicks("All numbers (JSON)");
    visitor.sees("lapwise-3200-m-11-30.json is saved.");
}
