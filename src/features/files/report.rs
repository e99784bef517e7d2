//! The outcome of a copy or a file.

use lapwise_core::messages;

use crate::controls::status::Status;
use crate::markup::{Element, ElementRef, markup};
use crate::platform::soon;
use crate::signals::RwSignal;

/// A line that says what came of the last action, and the text that the reader is to copy by hand after a refusal.
#[derive(Clone, Copy)]
pub(super) struct Report {
    status: Status,
    refused_text: RwSignal<Option<String>>,
    area: ElementRef,
}

impl Report {
    pub(super) fn new() -> Self {
        Self { status: Status::new(), refused_text: RwSignal::new(None), area: ElementRef::new() }
    }

    pub(super) fn say(self, text: &str) {
        self.status.say(text);
        // A text to copy by hand belongs to the status before.
        self.refused_text.set(None);
    }

    pub(super) fn say_copied(self) {
        self.say(messages::copied());
    }

    /// Says that the browser did not copy a text, and shows it selected.
    pub(super) fn say_not_copied(self, text: &str) {
        self.status.say(messages::not_copied());
        self.refused_text.set(Some(text.to_owned()));
        // Once the text area is there.
        soon(move || {
            if let Some(area) = self.area.get() {
                area.select();
            }
        });
    }

    /// Says if the browser took a file.
    pub(super) fn say_saved(self, file: &str, is_saved: bool) {
        if is_saved {
            self.say(&messages::file_saved(file));
        } else {
            self.say(messages::not_saved());
        }
    }

    /// The line.
    pub(super) fn line(self) -> Element {
        self.status.line()
    }

    /// The text to copy by hand, where there is one.
    pub(super) fn text_to_copy(self) -> Element {
        markup! {
            div {
                for text in (move || self.refused_text.get()) {
                    div class="field" {
                        div class="entry" {
                            textarea rows="8" readonly=(true) wrap="off" aria-label=(messages::text_to_copy())
                                prop:value=(text.as_str()) ref=(self.area);
                        }
                    }
                }
            }
        }
    }
}
