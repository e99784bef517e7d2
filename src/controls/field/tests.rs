//! Fields of a widget on the page: what stands in them, and what they say, while somebody types and afterwards.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::dynamic_js::set;
use crate::testing::{Visitor, opened, placed, soon, touched, until};

const TWO_MILES: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];
const NO_TIME: &str = "“abc” is not a time. Write 10:40, 3:29:59 or 59:59.9.";

/// The class of a field, and how its line is announced.
fn look(visitor: &Visitor, id: &str) -> [String; 3] {
    [
        visitor.attribute_of(&format!(".field:has(> .entry > {id})"), "class"),
        visitor.attribute_of(id, "aria-invalid"),
        visitor.attribute_of(&format!("{id}-hint"), "aria-live"),
    ]
}

const CALM: [&str; 3] = ["field", "false", "off"];
const WRONG: [&str; 3] = ["field wrong", "true", "assertive"];

#[wasm_bindgen_test]
async fn a_field_is_named_and_described() {
    let visitor = touched(&TWO_MILES).await;
    assert_eq!(visitor.reads("label[for=goal]"), "Goal");
    assert_eq!(visitor.attribute_of("#goal", "aria-describedby"), "goal-hint");
    assert_eq!(visitor.reads("#goal-hint"), "3:20 a km");
    assert_eq!(look(&visitor, "#goal"), CALM);
    for (name, value) in [("inputmode", "decimal"), ("autocomplete", "off"), ("spellcheck", "false")] {
        assert_eq!(visitor.attribute_of("#goal", name), value);
    }
}

#[wasm_bindgen_test]
async fn each_key_takes_effect_and_nothing_is_rewritten_before_the_field_is_left() {
    let visitor = touched(&TWO_MILES).await;
    for (typed, goal, hint) in
        [("11", "11m", "11 min"), ("113", "1h13m", "1 h 13 min"), ("1130", "11m30s", "11 min 30 s")]
    {
        visitor.types("#goal", typed);
        soon().await;
        assert_eq!(visitor.value("#goal"), typed);
        assert_eq!((visitor.in_link("goal"), visitor.reads("#goal-hint")), (goal.to_owned(), hint.to_owned()));
    }
    assert_eq!(visitor.leaves("#goal"), "11:30");
}

#[wasm_bindgen_test]
async fn a_change_from_elsewhere_does_not_rewrite_what_is_being_typed() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types("#goal", "1130");
    visitor.attribute("goal", Some("12:00".to_owned()));
    soon().await;
    assert_eq!((visitor.value("#goal"), visitor.reads("#goal-hint")), ("1130".to_owned(), "12 min".to_owned()));
    assert_eq!(visitor.leaves("#goal"), "12:00");
}

#[wasm_bindgen_test]
async fn a_field_follows_the_plan_while_nobody_types_in_it() {
    let visitor = touched(&TWO_MILES).await;
    visitor.enters("#goal");
    visitor.attribute("goal", Some("12:00".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#goal"), "12:00");
    visitor.leaves("#goal");
    visitor.attribute("goal", Some("12:30".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#goal"), "12:30");
}

#[wasm_bindgen_test]
async fn a_refusal_waits_until_the_field_is_left() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types("#goal", "abc");
    soon().await;
    assert_eq!(look(&visitor, "#goal"), CALM);
    assert_eq!(visitor.reads("#goal-hint"), "3:20 a km");
    assert_eq!(visitor.leaves("#goal"), "abc");
    soon().await;
    assert_eq!(look(&visitor, "#goal"), WRONG);
    assert_eq!(visitor.reads("#goal-hint"), NO_TIME);
    visitor.types("#goal", "ab");
    soon().await;
    assert_eq!(look(&visitor, "#goal"), CALM);
    assert_eq!(visitor.reads("#goal-hint"), "3:20 a km");
    assert_eq!(visitor.fills("#goal", "1100").await, "11:00");
    assert_eq!(look(&visitor, "#goal"), CALM);
    assert_eq!(visitor.reads("#goal-hint"), "3:26 a km");
}

#[wasm_bindgen_test]
async fn a_text_that_is_refused_in_the_end_takes_all_of_the_typing_back() {
    let visitor = touched(&TWO_MILES).await;
    for typed in ["1", "11", "113", "1130", "1130x"] {
        visitor.types("#goal", typed);
        soon().await;
    }
    assert_eq!(visitor.in_link("goal"), "11m30s", "the last good plan stays while somebody types");
    assert_eq!(visitor.leaves("#goal"), "1130x");
    assert_eq!(visitor.in_link("goal"), "10m40s");
    soon().await;
    assert_eq!(visitor.value("#goal"), "1130x");
    assert!(visitor.is_refused("#goal"));
}

#[wasm_bindgen_test]
async fn nothing_is_taken_back_past_a_change_from_elsewhere() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types("#goal", "1130");
    visitor.attribute("goal", Some("12:00".to_owned()));
    visitor.types("#goal", "1130x");
    visitor.leaves("#goal");
    assert_eq!(visitor.in_link("goal"), "12m");
}

#[wasm_bindgen_test]
async fn escape_takes_the_typing_back_and_stays_in_the_field() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types("#goal", "1130");
    visitor.presses("#goal", "Escape");
    assert_eq!((visitor.value("#goal"), visitor.in_link("goal")), ("10:40".to_owned(), "10m40s".to_owned()));
    assert!(visitor.has_focus("#goal"));
    visitor.types("#goal", "abc");
    visitor.presses("#goal", "Escape");
    assert_eq!(visitor.leaves("#goal"), "10:40");
    soon().await;
    assert_eq!(look(&visitor, "#goal"), CALM);
}

#[wasm_bindgen_test]
async fn enter_tidies_and_leaves() {
    let visitor = touched(&TWO_MILES).await;
    visitor.types("#goal", "1130");
    assert!(visitor.presses("#goal", "Enter"), "the host's form is not sent");
    assert_eq!(visitor.value("#goal"), "11:30");
    assert!(!visitor.has_focus("#goal"));
    assert!(!visitor.presses("#goal", "a"), "other keys are the browser's");
}

#[wasm_bindgen_test]
async fn a_value_from_elsewhere_replaces_a_refused_text_and_the_same_value_does_not() {
    let visitor = touched(&TWO_MILES).await;
    visitor.fills("#goal", "abc").await;
    visitor.attribute("pb", Some("11:00".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#goal"), "abc");
    assert_eq!(look(&visitor, "#goal"), WRONG);
    visitor.attribute("goal", Some("12:00".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#goal"), "12:00");
    assert_eq!(look(&visitor, "#goal"), CALM);
    assert_eq!(visitor.reads("#goal-hint"), "3:45 a km");
}

#[wasm_bindgen_test]
async fn a_refused_text_does_not_come_back_with_an_older_value() {
    let visitor = touched(&TWO_MILES).await;
    visitor.fills("#goal", "abc").await;
    for goal in ["12:00", "10:40"] {
        visitor.attribute("goal", Some(goal.to_owned()));
        soon().await;
        assert_eq!(visitor.value("#goal"), goal);
        assert_eq!(look(&visitor, "#goal"), CALM);
    }
    visitor.fills("#goal", "abc").await;
    assert_eq!(visitor.value("#goal"), "abc");
    assert_eq!(look(&visitor, "#goal"), WRONG);
}

#[wasm_bindgen_test]
async fn a_goal_without_room_for_a_fixed_lap_counts_when_it_is_left() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "8-77s")]).await;
    visitor.types("#goal", "70s");
    soon().await;
    assert_eq!((visitor.in_link("goal"), visitor.count("td.locked")), ("10m40s".to_owned(), 1));
    assert_eq!(visitor.leaves("#goal"), "0:01:10");
    soon().await;
    assert_eq!((visitor.in_link("goal"), visitor.count("td.locked")), ("70s".to_owned(), 0));
    assert!(!visitor.is_refused("#goal"));
}

#[wasm_bindgen_test]
async fn a_refused_text_outlives_its_panel() {
    let visitor = opened(&TWO_MILES, "panel-references").await;
    visitor.fills("#pb", "abc").await;
    for _ in 0..2 {
        visitor.closes().await;
        assert_eq!(visitor.count("#pb"), 0);
        visitor.opens("panel-references").await;
        assert_eq!(visitor.value("#pb"), "abc");
        assert_eq!(look(&visitor, "#pb"), WRONG);
        assert_eq!(visitor.reads("#pb-hint"), NO_TIME);
    }
    visitor.fills("#pb", "").await;
    visitor.closes().await;
    visitor.opens("panel-references").await;
    assert_eq!(visitor.value("#pb"), "");
    assert_eq!(look(&visitor, "#pb"), CALM);
}

#[wasm_bindgen_test]
async fn a_panel_that_closes_under_the_cursor_keeps_what_was_typed() {
    let visitor = opened(&TWO_MILES, "panel-references").await;
    visitor.types("#pb", "abc");
    visitor.opens("panel-references").await;
    visitor.opens("panel-references").await;
    assert_eq!(visitor.value("#pb"), "abc");
    assert!(visitor.is_refused("#pb"));
    visitor.types("#pb", "1100");
    visitor.opens("panel-references").await;
    visitor.opens("panel-references").await;
    assert_eq!(visitor.value("#pb"), "11:00");
    assert_eq!(visitor.in_link("pb"), "11m");
}

#[wasm_bindgen_test]
async fn a_refused_text_is_forgotten_once_its_value_is_another_one() {
    let visitor = opened(&TWO_MILES, "panel-references").await;
    visitor.fills("#pb", "abc").await;
    visitor.opens("panel-references").await;
    visitor.attribute("pb", Some("11:00".to_owned()));
    visitor.opens("panel-references").await;
    assert_eq!(visitor.value("#pb"), "11:00");
    assert_eq!(look(&visitor, "#pb"), CALM);
}

#[wasm_bindgen_test]
async fn each_widget_remembers_its_own_refused_texts() {
    let first = opened(&TWO_MILES, "panel-references").await;
    let second = touched(&TWO_MILES).await;
    first.fills("#pb", "abc").await;
    second.opens("panel-references").await;
    assert_eq!(second.value("#pb"), "");
    first.opens("panel-references").await;
    first.opens("panel-references").await;
    assert_eq!(first.value("#pb"), "abc");
}

#[wasm_bindgen_test]
async fn a_text_that_was_typed_before_the_widget_listens_is_taken_over() {
    let visitor = placed(&TWO_MILES);
    set(&visitor.finds("#goal"), "value", &"1130".into());
    visitor.touches();
    soon().await;
    assert_eq!((visitor.in_link("goal"), visitor.value("#goal")), ("11m30s".to_owned(), "1130".to_owned()));
    visitor.enters("#goal");
    assert_eq!(visitor.leaves("#goal"), "11:30");
}

#[wasm_bindgen_test]
async fn a_refused_text_that_was_typed_before_the_widget_listens_stays_and_is_refused() {
    let visitor = placed(&TWO_MILES);
    set(&visitor.finds("#goal"), "value", &"abc".into());
    visitor.touches();
    soon().await;
    assert_eq!((visitor.in_link("goal"), visitor.value("#goal")), ("10m40s".to_owned(), "abc".to_owned()));
    assert_eq!(visitor.reads("#goal-hint"), NO_TIME);
}

#[wasm_bindgen_test]
async fn entering_a_field_selects_its_text_also_at_the_first_touch() {
    let visitor = placed(&TWO_MILES);
    visitor.enters("#goal");
    until(|| visitor.selected_text("#goal"), "10:40").await;
    visitor.enters("#pace");
    until(|| visitor.selected_text("#pace"), "3:20").await;
}

#[wasm_bindgen_test]
async fn a_plan_to_be_read_refuses_what_is_typed() {
    let visitor = touched(&TWO_MILES).await;
    visitor.attribute("readonly", Some(String::new()));
    assert_eq!(visitor.fills("#goal", "1130").await, "1130");
    assert_eq!(visitor.reads("#goal-hint"), "This plan is shown here to be read, not changed.");
    assert_eq!(visitor.in_link("goal"), "10m40s");
}

#[wasm_bindgen_test]
async fn a_plan_that_was_always_to_be_read_does_not_listen() {
    let visitor = touched(&[("distance", "3200m"), ("goal", "10:40"), ("readonly", "")]).await;
    let hint = visitor.reads("#goal-hint");
    visitor.fills("#goal", "1130").await;
    assert_eq!((visitor.reads("#goal-hint"), visitor.in_link("goal")), (hint, "10m40s".to_owned()));
}
