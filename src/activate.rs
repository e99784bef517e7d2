//! The first touch: what a widget shows at first sight begins to listen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, EventTarget};

use crate::controls::field::Entry;
use crate::features::chart::SplitChart;
use crate::features::goal;
use crate::features::goal::Edit;
use crate::features::headline;
use crate::features::lap_editor;
use crate::features::notices::notices;
use crate::features::own_plan_button;
use crate::features::race::Picker;
use crate::features::table::Lines;
use crate::markup::{Element, effect};
use crate::parts::{Task, later};
use crate::state::Planner;

/// What begins to listen when somebody first touches it.
pub(crate) struct Surface {
    pub(crate) race: Rc<Picker>,
    pub(crate) goal: Rc<Entry>,
    pub(crate) pace: Rc<Entry>,
    /// Where the headline is told to a screen reader.
    pub(crate) spoken: Element,
    pub(crate) chart: Rc<SplitChart>,
    pub(crate) table: Rc<Lines>,
    /// Where the notices are.
    pub(crate) notices: Element,
    /// Where the plan is taken along, and the reader's own is offered.
    pub(crate) taking: Element,
    /// The widget's outermost element.
    pub(crate) frame: Element,
    /// Whether it listens, or will as soon as the second module is here.
    pub(crate) is_awake: Cell<bool>,
    /// The last click, and on what: what it asked for is done once the widget listens.
    pub(crate) clicked: RefCell<Option<(EventTarget, Event)>>,
}

/// What tells that somebody is about to use a widget.
const TOUCHES: [&str; 5] = ["pointerover", "pointerdown", "focusin", "keydown", "input"];

/// Lets the surface come alive when somebody first touches the widget, or when it has something to say.
pub(crate) fn wake_on_touch(planner: Planner, surface: Surface) {
    let (surface, owner) = (Rc::new(surface), Owner::current().unwrap_or_default());
    let (frame, clicked) = (surface.frame.clone(), surface.clone());
    let wake = Rc::new(move || {
        if !surface.is_awake.replace(true) {
            later(Task::ComeAlive(planner, surface.clone()), &owner);
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
    effect(move || {
        if !planner.get().notices.is_empty() {
            untrack(|| wake());
        }
    });
}

/// Listens to what is typed, also to what has been typed already.
pub(crate) fn come_alive(planner: Planner, surface: &Surface) {
    notices(planner, &surface.notices);
    // First, so that what has been typed by now can be undone too.
    lap_editor::take_hold(planner, surface);
    surface.race.listen();
    // While somebody types, times that leave no room for the locks come and go; once they have left, one is meant.
    let (edit, settle): (Edit, Edit) = (Planner::edit, Planner::edit_course);
    surface.goal.listen(planner, goal::read_goal(planner, edit), Some(goal::read_goal(planner, settle)));
    surface.pace.listen(planner, goal::read_pace(planner, edit), Some(goal::read_pace(planner, settle)));
    headline::speak(planner, surface.spoken.clone());
    let [chips, _] = surface.taking.children();
    own_plan_button::offer(planner, &chips);
    if let Some((target, event)) = surface.clicked.take()
        && target.unchecked_ref::<DomElement>().closest(MISSED).is_ok_and(|missed| missed.is_some())
    {
        let _ = target.dispatch_event(&event);
    }
}

/// What does nothing by itself before the widget listens.
const MISSED: &str = ".release, .chart svg";
