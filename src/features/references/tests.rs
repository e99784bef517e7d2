//! The panel of the goals on the page: references, the mark of decision, and just finishing.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{opened, soon, until};

const PANEL: &str = "panel-references";
const MARATHON: [(&str, &str); 2] = [("distance", "marathon"), ("goal", "3:30:00")];

#[wasm_bindgen_test]
async fn a_reference_says_how_the_goal_compares() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.reads("label[for=pb]"), "PB");
    for (typed, hint) in [
        ("3:35:00", "The goal is 5 min faster"),
        ("3:30:00", "Level with the goal"),
        ("3:29:00", "The goal is 60 s slower"),
        ("", ""),
    ] {
        visitor.fills("#pb", typed).await;
        soon().await;
        assert_eq!(visitor.reads("#pb-hint"), hint);
    }
}

#[wasm_bindgen_test]
async fn the_mark_of_decision_comes_with_another_goal_and_goes_with_it() {
    let visitor = opened(&MARATHON, PANEL).await;
    assert_eq!(visitor.count("#decision"), 0);
    visitor.types("#goal-b", "3:40:00");
    until(|| visitor.count("#decision"), 1).await;
    assert!(visitor.has_focus("#goal-b"));
    visitor.leaves("#goal-b");
    assert_eq!(visitor.fills("#decision", "30km").await, "30 km");
    soon().await;
    assert_eq!(
        visitor.reads("#panel-references .meaning"),
        "If the clock says more than 2:32:52 at 30 km, run for goal B."
    );
    assert_eq!(visitor.fills("#decision", "end").await, "end");
    assert_eq!(
        visitor.reads("#decision-hint"),
        "There is nothing to decide there. Give a place on the way, such as 21.10 km."
    );
    visitor.fills("#goal-b", "").await;
    until(|| visitor.count("#decision"), 0).await;
}

#[wasm_bindgen_test]
async fn a_limit_is_called_one() {
    let visitor = opened(&MARATHON, PANEL).await;
    let box_ = "#panel-references [type=checkbox]";
    assert!(!visitor.is_checked(box_));
    visitor.clicks(box_);
    soon().await;
    assert_eq!(visitor.reads("label[for=goal]"), "Finish within");
    assert_eq!(visitor.in_link("aim"), "finish");
    visitor.attribute("aim", None);
    until(|| visitor.is_checked(box_), false).await;
    assert_eq!(visitor.reads("label[for=goal]"), "Goal");
}

#[wasm_bindgen_test]
async fn a_rivals_name_is_taken_over_with_each_key() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.fills("#rival-time", "3:28:00").await;
    for typed in ["A", "An", "Ana"] {
        visitor.types("#rival", typed);
        soon().await;
        assert_eq!(visitor.value("#rival"), typed);
        assert_eq!(visitor.in_link("rival"), format!("3h28m-{typed}"));
    }
}
