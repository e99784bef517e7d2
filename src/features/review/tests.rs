//! The review of a plan that was sent, on the standalone page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::simulated::RefusedStorage;
use crate::platform::storage;
use crate::standalone::OWN_PLAN;
use crate::testing::{CTRL, Visitor, answer_of, arrived, link_of, soon, until};

const SENT: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];
const ANSWER: [(&str, &str); 5] = [
    ("distance", "3200m"),
    ("goal", "10:40"),
    ("locks", "3-77s_5-79s"),
    ("pb", "10:55"),
    ("text", "Hold the third lap"),
];
const PANEL: &str = "#panel-turn";

fn buttons(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#panel-turn button")
}

async fn answered() -> Visitor {
    let visitor = arrived(&answer_of(&ANSWER, &SENT), Some(&link_of(&SENT))).await;
    until(|| visitor.count("#panel-turn .sent"), 1).await;
    visitor
}

#[wasm_bindgen_test]
async fn each_change_is_listed_and_can_be_chosen() {
    let visitor = answered().await;
    assert_eq!(visitor.reads("#panel-turn h2"), "Sent to you: 3200 m 10:40");
    assert_eq!(visitor.reads("#panel-turn h3"), "What changed");
    assert_eq!(visitor.reads("#panel-turn blockquote"), "Hold the third lap");
    assert_eq!(
        visitor.reads_all("#panel-turn .choices label"),
        ["PB – → 10:55", "Note", "Lap to 1200 m: 80.0 → 77.0", "Lap to 2000 m: 80.0 → 79.0"]
    );
    assert_eq!(visitor.reads_all("#panel-turn thead th"), ["Mark", "Before", "Now", "Difference", ""]);
    assert_eq!(visitor.reads_all("#panel-turn tbody tr:nth-child(3) td"), ["1200 m", "80.0", "77.0", "−3.0", "set"]);
    assert_eq!(buttons(&visitor), ["Accept ticked", "Back to my plan", "Accept all"]);
}

#[wasm_bindgen_test]
async fn nothing_ticked_is_nothing_to_accept() {
    let visitor = answered().await;
    visitor.clicks_button("Accept ticked");
    soon().await;
    assert_eq!(visitor.reads("#panel-turn .hint"), "Tick the changes that you want.");
    assert_eq!(visitor.reads(".notices"), "");
}

#[wasm_bindgen_test]
async fn the_ticked_changes_alone_are_accepted_and_undo_leads_back_to_the_choice() {
    let visitor = answered().await;
    visitor.clicks("#panel-turn .choices li:nth-child(3) input");
    visitor.clicks_button("Accept ticked");
    until(|| visitor.reads(".notices p > span"), "The changes are in your plan.").await;
    assert!(visitor.has_focus(".notices"));
    assert_eq!((visitor.in_link("locks"), visitor.in_link("pb")), ("3-77s".to_owned(), String::new()));
    visitor.clicks(".notice p button");
    until(|| buttons(&visitor), ["Accept ticked", "Back to my plan", "Accept all"]).await;
    assert_eq!(visitor.in_link("locks"), "3-77s_5-79s");
}

#[wasm_bindgen_test]
async fn all_changes_are_accepted_and_the_review_is_done() {
    let visitor = answered().await;
    visitor.clicks_button("Accept all");
    until(|| visitor.reads(".notices p > span"), "The changes are in your plan.").await;
    assert_eq!(visitor.count(PANEL), 0);
    assert_eq!((visitor.in_link("locks"), visitor.in_link("pb")), ("3-77s_5-79s".to_owned(), "10m55s".to_owned()));
    visitor.clicks(".notice p button");
    until(|| visitor.in_link("locks"), "").await;
}

#[wasm_bindgen_test]
async fn undo_after_accepting_leads_back_to_the_own_plan() {
    let own = [("distance", "5km"), ("goal", "20:00")];
    let visitor = arrived(&answer_of(&ANSWER, &SENT), Some(&link_of(&own))).await;
    until(|| visitor.count("#panel-turn .sent"), 1).await;
    visitor.clicks_button("Accept all");
    until(|| visitor.in_link("pb"), "10m55s").await;
    visitor.presses_with(&[CTRL], ".notices", "z");
    until(|| visitor.link(), link_of(&own)).await;
}

#[wasm_bindgen_test]
async fn the_own_plan_is_kept() {
    let visitor = answered().await;
    visitor.clicks_button("Back to my plan");
    until(|| visitor.reads(".notices p > span"), "This is your own plan.").await;
    assert_eq!(visitor.link(), link_of(&SENT));
    until(|| storage::get(OWN_PLAN), Some(link_of(&SENT))).await;
}

#[wasm_bindgen_test]
async fn what_both_changed_is_told_and_what_only_the_reader_did_is_no_choice() {
    let mine = [("distance", "3200m"), ("goal", "10:40"), ("pb", "11:00"), ("label", "Spring")];
    let visitor = arrived(&answer_of(&ANSWER, &SENT), Some(&link_of(&mine))).await;
    until(|| visitor.count("#panel-turn .choices"), 1).await;
    assert_eq!(visitor.reads("#panel-turn .conflict"), "You changed this too: 11:00");
    let mine: Vec<_> = visitor.reads_all("#panel-turn .choices li:not(:has(input))");
    assert_eq!(mine, ["Yours: Title – → Spring"]);
}

#[wasm_bindgen_test]
async fn a_plan_that_answers_nothing_is_used_or_not() {
    let marathon = [("distance", "marathon"), ("goal", "3:30:00")];
    let visitor = arrived(&link_of(&marathon), Some(&link_of(&SENT))).await;
    until(|| buttons(&visitor), ["Back to my plan", "Accept this plan"]).await;
    assert_eq!(visitor.in_link("distance"), "marathon");
    assert_eq!(visitor.reads("#panel-turn h2"), "Sent to you: Marathon 3:30:00");
    assert_eq!(visitor.reads("#panel-turn p"), "This plan was sent to you. You have another one: 3200 m 10:40.");
    assert_eq!(storage::get(OWN_PLAN), Some(link_of(&SENT)), "a plan of somebody else's replaces nothing");
    visitor.clicks_button("Accept this plan");
    until(|| visitor.reads(".notices p > span"), "The plan is open.").await;
    assert_eq!(visitor.count(PANEL), 0);
    until(|| storage::get(OWN_PLAN), Some(link_of(&marathon))).await;
    let saved = || storage::entries().into_iter().filter(|(key, _)| key.starts_with("lapwise:plan:")).count();
    assert_eq!(saved(), 1, "the own plan is among the saved ones");
}

#[wasm_bindgen_test]
async fn going_on_with_the_received_plan_says_where_the_own_one_is() {
    let marathon = [("distance", "marathon"), ("goal", "3:30:00")];
    let visitor = arrived(&link_of(&marathon), Some(&link_of(&SENT))).await;
    until(|| buttons(&visitor), ["Back to my plan", "Accept this plan"]).await;
    visitor.fills("#goal", "3:40:00").await;
    until(|| buttons(&visitor), ["Back to my plan"]).await;
    assert_eq!(visitor.reads("#panel-turn p"), "Your own plan, 3200 m 10:40, is under My plans.");
    visitor.clicks_button("Back to my plan");
    until(|| visitor.in_link("distance"), "3200m").await;
    assert_eq!(visitor.reads(".notices p > span"), "This is your own plan.");
}

#[wasm_bindgen_test]
async fn where_nothing_is_stored_the_own_plan_is_promised_nowhere() {
    let marathon = [("distance", "marathon"), ("goal", "3:30:00")];
    let visitor = arrived(&link_of(&marathon), Some(&link_of(&SENT))).await;
    until(|| buttons(&visitor), ["Back to my plan", "Accept this plan"]).await;
    let _refused = RefusedStorage::new();
    visitor.fills("#goal", "3:40:00").await;
    until(|| buttons(&visitor), ["Back to my plan"]).await;
    assert_eq!(
        visitor.reads("#panel-turn p"),
        "Your own plan, 3200 m 10:40, is only here until you leave this page. Go back to it and share or save it."
    );
    visitor.clicks_button("Back to my plan");
    until(|| visitor.in_link("distance"), "3200m").await;
}

#[wasm_bindgen_test]
async fn who_sent_what_and_its_note_come_before_what_differs_and_the_answers() {
    let sent = [
        ("distance", "3200m"),
        ("goal", "10:30"),
        ("label", "Spring"),
        ("athlete", "Ana"),
        ("text", "You can always go one more mile"),
    ];
    let visitor = arrived(&link_of(&sent), Some(&link_of(&SENT))).await;
    until(|| buttons(&visitor), ["Back to my plan", "Accept this plan"]).await;
    let order: Vec<_> = visitor.finds_all("#panel-turn .sent > *").iter().map(|element| element.tag_name()).collect();
    assert_eq!(order, ["H2", "BLOCKQUOTE", "TABLE", "UL", "DIV", "P"]);
    assert_eq!(visitor.reads("#panel-turn h2"), "Sent to you: Spring, for Ana");
    assert_eq!(visitor.reads("#panel-turn blockquote"), "You can always go one more mile");
    assert_eq!(visitor.reads_all("#panel-turn thead th"), ["Mark", "Yours", "This plan", "Difference"]);
    assert_eq!(
        visitor.reads_all("#panel-turn tbody tr:last-child td"),
        ["Finish", "10:40.0", "10:30.0", "10.0 s ahead"]
    );
    assert_eq!(visitor.reads_all("#panel-turn li"), ["Goal 10:40 → 10:30"]);
}

#[wasm_bindgen_test]
async fn a_note_is_read_by_somebody_who_has_no_plan() {
    let sent = [("distance", "3200m"), ("goal", "10:30"), ("text", "Hold back at the start")];
    let visitor = arrived(&link_of(&sent), None).await;
    until(|| visitor.count("#panel-turn .sent"), 1).await;
    assert_eq!(visitor.reads(".headline .note"), "Hold back at the start");
    assert_eq!((visitor.count("#panel-turn .sent > *"), buttons(&visitor)), (0, Vec::new()));
}
