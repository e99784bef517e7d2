//! Presses of the lap button: by a pointer when it goes down, by keys, and by assistive technology.

use crate::markup::{Element, Event};
use crate::platform::clock;
use crate::signals::StoredValue;

/// The keys that press the lap button, those of a pedal and of a page turner among them.
const KEYS: [&str; 3] = [" ", "Enter", "PageDown"];

/// The longest time from the end of a press to the click that the browser makes of it, in milliseconds.
const CLICK_WITHIN_MILLIS: u64 = 1000;

/// Calls `press` with the moment of each press of a button, in milliseconds since 1970. Its keys are heard in all of
/// `screen`.
pub(super) fn listen(screen: &Element, button: &Element, press: impl Fn(u64) + Clone + 'static) {
    // The end of the last press, whose click is no press of its own.
    let ended = StoredValue::new(None::<u64>);
    let end = move || ended.set_value(Some(clock::monotonic_millis()));
    let pressed = press.clone();
    button.listen(
        "pointerdown",
        Box::new(move |event| {
            if event.pointer().is_main_button {
                end();
                pressed(clock::moment_of(&event.0));
            }
        }),
    );
    button.listen("pointerup", Box::new(move |_| end()));
    button.listen("click", {
        let press = press.clone();
        Box::new(move |event| {
            // Assistive technology clicks without a press before.
            let ended = ended.try_update_value(Option::take).flatten();
            if ended.is_none_or(|ended| clock::monotonic_millis().abs_diff(ended) > CLICK_WITHIN_MILLIS) {
                press(clock::moment_of(&event.0));
            }
        })
    });
    let lap_button = button.clone();
    let is_press = move |event: &Event| {
        let target = event.target();
        let is_elsewhere = target.is_some_and(|target| {
            target.0 != lap_button.0 && target.closest("button, input, select, textarea, summary").is_some()
        });
        let key = event.key();
        // On another button, the keys of a button are its own.
        KEYS.contains(&key.as_str()) && !event.has_shortcut_key() && (!is_elsewhere || key == "PageDown")
    };
    let is_press_ended = is_press.clone();
    screen.listen(
        "keydown",
        Box::new(move |event| {
            if is_press(&event) {
                // Neither a click nor a scroll.
                event.prevent_default();
                if !event.is_repeated() {
                    press(clock::moment_of(&event.0));
                }
            }
        }),
    );
    screen.listen(
        "keyup",
        Box::new(move |event| {
            // Some browsers click when the space bar comes up.
            if is_press_ended(&event) {
                event.prevent_default();
            }
        }),
    );
}
