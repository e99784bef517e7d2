//! Going back, and forth again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, KeyboardEvent};

use crate::markup::{Element, button, effect, keep_alive};
use crate::platform::{Timer, on_page_hide, session_storage};
use crate::standalone;
use crate::state::{Planned, Planner};
use lapwise_core::editing::History;
use lapwise_core::link;
use lapwise_core::link::history;
use lapwise_core::messages;

const STORED: &str = "lapwise:history";
const KEEP_AFTER_MILLIS: i32 = 400;

/// What can be undone, and what of it is one step.
pub(crate) struct Undo {
    planner: Planner,
    history: RefCell<History>,
    /// What goes on: a drag, or typing in a field.
    gesture: RefCell<Option<String>>,
    /// How often the reader had changed the plan, and what it was then.
    known: RefCell<(usize, Arc<Planned>)>,
    /// Whether what changes the plan is a step back or forth.
    is_going: Cell<bool>,
    /// Whether something has been remembered that is not stored yet.
    is_new: Cell<bool>,
    /// Whether a lap is held, which is one step whatever else happens.
    is_held: Cell<bool>,
    /// Whether somebody has typed in the field that has the focus, which then undoes by itself.
    pub(crate) is_typing: Cell<bool>,
    buttons: [Element; 2],
    /// Whether the buttons say that there is something to go back or forth to.
    can: Cell<Option<[bool; 2]>>,
    /// What is said of the last edit, which is no longer true once it is undone.
    said: Element,
}

impl Undo {
    /// Remembers every change of the plan from now on; on the standalone page also what was remembered before.
    pub(crate) fn new(planner: Planner, frame: &Element, said: Element) -> Rc<Self> {
        let is_kept = standalone::is_around(&frame.0);
        let undo = Rc::new_cyclic(|undo: &std::rc::Weak<Self>| {
            let go = |is_back: bool| {
                let undo = undo.clone();
                button(move || _ = undo.upgrade().map(|undo| undo.go(is_back)))
            };
            let history = if is_kept { remembered(planner) } else { History::default() };
            Self {
                planner,
                history: RefCell::new(history),
                gesture: RefCell::default(),
                known: RefCell::new((planner.revision(), planner.get_untracked())),
                is_going: Cell::default(),
                is_new: Cell::default(),
                is_held: Cell::default(),
                is_typing: Cell::default(),
                buttons: [go(true).text(messages::undo()), go(false).text(messages::redo())],
                can: Cell::default(),
                said,
            }
        });
        // A field that has the focus already may have been typed in, and goes on being typed in.
        if let Ok(Some(focused)) = frame.0.query_selector("[id]:focus") {
            undo.begin(&focused.id());
        }
        let kept = undo.clone();
        let store = Rc::new(Timer::new(KEEP_AFTER_MILLIS, move || {
            let current = link::encode(&kept.planner.get_untracked().plan);
            let text = format!("{current}\n{}", history::write(&kept.history.borrow()));
            session_storage::set(STORED, &text);
        }));
        let late = store.clone();
        keep_alive(Box::new(on_page_hide(move || _ = late.flush())));
        let noted = undo.clone();
        effect(move || {
            planner.get();
            noted.note(planner.revision());
            if noted.is_new.take() && is_kept {
                store.start();
            }
        });
        undo.listen(frame);
        undo
    }

    pub(crate) fn buttons(&self) -> [Element; 2] {
        self.buttons.clone()
    }

    fn listen(self: &Rc<Self>, frame: &Element) {
        let [left, entered, typed, pressed] = [(); 4].map(|()| self.clone());
        let _ = frame
            .clone()
            .on("focusin", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
                entered.is_typing.set(false);
                entered.end();
                if let Some(id) = target.map(|target| target.id()).filter(|id| !id.is_empty()) {
                    entered.begin(&id);
                }
            })
            .on("focusout", move |_| left.end())
            .on("input", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
                let is_text = target.is_some_and(|target| target.matches("[type=text], textarea").unwrap_or(false));
                typed.is_typing.set(is_text);
            })
            .on("keydown", move |event| {
                let key: &KeyboardEvent = event.unchecked_ref();
                let is_asked = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
                let is_back = match key.key().as_str() {
                    "z" | "Z" => !key.shift_key(),
                    "y" => false,
                    _ => return,
                };
                if is_asked && !pressed.is_typing.get() {
                    event.prevent_default();
                    pressed.go(is_back);
                }
            });
    }

    /// What changes the plan from now on is one step, until [`Undo::end`].
    pub(crate) fn begin(&self, gesture: &str) {
        if !self.is_held.get() {
            self.gesture.replace(Some(gesture.to_owned()));
        }
    }

    pub(crate) fn end(&self) {
        // What has changed belongs to what ends, though nobody was told of it yet.
        self.note(self.planner.revision());
        if !self.is_held.get() {
            self.gesture.replace(None);
            self.history.borrow_mut().end_gesture();
        }
    }

    /// Makes what `act` does a step of its own, in the middle of what goes on.
    pub(crate) fn apart(&self, act: &dyn Fn()) {
        let gesture = self.gesture.borrow().clone();
        self.end();
        act();
        self.end();
        self.gesture.replace(gesture);
    }

    /// What changes the plan from now on is one step, until [`Undo::let_go`].
    pub(crate) fn hold(&self) {
        self.end();
        self.begin("drag");
        self.is_held.set(true);
        self.planner.set_held(true);
    }

    pub(crate) fn let_go(&self) {
        self.note(self.planner.revision());
        self.is_held.set(false);
        self.planner.set_held(false);
        self.end();
    }

    /// Remembers what the plan was before the reader changed it.
    fn note(&self, edits: usize) {
        let (known, before) = self.known.replace((edits, self.planner.get_untracked()));
        if known != edits && !self.is_going.get() {
            let (before, mut history) = (&before.plan, self.history.borrow_mut());
            match &*self.gesture.borrow() {
                Some(gesture) => history.record_in(gesture, before),
                None => history.record(before),
            }
        }
        self.is_new.set(self.is_new.get() || known != edits);
        self.show();
    }

    fn show(&self) {
        let (planned, history) = (self.planner.get_untracked(), self.history.borrow());
        let can = [history.can_undo(&planned.plan), history.can_redo(&planned.plan)];
        if self.can.replace(Some(can)) != Some(can) {
            for (button, can) in self.buttons.iter().zip(can) {
                // A button that is disabled would lose the focus to the page.
                button.set_attr("aria-disabled", if can { "false" } else { "true" });
            }
        }
    }

    fn go(&self, is_back: bool) {
        let planned = self.planner.get_untracked();
        let mut history = self.history.borrow_mut();
        let plan = if is_back { history.undo(&planned.plan) } else { history.redo(&planned.plan) };
        drop(history);
        if let Some(plan) = plan {
            self.said.replace(&[]);
            self.is_going.set(true);
            self.planner.restore(plan);
            self.note(self.planner.revision());
            self.is_going.set(false);
        }
        self.show();
    }
}

/// The history of this tab, where it leads to the plan on screen.
fn remembered(planner: Planner) -> History {
    let stored = session_storage::get(STORED).unwrap_or_default();
    match stored.split_once('\n') {
        Some((known, history)) if known == link::encode(&planner.get_untracked().plan) => history::read(history),
        _ => History::default(),
    }
}
