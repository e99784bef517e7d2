//! The buttons of the panels on the page, and the panel that is open.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, soon, touched};

const THREE_KM_ON_A_TRACK: [(&str, &str); 2] = [("distance", "3000m"), ("goal", "10:00")];
const PLANNING: [&str; 6] =
    ["panel-shape", "panel-course", "panel-references", "panel-sections", "panel-day", "panel-notes"];
const TAKEOUT: [&str; 6] = ["panel-share", "panel-print", "panel-save", "panel-plans", "panel-spot", "panel-embed"];

/// The panels that are open, and those whose buttons say so.
fn open(visitor: &Visitor) -> [Vec<String>; 2] {
    [
        visitor.attributes_of("section.panel", "id"),
        visitor.attributes_of("button[aria-controls^=panel-][aria-expanded=true]", "aria-controls"),
    ]
}

#[wasm_bindgen_test]
async fn a_button_opens_its_panel_in_the_place_of_another_one() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    assert_eq!(visitor.attributes_of("[aria-controls^=panel-]", "aria-controls"), [PLANNING, TAKEOUT].concat());
    for (place, panels) in [(".side", PLANNING), (".plan", TAKEOUT)] {
        for panel in panels {
            visitor.opens(panel).await;
            assert_eq!(open(&visitor), [[panel], [panel]]);
            assert_eq!(visitor.attributes_of(&format!("{place} section.panel"), "id"), [panel]);
        }
    }
    visitor.opens("panel-embed").await;
    assert_eq!(open(&visitor).concat(), Vec::<String>::new(), "the button closes it too");
}

#[wasm_bindgen_test]
async fn a_panel_of_the_track_has_a_button_on_a_track_and_while_it_is_open() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    let is_there = || !visitor.is_hidden("[aria-controls=panel-spot]");
    assert!(is_there());
    visitor.opens("panel-spot").await;
    visitor.attribute("distance", Some("5km".to_owned()));
    soon().await;
    assert!(is_there(), "nothing jumps under the finger");
    visitor.opens("panel-spot").await;
    assert!(!is_there());
    visitor.attribute("distance", Some("3000m".to_owned()));
    soon().await;
    assert!(is_there());
}
