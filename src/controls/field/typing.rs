//! Taking over what is typed into a field, and taking it back.

use std::rc::Rc;
use std::sync::Arc;

use super::super::text_input::select_all;
use super::entry::{Entry, FieldText};
use crate::markup::{Element, Event, effect};
use crate::signals::StoredValue;
use crate::state::{Planned, Planner, RefusedTexts};

/// Takes over a text, or returns a sentence that says what is wrong with it.
pub(crate) type Accept = Box<dyn Fn(&str) -> Result<(), String>>;

/// The readers of what is typed into a field.
pub(crate) struct Typing {
    pub(crate) planner: Planner,
    /// Takes over each keystroke.
    pub(crate) accept: Accept,
    /// Takes over a text that `accept` refused, where there is one, when the field is left.
    pub(crate) accept_left: Option<Accept>,
}

impl Typing {
    /// Takes over what is typed into a field from now on, and what has been typed already.
    pub(crate) fn attach(self, entry: Entry) {
        let Some(input) = entry.input() else { return };
        let refused = self.planner.refused_texts();
        // Before what was typed already is refused, so that its reason is read aloud.
        mark_refusal(entry, &input);
        let typist = Rc::new(Typist { typing: self, entry, input, refused, taken: StoredValue::new(None) });
        typist.begin();
        let (typed, left, pressed) = (typist.clone(), typist.clone(), typist.clone());
        typist.input.listen("focus", Box::new(select_all));
        typist.input.listen("input", Box::new(move |_| typed.take(&typed.typing.accept)));
        typist.input.listen("blur", Box::new(move |_| left.leave()));
        typist.input.listen("keydown", Box::new(move |event| pressed.press(&event)));
    }
}

/// Marks the field of an input while its text is refused. The line below the input then says why.
fn mark_refusal(entry: Entry, input: &Element) {
    let (Some(field), input) = (input.closest(".field"), input.clone()) else { return };
    effect(move || {
        let (class, invalid, live) = match entry.refusal() {
            Some(_) => ("field wrong", "true", "assertive"),
            None => ("field", "false", "off"),
        };
        field.set_attr("class", class);
        input.set_attr("aria-invalid", invalid);
        if let Some(hint) = field.find(".hint") {
            hint.set_attr("aria-live", live);
        }
    });
}

/// A field that is typed into.
struct Typist {
    typing: Typing,
    entry: Entry,
    input: Element,
    /// The texts that survive their field, which goes with its panel.
    refused: RefusedTexts,
    /// The plans before anything of what is typed was taken over, and after.
    taken: StoredValue<Option<[Arc<Planned>; 2]>>,
}

impl Typist {
    /// Takes over what was typed before there were listeners, or when the panel was open last.
    fn begin(&self) {
        if self.entry.was_typed_in() {
            self.take(&self.typing.accept);
        } else if self.input.is_focused() {
            self.input.select();
        }
        if let Some(text) = self.refused.get(&self.input.0.id(), &self.entry.value()) {
            self.input.set_value(&text);
            self.take(&self.typing.accept);
        }
    }

    /// Takes over what is in the input.
    fn take(&self, accept: &Accept) {
        let planner = self.typing.planner;
        let before = planner.get_untracked();
        let outcome = accept(&self.input.value());
        // After a change from elsewhere there is no going back past it.
        let known = self.taken.get_value().filter(|[_, after]| after.plan == before.plan);
        self.taken.set_value(Some([known.map_or(before, |[first, _]| first), planner.get_untracked()]));
        self.entry.set_text(match outcome {
            Ok(()) => FieldText::Typed,
            Err(why) => FieldText::Refused { why, tidy: self.entry.value(), is_left: !self.input.is_focused() },
        });
    }

    /// Takes back what was taken over, unless the plan has changed since.
    fn take_back(&self) {
        let planner = self.typing.planner;
        let taken = self.taken.get_value();
        self.taken.set_value(None);
        if let Some([first, after]) = taken
            && after.plan == planner.get_untracked().plan
            && after.plan != first.plan
        {
            planner.take_back(&first);
        }
    }

    fn leave(&self) {
        if let (Some(accept), FieldText::Refused { .. }) = (&self.typing.accept_left, self.entry.text()) {
            self.take(accept);
        }
        let typed = match self.entry.text() {
            FieldText::Refused { why, .. } => {
                self.take_back();
                self.entry.set_text(FieldText::Refused { why, tidy: self.entry.value(), is_left: true });
                Some(self.input.value())
            }
            FieldText::Tidy | FieldText::Typed => {
                self.tidy_up();
                None
            }
        };
        self.refused.set(&self.input.0.id(), &self.entry.value(), typed);
    }

    /// Shows the tidy value again. What was taken over stays.
    fn tidy_up(&self) {
        self.taken.set_value(None);
        self.entry.set_text(FieldText::Tidy);
    }

    fn press(&self, event: &Event) {
        match event.key().as_str() {
            "Escape" => {
                // A sheet around the field stays open, since only what was typed is left.
                if self.taken.get_value().is_some() {
                    event.prevent_default();
                }
                self.take_back();
                self.tidy_up();
            }
            // Enter is done: it tidies the text and puts a phone's keyboard away.
            "Enter" => {
                event.prevent_default();
                self.input.blur();
            }
            _ => {}
        }
    }
}
