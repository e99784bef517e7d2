//! The buttons that make the chosen laps slower or faster by one shown unit.
//!
//! A click is one step and one undo step. A button that is held down goes on, and all of that is one undo step, as a
//! drag is.

use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::editing::Change;
use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::pacing::Time;

use super::editing::LapEditing;
use super::selection::Selection;
use crate::markup::{Element, Event, markup};
use crate::platform::Timer;
use crate::signals::StoredValue;
use crate::state::{Origin, Planned};

/// The milliseconds after which a button that is down is held.
const HELD_AFTER_MILLIS: i32 = 400;
/// The milliseconds between the steps of a button that is held.
const STEP_MILLIS: i32 = 90;

/// The way that a button changes a lap time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Slower,
    Faster,
}

/// The buttons with the field for the time of the chosen laps between them.
pub(super) fn step_buttons(editing: LapEditing, selection: Selection, time_field: Element) -> Element {
    markup! {
        div class="steps" role="group" aria-label=(messages::slower_or_faster()) {
            (step_button(editing, selection, Way::Slower))
            (time_field)
            (step_button(editing, selection, Way::Faster))
        }
    }
}

fn step_button(editing: LapEditing, selection: Selection, way: Way) -> Element {
    let (arrow, name, name_with_step): (_, _, fn(&str) -> String) = match way {
        Way::Slower => ("↓", messages::slower(), messages::slower_step),
        Way::Faster => ("↑", messages::faster(), messages::faster_step),
    };
    let step = move || print::duration(Time::from_millis(editing.planner.get().schedule.unit().millis()));
    let button = markup! {
        button type="button" aria-label=(move || name_with_step(&step())) {
            span class="arrow" aria-hidden="true" { (arrow) }
            b { (name) }
            span { (step) }
        }
    };
    Press::new(editing, selection, way).listen(&button);
    button
}

/// The press of one button. Copies are of the same press.
#[derive(Clone, Copy)]
struct Press {
    editing: LapEditing,
    selection: Selection,
    way: Way,
    state: StoredValue<PressState>,
    /// Tells that the button is held.
    holding: StoredValue<Option<Timer>>,
    /// Makes the next step of a button that is held.
    repeating: StoredValue<Option<Timer>>,
}

/// The state of a press.
#[derive(Clone, Default)]
enum PressState {
    /// The button is up, and the next click is one step.
    #[default]
    Up,
    /// The button is down. A finger may be about to scroll the page.
    Down,
    /// The button is held: the plan when that began, and the steps since.
    Held(Arc<Planned>, i64),
    /// The button was held, and the click that follows is none.
    LetGo,
}

impl Press {
    fn new(editing: LapEditing, selection: Selection, way: Way) -> Self {
        let (holding, repeating) = (StoredValue::new(None), StoredValue::new(None));
        let press = Self { editing, selection, way, state: StoredValue::new(PressState::Up), holding, repeating };
        holding.set_value(Some(Timer::new(HELD_AFTER_MILLIS, move || press.hold())));
        repeating.set_value(Some(Timer::new(STEP_MILLIS, move || press.step_on())));
        press
    }

    fn listen(self, button: &Element) {
        button.listen("pointerdown", Box::new(move |event| self.press(&event)));
        button.listen("pointerup", Box::new(move |_| self.release(PressState::LetGo)));
        for end in ["pointerleave", "pointercancel"] {
            // No click follows these.
            button.listen(end, Box::new(move |_| self.release(PressState::Up)));
        }
        // A finger that was held may be followed by no click. The next one is that of the key then.
        button.listen("keydown", Box::new(move |_| self.release(PressState::Up)));
        button.listen("click", Box::new(move |_| self.click()));
        // A finger that stays would open the menu of the browser.
        button.listen("contextmenu", Box::new(|event| event.prevent_default()));
    }

    fn press(self, event: &Event) {
        if event.pointer().is_main_button && !untrack(|| self.selection.chosen()).laps().is_empty() {
            self.state.set_value(PressState::Down);
            self.holding.with_value(|timer| {
                if let Some(timer) = timer {
                    timer.restart();
                }
            });
        }
    }

    fn hold(self) {
        if matches!(self.state.get_value(), PressState::Down) {
            self.editing.planner.hold();
            self.state.set_value(PressState::Held(self.editing.planner.get_untracked(), 0));
            self.step_on();
        }
    }

    /// Makes one more step, from the plan that the press began with, so that rounding does not add up.
    fn step_on(self) {
        let PressState::Held(base, steps) = self.state.get_value() else { return };
        // The page was hidden, or the widget moved on it.
        if !untrack(|| self.editing.planner.is_held()) {
            return self.state.set_value(PressState::LetGo);
        }
        let steps = steps.saturating_add(1);
        self.editing.drag_from(&base, untrack(|| self.selection.chosen()).laps(), self.millis(&base, steps));
        self.state.set_value(PressState::Held(base, steps));
        self.repeating.with_value(|timer| {
            if let Some(timer) = timer {
                timer.start();
            }
        });
    }

    /// Ends the press, if there is one, with another state.
    fn release(self, then: PressState) {
        match self.state.get_value() {
            PressState::Held(base, steps) => {
                self.state.set_value(then);
                if untrack(|| self.editing.planner.is_held()) {
                    // Once more, now that it is over, so that it is reported.
                    let change = Change::By(self.millis(&base, steps));
                    let laps = untrack(|| self.selection.chosen());
                    self.editing.change_from(&base, Origin::Gesture, laps.laps(), change);
                    self.editing.planner.let_go();
                }
            }
            PressState::Down | PressState::LetGo => self.state.set_value(PressState::Up),
            PressState::Up => {}
        }
    }

    fn click(self) {
        let state = self.state.get_value();
        self.state.set_value(PressState::Up);
        let laps = untrack(|| self.selection.chosen());
        if !matches!(state, PressState::LetGo) && !laps.laps().is_empty() {
            let change = Change::By(self.millis(&self.editing.planner.get_untracked(), 1));
            self.editing.change(Origin::Choice, laps.laps(), change);
        }
    }

    /// The change of so many steps, in milliseconds.
    fn millis(self, planned: &Planned, steps: i64) -> i64 {
        let unit = i64::from(planned.schedule.unit().millis());
        let slower = steps.saturating_mul(unit);
        if self.way == Way::Slower { slower } else { slower.saturating_neg() }
    }
}
