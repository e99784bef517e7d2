//! Effects at the edge: what follows the published changes of a planner.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::counts::Publications;
use super::planner::Planner;
use crate::markup::effect;
use crate::platform::Timer;

/// Long enough for a change to be painted before anybody is told of it, in milliseconds.
pub(crate) const PAINT_MILLIS: i32 = 40;

/// Does one thing after each published change, a while later so that the change is painted first.
pub(crate) struct OnPublish {
    planner: Planner,
    /// The published changes that it has acted on.
    known: Cell<Publications>,
    act: Box<dyn Fn()>,
}

impl OnPublish {
    /// Does `act` so many milliseconds after each change that is published from now on, while the owner lives.
    pub(crate) fn new(planner: Planner, millis: i32, act: impl Fn() + 'static) -> Rc<Self> {
        let known = Cell::new(untrack(|| planner.published()));
        let on_publish = Rc::new(Self { planner, known, act: Box::new(act) });
        let late = on_publish.clone();
        let delayed = Timer::new(millis, move || {
            late.catch_up();
        });
        let follower = on_publish.clone();
        effect(move || {
            // Not restarted: changes without a pause would put it off for ever.
            if follower.planner.published() != follower.known.get() {
                delayed.start();
            }
        });
        on_publish
    }

    /// Acts now if there is a published change that it has not acted on. Returns true if there is.
    pub(crate) fn catch_up(&self) -> bool {
        let published = untrack(|| self.planner.published());
        let is_behind = self.known.replace(published) != published;
        if is_behind {
            (self.act)();
        }
        is_behind
    }
}
