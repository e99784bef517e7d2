//! The panel "My plans" on the page: plans that are saved, renamed, copied, deleted, put back and compared.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::simulated::change_storage_elsewhere;
use crate::platform::storage;
use crate::testing::{Visitor, arrived, forget_stored, link_of, opened, soon, until};

const PANEL: &str = "panel-plans";
const TWO_MILES: [(&str, &str); 2] = [("distance", "3200m"), ("goal", "10:40")];
const PARKRUN: [(&str, &str); 2] = [("distance", "5km"), ("goal", "25:00")];

/// Stores plans as an earlier visit did: an id, which is older the smaller, and a label.
fn stored(plans: &[(u64, &str)]) {
    forget_stored();
    for (id, label) in plans {
        store(*id, label);
    }
}

fn store(id: u64, label: &str) {
    storage::set(&format!("lapwise:plan:{id}"), &format!("{} {id} {label}", link_of(&PARKRUN)));
}

fn stored_labels() -> Vec<String> {
    let mut entries = storage::entries();
    entries.retain(|(key, _)| key.starts_with("lapwise:plan:"));
    entries.sort();
    entries.into_iter().map(|(_, text)| text.splitn(3, ' ').last().unwrap_or_default().to_owned()).collect()
}

fn labels(visitor: &Visitor) -> Vec<String> {
    visitor.values("#panel-plans .plans input")
}

fn status(visitor: &Visitor) -> String {
    visitor.reads("#panel-plans > [role=status]")
}

#[wasm_bindgen_test]
async fn without_plans_the_list_says_so() {
    forget_stored();
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert_eq!(visitor.reads("#panel-plans .plans"), "No plans are kept here yet.");
    assert!(visitor.is_hidden("#panel-plans fieldset"), "there is nothing to compare");
    assert_eq!(status(&visitor), "");
    assert_eq!(storage::entries(), [], "the trial leaves nothing");
}

#[wasm_bindgen_test]
async fn the_plan_on_screen_is_kept_once() {
    forget_stored();
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.clicks_button("Keep this plan");
    until(|| labels(&visitor), ["3200 m 10:40"]).await;
    assert_eq!(status(&visitor), "Kept on this device.");
    visitor.clicks_button("Keep this plan");
    soon().await;
    assert_eq!(status(&visitor), "This plan is kept already: 3200 m 10:40.");
    assert_eq!(labels(&visitor), ["3200 m 10:40"]);
    visitor.attribute("goal", Some("11:00".to_owned()));
    visitor.clicks_button("Keep this plan");
    until(|| labels(&visitor), ["3200 m 11:00", "3200 m 10:40"]).await;
}

#[wasm_bindgen_test]
async fn each_plan_has_buttons_of_its_name() {
    stored(&[(7, "Parkrun"), (8, "Later")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert_eq!(labels(&visitor), ["Later", "Parkrun"]);
    assert_eq!(visitor.reads_all("#panel-plans .plans li:nth-child(2) button"), ["Open", "Duplicate", "Delete"]);
    assert_eq!(
        visitor.attributes_of("#panel-plans .plans li:nth-child(2) button", "aria-label"),
        ["Open Parkrun", "Duplicate Parkrun", "Delete Parkrun"]
    );
    assert_eq!(visitor.attribute_of("#panel-plans .plans input", "aria-label"), "Name of the plan");
}

#[wasm_bindgen_test]
async fn a_plan_is_opened_and_undo_leads_back() {
    stored(&[(7, "Parkrun")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.clicks_button("Open Parkrun");
    until(|| visitor.in_link("distance"), "5km").await;
    until(|| visitor.reads(".notices p > span"), "The plan is open.").await;
    until(|| visitor.count("dialog[open]"), 0).await;
    visitor.clicks(".notice p button");
    until(|| visitor.in_link("distance"), "3200m").await;
}

#[wasm_bindgen_test]
async fn a_renamed_plan_is_called_so_everywhere() {
    stored(&[(7, "Parkrun"), (8, "Later")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    let input = visitor.finds("#panel-plans .plans li:nth-child(2) input");
    visitor.fills("#panel-plans .plans li:nth-child(2) input", "  Saturday   run ").await;
    soon().await;
    assert_eq!(visitor.value("#panel-plans .plans li:nth-child(2) input"), "Saturday   run");
    assert_eq!(
        visitor.attributes_of("#panel-plans .plans li:nth-child(2) button", "aria-label"),
        ["Open Saturday   run", "Duplicate Saturday   run", "Delete Saturday   run"]
    );
    assert!(visitor.finds("#panel-plans .plans li:nth-child(2) input") == input, "a button may be pressed already");
    assert_eq!(visitor.reads_all("#first-plan option"), ["Saturday   run", "Later", "Plan on screen"]);
    assert_eq!(stored_labels(), ["Saturday   run", "Later"]);
    assert_eq!(status(&visitor), "Kept on this device.");
}

#[wasm_bindgen_test]
async fn a_duplicate_comes_first_and_has_the_focus() {
    stored(&[(7, "Parkrun")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.clicks_button("Duplicate Parkrun");
    until(|| labels(&visitor), ["Parkrun copy", "Parkrun"]).await;
    until(|| visitor.has_focus("#panel-plans .plans li:first-child input"), true).await;
    visitor.clicks_button("Duplicate Parkrun");
    until(|| labels(&visitor), ["Parkrun copy (2)", "Parkrun copy", "Parkrun"]).await;
}

#[wasm_bindgen_test]
async fn a_deleted_plan_can_be_put_back_and_the_focus_stays_near() {
    stored(&[(7, "Parkrun"), (8, "Later")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.clicks_button("Delete Parkrun");
    until(|| labels(&visitor), ["Later"]).await;
    assert_eq!(status(&visitor), "Deleted: Parkrun.Put it back");
    assert!(visitor.has_focus("#panel-plans > [role=status] button"));
    assert_eq!(stored_labels(), ["Later"]);
    visitor.clicks_button("Put it back");
    until(|| labels(&visitor), ["Later", "Parkrun"]).await;
    assert_eq!(stored_labels(), ["Parkrun", "Later"]);
    assert_eq!(visitor.focused().and_then(|button| button.text_content()).as_deref(), Some("Keep this plan"));
}

#[wasm_bindgen_test]
async fn a_change_in_another_tab_is_shown() {
    stored(&[(7, "Parkrun")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    store(9, "Elsewhere");
    change_storage_elsewhere();
    until(|| labels(&visitor), ["Elsewhere", "Parkrun"]).await;
    storage::remove("lapwise:plan:9");
    change_storage_elsewhere();
    until(|| labels(&visitor), ["Parkrun"]).await;
}

#[wasm_bindgen_test]
async fn another_tab_does_not_take_a_label_away_that_is_being_typed() {
    stored(&[(7, "Parkrun")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.types("#panel-plans .plans input", "Saturd");
    store(9, "Elsewhere");
    change_storage_elsewhere();
    soon().await;
    assert_eq!(labels(&visitor), ["Saturd"]);
    assert!(visitor.has_focus("#panel-plans .plans input"));
    visitor.fills("#panel-plans .plans input", "Saturday").await;
    until(|| labels(&visitor), ["Saturday", "Elsewhere"]).await;
    assert_eq!(stored_labels(), ["Saturday", "Elsewhere"]);
}

#[wasm_bindgen_test]
async fn a_plan_that_another_tab_has_deleted_does_nothing() {
    stored(&[(7, "Parkrun")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    storage::remove("lapwise:plan:7");
    for button in ["Open Parkrun", "Duplicate Parkrun", "Delete Parkrun"] {
        visitor.clicks_button(button);
        soon().await;
    }
    assert_eq!((visitor.in_link("distance"), status(&visitor)), ("3200m".to_owned(), String::new()));
    assert_eq!(stored_labels(), [""; 0]);
}

#[wasm_bindgen_test]
async fn damaged_entries_are_told_and_not_lost() {
    stored(&[(7, "Parkrun")]);
    storage::set("lapwise:plan:8", "?");
    let visitor = opened(&TWO_MILES, PANEL).await;
    assert_eq!(visitor.reads("#panel-plans .plans li:last-child span"), "Kept plans that could not be read: 1.");
    assert_eq!(visitor.reads("#panel-plans .plans li:last-child button"), "Save it as a file");
    assert_eq!(labels(&visitor), ["Parkrun"]);
    visitor.clicks_button("Keep this plan");
    until(|| labels(&visitor).len(), 2).await;
    assert_eq!(storage::get("lapwise:plan:8").as_deref(), Some("?"));
}

#[wasm_bindgen_test]
async fn two_plans_are_compared_when_the_reader_asks() {
    stored(&[(7, "Parkrun"), (8, "Later")]);
    let visitor = opened(&[("distance", "5km"), ("goal", "24:00")], PANEL).await;
    assert_eq!((visitor.value("#first-plan"), visitor.value("#second-plan")), ("8".to_owned(), "-".to_owned()));
    assert_eq!(visitor.reads("#panel-plans .compared"), "");
    visitor.clicks_button("Compare");
    until(|| visitor.reads("#panel-plans .compared h2"), "From Later to Plan on screen").await;
    assert_eq!(
        visitor.reads("#panel-plans fieldset .hint[role=status]"),
        "Plan on screen, held against Later: 1:00 ahead at 5 km."
    );
    assert_eq!(visitor.reads_all("#panel-plans .compared thead th"), ["Mark", "Later", "Plan on screen", "Difference"]);
    assert_eq!(
        visitor.reads_all("#panel-plans .compared tbody tr:last-child td"),
        ["5 km", "25:00", "24:00", "1:00 ahead"]
    );
    assert_eq!(visitor.reads_all("#panel-plans .compared li"), ["Goal 25:00 → 24:00"]);
    assert_eq!(visitor.reads_all("#panel-plans .key span"), ["Later", "Plan on screen"]);
    visitor.attribute("athlete", Some("Ana".to_owned()));
    until(|| visitor.reads_all("#panel-plans .key span"), ["Later", "Plan on screen, Ana"]).await;
    visitor.attribute("goal", Some("23:00".to_owned()));
    until(|| visitor.reads("#panel-plans .compared tbody tr:last-child td:nth-child(3)"), "23:00").await;
    assert_eq!(
        visitor.attribute_of("#panel-plans fieldset .hint[role=status]", "aria-live"),
        "off",
        "it is not spoken with each key"
    );
    visitor.selects("#second-plan", "7");
    visitor.clicks_button("Compare");
    until(|| visitor.reads("#panel-plans fieldset .hint[role=status]"), "It is the same plan.").await;
    assert_eq!(visitor.attribute_of("#panel-plans fieldset .hint[role=status]", "aria-live"), "polite");
}

#[wasm_bindgen_test]
async fn a_run_is_compared_with_its_plan() {
    let run = [&TWO_MILES[..], &[("run", "80s_2m40s_4m_5m20s_6m43s_8m8.5s_9m35.5s_11m1s")]].concat();
    let visitor = arrived(&link_of(&run), None).await;
    store(7, "Parkrun");
    visitor.opens(PANEL).await;
    let names = ["Parkrun", "Plan on screen", "Plan on screen (run)"];
    until(|| visitor.reads_all("#second-plan option"), names).await;
    visitor.selects("#first-plan", "-");
    visitor.selects("#second-plan", "--run");
    visitor.clicks_button("Compare");
    until(|| visitor.reads("#panel-plans .compared h2"), "From Plan on screen to Plan on screen (run)").await;
    assert_eq!(visitor.reads_all("#panel-plans .key span"), ["Plan on screen", "Plan on screen (run)"]);
    assert_ne!(visitor.attribute_of("#panel-plans .compared .ghost", "d"), "");
    assert_eq!(visitor.reads_all("#panel-plans .compared tbody tr").len(), 8);
    visitor.attribute("goal", Some("10:40".to_owned()));
    until(|| visitor.reads("#panel-plans .compared tbody tr:last-child td:last-child"), "21.0 s behind").await;
    visitor.set_link(link_of(&TWO_MILES));
    until(|| visitor.count("#panel-plans .compared tbody tr"), 0_usize).await;
    assert_eq!(visitor.reads_all("#second-plan option"), ["Parkrun", "Plan on screen"]);
}

#[wasm_bindgen_test]
async fn what_is_selected_to_compare_stays_when_the_list_changes() {
    stored(&[(7, "Parkrun"), (8, "Later")]);
    let visitor = opened(&TWO_MILES, PANEL).await;
    visitor.selects("#first-plan", "7");
    store(9, "Newest");
    change_storage_elsewhere();
    until(|| visitor.count("#first-plan option"), 4).await;
    until(|| visitor.value("#first-plan"), "7").await;
    storage::remove("lapwise:plan:7");
    change_storage_elsewhere();
    until(|| visitor.value("#first-plan"), "9").await;
}

#[wasm_bindgen_test]
async fn a_comparison_ends_with_one_of_its_plans() {
    stored(&[(7, "Parkrun"), (8, "Later")]);
    let visitor = opened(&[("distance", "5km"), ("goal", "24:00")], PANEL).await;
    visitor.clicks_button("Compare");
    until(|| visitor.reads("#panel-plans .compared h2"), "From Later to Plan on screen").await;
    visitor.clicks_button("Delete Later");
    until(|| labels(&visitor), ["Parkrun"]).await;
    until(|| visitor.reads("#panel-plans .compared"), "").await;
    assert_eq!(visitor.reads("#panel-plans fieldset .hint[role=status]"), "");
    assert_eq!((visitor.value("#first-plan"), visitor.value("#second-plan")), ("7".to_owned(), "-".to_owned()));
}
