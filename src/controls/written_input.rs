//! An input that the widget writes to, and what it has written there: anything else was typed.

use crate::markup::{Element, ElementRef};
use crate::signals::StoredValue;

/// A handle to an input, and the text that was written in it last. Copies are of the same input.
#[derive(Clone, Copy)]
pub(crate) struct WrittenInput {
    input: ElementRef,
    written: StoredValue<String>,
}

impl WrittenInput {
    /// Creates an empty handle, which lives as long as the current owner.
    pub(crate) fn new() -> Self {
        Self { input: ElementRef::new(), written: StoredValue::new(String::new()) }
    }

    /// Fills the handle.
    pub(crate) fn set(self, input: &Element) {
        self.input.set(input);
    }

    /// Returns the input.
    pub(crate) fn get(self) -> Option<Element> {
        self.input.get()
    }

    /// Writes a text in the input.
    pub(crate) fn write(self, text: &str) {
        if let Some(input) = self.input.get() {
            input.set_value(text);
            self.written.set_value(text.to_owned());
        }
    }

    /// Returns true if somebody has typed another text than was written last.
    ///
    /// The plan may be further than what was written, since the page follows it in an effect.
    pub(crate) fn was_typed_in(self) -> bool {
        let typed = self.input.get().map(|input| input.value());
        typed.is_some() && typed != self.written.try_get_value()
    }
}
