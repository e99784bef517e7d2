//! The lists of sections and cues on the page: items that are added, named, moved and removed.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, opened, soon, until};

const PANEL: &str = "panel-sections";
const MARATHON: [(&str, &str); 2] = [("distance", "marathon"), ("goal", "3:30:00")];
const WITH_TWO: [(&str, &str); 3] =
    [("distance", "marathon"), ("goal", "3:30:00"), ("sections", "5km-10km-Bridge_20mi-end-The%20Embankment")];

/// The names of the items of a list, as a screen reader hears them.
fn items(visitor: &Visitor, list: usize) -> Vec<String> {
    visitor.attributes_of(&format!("#panel-sections > fieldset:nth-of-type({list}) fieldset"), "aria-label")
}

/// The names of the buttons that remove them.
fn removers(visitor: &Visitor) -> Vec<String> {
    visitor.attributes_of("#panel-sections .remove", "aria-label")
}

/// The line that says why nothing was added.
fn refusal(visitor: &Visitor, list: usize) -> String {
    visitor.reads(&format!("#panel-sections > fieldset:nth-of-type({list}) > [role=alert]"))
}

#[wasm_bindgen_test]
async fn the_items_of_the_plan_are_listed() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    assert_eq!(visitor.reads_all("#panel-sections > fieldset > legend"), ["Sections", "Cues"]);
    assert_eq!(items(&visitor, 1), ["Bridge", "The Embankment"]);
    assert_eq!(removers(&visitor), ["Remove Bridge", "Remove The Embankment"]);
    assert_eq!(
        visitor.values("#panel-sections [type=text]"),
        ["Bridge", "5 km", "10 km", "The Embankment", "20 mi", "end"]
    );
    assert_eq!(items(&visitor, 2), [""; 0]);
}

#[wasm_bindgen_test]
async fn an_item_that_is_added_has_the_focus() {
    let visitor = opened(&MARATHON, PANEL).await;
    visitor.clicks_button("Add a section");
    until(|| visitor.has_focus("#section-0-0"), true).await;
    assert_eq!(items(&visitor, 1), ["Section 1"]);
    assert_eq!(visitor.value("#section-0-0"), "", "a name is the reader's own");
    assert_eq!(visitor.attribute_of("#section-0-0", "placeholder"), "The Embankment");
    visitor.clicks_button("Add a section");
    until(|| visitor.has_focus("#section-1-0"), true).await;
    assert_eq!(items(&visitor, 1), ["Section 1", "Section 2"]);
    visitor.clicks_button("Add a cue");
    until(|| visitor.has_focus("#cue-0-0"), true).await;
    assert_eq!((visitor.value("#cue-0-0"), visitor.value("#cue-0-1")), (String::new(), "21.10 km".to_owned()));
    assert_eq!(visitor.attribute_of("#cue-0-0", "placeholder"), "One more mile");
}

#[wasm_bindgen_test]
async fn names_follow_what_is_typed_and_the_cursor_stays() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    for (typed, name) in [("Hil", "Hil"), ("Hill", "Hill"), ("", "Section 1"), ("Bridge 2", "Bridge 2")] {
        visitor.types("#section-0-0", typed);
        soon().await;
        assert!(visitor.has_focus("#section-0-0"), "the list is not drawn anew under the cursor");
        assert_eq!(visitor.value("#section-0-0"), typed);
        assert_eq!(items(&visitor, 1)[0], name);
        assert_eq!(removers(&visitor)[0], format!("Remove {name}"));
    }
}

#[wasm_bindgen_test]
async fn a_removed_item_leaves_the_focus_in_its_list() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    visitor.clicks_button("Remove Bridge");
    soon().await;
    assert_eq!(items(&visitor, 1), ["The Embankment"]);
    assert_eq!(visitor.value("#section-0-0"), "The Embankment");
    assert_eq!(visitor.focused().and_then(|button| button.text_content()).as_deref(), Some("Add a section"));
    assert_eq!(visitor.in_link("sections"), "20mi-end-The%20Embankment");
}

#[wasm_bindgen_test]
async fn an_end_that_is_no_place_stays_typed_with_the_reason() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    assert_eq!(visitor.attribute_of("#section-0-1", "aria-describedby"), "section-0-1-hint");
    assert_eq!(visitor.reads("#section-0-1-hint"), "10km, half or end");
    assert_eq!(visitor.fills("#section-0-2", "50 km").await, "50 km");
    assert_eq!(visitor.reads("#section-0-2-hint"), "This is beyond the finish at 42.195 km. Give a place before it.");
    assert_eq!(visitor.in_link("sections"), "5km-10km-Bridge_20mi-end-The%20Embankment");
    assert_eq!(visitor.fills("#section-0-2", "15km").await, "15 km");
    assert_eq!(visitor.in_link("sections"), "5km-15km-Bridge_20mi-end-The%20Embankment");
}

#[wasm_bindgen_test]
async fn a_name_that_no_link_can_hold_is_refused() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    visitor.fills("#section-0-0", &"x".repeat(81)).await;
    assert_eq!(visitor.reads("#section-0-0-hint"), "At most 80 characters fit.");
    assert_eq!(items(&visitor, 1)[0], "Bridge");
}

#[wasm_bindgen_test]
async fn a_section_is_run_in_another_way_with_an_amount_of_its_own() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    let ways = visitor.reads_all("#section-0-way option");
    assert_eq!(ways, ["As planned", "Easier", "Harder", "In a time", "At a pace"]);
    assert_eq!(visitor.count("#section-0-amount"), 0);
    visitor.selects("#section-0-way", "1");
    soon().await;
    assert_eq!(visitor.reads("label[for=section-0-amount]"), "Slower by");
    assert_eq!(visitor.fills("#section-0-amount", "7").await, "7 %");
    assert_eq!(visitor.in_link("shape"), "ease-5km-10km-7");
    assert_eq!(visitor.fills("#section-0-amount", "0").await, "0");
    assert_eq!(visitor.reads("#section-0-amount-hint"), "Give more than 0 %, such as 3.");
    visitor.selects("#section-0-way", "3");
    soon().await;
    assert_eq!(visitor.reads("label[for=section-0-amount]"), "Section time");
    assert_eq!(visitor.fills("#section-0-amount", "26:00").await, "26:00");
    assert_eq!((visitor.in_link("shape"), visitor.in_link("locks")), (String::new(), "5km-10km-26m".to_owned()));
    visitor.selects("#section-0-way", "4");
    soon().await;
    assert_eq!(visitor.reads("label[for=section-0-amount]"), "Section pace");
    assert_eq!(visitor.value("#section-0-amount"), "5:12");
    visitor.selects("#section-0-way", "0");
    soon().await;
    assert_eq!((visitor.count("#section-0-amount"), visitor.in_link("locks")), (0, String::new()));
}

#[wasm_bindgen_test]
async fn the_list_of_ways_follows_the_plan() {
    let visitor = opened(&WITH_TWO, PANEL).await;
    assert_eq!(visitor.value("#section-0-way"), "0");
    visitor.attribute("locks", Some("5km-10km-26m".to_owned()));
    until(|| visitor.value("#section-0-way"), "3").await;
    assert_eq!(visitor.value("#section-0-amount"), "26:00");
}

#[wasm_bindgen_test]
async fn a_cue_is_named_by_its_mark() {
    let visitor = opened(&[("distance", "marathon"), ("goal", "3:30:00"), ("cues", "20mi-Dig%20in")], PANEL).await;
    assert_eq!(items(&visitor, 2), ["cue at 20 mi"]);
    visitor.fills("#cue-0-1", "half").await;
    soon().await;
    assert_eq!(items(&visitor, 2), ["cue at 21.10 km"]);
    visitor.fills("#cue-0-0", "Smile").await;
    assert_eq!(visitor.in_link("cues"), "21097.5m-Smile");
}

#[wasm_bindgen_test]
async fn more_items_than_fit_a_link_are_refused() {
    let cues = vec!["20mi-x"; 250].join("_");
    let visitor = opened(&[("distance", "marathon"), ("goal", "3:30:00"), ("cues", &cues)], PANEL).await;
    assert_eq!(items(&visitor, 2).len(), 250);
    visitor.clicks_button("Add a cue");
    soon().await;
    assert_eq!(refusal(&visitor, 2), "At most 250 items fit.");
    assert_eq!(items(&visitor, 2).len(), 250);
    visitor.clicks("#panel-sections > fieldset:nth-of-type(2) .remove");
    soon().await;
    visitor.clicks_button("Add a cue");
    soon().await;
    assert_eq!((refusal(&visitor, 2), items(&visitor, 2).len()), (String::new(), 250));
}
