//! The first touch: what a widget shows at first sight begins to listen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget};

use super::chart::SplitChart;
use super::dom::{El, follow};
use super::field::Entry;
use super::goal::{self, Edit};
use super::hands;
use super::headline;
use super::later::{Errand, later};
use super::notices::notices;
use super::own;
use super::race::Picker;
use super::state::Planner;
use super::table::Lines;

/// What begins to listen when somebody first touches it.
pub(super) struct Surface {
    pub(super) race: Rc<Picker>,
    pub(super) goal: Rc<Entry>,
    pub(super) pace: Rc<Entry>,
    /// Where the headline is told to a screen reader.
    pub(super) spoken: El,
    pub(super) chart: Rc<SplitChart>,
    pub(super) table: Rc<Lines>,
    /// Where the notices are.
    pub(super) notices: El,
    /// Where the plan is taken along, and the reader's own is offered.
    pub(super) taking: El,
    /// The widget's outermost element.
    pub(super) frame: El,
    /// Whether it listens, or will as soon as the second module is here.
    pub(super) is_awake: Cell<bool>,
    /// The last click, and on what: what it asked for is done once the widget listens.
    pub(super) clicked: RefCell<Option<(EventTarget, Event)>>,
}

/// What tells that somebody is about to use a widget.
const TOUCHES: [&str; 5] = ["pointerover", "pointerdown", "focusin", "keydown", "input"];

/// Lets the surface come alive when somebody first touches the widget, or when it has something to say.
pub(super) fn wake_on_touch(planner: Planner, surface: Surface) {
    let (surface, owner) = (Rc::new(surface), Owner::current().unwrap_or_default());
    let (frame, clicked) = (surface.frame.clone(), surface.clone());
    let wake = Rc::new(move || {
        if !surface.is_awake.replace(true) {
            later(Errand::ComeAlive(planner, surface.clone()), &owner);
        }
    });
    frame.clone().on("click", move |event| {
        // Once it is over, the event does not tell its target any more.
        clicked.clicked.replace(event.target().map(|target| (target, event)));
    });
    for touch in TOUCHES {
        let wake = wake.clone();
        frame.clone().on(touch, move |_| wake());
    }
    follow(move || {
        if !planner.now().notices.is_empty() {
            untrack(|| wake());
        }
    });
}

/// Listens to what is typed, also to what has been typed already.
pub(super) fn come_alive(planner: Planner, surface: &Surface) {
    notices(planner, &surface.notices);
    // First, so that what has been typed by now can be undone too.
    hands::take_hold(planner, surface);
    surface.race.listen();
    // While somebody types, times that leave no room for the locks come and go; once they have left, one is meant.
    let (edit, settle): (Edit, Edit) = (Planner::edit, Planner::edit_course);
    surface.goal.listen(planner, goal::read_goal(planner, edit), Some(goal::read_goal(planner, settle)));
    surface.pace.listen(planner, goal::read_pace(planner, edit), Some(goal::read_pace(planner, settle)));
    headline::speak(planner, surface.spoken.clone());
    let [chips, _] = surface.taking.children();
    own::offer(planner, &chips);
    if let Some((target, event)) = surface.clicked.take()
        && target.unchecked_ref::<Element>().closest(MISSED).is_ok_and(|missed| missed.is_some())
    {
        let _ = target.dispatch_event(&event);
    }
}

/// What does nothing by itself before the widget listens.
const MISSED: &str = ".release, .chart svg";
