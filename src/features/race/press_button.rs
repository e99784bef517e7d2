//! A button that acts at the moment at which it is pressed, not the later one at which it is let go.

use lapwise_core::racing::Moment;

use super::session::moment;
use crate::markup::{Element, Event, markup};
use crate::platform::clock;
use crate::signals::StoredValue;

/// Builds the button, which calls `act` with that moment when it has been let go.
pub(super) fn press_button(class: &'static str, text: &'static str, act: impl Fn(Moment) + 'static) -> Element {
    let pressed = StoredValue::new(None::<u64>);
    let press = move |event: Event| pressed.set_value(Some(clock::moment_of(&event.0)));
    let click = move |event: Event| {
        let now = clock::moment_of(&event.0);
        // A press of long ago went elsewhere.
        let at = pressed.get_value().filter(|at| now.abs_diff(*at) < LONGEST_PRESS_MILLIS);
        act(moment(at.unwrap_or(now)));
    };
    markup! {
        button type="button" class=(class) on:pointerdown=(press) on:click=(click) { (text) }
    }
}

/// The longest time between the press of a button and its click, in milliseconds.
const LONGEST_PRESS_MILLIS: u64 = 3000;
