//! The keys of undo and redo, the focus that tells one undo step from the next, and the history that a browser tab
//! keeps.
//!
//! The buttons are [`Undo::buttons`], which the lap editor shows among its tools.

use crate::controls::undo::Undo;
use crate::markup::{Element, Event, keep_alive};
use crate::platform::on_page_hide;
use crate::standalone;
use crate::state::{OnPublish, Planner, stored_history};

/// Long enough for a burst of changes to be stored once.
const STORE_AFTER_MILLIS: i32 = 400;

/// Makes what happens in a widget's `frame` steps that can be undone.
pub(crate) fn attach(planner: Planner, frame: &Element) -> Undo {
    if standalone::is_around(&frame.0) {
        keep_history(planner);
    }
    let undo = Undo::new(planner);
    tell_steps_apart(planner, frame, undo);
    frame.listen("keydown", Box::new(move |event| press(undo, &event)));
    undo
}

/// Goes on with the history of this tab, and stores it.
fn keep_history(planner: Planner) {
    stored_history::adopt(planner);
    let stored = OnPublish::new(planner, STORE_AFTER_MILLIS, move || stored_history::store(planner));
    keep_alive(Box::new(on_page_hide(move || {
        planner.let_go();
        stored.catch_up();
    })));
}

/// Ends a step where the focus goes elsewhere or a key is let go, and watches if somebody types.
fn tell_steps_apart(planner: Planner, frame: &Element, undo: Undo) {
    let enter = move |_: Event| {
        undo.set_typing(false);
        planner.end_step();
    };
    let type_text = move |event: Event| {
        undo.set_typing(event.target().is_some_and(|target| target.matches("[type=text], textarea")));
        // A key that makes no reading is a key, too.
        planner.delay_publishing();
    };
    let let_go = move |event: Event| {
        // The key may have been held down to change a lap.
        if event.target().is_some_and(|target| !target.matches("input, textarea")) {
            planner.publish();
        }
    };
    frame.listen("focusin", Box::new(enter));
    frame.listen("focusout", Box::new(move |_| planner.end_step()));
    frame.listen("input", Box::new(type_text));
    frame.listen("keyup", Box::new(let_go));
}

fn press(undo: Undo, event: &Event) {
    if !event.has_shortcut_key() || event.has_alt() || undo.is_typing() {
        return;
    }
    match event.key().as_str() {
        "z" | "Z" if !event.has_shift() => undo.undo(),
        "z" | "Z" | "y" => undo.redo(),
        _ => return,
    }
    event.prevent_default();
}
