//! A race on the page: how it starts, the lap button, what is said, and what is stored.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::platform::clock;
use crate::testing::{Pointer, Visitor, opened, soon, touched, until};

/// The moment of the gun, in milliseconds since 1970.
const GUN: u64 = 1_798_804_800_000;

/// A two-mile whose label is that of a test: what is stored of a race belongs to its plan, and each test has its own.
fn two_mile(label: &str) -> Vec<(&str, &str)> {
    vec![("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("label", label)]
}

/// The clocks of the page stand still until this is dropped.
struct StoppedClocks;

impl StoppedClocks {
    fn at(seconds: u64) -> Self {
        let clocks = Self;
        clocks.go_to(seconds);
        clocks
    }

    /// Goes to so many seconds after the gun.
    fn go_to(&self, seconds: u64) {
        clock::set_now_millis(Some(GUN + seconds * 1000));
        clock::set_monotonic_millis(Some(1_000_000 + seconds * 1000));
    }
}

impl Drop for StoppedClocks {
    fn drop(&mut self) {
        clock::set_now_millis(None);
        clock::set_monotonic_millis(None);
    }
}

/// A visitor whose race has just been started.
async fn started(label: &str) -> Visitor {
    let visitor = opened(&two_mile(label), "panel-race-day").await;
    until(|| visitor.count(".race-start .now"), 1).await;
    visitor.clicks_button("Start now");
    until(|| visitor.count(".race-now"), 1).await;
    visitor
}

/// Presses the lap button with a finger.
fn taps(visitor: &Visitor) {
    visitor.points(Pointer::finger(1), "pointerdown", ".tap", (20.0, 20.0));
    visitor.points(Pointer::finger(1), "pointerup", ".tap", (20.0, 20.0));
    visitor.clicks(".tap");
}

async fn is_recorded(visitor: &Visitor) {
    until(|| visitor.attribute_of(".last", "data-recorded"), "true").await;
}

/// Ends the race, so that no later test finds it.
async fn ends(visitor: &Visitor) {
    visitor.clicks(".end");
    soon().await;
    visitor.clicks_button("End it");
    until(|| visitor.count(".race-after"), 1).await;
}

#[wasm_bindgen_test]
async fn a_press_is_one_lap_at_the_moment_of_its_beginning() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("press").await;
    assert!(visitor.finds(".race-screen").matches(":modal").unwrap_or_default());
    until(|| visitor.count(".sheet .panel"), 0).await;
    assert_eq!([visitor.reads(".next b"), visitor.reads(".target span")], ["400 m at", "1:26.3"]);
    clocks.go_to(80);
    taps(&visitor);
    soon().await;
    assert_eq!([visitor.reads(".last b"), visitor.reads(".last small")], ["400 m 1:20.0", "lap 1 in 80.0"]);
    assert_eq!(visitor.reads(".tap b"), "Lap 2");
    assert_eq!(visitor.reads(".elapsed"), "1:20");
    is_recorded(&visitor).await;
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn keys_and_assistive_technology_press_the_lap_button() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("keys").await;
    clocks.go_to(80);
    assert!(visitor.presses(".tap", " "));
    clocks.go_to(160);
    assert!(visitor.presses(".race-screen .dots", "PageDown"));
    // On a button of its own the key is not that of the lap.
    assert!(!visitor.presses(".race-screen .dots", "Enter"));
    clocks.go_to(240);
    visitor.clicks(".tap");
    soon().await;
    assert_eq!(visitor.reads(".last b"), "1200 m 4:00.0");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_lap_is_taken_back_and_the_start_is_not() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("undo").await;
    assert!(visitor.finds(".undo").has_attribute("disabled"));
    clocks.go_to(80);
    taps(&visitor);
    soon().await;
    visitor.clicks(".undo");
    soon().await;
    assert_eq!((visitor.reads(".last b").trim(), visitor.reads(".tap b").as_str()), ("", "Lap 1"));
    assert!(visitor.finds(".undo").has_attribute("disabled"));
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_short_press_asks_and_the_end_can_be_taken_back() {
    let _clocks = StoppedClocks::at(0);
    let visitor = started("end").await;
    visitor.clicks(".end");
    soon().await;
    assert_eq!(visitor.reads(".asked b"), "End the race?");
    visitor.clicks_button("Go on with the race");
    soon().await;
    assert_eq!(visitor.count(".asked .box"), 0);
    ends(&visitor).await;
    visitor.clicks_button("Go on with the race");
    until(|| visitor.count(".race-now"), 1).await;
    assert!(visitor.presses(".race-screen", "Escape"));
    soon().await;
    assert_eq!(visitor.count(".race-screen[open] .race-now"), 1);
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_widget_that_comes_again_is_back_in_its_race() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("again").await;
    clocks.go_to(80);
    taps(&visitor);
    is_recorded(&visitor).await;
    drop(visitor);
    clocks.go_to(90);
    let visitor = touched(&two_mile("again")).await;
    // Once it is known that no other tab records it.
    until(|| visitor.count(".tap:not([disabled])"), 1).await;
    assert_eq!([visitor.reads(".last b"), visitor.reads(".elapsed")], ["400 m 1:20.0", "1:30"]);
    ends(&visitor).await;
    drop(visitor);
    let visitor = touched(&two_mile("again")).await;
    soon().await;
    assert_eq!(visitor.count(".race-screen[open]"), 0);
}

#[wasm_bindgen_test]
async fn the_gun_may_have_gone_a_while_ago() {
    let _clocks = StoppedClocks::at(0);
    let visitor = opened(&two_mile("ago"), "panel-race-day").await;
    until(|| visitor.count(".race-start .now"), 1).await;
    visitor.types("#race-ago", "0:40");
    visitor.clicks_button("Start");
    until(|| visitor.count(".race-now"), 1).await;
    assert_eq!(visitor.reads(".elapsed"), "0:40");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_is_told_and_repaired_at_a_press() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("clock").await;
    clocks.go_to(60);
    // An hour forward, while the other clock goes on as before.
    clock::set_now_millis(Some(GUN + 3_660_000));
    until(|| visitor.reads_all(".asked b"), ["The clock of this device moved forward by 1:00:00."]).await;
    visitor.clicks_button("Count on as before");
    soon().await;
    assert_eq!(visitor.reads(".elapsed"), "1:00");
    assert_eq!(visitor.count(".asked .box"), 0);
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_one_records_and_the_other_follows() {
    let clocks = StoppedClocks::at(0);
    let first = started("tabs").await;
    clocks.go_to(80);
    taps(&first);
    is_recorded(&first).await;
    let second = touched(&two_mile("tabs")).await;
    until(|| second.reads_all(".device p"), ["Another tab records this race. This one follows it."]).await;
    assert!(second.finds(".tap").has_attribute("disabled"));
    clocks.go_to(160);
    taps(&first);
    is_recorded(&first).await;
    until(|| second.reads(".last b"), "800 m 2:40.0").await;
    // The tab that has recorded goes away.
    drop(first);
    until(|| second.count(".tap:not([disabled])"), 1).await;
    clocks.go_to(240);
    taps(&second);
    soon().await;
    assert_eq!(second.reads(".last b"), "1200 m 4:00.0");
    ends(&second).await;
}

#[wasm_bindgen_test]
async fn a_second_press_just_after_the_first_may_take_its_place() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("double").await;
    clocks.go_to(80);
    taps(&visitor);
    clock::set_now_millis(Some(GUN + 80_200));
    visitor.points(Pointer::finger(2), "pointerdown", ".tap", (40.0, 20.0));
    soon().await;
    assert_eq!([visitor.reads(".last b"), visitor.reads(".tap b")], ["400 m 1:20.0", "Lap 2"]);
    visitor.clicks(".dots");
    soon().await;
    assert_eq!(visitor.reads(".race-edit small"), "Tapped again at 1:20.2");
    visitor.clicks_button("Use this one");
    soon().await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.2");
    assert_eq!(visitor.reads(".race-edit small"), "Tapped again at 1:20.0");
    visitor.clicks(".race-screen .sheet .close");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_time_is_corrected_as_a_clock_and_as_a_lap() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("correct").await;
    for lap in 1..=2 {
        clocks.go_to(lap * 80);
        taps(&visitor);
    }
    visitor.clicks(".dots");
    soon().await;
    visitor.fills(".race-edit li:nth-child(2) input", "2:41.5").await;
    assert_eq!([visitor.reads(".last b"), visitor.reads(".last small")], ["800 m 2:41.5", "lap 2 in 81.5"]);
    visitor.clicks_button("Lap");
    soon().await;
    visitor.fills(".race-edit li:nth-child(2) input", "83").await;
    assert_eq!([visitor.reads(".last b"), visitor.reads(".last small")], ["800 m 2:43.0", "lap 2 in 83.0"]);
    visitor.clicks(".race-screen .sheet .close");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_pedal_presses_the_lap_after_a_finger_has_pressed_another_button() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("pedal").await;
    for lap in 1..=2 {
        clocks.go_to(lap * 80);
        taps(&visitor);
    }
    visitor.enters(".undo");
    visitor.points(Pointer::finger(1), "click", ".undo", (5.0, 5.0));
    soon().await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.0");
    visitor.enters(".dots");
    visitor.clicks(".dots");
    soon().await;
    visitor.clicks(".race-screen .sheet .close");
    until(|| visitor.has_focus(".tap"), true).await;
    ends(&visitor).await;
}
