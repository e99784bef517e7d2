//! The race picker on the page: its list, its keys, and what it says.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::dynamic_js::set;
use crate::testing::{Pointer, Visitor, placed, soon, touched, until};

const FIVE_KM: [(&str, &str); 2] = [("distance", "5km"), ("goal", "25:00")];
const NO_DISTANCE: &str = "“xyz” is not a distance. Write 5km, 3200m, 10mi or marathon.";

/// The names of the races in the list.
fn listed(visitor: &Visitor) -> Vec<String> {
    visitor.reads_all("#races [role=option] b")
}

fn is_open(visitor: &Visitor) -> bool {
    let is_open = visitor.attribute_of("#race", "aria-expanded") == "true";
    assert_eq!(visitor.is_hidden("#races"), !is_open);
    is_open
}

/// The id of the option that the arrow keys are on, as a screen reader hears it.
fn active(visitor: &Visitor) -> String {
    let active = visitor.attribute_of("#race", "aria-activedescendant");
    assert_eq!(visitor.attributes_of("#races [aria-selected=true]", "id").concat(), active);
    active
}

#[wasm_bindgen_test]
async fn the_list_opens_with_all_races_in_their_groups() {
    let visitor = touched(&FIVE_KM).await;
    assert!(!is_open(&visitor));
    visitor.clicks("#race");
    soon().await;
    assert!(is_open(&visitor));
    assert_eq!(visitor.attributes_of("#races [role=group]", "aria-label"), ["Track", "Steeplechase", "Road", "Ultra"]);
    assert_eq!(visitor.reads_all("#races .group"), ["Track", "Steeplechase", "Road", "Ultra"]);
    assert_eq!(
        visitor.reads_all("#races [aria-label=Steeplechase] .option"),
        ["2000 m steeplechase 18 barriers and 5 water jumps", "3000 m steeplechase 28 barriers and 7 water jumps"]
    );
    assert_eq!(listed(&visitor).len(), 29);
    assert_eq!(active(&visitor), "");
}

#[wasm_bindgen_test]
async fn typing_filters_the_list() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "marathon");
    soon().await;
    assert!(is_open(&visitor));
    assert_eq!(listed(&visitor), ["Marathon", "Half marathon"]);
    visitor.types("#race", "half");
    soon().await;
    assert_eq!(listed(&visitor), ["Half marathon"]);
    visitor.types("#race", "xyz");
    soon().await;
    assert!(!is_open(&visitor));
    assert_eq!((visitor.value("#race"), visitor.in_link("distance")), ("xyz".to_owned(), "5km".to_owned()));
}

#[wasm_bindgen_test]
async fn the_arrow_keys_go_round_and_round() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "marathon");
    soon().await;
    for (key, expected) in [
        ("ArrowDown", "race-0"),
        ("ArrowDown", "race-1"),
        ("ArrowDown", "race-0"),
        ("ArrowUp", "race-1"),
        ("ArrowUp", "race-0"),
    ] {
        assert!(visitor.presses("#race", key), "the page does not scroll");
        soon().await;
        assert_eq!(active(&visitor), expected);
    }
    visitor.types("#race", "mara");
    soon().await;
    assert_eq!(active(&visitor), "", "another text is another choice");
    visitor.presses("#race", "ArrowUp");
    soon().await;
    assert_eq!(active(&visitor), "race-1", "up from the text is the last one");
}

#[wasm_bindgen_test]
async fn an_arrow_key_opens_the_list() {
    let visitor = touched(&FIVE_KM).await;
    visitor.enters("#race");
    soon().await;
    visitor.presses("#race", "ArrowDown");
    soon().await;
    assert!(is_open(&visitor));
    assert_eq!((listed(&visitor).len(), active(&visitor)), (29, "race-0".to_owned()));
}

#[wasm_bindgen_test]
async fn enter_chooses_the_active_race_and_selects_the_goal() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "marathon");
    soon().await;
    visitor.presses("#race", "ArrowDown");
    soon().await;
    visitor.presses("#race", "ArrowDown");
    soon().await;
    assert!(visitor.presses("#race", "Enter"));
    soon().await;
    assert!(!is_open(&visitor));
    assert_eq!((visitor.value("#race"), visitor.in_link("distance")), ("Half marathon".to_owned(), "half".to_owned()));
    assert!(visitor.has_focus("#goal"));
    until(|| visitor.selected_text("#goal"), "1:45:29").await;
}

#[wasm_bindgen_test]
async fn enter_alone_chooses_the_race_that_the_text_means() {
    for (typed, race, distance) in
        [("marathon", "Marathon", "marathon"), ("10 km", "10 km", "10km"), ("1234 m", "1234 m", "1234m")]
    {
        let visitor = touched(&FIVE_KM).await;
        visitor.types("#race", typed);
        soon().await;
        visitor.presses("#race", "Enter");
        soon().await;
        assert_eq!((visitor.value("#race"), visitor.in_link("distance")), (race.to_owned(), distance.to_owned()));
        assert!(!is_open(&visitor));
    }
}

#[wasm_bindgen_test]
async fn leaving_chooses_too_and_keeps_the_pace() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "10km");
    soon().await;
    visitor.leaves("#race");
    soon().await;
    assert_eq!(visitor.value("#race"), "10 km");
    assert_eq!((visitor.in_link("goal"), visitor.value("#goal")), ("50m".to_owned(), "50:00".to_owned()));
    assert!(!is_open(&visitor));
    assert!(!visitor.has_focus("#goal"), "the focus is where the reader went");
}

#[wasm_bindgen_test]
async fn a_digit_means_a_distance_and_not_the_first_race_of_that_name() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "3");
    soon().await;
    assert_eq!(listed(&visitor), ["3000 m", "3200 m", "3000 m steeplechase", "30 km"]);
    visitor.leaves("#race");
    soon().await;
    assert_eq!(visitor.value("#race"), "3 km");
    assert_eq!(visitor.in_link("distance"), "3km");
}

#[wasm_bindgen_test]
async fn enter_without_a_text_only_closes_the_list() {
    let visitor = touched(&FIVE_KM).await;
    visitor.enters("#race");
    soon().await;
    visitor.clicks("#race");
    soon().await;
    visitor.presses("#race", "Enter");
    soon().await;
    assert!(!is_open(&visitor));
    assert!(visitor.has_focus("#race"));
    assert_eq!(visitor.in_link("distance"), "5km");
}

#[wasm_bindgen_test]
async fn escape_shows_the_race_again_and_is_the_pages_after_that() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "mara");
    soon().await;
    assert!(visitor.presses("#race", "Escape"));
    soon().await;
    assert!(!is_open(&visitor));
    assert_eq!(visitor.value("#race"), "5 km");
    assert!(!visitor.presses("#race", "Escape"), "it may close a dialog around the widget");
    soon().await;
    visitor.clicks("#race");
    soon().await;
    assert!(visitor.presses("#race", "Escape"));
    soon().await;
    assert!(!is_open(&visitor));
    visitor.leaves("#race");
    soon().await;
    assert_eq!(visitor.in_link("distance"), "5km");
}

#[wasm_bindgen_test]
async fn a_click_chooses_wherever_in_the_option_it_is() {
    for part in ["b", "small"] {
        let visitor = touched(&FIVE_KM).await;
        visitor.types("#race", "marathon");
        soon().await;
        visitor.points(Pointer::MOUSE, "click", &format!("#race-1 {part}"), (1.0, 1.0));
        soon().await;
        assert_eq!(
            (visitor.value("#race"), visitor.in_link("distance")),
            ("Half marathon".to_owned(), "half".to_owned())
        );
        assert!(visitor.has_focus("#goal"));
    }
}

#[wasm_bindgen_test]
async fn a_press_on_the_list_leaves_the_focus_in_the_field() {
    let visitor = touched(&FIVE_KM).await;
    visitor.types("#race", "marathon");
    soon().await;
    for event in ["pointerdown", "mousedown"] {
        assert!(visitor.points(Pointer::MOUSE, event, "#race-1", (1.0, 1.0)), "{event}");
    }
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_race_stays_typed_with_the_reason() {
    let visitor = touched(&FIVE_KM).await;
    let look = || {
        let names = [".field.race", "#race", "#race-hint"].into_iter().zip(["class", "aria-invalid", "aria-live"]);
        names.map(|(what, name)| visitor.attribute_of(what, name)).collect::<Vec<_>>()
    };
    assert_eq!(look(), ["field race", "false", "off"]);
    visitor.types("#race", "xyz");
    soon().await;
    assert_eq!(look(), ["field race", "false", "off"]);
    visitor.leaves("#race");
    soon().await;
    assert_eq!(visitor.value("#race"), "xyz");
    assert_eq!(look(), ["field race wrong", "true", "assertive"]);
    assert_eq!(visitor.reads("#race-hint"), NO_DISTANCE);
    visitor.types("#race", "xy");
    soon().await;
    assert_eq!(look(), ["field race", "false", "off"]);
    assert_eq!(visitor.reads("#race-hint"), "3.11 miles");
    visitor.presses("#race", "Enter");
    soon().await;
    assert_eq!(visitor.value("#race"), "xy");
    assert_eq!(look(), ["field race wrong", "true", "assertive"]);
    assert!(visitor.has_focus("#race"));
    visitor.fills("#race", "10 km").await;
    soon().await;
    assert_eq!(visitor.value("#race"), "10 km");
    assert_eq!(look(), ["field race", "false", "off"]);
}

#[wasm_bindgen_test]
async fn a_plan_to_be_read_refuses_another_race() {
    let visitor = touched(&FIVE_KM).await;
    visitor.attribute("readonly", Some(String::new()));
    visitor.fills("#race", "10 km").await;
    soon().await;
    assert_eq!(visitor.value("#race"), "10 km");
    assert_eq!(visitor.reads("#race-hint"), "This plan is shown here to be read, not changed.");
    assert_eq!(visitor.in_link("distance"), "5km");
}

#[wasm_bindgen_test]
async fn a_plan_that_was_always_to_be_read_does_not_listen() {
    let visitor = touched(&[("distance", "5km"), ("goal", "25:00"), ("readonly", "")]).await;
    visitor.enters("#race");
    visitor.fills("#race", "10 km").await;
    soon().await;
    assert!(!is_open(&visitor));
    assert_eq!(visitor.in_link("distance"), "5km");
}

#[wasm_bindgen_test]
async fn the_field_follows_the_plan_but_not_while_somebody_types() {
    let visitor = touched(&FIVE_KM).await;
    visitor.attribute("distance", Some("10km".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#race"), "10 km");
    visitor.types("#race", "mara");
    soon().await;
    visitor.attribute("distance", Some("half".to_owned()));
    soon().await;
    assert_eq!(visitor.value("#race"), "mara");
}

#[wasm_bindgen_test]
async fn what_was_typed_before_the_widget_listens_is_taken_over() {
    let visitor = placed(&FIVE_KM);
    set(&visitor.finds("#race"), "value", &"marathon".into());
    visitor.touches();
    soon().await;
    assert!(is_open(&visitor));
    assert_eq!((visitor.value("#race"), listed(&visitor).len()), ("marathon".to_owned(), 2));
}

#[wasm_bindgen_test]
async fn entering_at_the_first_touch_selects_the_text_and_leaves_the_list_closed() {
    let visitor = placed(&FIVE_KM);
    visitor.enters("#race");
    soon().await;
    assert!(!is_open(&visitor), "the Tab key may be passing");
    assert_eq!(visitor.selected_text("#race"), "5 km");
    visitor.clicks("#race");
    soon().await;
    assert!(is_open(&visitor));
}

#[wasm_bindgen_test]
async fn a_click_at_the_first_touch_opens_the_list() {
    let visitor = placed(&FIVE_KM);
    visitor.enters("#race");
    visitor.clicks("#race");
    soon().await;
    assert!(is_open(&visitor));
}

#[wasm_bindgen_test]
async fn a_race_that_the_page_sets_at_the_first_touch_was_not_typed() {
    let visitor = placed(&FIVE_KM);
    visitor.attribute("distance", Some("10km".to_owned()));
    visitor.touches();
    soon().await;
    assert!(!is_open(&visitor));
    assert_eq!((visitor.value("#race"), visitor.in_link("distance")), ("10 km".to_owned(), "10km".to_owned()));
}
