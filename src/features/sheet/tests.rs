//! The buttons of the panels on the page, and the sheet in which one opens.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, placed, soon, touched};

const THREE_KM_ON_A_TRACK: [(&str, &str); 2] = [("distance", "3000m"), ("goal", "10:00")];
const PANELS: [&str; 16] = [
    "panel-shape",
    "panel-course",
    "panel-references",
    "panel-sections",
    "panel-day",
    "panel-notes",
    "panel-details",
    "panel-share",
    "panel-print",
    "panel-race-day",
    "panel-more",
    "panel-save",
    "panel-plans",
    "panel-spot",
    "panel-activity",
    "panel-embed",
];

/// The panels that are open, and the title of the sheet if it is open.
fn open(visitor: &Visitor) -> [Vec<String>; 2] {
    [visitor.attributes_of("section.panel", "id"), visitor.reads_all(".sheet[open] h2")]
}

#[wasm_bindgen_test]
async fn each_panel_opens_in_the_sheet_in_the_place_of_another_one() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    assert_eq!(open(&visitor), [vec![], vec![]] as [Vec<String>; 2]);
    for panel in PANELS {
        visitor.opens(panel).await;
        let title = visitor.attribute_of("section.panel", "aria-label");
        assert_eq!(open(&visitor), [[panel], [&title]]);
    }
    visitor.closes().await;
    assert_eq!(open(&visitor), [vec![], vec![]] as [Vec<String>; 2]);
}

/// A screen reader may press a button without a pointer and without the focus.
#[wasm_bindgen_test]
async fn a_click_alone_opens_a_panel() {
    let visitor = placed(&THREE_KM_ON_A_TRACK);
    soon().await;
    visitor.clicks("[aria-controls=panel-share]");
    soon().await;
    assert_eq!(visitor.reads_all(".sheet[open] h2"), ["Share"]);
    visitor.closes().await;
}

#[wasm_bindgen_test]
async fn the_sheet_is_a_dialog_that_has_the_focus_and_gives_it_back() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    visitor.enters("[aria-controls=panel-share]");
    visitor.opens("panel-share").await;
    assert!(visitor.finds(".sheet").matches(":modal").unwrap_or_default());
    assert_eq!(visitor.reads("#sheet-title"), "Share");
    assert!(visitor.has_focus(".close"));
    visitor.closes().await;
    assert!(visitor.has_focus("[aria-controls=panel-share]"));
}

#[wasm_bindgen_test]
async fn the_focus_stays_in_the_sheet_when_a_list_leads_to_a_panel() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    visitor.enters("[aria-controls=panel-more]");
    visitor.opens("panel-more").await;
    visitor.enters("[aria-controls=panel-embed]");
    visitor.clicks("[aria-controls=panel-embed]");
    soon().await;
    assert_eq!(visitor.reads("#sheet-title"), "Embed this plan");
    assert!(visitor.has_focus(".sheet, .sheet *"));
    visitor.closes().await;
    assert!(visitor.has_focus("[aria-controls=panel-more]"));
}

#[wasm_bindgen_test]
async fn what_is_set_stands_beside_the_headline_with_what_it_holds() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("cues", "1600m-Go")]).await;
    assert_eq!(visitor.reads_all(".details button"), ["Goals, start, notes", "Goals PB 11:35", "Sections 1"]);
    visitor.attribute("pb", None);
    visitor.attribute("start", Some("10:32".to_owned()));
    soon().await;
    assert_eq!(visitor.reads_all(".details button"), ["Goals, start, notes", "Sections 1", "Start 10:32"]);
}

#[wasm_bindgen_test]
async fn the_bar_has_four_actions_that_open_their_panels() {
    let visitor = touched(&THREE_KM_ON_A_TRACK).await;
    assert_eq!(visitor.reads_all(".actions button"), ["Share", "Print", "Race day", "More"]);
    visitor.clicks(".actions button:nth-child(3)");
    soon().await;
    assert_eq!(open(&visitor), [["panel-race-day"], ["Race day"]]);
}
