//! The panel with code for another page, on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, opened, soon, until};

const PANEL: &str = "panel-embed";
const NAMED: [(&str, &str); 3] = [("distance", "3200m"), ("goal", "10:40"), ("athlete", "Ana")];

/// The tag, the iframe and the link.
fn codes(visitor: &Visitor) -> Vec<String> {
    visitor.values("#panel-embed textarea")
}

#[wasm_bindgen_test]
async fn there_is_code_of_each_kind() {
    let visitor = opened(&NAMED, PANEL).await;
    assert_eq!(visitor.reads_all("#panel-embed legend"), ["Tag", "Iframe", "Link", "Preview"]);
    assert_eq!(visitor.attributes_of("#panel-embed textarea", "aria-label"), ["Tag", "Iframe", "Link"]);
    let codes = codes(&visitor);
    assert!(codes[0].contains("<lapwise-plan distance=\"3200m\" goal=\"10m40s\""), "{}", codes[0]);
    assert!(codes[1].starts_with("<iframe src=\"frame.html#v=1&amp;distance=3200m"), "{}", codes[1]);
    assert_eq!(codes[2], format!("index.html{}", visitor.link()));
}

#[wasm_bindgen_test]
async fn the_code_follows_the_plan() {
    let visitor = opened(&NAMED, PANEL).await;
    visitor.fills("#goal", "11:00").await;
    until(|| codes(&visitor)[2].clone(), format!("index.html{}", visitor.link())).await;
    assert!(codes(&visitor)[0].contains("goal=\"11m\""));
    assert!(codes(&visitor)[1].contains("goal=11m"));
}

#[wasm_bindgen_test]
async fn names_are_left_out_where_the_reader_wants_it() {
    let visitor = opened(&NAMED, PANEL).await;
    assert!(codes(&visitor).iter().all(|code| code.contains("Ana")));
    visitor.clicks("#panel-embed [type=checkbox]");
    soon().await;
    assert!(!codes(&visitor).iter().any(|code| code.contains("Ana")));
}

#[wasm_bindgen_test]
async fn nothing_is_loaded_before_a_width_is_chosen_and_the_frame_stays_when_it_changes() {
    let visitor = opened(&NAMED, PANEL).await;
    assert_eq!(visitor.reads_all("#panel-embed .switch button"), ["280 px", "390 px", "700 px"]);
    assert_eq!(visitor.count("#panel-embed iframe"), 0);
    visitor.clicks_button("390 px");
    until(|| visitor.count("#panel-embed iframe"), 1).await;
    let frame = visitor.finds("#panel-embed iframe");
    assert_eq!(frame.get_attribute("src"), Some(format!("frame.html{}", visitor.link())));
    assert_eq!((frame.get_attribute("width").as_deref(), visitor.is_pressed("390 px")), (Some("390"), true));
    visitor.clicks_button("280 px");
    soon().await;
    assert_eq!(frame.get_attribute("width").as_deref(), Some("280"));
    assert!(visitor.finds("#panel-embed iframe") == frame);
}
