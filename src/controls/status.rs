//! Lines that say what came of an action, and that a screen reader reads aloud.

use crate::markup::{Element, effect, markup};
use crate::signals::RwSignal;

/// A line that is read aloud each time that something is said in it, also where that is the same again.
///
/// Copies are of the same line.
#[derive(Clone, Copy)]
pub(crate) struct Status(RwSignal<String>);

impl Status {
    /// Creates a line that says nothing yet.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says something, in the place of what was said before.
    pub(crate) fn say(self, text: &str) {
        self.0.set(text.to_owned());
    }

    /// Says why something was refused, or nothing where it was not.
    pub(crate) fn report(self, outcome: Result<(), String>) {
        self.0.set(outcome.err().unwrap_or_default());
    }

    /// The line, read aloud when the reader pauses.
    pub(crate) fn line(self) -> Element {
        self.said_in(markup! { p class="hint" role="status"; })
    }

    /// The line of a refusal, read aloud at once.
    pub(crate) fn alert(self) -> Element {
        self.said_in(markup! { p class="hint error" role="alert"; })
    }

    fn said_in(self, line: Element) -> Element {
        let live_region = line.clone();
        effect(move || live_region.announce(&self.0.get()));
        line
    }
}
