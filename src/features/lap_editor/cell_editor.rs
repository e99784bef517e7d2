//! Lap times that are typed over in the table.

use leptos::prelude::untrack;

use lapwise_core::editing::Change;
use lapwise_core::formats::{field, print};
use lapwise_core::present::refusals;

use super::edit_report::EditReport;
use super::editing::LapEditing;
use super::row_tab_stop::RowTabStop;
use super::selection::Selection;
use crate::controls::undo::Undo;
use crate::markup::{Element, Event, markup};
use crate::plan_view::table::TableSeam;
use crate::platform::soon;
use crate::signals::StoredValue;
use crate::state::{Origin, Planned};

/// The cells of one table that can be typed in. Copies are of the same table. Rows are counted from 0.
#[derive(Clone, Copy)]
pub(super) struct CellEditor {
    pub(super) editing: LapEditing,
    pub(super) selection: Selection,
    pub(super) report: EditReport,
    pub(super) undo: Undo,
    pub(super) table: TableSeam,
    pub(super) tab_stop: RowTabStop,
    /// The row that the Enter key took over and that has kept the focus, so that the next tap begins another text.
    pub(super) entered: StoredValue<Option<usize>>,
}

impl CellEditor {
    /// Attaches the listeners to the table's body, since rows come and go.
    pub(super) fn listen(self, body: &Element) {
        body.listen("focusin", Box::new(move |event| self.enter(event.target())));
        body.listen("focusout", Box::new(move |event| self.leave(&event)));
        body.listen("input", Box::new(move |event| self.keep_typed(&event)));
        body.listen("keydown", Box::new(move |event| self.press(&event)));
        body.listen("click", Box::new(move |event| self.click(&event)));
        self.take_over_typed(body);
    }

    /// Takes over what was typed before there were listeners, and the cell that somebody may be in.
    fn take_over_typed(self, body: &Element) {
        for row in 0..self.table.count() {
            if self.table.keeps_text(row) && self.table.input(row).is_some_and(|input| !input.matches(":focus")) {
                self.commit(row);
            }
        }
        let Some(input) = body.find("input:focus") else { return };
        match self.table.row_of(&input) {
            // Not selected, since the next key would replace what was typed.
            Some(row) if self.table.keeps_text(row) => self.read(row),
            _ => self.enter(Some(input)),
        }
    }

    /// The row that an event came from.
    fn row_of(self, event: &Event) -> Option<usize> {
        self.table.row_of(&event.target()?)
    }

    /// Prepares a cell for typing, and reads its lap.
    fn enter(self, element: Option<Element>) {
        let Some(element) = element else { return };
        let Some(row) = self.table.row_of(&element) else { return };
        self.forget_entered();
        if element.matches("input") {
            if self.table.keeps_text(row) || self.table.text(row) == Some(element.value()) {
                element.select();
            } else {
                // A script wrote it.
                self.table.keep_text(row);
            }
            self.read(row);
        } else {
            // The tray that a chosen lap opens on a phone would come under the pointer before its click.
            self.tab_stop.set(row);
        }
    }

    /// Makes a row the stop of the Tab key, and reads its lap beside the chart.
    fn read(self, row: usize) {
        self.tab_stop.set(row);
        if let Some(lap) = self.table.lap_of(row) {
            self.selection.read(Some(lap));
            self.selection.choose_in_table(lap);
        }
    }

    fn leave(self, event: &Event) {
        self.forget_entered();
        if let Some(row) = self.row_of(event) {
            self.commit(row);
        }
    }

    fn keep_typed(self, event: &Event) {
        if let Some(row) = self.row_of(event) {
            self.table.keep_text(row);
            self.forget_entered();
        }
    }

    /// Remembers the row that the Enter key took over, which is not typed in any more: the bar of a phone comes back.
    fn remember_entered(self, row: usize, input: &Element) {
        if !self.table.keeps_text(row) {
            input.set_attr("class", "entered");
            self.entered.set_value(Some(row));
            // The bar comes back over the page.
            input.reveal();
        }
    }

    fn forget_entered(self) {
        let entered = self.entered.get_value();
        self.entered.set_value(None);
        if let Some(input) = entered.and_then(|row| self.table.input(row)) {
            input.set_attr("class", "");
        }
    }

    fn press(self, event: &Event) {
        let Some(row) = self.row_of(event) else { return };
        let input = event.target().filter(|target| target.matches("input"));
        match (event.key().as_str(), input) {
            ("Enter", Some(input)) => {
                self.commit(row);
                input.select();
                self.remember_entered(row, &input);
            }
            ("Escape", _) => self.restore(row),
            ("ArrowDown", _) => self.focus_next(row.saturating_add(1)..self.table.count()),
            ("ArrowUp", _) => self.focus_next((0..row).rev()),
            _ => return,
        }
        event.prevent_default();
    }

    /// Gives the focus to the first of some rows that has a lap.
    fn focus_next(self, mut rows: impl Iterator<Item = usize>) {
        let next = rows.find(|row| self.table.lap_of(*row).is_some());
        if let Some(input) = next.and_then(|row| self.table.input(row)) {
            input.focus();
        }
    }

    /// Releases the lap whose release button was pressed, or selects a cell that has been taken over.
    fn click(self, event: &Event) {
        let Some(button) = event.target() else { return };
        if button.matches("input")
            && self.entered.get_value().is_some()
            && self.table.row_of(&button) == self.entered.get_value()
        {
            button.select();
            self.forget_entered();
        }
        if !button.matches(".release") {
            return;
        }
        let Some(row) = self.table.row_of(&button) else { return };
        let is_by_key = button.matches(":focus-visible");
        if let Some(lap) = self.table.lap_of(row) {
            self.editing.change(Origin::Choice, &[lap], Change::Planned);
            self.read(row);
        }
        // The button is gone now. A keyboard needs the focus near it; a finger does not want a keyboard on the screen.
        if let Some(input) = self.table.input(row).filter(|_| is_by_key) {
            input.focus();
        }
    }

    /// Shows the lap of the plan again.
    fn restore(self, row: usize) {
        self.undo.set_typing(false);
        self.table.restore_text(row);
    }

    /// Takes over the text that was typed in a row. A text that does not fit stays, and the report says why.
    fn commit(self, row: usize) {
        let typed = self.table.input(row).filter(|_| self.table.keeps_text(row));
        let (Some(input), Some(lap)) = (typed, self.table.lap_of(row)) else { return };
        let Planned { plan, schedule, .. } = &*self.editing.planner.get_untracked();
        let Some(split) = schedule.splits().get(lap) else { return };
        let text = input.value();
        match field::lap_change(&text, split.length, schedule.unit(), plan.units) {
            Err(error) => {
                let why = refusals::text_error(&error);
                self.refuse(row, &why);
                self.report.say(why, Vec::new());
            }
            // An empty cell gives the lap back to the plan.
            Ok(Change::Planned) => {
                self.restore(row);
                self.editing.change(Origin::Choice, &[lap], Change::Planned);
            }
            // The text that was there is no edit: it would fix the lap.
            Ok(Change::To(time)) if time == split.lap && text == print::lap_on(plan, time, schedule.unit()) => {
                self.restore(row);
            }
            Ok(change) => match self.editing.edit(&[lap], change) {
                Ok(()) => self.restore(row),
                Err(_) => {
                    self.refuse(row, &untrack(|| self.report.said()).map_or_else(String::new, |said| said.text()))
                }
            },
        }
    }

    /// Says beside the cell why its text cannot be taken over. It is read aloud from the status line of the chart.
    fn refuse(self, row: usize, why: &str) {
        self.table.refuse_text(row);
        let Some(input) = self.table.input(row) else { return };
        let Some(cell) = input.closest("td") else { return };
        let line = cell.find(".refusal").unwrap_or_else(|| {
            let line = markup! { span class="refusal" aria-hidden="true"; };
            cell.append(&line.0);
            line
        });
        line.set_text(why);
        // Once the focus is where it goes, which may scroll the page.
        soon(move || input.reveal());
    }
}
