//! A race on the page: how it starts, the lap button, what is said, and what is stored.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::store::{RaceStore, StoredRace, place_of};
use crate::markup::Element;
use crate::platform::clock;
use crate::platform::simulated::come_back_to_page;
use crate::platform::simulated_device::SimulatedDevice;
use crate::platform::sleep;
use crate::testing::{GUN, Pointer, StoppedClocks, Visitor, opened, soon, touched, until};

/// A two-mile whose label is that of a test: what is stored of a race belongs to its plan, and each test has its own.
fn two_mile(label: &str) -> Vec<(&str, &str)> {
    vec![("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("label", label)]
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
    visitor.enters(".undo");
    visitor.clicks(".undo");
    soon().await;
    assert_eq!((visitor.reads(".last b").trim(), visitor.reads(".tap b").as_str()), ("", "Lap 1"));
    assert!(visitor.finds(".undo").has_attribute("disabled") && visitor.has_focus(".tap"));
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_short_press_asks_and_the_end_can_be_taken_back() {
    let _clocks = StoppedClocks::at(0);
    let visitor = started("end").await;
    visitor.clicks(".end");
    soon().await;
    assert_eq!(visitor.reads(".asked b"), "End the race?");
    visitor.enters(".asked .other");
    visitor.clicks_button("Go on with the race");
    soon().await;
    assert_eq!(visitor.count(".asked .box"), 0);
    assert!(visitor.has_focus(".tap"));
    ends(&visitor).await;
    visitor.clicks_button("Go on with the race");
    until(|| visitor.count(".race-now"), 1).await;
    // The end is not there to be taken back once more.
    assert!(visitor.finds(".undo").has_attribute("disabled"));
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
    until(|| visitor.has_focus(".tap"), true).await;
    assert_eq!([visitor.reads(".last b"), visitor.reads(".elapsed")], ["400 m 1:20.0", "1:30"]);
    ends(&visitor).await;
    drop(visitor);
    let visitor = touched(&two_mile("again")).await;
    soon().await;
    assert_eq!(visitor.count(".race-screen[open]"), 0);
}

/// A fault of the databases of the page, until this is dropped.
struct Fault(Function);

impl Fault {
    /// No entry of a race is told.
    const LOST: &str = "const all = IDBObjectStore.prototype.getAll;
        IDBObjectStore.prototype.getAll = function (range) {
          if (this.name === 'entries') throw new DOMException('lost', 'UnknownError');
          return all.call(this, range);
        };
        return () => { IDBObjectStore.prototype.getAll = all; };";
    /// No database is ever opened, and none is refused.
    const SILENT: &str = "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = () => ({});
        return () => { IDBFactory.prototype.open = open; };";

    fn new(source: &str) -> Self {
        let undo = Function::new_no_args(source).call0(&JsValue::NULL);
        Self(undo.expect_throw("a page has databases").unchecked_into())
    }
}

impl Drop for Fault {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).expect_throw("it is undone");
    }
}

#[wasm_bindgen_test]
async fn a_database_that_does_not_answer_is_told() {
    let _device = SimulatedDevice::new();
    let _clocks = StoppedClocks::at(0);
    let visitor = opened(&two_mile("silent"), "panel-race-day").await;
    until(|| visitor.count(".race-start .now"), 1).await;
    let silent = Fault::new(Fault::SILENT);
    visitor.clicks_button("Start now");
    until(|| visitor.count(".race-now"), 1).await;
    assert_eq!(visitor.reads_all(".device p"), [""; 0]);
    until(
        || visitor.reads_all(".device p"),
        ["Not stored: the times are only on this screen. Keep the page open, and share the run at the end."],
    )
    .await;
    drop(silent);
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_race_that_is_not_read_once_is_still_there() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("unread").await;
    clocks.go_to(80);
    taps(&visitor);
    is_recorded(&visitor).await;
    drop(visitor);
    let lost = Fault::new(Fault::LOST);
    let visitor = touched(&two_mile("unread")).await;
    sleep(300).await;
    assert_eq!(visitor.count(".race-screen[open]"), 0);
    drop(visitor);
    drop(lost);
    let visitor = touched(&two_mile("unread")).await;
    until(|| visitor.count(".tap:not([disabled])"), 1).await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.0");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn the_gun_may_have_gone_a_while_ago() {
    let _clocks = StoppedClocks::at(0);
    let visitor = opened(&two_mile("ago"), "panel-race-day").await;
    until(|| visitor.count(".race-start .now"), 1).await;
    visitor.clicks_button("Start");
    soon().await;
    assert_eq!(visitor.reads(".race-start .error"), "Give the time since the gun, such as 0:40.");
    visitor.types("#race-ago", "0:40");
    visitor.clicks_button("Start");
    until(|| visitor.count(".race-now"), 1).await;
    assert_eq!(visitor.reads(".elapsed"), "0:40");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_gun_after_midnight_is_waited_for_before_midnight() {
    let clocks = StoppedClocks::at(0);
    let (day, _) = clock::day_and_seconds(GUN);
    let before_midnight = clock::moment_of_day(day, 23 * 3600 + 50 * 60).unwrap_or(GUN);
    clocks.go_to((before_midnight - GUN) / 1000);
    let visitor = opened(&two_mile("midnight"), "panel-race-day").await;
    until(|| visitor.count(".race-start .now"), 1).await;
    visitor.types("#race-at", "0:10");
    visitor.clicks_button("Wait for it");
    until(|| visitor.count(".race-now"), 1).await;
    assert_eq!(visitor.reads(".elapsed"), "20:00 to the gun");
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
async fn a_lap_just_after_the_clock_was_set_is_repaired_with_the_others() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("jump").await;
    clocks.go_to(80);
    clock::set_now_millis(Some(GUN + 3_680_000));
    taps(&visitor);
    until(|| visitor.count(".asked .box"), 1).await;
    visitor.clicks_button("Count on as before");
    soon().await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.0");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_one_records_and_the_other_follows() {
    let device = SimulatedDevice::new();
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
    // Its keys press nothing, and it can be left.
    device.notes();
    second.presses(".tap", " ");
    assert!(!device.notes().iter().any(|note| note.starts_with("vibrates")));
    second.clicks_button("Plan");
    until(|| second.count(".race-screen[open]"), 0).await;
    second.opens("panel-race-day").await;
    until(|| second.count(".race-screen[open]"), 1).await;
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
async fn a_tab_that_has_followed_a_race_lets_the_other_one_record_the_next() {
    let clocks = StoppedClocks::at(0);
    let first = started("next").await;
    is_recorded(&first).await;
    let second = touched(&two_mile("next")).await;
    let follows = ["Another tab records this race. This one follows it."];
    until(|| second.reads_all(".device p"), follows).await;
    ends(&first).await;
    until(|| second.count(".race-after"), 1).await;
    first.clicks_button("New race");
    first.opens("panel-race-day").await;
    until(|| first.count(".race-start .now"), 1).await;
    clocks.go_to(1000);
    first.clicks_button("Start now");
    until(|| second.reads_all(".device p"), follows).await;
    // A tab that has not got the lock follows by then.
    sleep(600).await;
    for lap in 1..=2 {
        clocks.go_to(1000 + lap * 80);
        taps(&first);
        is_recorded(&first).await;
    }
    assert_eq!(first.reads(".last b"), "800 m 2:40.0");
    until(|| second.reads(".last b"), "800 m 2:40.0").await;
    assert!(second.finds(".tap").has_attribute("disabled"));
    ends(&first).await;
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
    // From the last mark that has a time.
    visitor.fills(".race-edit li:nth-child(2) input", "").await;
    visitor.fills(".race-edit li:nth-child(3) input", "2:45").await;
    assert_eq!(visitor.reads(".last b"), "1200 m 4:05.0");
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

#[wasm_bindgen_test]
async fn the_clock_counts_from_the_start_line_when_there_is_a_delay() {
    let clocks = StoppedClocks::at(0);
    let visitor = opened(&two_mile("delay"), "panel-race-day").await;
    until(|| visitor.count(".race-start .now"), 1).await;
    assert_eq!(visitor.fills("#race-delay", "much").await, "much");
    assert!(!visitor.reads(".race-start .error").is_empty());
    visitor.fills("#race-delay", "1:30").await;
    assert_eq!([visitor.reads(".race-start .error"), visitor.in_link("delay")], ["", "90s"]);
    visitor.clicks_button("Start now");
    until(|| visitor.count(".race-now"), 1).await;
    assert_eq!(visitor.reads(".elapsed"), "1:30 to the start line");
    clocks.go_to(170);
    taps(&visitor);
    soon().await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.0");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_line_that_is_crossed_before_or_after_its_time_starts_the_clock_at_a_press() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("line").await;
    clocks.go_to(240);
    visitor.clicks(".dots");
    soon().await;
    // The moment of the press counts, not that of its end.
    visitor.points(Pointer::finger(1), "pointerdown", ".race-screen .sheet .chips button", (5.0, 5.0));
    clocks.go_to(241);
    visitor.clicks_button("I cross the start line now");
    clocks.go_to(320);
    visitor.clicks(".race-screen .sheet .close");
    taps(&visitor);
    soon().await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.0");
    visitor.clicks(".dots");
    soon().await;
    assert!(!visitor.reads_all(".race-screen .sheet button").contains(&"I cross the start line now".to_owned()));
    visitor.clicks(".race-screen .sheet .close");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn the_list_that_is_opened_again_at_once_stays_open() {
    let _clocks = StoppedClocks::at(0);
    let visitor = started("again").await;
    visitor.clicks(".dots");
    soon().await;
    visitor.clicks(".race-screen .sheet .close");
    // Effects run in microtasks, the browser tells of the closing later.
    for _ in 0..5 {
        JsFuture::from(Promise::resolve(&JsValue::NULL)).await.expect_throw("it is settled");
    }
    assert_eq!(visitor.count(".race-screen .sheet[open]"), 0_usize);
    visitor.clicks(".dots");
    for _ in 0..20 {
        soon().await;
    }
    assert_eq!(visitor.count(".race-screen .sheet .close"), 1_usize);
    visitor.clicks(".race-screen .sheet .close");
    until(|| visitor.count(".race-screen .sheet .close"), 0_usize).await;
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn those_who_stand_by_are_told_what_to_expect_in_mid_race() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("expected").await;
    clocks.go_to(80);
    taps(&visitor);
    soon().await;
    visitor.clicks(".dots");
    soon().await;
    let expected = visitor.reads(".race-screen .expected");
    // The hours are those where the test runs.
    let parts: Vec<&str> = expected.split(" \u{b7} ").collect();
    assert!(
        parts[0].starts_with("For those who stand by: 800 m at about ") && parts[0].ends_with(":02:40"),
        "{expected}"
    );
    assert!(parts[1].starts_with("Finish at about ") && parts[1].ends_with(":10:40"), "{expected}");
    assert!(parts[2].starts_with("known since 400 m at ") && parts[2].ends_with(":01:20"), "{expected}");
    visitor.finds_button("Share the run so far");
    visitor.clicks(".race-screen .sheet .close");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn earlier_races_are_opened_and_deleted_and_put_back() {
    let clocks = StoppedClocks::at(0);
    let visitor = started("earlier").await;
    for lap in 1..=2 {
        clocks.go_to(lap * 80);
        taps(&visitor);
    }
    is_recorded(&visitor).await;
    ends(&visitor).await;
    visitor.clicks_button("New race");
    visitor.opens("panel-race-day").await;
    let results = || visitor.reads_all(".earlier-races li > b");
    until(results, ["800 m 2:40.0"]).await;
    clocks.go_to(1000);
    visitor.types("#race-ago", "10:00");
    visitor.clicks_button("Start");
    until(|| visitor.count(".race-now"), 1).await;
    ends(&visitor).await;
    visitor.clicks_button("New race");
    visitor.opens("panel-race-day").await;
    until(results, ["No time was recorded.", "800 m 2:40.0"]).await;
    let guns = [GUN + 400_000, GUN].map(|gun| clock::day_and_time(gun, "en"));
    assert_eq!(visitor.reads_all(".earlier-races li > span small"), guns);
    visitor.clicks(".earlier-races li:nth-child(2) button");
    until(|| visitor.count(".race-after"), 1).await;
    assert_eq!(visitor.reads(".race-after .outcome b"), "2:40.0");
    // A page that is opened again would not find it.
    assert!(!visitor.reads_all(".race-after button").contains(&"Go on with the race".to_owned()));
    visitor.clicks_button("New race");
    visitor.opens("panel-race-day").await;
    until(results, ["No time was recorded.", "800 m 2:40.0"]).await;
    visitor.clicks(".earlier-races li:nth-child(2) .chips > button:last-of-type");
    until(results, ["No time was recorded."]).await;
    assert_eq!(visitor.reads(".earlier-races > [role=status]"), "Deleted: earlier. Put it back");
    visitor.clicks_button("Put it back");
    until(results, ["No time was recorded.", "800 m 2:40.0"]).await;
}

#[wasm_bindgen_test]
async fn the_last_race_is_the_one_that_was_started_last_whatever_the_clock_says() {
    let clocks = StoppedClocks::at(86_400);
    let visitor = started("ahead").await;
    is_recorded(&visitor).await;
    ends(&visitor).await;
    drop(visitor);
    // The clock was a day ahead.
    clocks.go_to(0);
    let visitor = started("ahead").await;
    clocks.go_to(80);
    taps(&visitor);
    is_recorded(&visitor).await;
    drop(visitor);
    let visitor = touched(&two_mile("ahead")).await;
    until(|| visitor.count(".tap:not([disabled])"), 1).await;
    assert_eq!(visitor.reads(".last b"), "400 m 1:20.0");
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn a_race_that_cannot_be_read_is_a_file_and_the_others_live() {
    let visitor = opened(&two_mile("corrupt"), "panel-race-day").await;
    let store = RaceStore::new(place_of(&Element(visitor.finds(".frame"))));
    let entries =
        |texts: &[&str]| (1..).zip(texts).map(|(number, text)| (format!("{number:08}"), (*text).to_owned())).collect();
    let whole = StoredRace {
        id: "0000001798804800000".to_owned(),
        link: "#distance=800m&goal=2:40".to_owned(),
        entries: entries(&[
            "race1 1 0 gun 0",
            "race1 2 80000 tap 80000",
            "race1 3 161500 tap 161500",
            "race1 4 170000 end",
        ]),
    };
    let partly = StoredRace {
        id: "0000001798804800001".to_owned(),
        entries: entries(&["race1 1 0 gun 0", "race1 2 80000 tap 80000", "rice", "race1 4 170000 end"]),
        ..whole.clone()
    };
    let lost = StoredRace { id: "0000001798804800002".to_owned(), link: "nonsense".to_owned(), ..whole.clone() };
    for race in [&whole, &partly, &lost] {
        store.put_back(race, Box::new(|_| {}));
    }
    visitor.closes().await;
    visitor.opens("panel-race-day").await;
    until(|| visitor.reads_all(".earlier-races li > b"), ["", "400 m 1:20.0", "2:41.5"]).await;
    assert_eq!(visitor.reads_all(".earlier-races .error"), ["Some of this race cannot be read."; 2]);
    assert_eq!(visitor.count(".earlier-races li:first-child .chips > button"), 1);
    // No best of the two-mile on screen is made of it.
    visitor.clicks(".earlier-races li:nth-child(3) button");
    until(|| visitor.count(".race-after"), 1).await;
    assert_eq!(visitor.reads(".race-after .outcome b"), "2:41.5");
    assert!(!visitor.reads_all(".race-after button").contains(&"Make it my PB".to_owned()));
}

#[wasm_bindgen_test]
async fn a_tap_is_felt_and_on_request_heard_and_answered_in_words() {
    let device = SimulatedDevice::new();
    let clocks = StoppedClocks::at(0);
    let visitor = started("feedback").await;
    device.notes();
    clocks.go_to(86);
    taps(&visitor);
    soon().await;
    assert_eq!(device.notes(), ["vibrates 40"]);
    visitor.clicks(".dots");
    soon().await;
    // Sound, and the next target.
    for check in visitor.finds_all(".race-screen .sheet .check input").iter().skip(2) {
        check.unchecked_ref::<HtmlElement>().click();
    }
    visitor.clicks(".race-screen .sheet .close");
    // On plan, then behind, then ahead.
    let mut heard = Vec::new();
    for millis in [172_500, 270_000, 340_000] {
        clock::set_now_millis(Some(GUN + millis));
        taps(&visitor);
        soon().await;
        heard.push(device.notes());
    }
    let says = |text: &str| format!("says {text} (en)");
    assert_eq!(heard[0], ["vibrates 40", "session playback", "tone 700", &says("1200 m at 4 minutes 18.8")]);
    assert_eq!(heard[1], ["vibrates 40", "tone 700", "tone 520", &says("1600 m at 5 minutes 45.0")]);
    assert_eq!(heard[2], ["vibrates 40", "tone 700", "tone 940", &says("2000 m at 7 minutes 11.3")]);
    ends(&visitor).await;
}

#[wasm_bindgen_test]
async fn the_screen_is_kept_on_or_the_page_says_that_it_is_not() {
    let device = SimulatedDevice::new();
    device.refuses_lock(true);
    let clocks = StoppedClocks::at(0);
    let visitor = started("wake").await;
    assert_eq!(device.notes(), ["asks for screen"]);
    let lines = || visitor.reads_all(".device p");
    until(lines, ["The screen may go off by itself. The race goes on all the same."]).await;
    // Had at the next tap.
    device.refuses_lock(false);
    clocks.go_to(80);
    taps(&visitor);
    until(lines, [""; 0]).await;
    assert_eq!(device.notes(), ["asks for screen", "vibrates 40"]);
    // Taken back while the page is hidden, and had again on return.
    device.takes_lock_back();
    until(lines, ["The screen may go off by itself. The race goes on all the same."]).await;
    come_back_to_page();
    until(lines, [""; 0]).await;
    assert_eq!(device.notes(), ["asks for screen"]);
    ends(&visitor).await;
    assert_eq!(device.notes(), ["lets the screen go"]);
}
