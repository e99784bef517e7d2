//! The panel that copies and saves, on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, arrived, link_of, opened, until};

const PANEL: &str = "panel-save";
const MARATHON: [(&str, &str); 2] = [("distance", "marathon"), ("goal", "3:30:00")];

fn status(visitor: &Visitor) -> String {
    visitor.reads("#panel-save [role=status]")
}

#[wasm_bindgen_test]
async fn the_ways_to_copy_and_save_are_named() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.reads_all("#panel-save legend"), ["Copy the table", "Save a file"]);
    assert_eq!(
        visitor.reads_all("#panel-save button"),
        [
            "As text",
            "For a spreadsheet",
            "Table (CSV)",
            "Chart (PNG)",
            "Chart (SVG)",
            "Race day (calendar)",
            "All numbers (JSON)"
        ]
    );
}

#[wasm_bindgen_test]
async fn a_calendar_needs_a_date() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.clicks_button("Race day (calendar)");
    until(|| status(&visitor), "Give the race a date first, under Start.").await;
    visitor.attribute("date", Some("2027-04-25".to_owned()));
    visitor.clicks_button("Race day (calendar)");
    until(|| status(&visitor), "lapwise-Marathon-3-30-00.ics is saved.").await;
}

#[wasm_bindgen_test]
async fn each_file_is_named_after_the_plan() {
    let visitor = opened(&[("distance", "3200m"), ("goal", "10:40"), ("label", "Spring")], PANEL).await;
    for (button, file) in [
        ("Table (CSV)", "lapwise-Spring.csv"),
        ("Chart (PNG)", "lapwise-Spring.png"),
        ("Chart (SVG)", "lapwise-Spring.svg"),
        ("All numbers (JSON)", "lapwise-Spring.json"),
    ] {
        visitor.clicks_button(button);
        until(|| status(&visitor), format!("{file} is saved.")).await;
    }
}

#[wasm_bindgen_test]
async fn a_run_has_a_file_of_its_own() {
    let run = [("distance", "800m"), ("goal", "2:40"), ("label", "Relay"), ("run", "78s_2m38.4s")];
    let visitor = arrived(&link_of(&run), None).await;
    visitor.opens(PANEL).await;
    visitor.clicks_button("Run (CSV)");
    until(|| status(&visitor), "lapwise-Relay-run.csv is saved.").await;
    visitor.clicks_button("All numbers (JSON)");
    until(|| status(&visitor), "lapwise-Relay.json is saved.").await;
}
