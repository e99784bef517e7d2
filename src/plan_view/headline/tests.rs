//! Whose plan it is, over the headline.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{placed, touched, until};

const LONDON: [(&str, &str); 2] = [("distance", "marathon"), ("goal", "4:30:00")];
const LINES: [&str; 3] = [".headline .runner", ".headline .title", ".headline .note"];

#[wasm_bindgen_test]
fn a_plan_without_names_has_no_lines_for_them() {
    let visitor = placed(&LONDON);
    assert_eq!(LINES.map(|line| visitor.is_hidden(line)), [true; 3]);
}

#[wasm_bindgen_test]
async fn title_runner_and_note_stand_over_the_headline() {
    let visitor = touched(&LONDON).await;
    visitor.attribute("label", Some("London".to_owned()));
    visitor.attribute("athlete", Some("Alex".to_owned()));
    visitor.attribute("text", Some("One more mile".to_owned()));
    until(|| LINES.map(|line| visitor.reads(line)), ["Plan for Alex", "London", "One more mile"].map(str::to_owned))
        .await;
    assert_eq!(LINES.map(|line| visitor.is_hidden(line)), [false; 3]);
}

#[wasm_bindgen_test]
fn names_keep_their_own_direction() {
    let visitor = placed(&[("distance", "marathon"), ("goal", "4:30:00"), ("label", "\u{5dc}\u{5d5}\u{5e0}\u{5d3}")]);
    assert_eq!(visitor.attribute_of(".headline .title", "dir"), "auto");
}
