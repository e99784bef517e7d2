//! The buttons and keys of undo and redo, and the focus that tells one undo step from the next.
//!
//! The history itself belongs to the planner's state.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event, KeyboardEvent};

use crate::markup::{Element, button, keep_alive};
use crate::platform::on_page_hide;
use crate::standalone;
use crate::state::{OnPublish, Planner, stored_history};
use lapwise_core::messages;

/// Long enough for a burst of changes to be stored once.
const STORE_AFTER_MILLIS: i32 = 400;

/// Undo and redo of one widget.
pub(crate) struct Undo {
    planner: Planner,
    /// True if somebody has typed in the field that has the focus, whose own undo the keys then belong to.
    pub(crate) is_typing: Cell<bool>,
    /// The line about the last edit, which is no longer true once that is undone.
    status: Element,
}

impl Undo {
    /// Listens to the keys in `frame`, and goes on with the history of this tab on the standalone page.
    pub(crate) fn new(planner: Planner, frame: &Element, status: Element) -> Rc<Self> {
        if standalone::is_around(&frame.0) {
            stored_history::adopt(planner);
            let stored = OnPublish::new(planner, STORE_AFTER_MILLIS, move || stored_history::store(planner));
            keep_alive(Box::new(on_page_hide(move || {
                planner.let_go();
                stored.catch_up();
            })));
        }
        let undo = Rc::new(Self { planner, is_typing: Cell::default(), status });
        undo.listen(frame);
        undo
    }

    /// The buttons Undo and Redo.
    pub(crate) fn buttons(self: &Rc<Self>) -> [Element; 2] {
        let (undo, redo, planner) = (self.clone(), self.clone(), self.planner);
        // A button that is disabled would lose the focus to the page.
        [
            button(move || undo.undo()).text(messages::undo()).bind_state("aria-disabled", move || !planner.can_undo()),
            button(move || redo.redo()).text(messages::redo()).bind_state("aria-disabled", move || !planner.can_redo()),
        ]
    }

    fn listen(self: &Rc<Self>, frame: &Element) {
        let (planner, entered, typed, pressed) = (self.planner, self.clone(), self.clone(), self.clone());
        // The frame is built by this widget and takes all listeners.
        let _ = frame
            .clone()
            .on("focusin", move |_| {
                entered.is_typing.set(false);
                planner.end_step();
            })
            .on("focusout", move |_| planner.end_step())
            .on("input", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
                let is_text = target.is_some_and(|target| target.matches("[type=text], textarea").unwrap_or(false));
                typed.is_typing.set(is_text);
                // A key that makes no reading is a key, too.
                planner.delay_publishing();
            })
            .on("keyup", move |event| {
                if is_gesture(&event) {
                    planner.publish();
                }
            })
            .on("keydown", move |event| pressed.press(&event));
    }

    fn press(&self, event: &Event) {
        let key: &KeyboardEvent = event.unchecked_ref();
        if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || self.is_typing.get() {
            return;
        }
        match key.key().as_str() {
            "z" | "Z" if !key.shift_key() => self.undo(),
            "z" | "Z" | "y" => self.redo(),
            _ => return,
        }
        event.prevent_default();
    }

    fn undo(&self) {
        if self.planner.undo() {
            self.status.replace(&[]);
        }
    }

    fn redo(&self) {
        if self.planner.redo() {
            self.status.replace(&[]);
        }
    }
}

/// Returns true if the key that was let go may have been held down to change a lap.
fn is_gesture(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
    target.is_some_and(|target| !target.matches("input, textarea").unwrap_or(false))
}
