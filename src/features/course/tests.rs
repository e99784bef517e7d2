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
    until(fields, ["every", "round"]).await;
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
