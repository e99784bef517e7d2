//! The first touch: what a widget shows at first sight begins to listen.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::dom::El;
use super::field::Entry;
use super::goal;
use super::later::{Errand, later};
use super::race::Picker;
use super::state::Planner;

/// What begins to listen when somebody first touches it.
pub(super) struct Surface {
    pub(super) race: Rc<Picker>,
    pub(super) goal: Rc<Entry>,
    pub(super) pace: Rc<Entry>,
    /// Whether it listens, or will as soon as the second module is here.
    pub(super) is_awake: Cell<bool>,
}

/// What tells that somebody is about to use a widget.
const TOUCHES: [&str; 5] = ["pointerover", "pointerdown", "focusin", "keydown", "input"];

/// Lets the surface come alive when somebody first touches the widget.
pub(super) fn wake_on_touch(widget: El, planner: Planner, surface: Surface) -> El {
    let (surface, owner) = (Rc::new(surface), Owner::current().unwrap_or_default());
    TOUCHES.iter().fold(widget, |widget, touch| {
        let (surface, owner) = (surface.clone(), owner.clone());
        widget.on(touch, move |_| {
            if !surface.is_awake.replace(true) {
                later(Errand::ComeAlive(surface.clone()), planner, owner.clone());
            }
        })
    })
}

/// Listens to what is typed, also to what has been typed already.
pub(super) fn come_alive(planner: Planner, surface: &Surface) {
    surface.race.listen();
    surface.goal.listen(goal::read_goal(planner));
    surface.pace.listen(goal::read_pace(planner));
}
