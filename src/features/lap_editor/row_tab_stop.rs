//! The one stop of the Tab key in the table. The arrow keys lead from row to row.

use crate::plan_view::table::TableSeam;
use crate::signals::StoredValue;

/// The row whose input the Tab key stops at. Copies are of the same stop.
#[derive(Clone, Copy)]
pub(super) struct RowTabStop {
    table: TableSeam,
    row: StoredValue<usize>,
}

impl RowTabStop {
    /// Creates the stop of a table.
    pub(super) fn new(table: TableSeam) -> Self {
        Self { table, row: StoredValue::new(0) }
    }

    /// Leaves the stop where it is as long as there is a lap; halfway and other marks have none.
    pub(super) fn keep(self) {
        // Not what the rows show: those out of sight follow later.
        let contents = self.table.contents.get_untracked();
        let has_lap = |row: &usize| contents.get(*row).is_some_and(|content| content.lap_number.is_some());
        let known = Some(self.row.get_value()).filter(has_lap);
        if let Some(row) = known.or_else(|| (0..contents.len()).find(has_lap)) {
            self.set(row);
        }
    }

    /// Moves the stop to a row.
    pub(super) fn set(self, row: usize) {
        for (row, tabindex) in [(self.row.get_value(), "-1"), (row, "0")] {
            if let Some(input) = self.table.input(row) {
                input.set_attr("tabindex", tabindex);
            }
        }
        self.row.set_value(row);
    }
}
