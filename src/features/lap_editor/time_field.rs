//! The field for the time of the chosen laps, in which another one can be typed.
//!
//! What is typed is taken over when the field is left or with the Enter key, as in a cell of the table. It goes to the
//! laps whose time the field showed, which other laps may have been chosen for since.

use leptos::prelude::*;

use lapwise_core::editing::ChosenLaps;
use lapwise_core::formats::field;
use lapwise_core::messages;
use lapwise_core::present::{ChosenLapsText, refusals};

use super::edit_report::EditReport;
use super::editing::LapEditing;
use super::selection::Selection;
use crate::controls::text_input::{Keyboard, select_all, text_input};
use crate::controls::written_input::WrittenInput;
use crate::markup::{Element, effect};
use crate::signals::StoredValue;
use crate::state::Planned;

/// The field for the time of the chosen laps.
pub(super) fn time_field(editing: LapEditing, selection: Selection, report: EditReport) -> Element {
    let written = WrittenInput::new();
    let field = TimeField { editing, selection, report, written, laps: StoredValue::new(ChosenLaps::default()) };
    let input = text_input("", Keyboard::Decimal)
        .attr(
            "class",
            move || if selection.chosen().laps().len() > 1 { "chosen-time of-several" } else { "chosen-time" },
        )
        .attr("aria-label", move || messages::time_of_laps(&field.text().name));
    written.set(&input);
    input.listen("focus", Box::new(select_all));
    input.listen("blur", Box::new(move |_| field.leave()));
    input.listen(
        "keydown",
        Box::new(move |event| match event.key().as_str() {
            "Enter" => {
                field.accept();
                select_all(event);
            }
            "Escape" => field.write(),
            _ => {}
        }),
    );
    effect(move || {
        selection.chosen();
        editing.planner.get();
        if !field.is_being_typed_in() {
            field.write();
        }
    });
    input
}

/// The field. Copies are of the same one.
#[derive(Clone, Copy)]
struct TimeField {
    editing: LapEditing,
    selection: Selection,
    report: EditReport,
    written: WrittenInput,
    /// The laps whose time was written last.
    laps: StoredValue<ChosenLaps>,
}

impl TimeField {
    fn text(self) -> ChosenLapsText {
        let Planned { plan, schedule, .. } = &*self.editing.planner.get();
        ChosenLapsText::new(self.selection.chosen().laps(), plan, schedule)
    }

    fn is_being_typed_in(self) -> bool {
        self.written.get().is_some_and(|input| input.is_focused()) && self.written.was_typed_in()
    }

    /// Takes over what was typed, and shows the time of other laps where those were chosen meanwhile.
    fn leave(self) {
        self.accept();
        if self.laps.get_value() != untrack(|| self.selection.chosen()) {
            self.write();
        }
    }

    /// Shows the time of the laps in the place of what was typed.
    fn write(self) {
        self.laps.set_value(untrack(|| self.selection.chosen()));
        self.written.write(&untrack(|| self.text()).time);
        self.mark(false);
    }

    /// Takes over what was typed. A text that does not fit stays, and the line below says why.
    fn accept(self) {
        let Some(text) = self.written.get().filter(|_| self.written.was_typed_in()).map(|input| input.value()) else {
            return;
        };
        let Planned { plan, schedule, .. } = &*self.editing.planner.get_untracked();
        // The selection moves before the field loses the focus to the lap that was chosen.
        let chosen = self.laps.get_value().within(schedule.splits().len());
        let Some(split) = chosen.last().and_then(|lap| schedule.splits().get(lap)) else { return };
        let change = field::lap_change(&text, split.length, schedule.unit(), plan.units);
        let is_refused = match change {
            Err(error) => {
                self.report.say(refusals::text_error(&error), Vec::new());
                true
            }
            Ok(change) => self.editing.edit(chosen.laps(), change).is_err(),
        };
        if is_refused {
            self.mark(true);
        } else {
            self.write();
        }
    }

    /// Says with `aria-invalid` whether the text cannot be taken over.
    fn mark(self, is_refused: bool) {
        if let Some(input) = self.written.get() {
            input.set_attr("aria-invalid", if is_refused { "true" } else { "false" });
        }
    }
}
