//! The split table by columns, for paper and files.
//!
//! The widget shows the rows of [`crate::present::table`] instead.

use crate::formats::{print, push_decimal, short_name};
use crate::messages;
use crate::options::{has_run, read_run};
use crate::pacing::{Distance, Plan, Schedule, Time};
use crate::present::race_summary::{RunRow, run_rows};
use crate::present::race_times;
use crate::present::reference::Reference;
use crate::present::table::Row;
use crate::racing::Run;

/// A column with its title.
///
/// ```
/// use lapwise_core::present::columns::{Column, Field};
/// let column = Column { field: Field::Lap, title: "Lap".into(), cells: vec!["1:20.0".into()] };
/// assert_eq!((column.line(0), column.line(1), column.longest()), ("Lap", "1:20.0", 6));
/// ```
pub struct Column {
    /// The content of the cells.
    pub field: Field,
    /// The text above the cells.
    pub title: String,
    /// The text of each row.
    pub cells: Vec<String>,
}

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The number of the lap.
    Number,
    /// The mark.
    Mark,
    /// The time of the lap.
    Lap,
    /// The elapsed time.
    Clock,
    /// The pace for a kilometre.
    PaceKm,
    /// The pace for a mile.
    PaceMi,
    /// The gap to a reference.
    Gap,
    /// The elapsed time of the run that the plan carries.
    Run,
    /// The time of its lap.
    RunLap,
    /// Its gap to the plan.
    RunGap,
    /// The time of day.
    TimeOfDay,
    /// The notes at the mark.
    Note,
    /// A plain number for spreadsheets, in metres or seconds.
    Plain,
}

impl Field {
    /// Returns true for words, which are aligned at their start; numbers are aligned at their end.
    #[must_use]
    pub const fn is_words(self) -> bool {
        matches!(self, Self::Gap | Self::RunGap | Self::Note)
    }
}

impl Column {
    /// The text of a line: line 0 is the title, the others are the cells.
    #[must_use]
    pub fn line(&self, line: usize) -> &str {
        match line.checked_sub(1) {
            None => &self.title,
            Some(row) => self.cells.get(row).map_or("", |cell| cell),
        }
    }

    /// The number of characters of the longest line.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.cells.iter().fold(self.title.chars().count(), |longest, cell| longest.max(cell.chars().count()))
    }
}

/// The columns that are not empty in every row, with the gap to a reference, and with the run that the plan carries.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::columns::columns;
/// use lapwise_core::present::table;
/// let opened = options::read([("distance", "800m"), ("goal", "2:00")]);
/// let rows = table::rows(&opened.plan, &opened.schedule, None);
/// let columns = columns(&rows, None, &opened.plan, "PB");
/// let titles: Vec<&str> = columns.iter().map(|column| column.line(0)).collect();
/// assert_eq!(titles, ["No.", "Mark", "Lap", "Clock", "/km", "/mi", "Note"]);
/// ```
#[must_use]
pub fn columns(rows: &[Row], against: Option<Reference>, plan: &Plan, pb_name: &str) -> Vec<Column> {
    let mut columns = Vec::with_capacity(FIELDS.len());
    let run = if has_run(plan) { beside(rows, plan, &read_run(plan).0) } else { Vec::new() };
    for field in FIELDS {
        let mut cells = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            cells.push(cell_text(field, row, run.get(index)));
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            columns.push(Column { field, title: title(field, against, plan, pb_name), cells });
        }
    }
    columns
}

/// The cells of a run in a row of the table.
#[derive(Default)]
struct RunCells {
    run: String,
    lap: String,
    gap: String,
}

/// The cells of a run beside each row of a table. A lap is that of its row, whatever other places the run has times at.
fn beside(rows: &[Row], plan: &Plan, run: &Run) -> Vec<RunCells> {
    // By the texts of the marks: the rows of the first sight carry no places.
    let of_run: Vec<(String, RunRow)> =
        run_rows(plan, run).into_iter().map(|row| (print::mark_on(plan, row.at), row)).collect();
    let mut cells = Vec::with_capacity(rows.len());
    let mut start = Some(Time::ZERO);
    for row in rows {
        let found = of_run.iter().find(|(mark, _)| *mark == row.mark).map(|(_, row)| row);
        let mut beside = RunCells::default();
        if let Some(found) = found.filter(|found| !found.is_discounted) {
            beside.run.clone_from(&found.run);
            beside.gap.clone_from(&found.gap);
        }
        // A row between the ends of a lap is no end of one.
        if !row.lap.is_empty() {
            let end = found.and_then(|found| run.time_at(found.at));
            if let (Some(start), Some(end)) = (start, end) {
                beside.lap = race_times::recorded_lap(plan, start, end);
            }
            start = end;
        }
        cells.push(beside);
    }
    cells
}

/// The columns from left to right.
const FIELDS: [Field; 12] = [
    Field::Number,
    Field::Mark,
    Field::Lap,
    Field::Clock,
    Field::PaceKm,
    Field::PaceMi,
    Field::Gap,
    Field::Run,
    Field::RunLap,
    Field::RunGap,
    Field::TimeOfDay,
    Field::Note,
];

fn title(field: Field, against: Option<Reference>, plan: &Plan, pb_name: &str) -> String {
    let title = match field {
        Field::Number => messages::number_column(),
        Field::Mark => messages::mark(),
        Field::Lap => messages::lap(),
        Field::Clock => messages::clock(),
        Field::PaceKm => messages::per_km(),
        Field::PaceMi => messages::per_mile(),
        Field::Run => messages::run_time(),
        Field::RunLap => messages::run_lap_column(),
        Field::RunGap => messages::run_gap_column(),
        Field::TimeOfDay => messages::time_of_day_column(),
        Field::Note | Field::Plain => messages::note(),
        Field::Gap => {
            let reference = against.map_or("", |reference| reference.name(plan, pb_name));
            return messages::gap_column(&short_name(reference));
        }
    };
    title.to_owned()
}

/// The text of a cell, in a row of the plan and that of its run.
fn cell_text(field: Field, row: &Row, run: Option<&RunCells>) -> String {
    let of_run = |text: fn(&RunCells) -> &String| run.map_or_else(String::new, |run| text(run).clone());
    let text = match field {
        Field::Number => return row.lap_number.map_or_else(String::new, |number| number.to_string()),
        Field::Mark => &row.mark,
        Field::Lap => &row.lap,
        Field::Clock => &row.clock,
        Field::PaceKm => &row.pace_km,
        Field::PaceMi => &row.pace_mi,
        Field::Gap => &row.gap,
        Field::Run => return of_run(|run| &run.run),
        Field::RunLap => return of_run(|run| &run.lap),
        Field::RunGap => return of_run(|run| &run.gap),
        Field::TimeOfDay => &row.time_of_day,
        Field::Note | Field::Plain => &row.note,
    };
    text.clone()
}

/// Appends columns of the marks in metres and the times in seconds, in the order of [`crate::present::table::rows`].
pub fn push_numbers(all: &mut Vec<Column>, schedule: &Schedule) {
    let first = all.len();
    for title in [messages::mark_in_metres(), messages::lap_in_seconds(), messages::clock_in_seconds()] {
        all.push(Column { field: Field::Plain, title: title.to_owned(), cells: Vec::new() });
    }
    let columns = all.get_mut(first..).unwrap_or_default();
    let mut waypoints = schedule.waypoints();
    for split in schedule.splits() {
        while let [waypoint, rest @ ..] = waypoints
            && waypoint.mark <= split.mark
        {
            // A waypoint at the end of a lap shares the row of the lap.
            if waypoint.mark < split.mark {
                push_row(columns, waypoint.mark, None, waypoint.cumulative);
            }
            waypoints = rest;
        }
        push_row(columns, split.mark, Some(split.lap), split.cumulative);
    }
}

/// Appends a cell to each column.
fn push_row(columns: &mut [Column], mark: Distance, lap: Option<Time>, clock: Time) {
    let numbers = [Some(mark.millimetres()), lap.map(Time::millis), Some(clock.millis())];
    for (column, number) in columns.iter_mut().zip(numbers) {
        column.cells.push(number.map_or_else(String::new, thousandths));
    }
}

/// A number of thousandths as a decimal without trailing zeros.
fn thousandths(number: u32) -> String {
    let mut out = String::new();
    push_decimal(&mut out, number.into(), 3, ".");
    out
}
