//! One kind of code, to be copied.

use std::rc::Rc;

use lapwise_core::files::embed_code::EmbedCode;
use lapwise_core::messages;

use super::code_source::CodeSource;
use crate::markup::{Element, ElementRef, markup};
use crate::platform::clipboard;
use crate::signals::RwSignal;

/// The words around one kind of code.
#[derive(Clone, Copy)]
pub(super) struct SnippetWords {
    /// The code that the words are about.
    pub(super) code: fn(EmbedCode) -> String,
    pub(super) name: fn() -> &'static str,
    pub(super) hint: fn() -> &'static str,
    /// The text of the button.
    pub(super) copy: fn() -> &'static str,
}

/// One kind of code, which a button copies, or the reader by hand.
pub(super) fn snippet(source: CodeSource, words: SnippetWords) -> Element {
    let snippet = Snippet { source, code: words.code, area: ElementRef::new(), outcome: RwSignal::new(None) };
    markup! {
        fieldset class="items" {
            legend { ((words.name)()) }
            p class="hint" { ((words.hint)()) }
            div class="field" {
                div class="entry" {
                    textarea rows="4" readonly=(true) dir="ltr" aria-label=((words.name)()) ref=(snippet.area)
                        prop:value=(move || snippet.text());
                }
            }
            div class="chips" {
                button type="button" on:click=(move |_| snippet.copy()) { ((words.copy)()) }
            }
            p class="hint" role="status" { (move || snippet.status()) }
        }
    }
}

/// A text that can be copied, and what came of that.
#[derive(Clone, Copy)]
struct Snippet {
    source: CodeSource,
    code: fn(EmbedCode) -> String,
    area: ElementRef,
    outcome: RwSignal<Option<CopyOutcome>>,
}

/// The outcome of the last copy.
#[derive(Clone, PartialEq, Eq)]
struct CopyOutcome {
    text: String,
    is_copied: bool,
}

impl Snippet {
    fn text(self) -> String {
        (self.code)(self.source.code())
    }

    /// Says what came of the copy; empty once the code is another one.
    fn status(self) -> &'static str {
        let text = self.text();
        match self.outcome.get().filter(|outcome| outcome.text == text) {
            None => "",
            Some(CopyOutcome { is_copied: true, .. }) => messages::copied(),
            Some(CopyOutcome { is_copied: false, .. }) => messages::not_copied_but_selected(),
        }
    }

    /// Copies the code. Selects it where the browser refuses, so that the reader can copy it.
    fn copy(self) {
        let text = self.text();
        let copied = text.clone();
        let report = move |is_copied: bool| {
            self.outcome.set(Some(CopyOutcome { text: copied.clone(), is_copied }));
            if let Some(area) = self.area.get().filter(|_| !is_copied) {
                area.select();
            }
        };
        clipboard::write(&text, Rc::new(report));
    }
}
