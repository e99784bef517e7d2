//! A slider between whole numbers, whose value follows a signal.

use crate::markup::{Element, Event, markup};
use crate::signals::StoredValue;
use crate::state::Planner;

/// A slider without a label of its own.
pub(crate) struct Range {
    pub(crate) min: u32,
    pub(crate) step: u32,
    pub(crate) max: Box<dyn Fn() -> u32>,
    pub(crate) value: Box<dyn Fn() -> u32>,
    /// The value in words, for a screen reader.
    pub(crate) value_text: Box<dyn Fn() -> String>,
    /// Takes over each value that the reader slides over. A whole slide is one step of the history.
    pub(crate) slide: Box<dyn Fn(u32)>,
}

impl Range {
    /// Builds the slider.
    pub(crate) fn view(self, planner: Planner) -> Element {
        let Self { min, step, max, value, value_text, slide } = self;
        // A browser reports a change when a pointer lets go, but at each repeat of a key that is held down.
        let is_by_key = StoredValue::new(false);
        // The end stands before the value: a browser cuts off a value beyond it.
        markup! {
            input type="range" min=(min.to_string()) step=(step.to_string()) max=(move || max().to_string())
                aria-valuetext=(value_text)
                prop:value=(move || value().to_string())
                on:pointerdown=(move |_| is_by_key.set_value(false))
                on:keydown=(move |_| is_by_key.set_value(true))
                on:input=(move |event| if let Some(value) = slid_to(&event) { slide(value) })
                on:change=(move |_| if !is_by_key.get_value() { planner.end_step() })
                on:keyup=(move |_| planner.publish());
        }
    }
}

/// The value that the slider of an event has now. A browser keeps it within its ends and on its steps.
fn slid_to(event: &Event) -> Option<u32> {
    event.value().parse().ok()
}
