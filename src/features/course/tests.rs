//! The panel of the course on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{opened, soon, until};

const PANEL: &str = "panel-course";

#[wasm_bindgen_test]
async fn the_fields_are_those_of_the_surface() {
    let visitor = opened(&[("distance", "3200m"), ("goal", "10:40")], PANEL).await;
    let fields = || visitor.attributes_of("#panel-course input, #panel-course select", "id");
    assert_eq!(fields(), ["every", "lap", "lane", "round"]);
    assert!(visitor.is_pressed("Track"));
    visitor.clicks_button("Road");
    until(fields, ["every", "lap", "round"]).await;
    assert!(visitor.is_pressed("Road"));
    assert_eq!(
        visitor.reads_all("#panel-course .switch:not(:first-child) button, #panel-course .grid button"),
        ["1km", "1mi", "5km", "Running", "Wheelchair", "Walking"]
    );
}

#[wasm_bindgen_test]
async fn the_lanes_are_those_of_the_track() {
    let visitor = opened(&[("distance", "3200m"), ("goal", "10:40")], PANEL).await;
    assert_eq!(visitor.count("#lane option"), 9);
    visitor.selects("#lane", "2");
    soon().await;
    assert_eq!((visitor.in_link("lane"), visitor.value("#lane")), ("2".to_owned(), "2".to_owned()));
    assert_eq!(visitor.reads("#lane-hint"), "A lap is 407 m. Whole race in this lane, no stagger");
    visitor.fills("#lap", "200m").await;
    until(|| visitor.count("#lane option"), 6).await;
    assert_eq!((visitor.value("#lane"), visitor.reads("#lap-hint")), ("2".to_owned(), "Indoor track".to_owned()));
}

#[wasm_bindgen_test]
async fn a_road_course_is_run_in_loops() {
    let visitor = opened(&[("distance", "5km"), ("goal", "25:00")], PANEL).await;
    assert_eq!(visitor.reads("#lap-hint"), "One lap of the course, such as 2km. Empty if it is not run in laps.");
    assert_eq!(visitor.reads("#panel-course .odd"), "");
    assert_eq!(visitor.fills("#lap", "2 km").await, "2km");
    until(|| visitor.value("#every"), "lap").await;
    assert_eq!(visitor.reads("#lap-hint"), "2 × 2 km + 1 km");
    assert_eq!((visitor.in_link("lap"), visitor.in_link("odd")), ("2km".to_owned(), String::new()));
    // The halfway mark has a row of its own.
    until(|| visitor.reads_all("tbody .clock span"), ["10:00", "12:30", "20:00", "25:00"]).await;
    assert!(visitor.is_pressed("Last"));
    visitor.clicks_button("First");
    until(|| visitor.in_link("odd"), "first").await;
    until(|| visitor.reads_all("tbody .clock span"), ["5:00", "12:30", "15:00", "25:00"]).await;
    assert_eq!(visitor.reads("#lap-hint"), "1 km + 2 × 2 km");
    visitor.fills("#lap", "1m").await;
    assert!(visitor.is_refused("#lap"));
    visitor.fills("#lap", "").await;
    until(|| visitor.value("#every"), "1km").await;
    assert_eq!((visitor.in_link("lap"), visitor.in_link("odd")), (String::new(), String::new()));
}

#[wasm_bindgen_test]
async fn the_odd_part_of_a_track_may_come_last() {
    let visitor = opened(&[("distance", "1500m"), ("goal", "5:00")], PANEL).await;
    assert!(visitor.is_pressed("First"));
    visitor.clicks_button("Last");
    until(|| visitor.in_link("odd"), "last").await;
    until(|| visitor.reads_all("tbody .clock span"), ["1:20.0", "2:30.0", "2:40.0", "4:00.0", "5:00.0"]).await;
}

#[wasm_bindgen_test]
async fn the_way_of_going_is_chosen() {
    let visitor = opened(&[("distance", "5km"), ("goal", "9:00")], PANEL).await;
    assert!(visitor.is_pressed("Running"));
    assert!(visitor.reads(".remark").starts_with("As of "));
    visitor.clicks_button("Wheelchair");
    until(|| visitor.in_link("by"), "wheelchair").await;
    assert_eq!(visitor.reads(".remark"), "");
}

#[wasm_bindgen_test]
async fn the_interval_is_typed_or_one_of_the_usual_ones() {
    let visitor = opened(&[("distance", "5km"), ("goal", "25:00")], PANEL).await;
    assert_eq!(visitor.reads("#every-hint"), "5 splits");
    visitor.clicks_button("1mi");
    until(|| visitor.value("#every"), "1mi").await;
    assert_eq!(visitor.reads("#every-hint"), "4 splits");
    assert_eq!(visitor.fills("#every", "1m").await, "1m");
    assert!(visitor.is_refused("#every"));
    visitor.clicks_button("1km");
    until(|| visitor.value("#every"), "1km").await;
    assert!(!visitor.is_refused("#every"));
}

#[wasm_bindgen_test]
async fn the_unit_of_times_is_chosen_or_left_to_the_race() {
    let visitor = opened(&[("distance", "5km"), ("goal", "25:00")], PANEL).await;
    assert_eq!(visitor.reads_all("#round option"), ["Automatic", "1s", "0.1s", "0.01s"]);
    assert_eq!(visitor.reads("#round-hint"), "Whole seconds");
    visitor.selects("#round", "0.1s");
    soon().await;
    assert_eq!(visitor.reads("#round-hint"), "Tenths of a second");
    assert_eq!(visitor.reads("tbody tr:last-child .clock span"), "25:00.0");
    visitor.attribute("round", None);
    until(|| visitor.value("#round"), "").await;
}
