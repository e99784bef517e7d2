//! A field for a value that people type in many ways.
//!
//! A keystroke that can be read takes effect at once; one that cannot leaves the last good plan. Where the text cannot
//! be read when the field is left, the field says so and the plan is again the one before. The field never rewrites
//! what is being typed.
//!
//! Reading a text and wording a refusal are the caller's. A field is made in two steps, since the fields of the first
//! sight are there before the code that changes plans: [`Field::build`] shows the plan, and `typing` attaches to the
//! [`Entry`] that it is built with.

mod entry;
mod typing;

pub(crate) use entry::{Entry, ReactiveText};
pub(crate) use typing::{Accept, Typing};

use super::text_input::{Keyboard, text_input};
use crate::markup::{Element, Fragment, markup};
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The description of a field.
pub(crate) struct Field {
    /// Unique in the widget.
    pub(crate) id: String,
    pub(crate) label: ReactiveText,
    /// The value in its tidy form.
    pub(crate) value: ReactiveText,
    /// The line below the input, which says how the value was understood.
    pub(crate) hint: ReactiveText,
    pub(crate) keyboard: Keyboard,
}

/// A label or a hint that stays the same.
pub(crate) fn fixed(text: &'static str) -> ReactiveText {
    Box::new(move || text.to_owned())
}

impl Field {
    /// Builds the field with what stands `beside` its input. What is typed goes to `accept`.
    pub(crate) fn view(self, planner: Planner, beside: Fragment, accept: Accept) -> Element {
        let entry = Entry::new();
        let field = self.build(beside, entry);
        Typing { planner, accept, accept_left: None }.attach(entry);
        field
    }

    /// Builds the field as it shows the plan. `entry` becomes that of its input, and takes nothing over by itself.
    pub(crate) fn build(self, beside: Fragment, entry: Entry) -> Element {
        let Self { id, label, value, hint, keyboard } = self;
        let hint_id = format!("{id}-hint");
        let input = text_input(&id, keyboard);
        entry.show(value, &input);
        let input = input.attr("aria-describedby", hint_id.as_str()).attr("aria-invalid", "false");
        markup! {
            div class="field" {
                label for=(id) { (label) }
                div class="entry" { (input) (beside) }
                p class="hint" id=(hint_id) aria-live="off"
                    prop:textContent=(move || entry.refusal().unwrap_or_else(&hint));
            }
        }
    }
}
