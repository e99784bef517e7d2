//! The panel of sheets of paper, on the page.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, opened, soon, until};

const PANEL: &str = "panel-print";
const TWO_MILES: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];

fn status(visitor: &Visitor) -> String {
    visitor.reads("#panel-print > [role=status]")
}

/// The texts on the sheet that is shown.
fn sheet(visitor: &Visitor) -> Vec<String> {
    // The sheet has a shadow root of its own, so that the widget's style does not reach it.
    let papers = visitor.finds_all("#panel-print > div");
    let paper = papers.iter().position(|paper| paper.shadow_root().is_some()).expect_throw("there is a sheet") + 1;
    visitor.reads_all_inside(&format!("#panel-print > div:nth-of-type({paper})"), "text")
}

fn fields(visitor: &Visitor) -> Vec<String> {
    visitor.attributes_of("#panel-print input, #panel-print textarea", "id")
}

#[wasm_bindgen_test]
async fn a_sheet_is_chosen_and_shown() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert_eq!(visitor.reads_all("#panel-print .switch button"), ["Wrist band", "Plan", "Pace chart"]);
    assert!(visitor.is_pressed("Wrist band"));
    assert_eq!((status(&visitor), fields(&visitor)), ("One page".to_owned(), vec![]));
    assert!(sheet(&visitor).contains(&"Tape here".to_owned()));
    visitor.clicks("#panel-print .switch button:nth-child(3)");
    until(|| fields(&visitor), ["sheet-from", "sheet-to", "sheet-step", "sheet-athletes"]).await;
    until(|| sheet(&visitor).contains(&"3200 m · pace chart".to_owned()), true).await;
    visitor.clicks("#panel-print .switch button:nth-child(2)");
    until(|| fields(&visitor), [""; 0]).await;
    until(|| sheet(&visitor).contains(&"Halfway 5:20 · Finish 10:40".to_owned()), true).await;
}

#[wasm_bindgen_test]
async fn the_preview_follows_the_plan() {
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert!(sheet(&visitor).contains(&"10:40.0".to_owned()));
    visitor.fills("#goal", "11:00").await;
    until(|| sheet(&visitor).contains(&"11:00.0".to_owned()), true).await;
    assert!(!sheet(&visitor).contains(&"10:40.0".to_owned()));
}

async fn pace_chart() -> Visitor {
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.clicks("#panel-print .switch button:nth-child(3)");
    until(|| visitor.count("#sheet-from"), 1).await;
    visitor
}

#[wasm_bindgen_test]
async fn the_goals_of_a_pace_chart_lie_around_the_plans_own_until_they_are_given() {
    let visitor = pace_chart().await;
    let goals = || ["#sheet-from", "#sheet-to", "#sheet-step"].map(|id| visitor.value(id));
    let before = goals();
    visitor.fills("#goal", "11:40").await;
    until(|| goals() == before, false).await;
    assert_eq!(visitor.fills("#sheet-from", "9:00").await, "9:00");
    assert_eq!(visitor.fills("#sheet-step", "20").await, "0:20");
    visitor.fills("#goal", "10:40").await;
    until(goals, ["9:00".to_owned(), before[1].clone(), "0:20".to_owned()]).await;
    visitor.fills("#sheet-from", "").await;
    visitor.fills("#sheet-step", "").await;
    until(goals, before).await;
}

#[wasm_bindgen_test]
async fn goals_that_are_no_steps_are_refused() {
    let visitor = pace_chart().await;
    visitor.fills("#sheet-from", "13:00").await;
    until(
        || status(&visitor),
        "The goals go from a faster one to a slower one in steps. Give steps such as 9:00 to 12:00 by 10 s.",
    )
    .await;
    visitor.fills("#sheet-from", "abc").await;
    assert_eq!(visitor.reads("#sheet-from-hint"), "“abc” is not a time. Write 10:40, 3:29:59 or 59:59.9.");
}

#[wasm_bindgen_test]
async fn athletes_take_the_place_of_the_goals_and_a_bad_line_is_told() {
    let visitor = pace_chart().await;
    visitor.types("#sheet-athletes", "Ana 10:40\nBen\nCleo 11:05");
    soon().await;
    assert_eq!(visitor.reads_all("#panel-print .field .error"), ["Line 2: no goal in “Ben”. Write Ana 10:40."]);
    until(|| sheet(&visitor).contains(&"Cleo".to_owned()), true).await;
    assert!(visitor.has_focus("#sheet-athletes"));
    visitor.types("#sheet-athletes", "Ben");
    until(|| status(&visitor), "Line 1: no goal in “Ben”. Write Ana 10:40.").await;
    visitor.types("#sheet-athletes", "");
    until(|| status(&visitor), "One page").await;
    assert_eq!(visitor.count("#panel-print .field .error"), 0);
}

#[wasm_bindgen_test]
async fn athletes_outlive_a_look_at_another_sheet() {
    let visitor = pace_chart().await;
    visitor.types("#sheet-athletes", "Ana 10:40");
    visitor.fills("#sheet-to", "12:34").await;
    visitor.clicks("#panel-print .switch button:nth-child(1)");
    until(|| visitor.count("#sheet-from"), 0).await;
    visitor.clicks("#panel-print .switch button:nth-child(3)");
    until(|| visitor.count("#sheet-from"), 1).await;
    assert_eq!([visitor.value("#sheet-athletes"), visitor.value("#sheet-to")], ["Ana 10:40", "12:34"]);
}

#[wasm_bindgen_test]
async fn a_step_is_in_the_unit_of_its_race_and_one_column_is_remarked() {
    let visitor = pace_chart().await;
    assert_eq!(visitor.fills("#sheet-step", "5").await, "0:05");
    assert_eq!(visitor.fills("#sheet-step", "10").await, "0:10");
    visitor.types("#sheet-athletes", "Ana 10:40");
    let remark = "This chart has one column. For more, give a later goal, a shorter step, or more athletes.";
    until(|| visitor.reads_all("#panel-print .hint").contains(&remark.to_owned()), true).await;
    visitor.types("#sheet-athletes", "Ana 10:40, Ben 11:05");
    until(|| visitor.reads_all("#panel-print .hint").contains(&remark.to_owned()), false).await;
}
