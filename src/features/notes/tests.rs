//! The texts of a plan on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{opened, soon, until};

const PANEL: &str = "panel-notes";
const MARATHON: [(&str, &str); 3] = [("distance", "marathon"), ("goal", "3:30:00"), ("label", "Spring")];

#[wasm_bindgen_test]
async fn each_key_is_taken_over_and_nothing_is_rewritten_while_somebody_types() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.value("#label"), "Spring");
    for (typed, label) in [("My ", "My%20"), ("My race", "My%20race"), ("My\trace", "Myrace")] {
        visitor.types("#label", typed);
        soon().await;
        assert_eq!((visitor.value("#label"), visitor.in_link("label")), (typed.to_owned(), label.to_owned()));
    }
    visitor.attribute("label", Some("Autumn".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#label"), "My\trace");
    assert_eq!(visitor.leaves("#label"), "Autumn");
}

#[wasm_bindgen_test]
async fn a_text_follows_the_plan_while_nobody_types() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.attribute("label", Some("Autumn".to_owned()));
    until(|| visitor.value("#label"), "Autumn").await;
    visitor.attribute("text", Some("Two\nlines".to_owned()));
    until(|| visitor.value("#text"), "Two\nlines").await;
}

#[wasm_bindgen_test]
async fn a_text_is_cut_where_a_link_ends() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.attribute_of("#label", "maxlength"), "80");
    assert_eq!(visitor.fills("#label", &"x".repeat(90)).await, "x".repeat(80));
}
