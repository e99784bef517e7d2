//! Fields for the texts that go along with a plan, such as its title and its note.
//!
//! A text is never refused: it is cut at the length that a link holds.

use lapwise_core::options::{LONGEST_NAME, LONGEST_TEXT, plain};
use lapwise_core::pacing::Plan;

use super::labelled::labelled;
use crate::markup::{Element, ElementRef, Event, effect, markup};
use crate::state::{Origin, Planner};

/// Borrows one text of a plan.
pub(crate) type TextSlot = fn(&mut Plan) -> &mut String;

/// A field for one line of the plan, such as its title.
pub(crate) fn plan_line(planner: Planner, id: &str, label: &str, slot: TextSlot) -> Element {
    let text = PlanText::new(planner, slot, LONGEST_NAME);
    let input = markup! {
        input type="text" id=(id) dir="auto" autocomplete="off" maxlength=(LONGEST_NAME.to_string()) ref=(text.input)
            on:input=(move |event| text.take(&event))
            on:blur=(move |_| text.tidy());
    };
    text.follow_plan();
    labelled(id, label, &input)
}

/// A field for a text of several lines.
pub(crate) fn plan_paragraph(planner: Planner, id: &str, label: &str, slot: TextSlot) -> Element {
    let text = PlanText::new(planner, slot, LONGEST_TEXT);
    let area = markup! {
        textarea rows="3" id=(id) dir="auto" maxlength=(LONGEST_TEXT.to_string()) ref=(text.input)
            on:input=(move |event| text.take(&event))
            on:blur=(move |_| text.tidy());
    };
    text.follow_plan();
    labelled(id, label, &area)
}

/// One text of the plan in its input, which takes over each keystroke.
#[derive(Clone, Copy)]
struct PlanText {
    planner: Planner,
    slot: TextSlot,
    /// The most characters.
    longest: usize,
    input: ElementRef,
}

impl PlanText {
    fn new(planner: Planner, slot: TextSlot, longest: usize) -> Self {
        Self { planner, slot, longest, input: ElementRef::new() }
    }

    /// The text of a plan. The slot is borrowed to be written, so it is read from a copy.
    fn of(self, plan: &Plan) -> String {
        (self.slot)(&mut plan.clone()).clone()
    }

    fn follow_plan(self) {
        effect(move || {
            let text = self.of(&self.planner.get().plan);
            // What is being typed is not rewritten under the reader's cursor.
            if let Some(input) = self.input.get().filter(|input| !input.is_focused()) {
                input.set_value(&text);
            }
        });
    }

    fn take(self, event: &Event) {
        let text: String = plain(&event.value()).chars().take(self.longest).collect();
        // Texts are bounded, so every plan takes them.
        self.planner.update(Origin::Typing, |plan| *(self.slot)(plan) = text).unwrap_or_default();
    }

    /// Shows what the plan holds, which may be less than what was typed.
    fn tidy(self) {
        if let Some(input) = self.input.get() {
            input.set_value(&self.of(&self.planner.get_untracked().plan));
        }
    }
}
