//! The seam of the table: all that the part `edit` may do with a table that is on the page.
//!
//! The table knows nothing of editing. Through this seam somebody else may
//!
//! - follow what the rows are to show ([`TableSeam::contents`]);
//! - write the rows in an order and at times of their own ([`TableSeam::take_over`], [`TableSeam::write`]);
//! - listen to the body, and find the row of an event, its lap and its input ([`TableSeam::body`],
//!   [`TableSeam::row_of`], [`TableSeam::lap_of`], [`TableSeam::input`]);
//! - keep what somebody types in a row from being written over ([`TableSeam::keep_text`],
//!   [`TableSeam::restore_text`]);
//! - put a remark beside a lap ([`TableSeam::remark`]).

use std::ops::Range;
use std::sync::Arc;

use lapwise_core::present::table::{Row, rows};

use super::cells::Cells;
use crate::markup::{Element, ElementRef};
use crate::platform::Timer;
use crate::signals::{Memo, RwSignal, StoredValue};
use crate::state::{Planned, Planner};

/// The table of one widget, for what attaches to it. Copies are of the same table. Rows are counted from 0.
#[derive(Clone, Copy)]
pub(crate) struct TableSeam {
    /// What the rows are to show.
    pub(crate) contents: Memo<Arc<[Row]>>,
    /// True while all rows are written with every change.
    pub(super) writes_itself: RwSignal<bool>,
    cells: Cells,
    /// The body, whose children are the rows.
    pub(crate) body: ElementRef,
    /// Adds the rows that were too many for one task.
    rest: StoredValue<Option<Timer>>,
}

/// The most rows that are added in one task: a screenful, and all of a marathon. With more, a slow phone would not
/// answer for as long as that takes.
const ROWS_AT_ONCE: usize = 48;

impl TableSeam {
    /// Creates the table of a planner. It lives as long as the current owner.
    pub(crate) fn new(planner: Planner) -> Self {
        let contents = Memo::of_shared(move || {
            let Planned { plan, schedule, .. } = &*planner.get();
            Arc::from(rows(plan, schedule, planner.against()))
        });
        let (cells, body, rest) = (Cells::new(), ElementRef::new(), StoredValue::new(None));
        let table = Self { contents, writes_itself: RwSignal::new(true), cells, body, rest };
        rest.set_value(Some(Timer::new(0, move || table.fit_some())));
        table
    }

    /// From now on the caller sees to it that there are as many rows as contents, and that they are written.
    ///
    /// The rows are up to date then. What was typed before is kept, as [`TableSeam::keep_text`] does.
    pub(crate) fn take_over(self) {
        // The plan may have changed in this task, before the table followed.
        self.write_all();
        self.writes_itself.set(false);
    }

    /// Brings all rows up to date but for what somebody typed while nothing listened.
    pub(super) fn write_all(self) {
        self.cells.keep_typed();
        self.fit();
        self.write(0..self.count());
    }

    /// Adds or removes rows at the end until there are as many as contents: some now, and some in each of the next tasks.
    /// Returns true if there were others.
    pub(crate) fn fit(self) -> bool {
        let is_other = self.contents.get_untracked().len() != self.count();
        if is_other {
            self.fit_some();
        }
        is_other
    }

    /// Adds some rows or removes those that are too many, and has the others follow.
    fn fit_some(self) {
        let Some(body) = self.body.get() else { return };
        let contents = self.contents.get_untracked();
        self.cells.fit(&body, &contents, ROWS_AT_ONCE);
        let missing = contents.len().saturating_sub(self.count());
        // Their room, so that nothing below the table moves when they come.
        body.set_style("padding-bottom", &format!("calc({missing} * var(--row))"));
        if missing > 0 {
            self.rest.with_value(|rest| {
                if let Some(rest) = rest {
                    rest.start();
                }
            });
        }
    }

    /// Writes the contents of some rows. The page is touched only where a text changes.
    pub(crate) fn write(self, rows: Range<usize>) {
        self.cells.write(&self.contents.get_untracked(), rows);
    }

    /// The number of rows on the page.
    pub(crate) fn count(self) -> usize {
        self.cells.count()
    }

    /// The row that an element is in.
    pub(crate) fn row_of(self, element: &Element) -> Option<usize> {
        self.cells.row_of(&element.closest("tr")?)
    }

    /// The index of the lap that a row shows; none for a mark within a lap.
    pub(crate) fn lap_of(self, row: usize) -> Option<usize> {
        self.cells.with(row, |cells| cells.shown.lap_number)??.checked_sub(1)
    }

    /// The input of a row, which shows the time of its lap.
    pub(crate) fn input(self, row: usize) -> Option<Element> {
        self.cells.with(row, |cells| cells.input.clone())
    }

    /// Returns true if the text of a row was kept by [`TableSeam::keep_text`].
    pub(crate) fn keeps_text(self, row: usize) -> bool {
        self.cells.with(row, |cells| cells.is_typed).unwrap_or_default()
    }

    /// Keeps what is in the input of a row, until it is restored or the row is about another lap.
    pub(crate) fn keep_text(self, row: usize) {
        self.cells.with(row, |cells| cells.is_typed = true);
    }

    /// Shows the time of its lap in a row again.
    pub(crate) fn restore_text(self, row: usize) {
        self.cells.with(row, |cells| cells.restore_text());
    }

    /// The time of its lap as a row shows it where nobody types.
    pub(crate) fn text(self, row: usize) -> Option<String> {
        self.cells.with(row, |cells| cells.shown.lap.clone())
    }

    /// Says with `aria-invalid` that the text of a row cannot be taken over.
    pub(crate) fn refuse_text(self, row: usize) {
        self.cells.with(row, |cells| cells.input.set_attr("aria-invalid", "true"));
    }

    /// Shows a remark beside the laps of some rows; an empty one is none. `remarks` are by the index of the lap.
    pub(crate) fn remark(self, rows: Range<usize>, remarks: &[String]) {
        for row in rows {
            let remark = self.lap_of(row).and_then(|lap| remarks.get(lap)).map_or("", String::as_str);
            self.cells.with(row, |cells| cells.write_remark(remark));
        }
    }
}
