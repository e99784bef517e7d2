//! The rows of the table in `state/origin.rs`: undo steps, events for the host, and notices of each origin.

use std::cell::RefCell;
use std::rc::Rc;

use lapwise_core::editing::CourseSetting;
use lapwise_core::link;
use lapwise_core::options;
use lapwise_core::pacing::{Event as Race, Plan, Time, Units};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::*;
use crate::platform::{sleep, storage};
use crate::state::{Arrival, NoticeKind, Origin, Publications, ReceivedPlan, saved_plans};
use crate::testing::{Visitor, placed, soon};

/// Longer than a change takes to be painted and told.
const PAINTED: i32 = PAINT_MILLIS + 60;
/// Longer than the silence after which what is typed is told.
const SILENT: i32 = 700 + PAINTED;

/// The finish times that a host is told, in seconds.
type Told = Rc<RefCell<Vec<u32>>>;

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "these goals are whole seconds")]
fn two_miles() -> (Visitor, Told) {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40")]);
    let told = Told::default();
    let heard = told.clone();
    let listener = Closure::<dyn FnMut(web_sys::CustomEvent)>::new(move |event: web_sys::CustomEvent| {
        let goal = js_sys::Reflect::get(&event.detail(), &"goalS".into()).ok().and_then(|goal| goal.as_f64());
        heard.borrow_mut().push(goal.expect_throw("a schedule has a goal") as u32);
    });
    let callback = listener.as_ref().unchecked_ref();
    widget
        .host
        .add_event_listener_with_callback("lapwise-change", callback)
        .expect_throw("an element takes a listener");
    listener.forget();
    (widget, told)
}

impl Widget {
    fn goal(&self) -> u32 {
        self.plan().goal.millis() / 1000
    }

    fn plan(&self) -> Plan {
        self.planner.get_untracked().plan.clone()
    }

    fn notices(&self) -> usize {
        self.planner.get_untracked().notices.len()
    }

    fn sets_goal(&self, origin: Origin, seconds: u32) {
        let set = |plan: &mut Plan| plan.goal = Time::from_seconds(seconds);
        self.planner.update(origin, set).expect_throw("the goal fits");
    }
}

#[wasm_bindgen_test]
async fn readings_of_a_field_are_one_step_and_told_after_a_silence() {
    let (widget, told) = two_miles();
    // Each of them is a goal, and a thumb takes its time.
    for text in ["11", "113", "1130", "1132"] {
        widget.types("#goal", text);
        sleep(400).await;
    }
    assert_eq!((widget.goal(), &*told.borrow()), (692, &vec![]), "on screen at each key, and nobody is told");
    sleep(SILENT).await;
    assert_eq!(*told.borrow(), [692]);
    assert!(widget.planner.undo());
    assert_eq!(widget.goal(), 640);
    assert!(!widget.planner.undo(), "it was one step");
    sleep(PAINTED).await;
    assert_eq!(*told.borrow(), [692, 640]);
}

#[wasm_bindgen_test]
async fn a_key_that_makes_no_reading_prolongs_the_silence() {
    let (widget, told) = two_miles();
    widget.types("#goal", "11:30");
    for _ in 0..4 {
        sleep(150).await;
        widget.types("#goal", "11:3");
    }
    assert!(told.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn a_field_that_is_left_is_told_at_once_and_once() {
    let (widget, told) = two_miles();
    widget.types("#goal", "1130");
    widget.leaves("#goal");
    sleep(PAINTED).await;
    assert_eq!(*told.borrow(), [690]);
    sleep(SILENT).await;
    assert_eq!(*told.borrow(), [690]);
    widget.types("#goal", "1140");
    widget.leaves("#goal");
    assert!(widget.planner.undo());
    assert_eq!(widget.goal(), 690, "typing in a field again is another step");
}

#[wasm_bindgen_test]
async fn what_is_typed_and_taken_back_is_told_to_nobody() {
    let (widget, told) = two_miles();
    widget.types("#goal", "11:30");
    widget.types("#goal", "11:3");
    widget.leaves("#goal");
    sleep(SILENT).await;
    assert_eq!((widget.goal(), &*told.borrow()), (640, &vec![]));
    assert!(!untrack(|| widget.planner.can_undo()));
}

#[wasm_bindgen_test]
fn a_notice_that_comes_while_somebody_types_keeps_nothing_from_being_taken_back() {
    let (widget, _) = two_miles();
    widget.types("#goal", "11:30");
    widget.planner.notify(NoticeKind::NoStorage);
    widget.types("#goal", "11:3");
    widget.leaves("#goal");
    assert_eq!(widget.goal(), 640);
}

#[wasm_bindgen_test]
async fn a_gesture_is_one_step_and_told_when_it_is_let_go() {
    let (widget, told) = two_miles();
    widget.types("#goal", "10:40");
    widget.planner.hold();
    for goal in [641, 642, 643] {
        widget.sets_goal(Origin::Gesture, goal);
        sleep(PAINTED).await;
    }
    widget.planner.end_step();
    sleep(PAINTED).await;
    assert_eq!((widget.goal(), &*told.borrow()), (643, &vec![]), "a focus that moves meanwhile ends nothing");
    widget.planner.let_go();
    sleep(PAINTED).await;
    assert_eq!(*told.borrow(), [643]);
    assert!(widget.planner.undo());
    assert_eq!(widget.goal(), 640);
}

#[wasm_bindgen_test]
async fn a_held_key_is_told_when_it_is_let_go() {
    let (widget, told) = two_miles();
    widget.types("#goal", "10:40");
    soon().await;
    for goal in [641, 642] {
        widget.sets_goal(Origin::Gesture, goal);
        sleep(SILENT).await;
    }
    assert!(told.borrow().is_empty());
    events::dispatch_bubbling(&widget.finds("#step-0"), "keyup");
    sleep(PAINTED).await;
    assert_eq!(*told.borrow(), [642]);
}

#[wasm_bindgen_test]
async fn a_key_that_is_held_on_the_strength_of_a_part_is_one_step() {
    let widget = placed(&[("distance", "marathon"), ("goal", "4:00:00"), ("shape", "fade-30km-5")]);
    let before = widget.plan();
    widget.touches();
    soon().await;
    widget.opens("panel-shape").await;
    let slider: HtmlInputElement = widget.finds("#panel-shape [type=range]").unchecked_into();
    events::dispatch_bubbling(&slider, "keydown");
    for hundredths in ["525", "550", "575"] {
        slider.set_value(hundredths);
        events::dispatch_bubbling(&slider, "input");
        events::dispatch_bubbling(&slider, "change");
    }
    assert_eq!(untrack(|| widget.planner.published()), Publications::of(0));
    events::dispatch_bubbling(&slider, "keyup");
    assert_eq!(untrack(|| widget.planner.published()), Publications::of(1));
    assert!(widget.planner.undo());
    assert!(widget.plan() == before);
}

#[wasm_bindgen_test]
async fn a_gesture_of_many_frames_keeps_the_notices_before_it() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40"), ("lane", "x")]);
    let before = widget.planner.get_untracked();
    for is_taken_back in [true, false] {
        widget.planner.hold();
        for goal in 641..690 {
            widget.sets_goal(Origin::Gesture, goal);
        }
        if is_taken_back {
            widget.planner.take_back(&before);
        }
        widget.planner.let_go();
        assert!(is_taken_back || widget.planner.undo());
        assert_eq!((widget.goal(), widget.notices()), (640, 1), "the lane is still wrong");
    }
}

#[wasm_bindgen_test]
async fn a_choice_is_one_step_and_told_at_once() {
    let (widget, told) = two_miles();
    widget.planner.choose(|plan| plan.units = Units::Mi);
    widget.planner.choose(|plan| plan.goal = Time::from_seconds(650));
    sleep(PAINTED).await;
    assert_eq!(told.borrow().last(), Some(&650));
    assert!(widget.planner.undo());
    assert_eq!((widget.goal(), widget.plan().units), (640, Units::Mi));
    assert!(widget.planner.undo());
    assert_eq!(widget.plan().units, Units::Km);
    widget.planner.choose(|plan| plan.units = Units::Km);
    assert!(!untrack(|| widget.planner.can_undo()), "a choice of what is chosen already is no change");
}

#[wasm_bindgen_test]
async fn undo_and_redo_bring_the_notices_back_that_there_were() {
    let widget = placed(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "8-77s"), ("lane", "x")]);
    assert_eq!(widget.notices(), 1, "the lane");
    let shorter = CourseSetting::Event(Race::on_track(lapwise_core::pacing::Distance::from_metres(1600)));
    widget.planner.change_course(Origin::Choice, shorter).expect_throw("1600 m fits");
    let released = |widget: &Visitor| matches!(&widget.planner.get_untracked().notices[..], [notice] if matches!(notice.kind, NoticeKind::Released(_)));
    assert!(released(&widget));
    assert!(widget.planner.undo());
    assert_eq!((widget.notices(), released(&widget)), (1, false), "the lane again");
    assert!(widget.planner.redo());
    assert!(released(&widget));
}

#[wasm_bindgen_test]
async fn an_opened_plan_is_one_step_told_once_even_if_it_is_the_same() {
    let (widget, told) = two_miles();
    let before = widget.plan();
    widget.planner.open(before.clone(), before.clone(), NoticeKind::Opened).expect_throw("it was on screen");
    sleep(PAINTED).await;
    assert_eq!((told.borrow().len(), widget.notices()), (1, 1));
    let marathon = options::read([("distance", "marathon"), ("goal", "3:30:00")]).plan;
    widget.planner.open(marathon, before.clone(), NoticeKind::Opened).expect_throw("it has a schedule");
    sleep(PAINTED).await;
    assert_eq!(*told.borrow(), [640, 12_600]);
    assert!(widget.planner.undo());
    assert!(widget.plan() == before);
}

#[wasm_bindgen_test]
async fn the_readers_plan_before_an_attribute_is_reached_by_undo() {
    let (widget, told) = two_miles();
    widget.attribute("pb", Some("11:00".to_owned()));
    assert!(!untrack(|| widget.planner.can_undo()), "there is no plan of the reader's yet");
    widget.types("#goal", "1130");
    widget.leaves("#goal");
    sleep(PAINTED).await;
    widget.attribute("goal", Some("12:00".to_owned()));
    widget.attribute("goal", Some("12:10".to_owned()));
    sleep(PAINTED).await;
    assert_eq!((widget.goal(), &*told.borrow()), (730, &vec![690]), "the page is not told what it does");
    assert!(widget.planner.undo());
    assert_eq!(widget.goal(), 690, "the reader's plan, not the page's");
    assert!(widget.planner.undo());
    assert_eq!(widget.goal(), 640);
}

#[wasm_bindgen_test]
async fn a_received_plan_is_told_to_nobody_and_keeps_the_readers_plan_in_reach() {
    let (widget, told) = two_miles();
    widget.sets_goal(Origin::Choice, 650);
    sleep(PAINTED).await;
    let link = link::read("#distance=marathon&goal=3:30:00&lane=2").expect_throw("a link");
    widget.planner.receive(link);
    sleep(PAINTED).await;
    assert_eq!((widget.goal(), &*told.borrow(), widget.notices()), (12_600, &vec![650], 1));
    assert!(widget.planner.undo());
    assert_eq!((widget.goal(), widget.notices()), (650, 0));
}

const MARATHON: &str = "#distance=marathon&goal=3:30:00";

#[wasm_bindgen_test]
fn the_own_plan_that_undo_brings_back_answers_nothing() {
    let (widget, _) = two_miles();
    widget.sets_goal(Origin::Choice, 650);
    let own = widget.plan();
    widget.planner.receive(link::read(MARATHON).expect_throw("a link"));
    widget.planner.set_received(Some(ReceivedPlan::new(widget.plan(), None, Some(own.clone()))));
    assert!(widget.planner.undo());
    assert!(widget.plan() == own && !widget.link().contains("from="), "{}", widget.link());
    widget.sets_goal(Origin::Choice, 652);
    assert!(widget.link().contains("from="), "{}", widget.link());
}

#[wasm_bindgen_test]
async fn a_redo_to_a_received_plan_saves_the_own_one() {
    let (widget, _) = two_miles();
    widget.sets_goal(Origin::Choice, 651);
    let own = widget.plan();
    widget.planner.receive(link::read(MARATHON).expect_throw("a link"));
    widget.planner.start_review(Arrival {
        fragment: MARATHON.to_owned(),
        stored: Some(link::encode(&own)),
        is_answer: false,
    });
    soon().await;
    assert!(widget.planner.undo());
    soon().await;
    assert!(saved_plans::load().find(&own).is_none(), "it is on screen");
    assert!(widget.planner.redo());
    soon().await;
    let library = saved_plans::load();
    let saved = library.find(&own).expect_throw("the received plan takes its place in storage");
    storage::remove(&saved.key());
}

#[wasm_bindgen_test]
async fn a_plan_to_be_read_refuses_the_reader_and_takes_what_the_page_sets() {
    let (widget, told) = two_miles();
    widget.planner.set_read_only(true);
    for origin in [Origin::Typing, Origin::Gesture, Origin::Choice, Origin::Restored, Origin::Opened] {
        assert!(widget.planner.update(origin, |plan| plan.goal = Time::from_seconds(700)).is_err(), "{origin:?}");
    }
    widget.attribute("goal", Some("11:00".to_owned()));
    sleep(SILENT).await;
    assert_eq!((widget.goal(), &*told.borrow()), (660, &vec![]));
}

#[wasm_bindgen_test]
async fn units_that_the_reader_chose_are_changed_by_no_race() {
    let widget = placed(&[("distance", "5km"), ("goal", "25:00")]);
    let marathon = CourseSetting::Event(Race::of(&options::read([("distance", "marathon"), ("goal", "4h")]).plan));
    widget.planner.change_course(Origin::Choice, marathon.clone()).expect_throw("a marathon fits");
    assert_eq!(widget.plan().units, Units::Mi, "as they count it in Britain");
    assert!(widget.planner.undo());
    widget.planner.choose_units(Units::Km, false);
    widget.planner.change_course(Origin::Choice, marathon).expect_throw("a marathon fits");
    assert_eq!(widget.plan().units, Units::Km);
}
