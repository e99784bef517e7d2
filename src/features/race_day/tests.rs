//! The panel of the race day on the page: date, start, delay and stops.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, opened, soon, until};

const PANEL: &str = "panel-day";
const MARATHON: [(&str, &str); 2] = [("distance", "marathon"), ("goal", "3:30:00")];

fn stops(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-day li span")
}

fn refusal(visitor: &Visitor) -> String {
    visitor.reads("#panel-day [role=alert]")
}

async fn adds_stop(visitor: &Visitor, at: &str, time: &str) {
    visitor.types("#stop-at", at);
    visitor.types("#stop-for", time);
    visitor.clicks_button("Add");
    soon().await;
}

#[wasm_bindgen_test]
async fn a_stop_is_added_and_its_fields_are_emptied() {
    let visitor = opened(&MARATHON, PANEL).await;
    adds_stop(&visitor, "20 km", "1:30").await;
    assert_eq!(stops(&visitor), ["20 km, 90 s"]);
    assert_eq!([visitor.value("#stop-at"), visitor.value("#stop-for")], ["", ""]);
    assert_eq!(visitor.in_link("stops"), "20km-90s");
    adds_stop(&visitor, "10mi", "20").await;
    assert_eq!(stops(&visitor).len(), 2);
}

#[wasm_bindgen_test]
async fn a_stop_that_is_refused_stays_typed_with_the_reason() {
    let visitor = opened(&MARATHON, PANEL).await;
    adds_stop(&visitor, "x", "1:30").await;
    assert_eq!(refusal(&visitor), "“x” is not a length. Write 400m, 5km or 20mi.");
    assert_eq!([visitor.value("#stop-at"), visitor.value("#stop-for")], ["x", "1:30"]);
    adds_stop(&visitor, "50 km", "1:30").await;
    assert_eq!(
        refusal(&visitor),
        "The stop at 50 km is not before the finish at 42.195 km. Give a place before it, such as 21.10 km."
    );
    adds_stop(&visitor, "20 km", "1:30").await;
    assert_eq!((refusal(&visitor), stops(&visitor).len()), (String::new(), 1));
}

#[wasm_bindgen_test]
async fn a_removed_stop_leaves_the_focus_in_its_list() {
    let stops_at = [("distance", "marathon"), ("goal", "3:30:00"), ("stops", "10km-30s_20km-1m30s")];
    let visitor = opened(&stops_at, PANEL).await;
    assert_eq!(
        visitor.attributes_of("#panel-day li button", "aria-label"),
        ["Remove 10 km, 30 s", "Remove 20 km, 90 s"]
    );
    visitor.clicks_button("Remove 10 km, 30 s");
    soon().await;
    assert_eq!(stops(&visitor), ["20 km, 90 s"]);
    assert!(visitor.has_focus("#panel-day .add button"));
}

#[wasm_bindgen_test]
async fn the_units_of_a_stop_follow_the_plan_and_what_is_typed_stays() {
    let visitor = opened(&[("distance", "marathon"), ("goal", "3:30:00"), ("stops", "20km-1m30s")], PANEL).await;
    visitor.types("#stop-at", "30");
    visitor.attribute("goal", Some("4:00:00".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#stop-at"), "30");
    assert!(visitor.has_focus("#stop-at"));
}

#[wasm_bindgen_test]
async fn a_date_is_taken_over_as_a_whole() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.fills("#date", "2027-04-25").await;
    assert_eq!(visitor.in_link("date"), "2027-04-25");
    visitor.attribute("date", Some("2027-05-01".to_owned()));
    until(|| visitor.value("#date"), "2027-05-01").await;
    visitor.fills("#date", "").await;
    assert_eq!(visitor.in_link("date"), "");
}

#[wasm_bindgen_test]
async fn the_start_says_when_the_race_ends() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.reads("#start-hint"), "");
    assert_eq!(visitor.fills("#start", "930").await, "09:30:00");
    assert_eq!(visitor.reads("#start-hint"), "Finish at 13:00:00");
    assert_eq!(visitor.fills("#start", "25:00").await, "25:00");
    assert!(visitor.is_refused("#start"));
    assert_eq!(visitor.in_link("start"), "09%3A30");
    visitor.presses("#start", "Escape");
    assert_eq!(visitor.fills("#start", "").await, "");
    assert_eq!(visitor.in_link("start"), "");
}

#[wasm_bindgen_test]
async fn the_enter_key_adds_a_stop() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.fills("#stop-at", "20 km").await;
    visitor.fills("#stop-for", "1:30").await;
    visitor.presses("#stop-for", "Enter");
    soon().await;
    assert_eq!(visitor.in_link("stops"), "20km-90s");
    assert_eq!(visitor.values(".add input"), ["", ""]);
}

#[wasm_bindgen_test]
async fn the_delay_is_a_time_or_nothing() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.reads("#delay-hint"), "From the gun until you cross the line.");
    assert_eq!(visitor.fills("#delay", "4:10").await, "4:10");
    assert_eq!((visitor.reads("#delay-hint"), visitor.in_link("delay")), ("4 min 10 s".to_owned(), "4m10s".to_owned()));
    assert_eq!(visitor.fills("#delay", "").await, "");
    assert_eq!(visitor.in_link("delay"), "");
}
