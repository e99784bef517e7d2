//! A button that acts when it is held, so that no touch by accident does.
//!
//! A press that is shorter, of a keyboard or a screen reader too, asks for a second step instead.

use crate::markup::{Element, Event, Fragment, markup};
use crate::platform::Timer;
use crate::signals::{RwSignal, StoredValue};

/// The time for which it is held, in milliseconds.
const HOLD_MILLIS: i32 = 1000;

/// Builds the button, which calls `act` when it has been held, and `ask` when it was only pressed.
pub(super) fn hold_button(content: Fragment, act: impl Fn() + 'static, ask: impl Fn() + 'static) -> Element {
    let is_held = RwSignal::new(false);
    let has_acted = StoredValue::new(false);
    let timer = StoredValue::new(Timer::new(HOLD_MILLIS, move || {
        is_held.set(false);
        has_acted.set_value(true);
        act();
    }));
    let hold = move || {
        is_held.set(true);
        has_acted.set_value(false);
        timer.with_value(Timer::restart);
    };
    let let_go = move || {
        is_held.set(false);
        timer.update_value(|timer| timer.stop());
    };
    let button = markup! {
        button type="button" class=(move || if is_held.get() { "end held" } else { "end" })
            on:pointerdown=(move |_| hold())
            on:click=(move |_| if !has_acted.get_value() { ask() })
            // The menu of a long press would end it.
            on:contextmenu=(move |event: Event| event.prevent_default())
        {
            (content)
        }
    };
    for end in ["pointerup", "pointercancel", "pointerleave"] {
        button.listen(end, Box::new(move |_| let_go()));
    }
    button
}
