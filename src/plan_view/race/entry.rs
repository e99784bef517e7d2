//! The state of a race field: what stands in its input, and the list below it.

use lapwise_core::formats::races::Found;

use crate::controls::written_input::WrittenInput;
use crate::markup::ElementRef;
use crate::signals::RwSignal;

/// The input of a race field and the list below it. Copies are of the same ones.
///
/// This is where the part that changes plans attaches: it listens to the input, and sets the signals. The field follows.
#[derive(Clone, Copy)]
pub(crate) struct RaceEntry {
    pub(super) input: WrittenInput,
    pub(super) list: ElementRef,
    pub(super) text: RwSignal<RaceText>,
    /// The races in the list; none while it is closed.
    pub(super) found: RwSignal<Vec<Found>>,
    /// The index of the race in the list that the arrow keys are on.
    pub(super) active: RwSignal<Option<usize>>,
}

/// The text in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RaceText {
    /// The race of the plan.
    OfPlan,
    /// What somebody types, which is never rewritten.
    Typed(String),
    /// What somebody typed or chose and the plan does not take.
    Refused { text: String, why: String },
}

impl RaceEntry {
    /// The entry of a field that shows the race of the plan.
    pub(crate) fn new() -> Self {
        Self {
            input: WrittenInput::new(),
            list: ElementRef::new(),
            text: RwSignal::new(RaceText::OfPlan),
            found: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
        }
    }

    /// The text that is not the race of the plan.
    pub(super) fn typed(self) -> Option<String> {
        match self.text.get() {
            RaceText::OfPlan => None,
            RaceText::Typed(text) | RaceText::Refused { text, .. } => Some(text),
        }
    }

    /// The reason why the text was refused.
    pub(super) fn refusal(self) -> Option<String> {
        match self.text.get() {
            RaceText::Refused { why, .. } => Some(why),
            RaceText::OfPlan | RaceText::Typed(_) => None,
        }
    }

    /// Returns true if the list is on screen.
    pub(super) fn is_open(self) -> bool {
        !self.found.get().is_empty()
    }
}

/// The id of an option of the list.
pub(super) fn option_id(index: usize) -> String {
    format!("race-{index}")
}
