//! What stands in the input of a field: the tidy value of the plan, or what somebody types.

use super::super::written_input::WrittenInput;
use crate::markup::{Element, effect};
use crate::signals::{RwSignal, StoredValue};

/// A text that follows the plan.
pub(crate) type ReactiveText = Box<dyn Fn() -> String>;

/// The input of a field and what is in it. Copies are of the same input.
///
/// This is where the part that changes plans attaches to a field of the first sight: it listens to the input, and sets
/// the text's fate. The field follows.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    input: WrittenInput,
    value: StoredValue<Option<ReactiveText>>,
    text: RwSignal<FieldText>,
    /// True once the value has changed since the text was refused.
    is_overtaken: StoredValue<bool>,
}

/// The text in an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FieldText {
    /// The tidy value, which follows the plan.
    Tidy,
    /// What somebody types, which is never rewritten.
    Typed,
    /// What somebody typed and nobody could read.
    Refused {
        why: String,
        /// The tidy value at that time.
        tidy: String,
        /// False while somebody may still be typing, so that it may become right.
        is_left: bool,
    },
}

impl Entry {
    /// Creates the entry of a field that is about to be built.
    pub(crate) fn new() -> Self {
        Self {
            input: WrittenInput::new(),
            value: StoredValue::new(None),
            text: RwSignal::new(FieldText::Tidy),
            is_overtaken: StoredValue::new(false),
        }
    }

    /// Shows a value in the input of the field.
    pub(super) fn show(self, value: ReactiveText, input: &Element) {
        self.value.set_value(Some(value));
        self.input.set(input);
        effect(move || self.follow_value());
    }

    /// Shows the value, unless there is a text that somebody typed.
    fn follow_value(self) {
        if self.text() == FieldText::Tidy {
            self.input.write(&self.value());
        }
    }

    /// Returns true if somebody has typed in the input, which nobody listens to yet.
    pub(super) fn was_typed_in(self) -> bool {
        self.input.was_typed_in()
    }

    /// The input on the page.
    pub(crate) fn input(self) -> Option<Element> {
        self.input.get()
    }

    /// The tidy value.
    pub(super) fn value(self) -> String {
        self.value.try_with_value(|value| value.as_ref().map(|value| value())).flatten().unwrap_or_default()
    }

    /// Returns true while somebody types what can be read, or may become so.
    pub(crate) fn is_typed(self) -> bool {
        self.text() == FieldText::Typed
    }

    /// The refusal of a text that was left.
    pub(crate) fn refusal(self) -> Option<String> {
        match self.text() {
            FieldText::Refused { why, is_left: true, .. } => Some(why),
            _ => None,
        }
    }

    /// What is in the input. A refused text gives way once the value is set in another way, and does not come back with
    /// an older value.
    pub(super) fn text(self) -> FieldText {
        let (text, value) = (self.text.get(), self.value());
        if matches!(&text, FieldText::Refused { tidy, .. } if *tidy != value) {
            self.is_overtaken.set_value(true);
        }
        if self.is_overtaken.try_get_value() == Some(true) { FieldText::Tidy } else { text }
    }

    /// Says what is in the input. The tidy value is shown at once.
    pub(super) fn set_text(self, text: FieldText) {
        if text == FieldText::Tidy {
            self.input.write(&self.value());
        }
        self.is_overtaken.set_value(false);
        self.text.set(text);
    }
}
