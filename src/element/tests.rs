//! The widget in a real document, without a network.

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlInputElement;

mod origins;

use super::*;
use crate::platform::storage;
use crate::standalone::OWN_PLAN;
use crate::testing::{placed, soon};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn attributes_are_the_initial_plan() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40"), ("class", "club")]);
    assert_eq!(widget.reads(".headline strong"), "80.0");
    assert_eq!(widget.count("tbody tr"), 8);
    assert!(widget.link().starts_with("#v=1&distance=3200m&goal=10m40s&every=lap&check="));
}

#[wasm_bindgen_test]
fn the_schedule_is_an_object_with_every_member() {
    let widget = placed(&[("distance", "600m"), ("goal", "1:36.5"), ("goal-b", "1:40")]);
    let expected = concat!(
        r##"{"plan":{"distance":"600m","goal":"96.5s","every":"lap","goalB":"1m40s"},"goalS":96.5,"unitS":0.1,"##,
        r##""link":"#v=1&distance=600m&goal=96.5s&every=lap&goal-b=1m40s&check=64iabs","splits":["##,
        r##"{"markM":200,"lapM":200,"lapMs":32200,"cumulativeMs":32200,"lapS":32.2,"cumulativeS":32.2,"##,
        r##""exactCumulativeS":32.166666,"lap":"32.2","cumulative":"32.2","pacePerKm":"2:40","pacePerMi":"4:18"},"##,
        r##"{"markM":600,"lapM":400,"lapMs":64300,"cumulativeMs":96500,"lapS":64.3,"cumulativeS":96.5,"##,
        r##""exactCumulativeS":96.5,"lap":"64.3","cumulative":"1:36.5","pacePerKm":"2:40","pacePerMi":"4:18"}]}"##,
    );
    let text = js_sys::JSON::stringify(&widget.schedule()).unwrap_throw();
    assert_eq!(String::from(text), expected);
}

#[wasm_bindgen_test]
async fn typing_changes_the_plan_and_leaving_tidies() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40")]);
    widget.types("#goal", "1130");
    soon().await;
    assert_eq!(widget.reads("tbody tr:last-child .clock span"), "11:30.0");
    assert_eq!(widget.leaves("#goal"), "11:30");
}

#[wasm_bindgen_test]
async fn an_unfinished_entry_leaves_the_plan_and_stays_typed() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40")]);
    widget.types("#goal", "11:3");
    soon().await;
    assert_eq!(widget.reads("tbody tr:last-child .clock span"), "10:40.0");
    assert_eq!(widget.leaves("#goal"), "11:3");
    soon().await;
    assert_eq!(widget.finds("#goal").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(widget.reads("#goal-hint").contains("11:3"));
}

#[wasm_bindgen_test]
async fn a_changed_attribute_overrides_its_key_alone() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40"), ("pb", "11:35")]);
    widget.attribute("goal", Some("11:00".to_owned()));
    widget.attribute("class", Some("other".to_owned()));
    soon().await;
    assert_eq!(widget.reads(".headline strong"), "82.5");
    assert!(widget.link().contains("pb=11m35s"));
}

#[wasm_bindgen_test]
async fn a_widget_that_is_moved_keeps_its_plan() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40")]);
    widget.types("#goal", "12:00");
    widget.unmount();
    assert_eq!(widget.root.child_element_count(), 0);
    widget.mount();
    soon().await;
    assert_eq!(widget.reads(".headline strong"), "90.0");
}

#[wasm_bindgen_test]
async fn what_no_longer_fits_is_released_and_can_be_undone() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "8-77s")]);
    assert_eq!(widget.count("td.locked"), 1);
    widget.types("#race", "1600 m");
    widget.leaves("#race");
    soon().await;
    assert_eq!(widget.count("td.locked"), 0);
    assert!(widget.reads(".notice").contains("Lap 8’s fixed 77.0 no longer fits"));
    widget.clicks(".notice p button");
    soon().await;
    assert_eq!(widget.count("td.locked"), 1);
}

#[wasm_bindgen_test]
async fn wrong_attributes_are_said_above_the_plan() {
    let widget = placed(&[("distance", "marathon"), ("goal", "sooner"), ("lane", "3")]);
    soon().await;
    let said = widget.reads(".notices");
    assert!(said.contains("goal: ") && said.contains("lane: "), "{said}");
    assert_eq!(widget.count("tbody tr"), 44, "43 kilometres and halfway");
}

#[wasm_bindgen_test]
async fn another_race_lets_go_of_the_times_of_the_old_one() {
    let widget = placed(&[("distance", "marathon"), ("goal", "3:30:00"), ("pb", "3:40:00")]);
    widget.types("#race", "5 km");
    widget.leaves("#race");
    soon().await;
    assert!(!widget.link().contains("pb="));
    assert!(widget.reads(".notice").contains("PB 3:40:00"));
    widget.clicks(".notice p button");
    assert!(widget.link().contains("pb=3h40m"));
}

#[wasm_bindgen_test]
async fn a_value_set_in_another_way_replaces_a_refused_text() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40")]);
    widget.types("#goal", "abc");
    widget.leaves("#goal");
    widget.types("#pace", "4:00");
    soon().await;
    let goal: HtmlInputElement = widget.finds("#goal").unchecked_into();
    assert_eq!(goal.value(), "12:48");
    assert_eq!(goal.get_attribute("aria-invalid").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn escape_empties_an_optional_field_that_was_refused() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40")]);
    widget.types("#goal", "10:50");
    widget.opens("panel-references").await;
    widget.types("#pb", "abc");
    widget.presses("#pb", "Escape");
    assert_eq!(widget.leaves("#pb"), "");
    assert_eq!(widget.finds("#pb").get_attribute("aria-invalid").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn the_same_words_undo_the_last_change() {
    let widget = placed(&[("distance", "10km"), ("goal", "49:00")]);
    for goal in ["48:00", "47:00"] {
        widget.types("#goal", goal);
        soon().await;
        let _ = storage::set(OWN_PLAN, "#distance=10km&goal=50m");
        widget.opens("panel-more").await;
        storage::remove(OWN_PLAN);
        widget.clicks("#panel-more > [aria-disabled]");
        soon().await;
        assert!(widget.link().contains("goal=50m"));
    }
    widget.clicks(".notice p button");
    assert!(widget.link().contains("goal=47m"));
}

#[wasm_bindgen_test]
async fn a_preset_is_a_change_of_the_readers_that_a_plan_to_be_read_refuses() {
    let widget = placed(&[("distance", "5km"), ("goal", "25:00"), ("readonly", "")]);
    widget.choose("#distance=10km&goal=50:00".to_owned());
    assert!(widget.link().contains("distance=5km"));
    widget.types("#goal", "20:00");
    assert!(widget.link().contains("goal=25m"));
    widget.attribute("readonly", None);
    widget.choose("#distance=10km&goal=50:00".to_owned());
    soon().await;
    assert!(widget.link().contains("distance=10km&goal=50m"));
    widget.choose("#no-plan".to_owned());
    assert!(widget.link().contains("distance=10km&goal=50m"));
}

#[wasm_bindgen_test]
async fn a_fresh_start_is_said_and_can_be_put_away() {
    let widget = placed(&[("distance", "5km"), ("goal", "25:00")]);
    widget.say_restarted();
    soon().await;
    assert!(widget.reads(".notices").contains("started again"));
    widget.clicks(".notices .close");
    soon().await;
    assert_eq!(widget.reads(".notices"), "");
}
