//! The lists of what can be opened.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{opened, soon, stands_beside, touched};

const THREE_KM_ON_A_TRACK: [(&str, &str); 2] = [("distance", "3000m"), ("goal", "10:00")];

#[wasm_bindgen_test]
async fn each_detail_says_what_it_holds() {
    let visitor = opened(
        &[
            ("distance", "3000m"),
            ("goal", "10:00"),
            ("lane", "2"),
            ("pb", "10:05"),
            ("start", "10:32"),
            ("athlete", "Alex"),
        ],
        "panel-details",
    )
    .await;
    assert_eq!(
        visitor.reads_all("#panel-details li"),
        ["Goals PB 10:05", "Course lane 2", "Sections none", "Start 10:32", "Notes Alex", "The run none"]
    );
    visitor.clicks("#panel-details [aria-controls=panel-references]");
    soon().await;
    visitor.fills("#pb", "10:06").await;
    visitor.opens("panel-details").await;
    assert_eq!(visitor.reads("#panel-details li"), "Goals PB 10:06");
}

#[wasm_bindgen_test]
async fn the_times_at_a_spot_are_offered_on_a_track() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    visitor.opens("panel-more").await;
    let is_there = || !visitor.is_hidden("li:has([aria-controls=panel-spot])");
    assert!(is_there());
    visitor.attribute("distance", Some("5km".to_owned()));
    soon().await;
    assert!(!is_there());
}

#[wasm_bindgen_test]
async fn code_for_other_pages_is_offered_where_the_planner_has_a_folder_of_its_own() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    visitor.opens("panel-more").await;
    assert_eq!(visitor.count("[aria-controls=panel-embed]"), 1);
    drop(visitor);
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    stands_beside("");
    visitor.opens("panel-more").await;
    assert_eq!(visitor.count("[aria-controls=panel-embed]"), 0);
    assert_eq!(visitor.count("[aria-controls=panel-save]"), 1);
}
