//! Lines above the plan: what they say, their undo button, and how they are closed.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{soon, touched, until};

#[wasm_bindgen_test]
async fn each_problem_is_a_line_and_all_are_closed_together() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("lane", "x"), ("pb", "y")]).await;
    assert_eq!(
        visitor.reads_all(".notices p > span"),
        ["lane: A lane is a number from 1 to 9, such as 2.", "pb: “y” is not a time. Write 77s, 10m40s or 3:29:59."]
    );
    assert_eq!((visitor.count(".notice"), visitor.count(".notice p button")), (1, 0));
    assert_eq!(visitor.attribute_of(".notices", "role"), "status");
    visitor.clicks_button("Close");
    until(|| visitor.reads(".notices"), "").await;
    assert_eq!(visitor.count(".notice"), 0);
}

#[wasm_bindgen_test]
async fn a_notice_is_not_told_again_while_the_plan_changes() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("lane", "x")]).await;
    let notice = visitor.finds(".notice");
    visitor.types("#goal", "11:00");
    soon().await;
    assert!(visitor.finds(".notice") == notice);
}

#[wasm_bindgen_test]
async fn other_units_offer_the_splits_in_them() {
    let visitor = touched(&[("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi"), ("units", "mi")]).await;
    visitor.clicks_button("km");
    until(|| visitor.reads(".notices p > span"), "The splits are still at miles.").await;
    assert_eq!(visitor.in_link("every"), "1mi");
    visitor.clicks_button("mi");
    until(|| visitor.reads(".notices"), "").await;
    visitor.clicks_button("km");
    until(|| visitor.count(".notice p button"), 1).await;
    visitor.clicks(".notice p button");
    until(|| visitor.in_link("every"), "1km").await;
    until(|| visitor.reads(".notices"), "").await;
}

#[wasm_bindgen_test]
async fn what_was_released_is_said_and_undone() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "7-77s_8-78s"), ("pb", "11:00")]).await;
    visitor.fills("#race", "1600 m").await;
    until(
        || visitor.reads(".notices p > span"),
        "Lap 7’s fixed 77.0, Lap 8’s fixed 78.0, PB 11:00 no longer fit and were released.",
    )
    .await;
    visitor.clicks(".notice p button");
    until(|| visitor.in_link("locks"), "7-77s-78s").await;
    assert_eq!((visitor.in_link("distance"), visitor.in_link("pb")), ("3200m".to_owned(), "11m".to_owned()));
    until(|| visitor.reads(".notices"), "").await;
}
