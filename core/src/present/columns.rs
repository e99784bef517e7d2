//! The split table by columns.

use crate::formats::{push_decimal, short_name};
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule, Time};
use crate::present::reference::Reference;
use crate::present::table::Row;
use crate::present::words::Words;

/// A column with its title.
pub struct Column {
    /// What it shows.
    pub field: Field,
    /// Its title.
    pub title: String,
    /// One for each row.
    pub cells: Vec<String>,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Number,
    Mark,
    Lap,
    Clock,
    PaceKm,
    PaceMi,
    Gap,
    TimeOfDay,
    Note,
    /// A number for machines.
    Plain,
}

impl Field {
    /// Whether it starts in line, where numbers end in line.
    pub const fn is_words(self) -> bool {
        matches!(self, Self::Gap | Self::Note)
    }
}

impl Column {
    /// Its title, and below that its cells.
    pub fn line(&self, line: usize) -> &str {
        match line.checked_sub(1) {
            None => &self.title,
            Some(row) => self.cells.get(row).map_or("", |cell| cell),
        }
    }

    /// How many characters the longest of its lines has.
    pub fn longest(&self) -> usize {
        let longest = |most: usize, cell: &String| most.max(cell.chars().count());
        self.cells.iter().fold(self.title.chars().count(), longest)
    }
}

/// The columns that say anything, with the gap to a reference.
pub fn columns(rows: &[Row], against: Option<Reference>, plan: &Plan, names: &Words) -> Vec<Column> {
    const FIELDS: [(Field, &str); 9] = [
        (Field::Number, messages::number_column()),
        (Field::Mark, messages::mark()),
        (Field::Lap, messages::lap()),
        (Field::Clock, messages::clock()),
        (Field::PaceKm, messages::per_km()),
        (Field::PaceMi, messages::per_mile()),
        (Field::Gap, messages::gap_to()),
        (Field::TimeOfDay, messages::time_of_day_column()),
        (Field::Note, messages::note()),
    ];
    let mut columns = Vec::with_capacity(FIELDS.len());
    for (field, title) in FIELDS {
        let mut cells = Vec::with_capacity(rows.len());
        for row in rows {
            cells.push(cell(field, row));
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            let against = against.filter(|_| field == Field::Gap);
            let reference = against.map_or_else(String::new, |reference| short_name(reference.name(plan, names)));
            columns.push(Column { field, title: format!("{title}{reference}"), cells });
        }
    }
    columns
}

fn cell(field: Field, row: &Row) -> String {
    let text = match field {
        Field::Number => return row.lap_number.map_or_else(String::new, |number| number.to_string()),
        Field::Mark => &row.mark,
        Field::Lap => &row.lap,
        Field::Clock => &row.clock,
        Field::PaceKm => &row.pace_km,
        Field::PaceMi => &row.pace_mi,
        Field::Gap => &row.gap,
        Field::TimeOfDay => &row.time_of_day,
        Field::Note | Field::Plain => &row.note,
    };
    text.clone()
}

/// Adds the marks in metres and the times in seconds, in the order of [`crate::present::table::rows`].
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
            if waypoint.mark < split.mark {
                push(columns, waypoint.mark, None, waypoint.cumulative);
            }
            waypoints = rest;
        }
        push(columns, split.mark, Some(split.lap), split.cumulative);
    }
}

fn push(columns: &mut [Column], mark: Distance, lap: Option<Time>, clock: Time) {
    let numbers = [Some(mark.millimetres()), lap.map(Time::millis), Some(clock.millis())];
    for (column, number) in columns.iter_mut().zip(numbers) {
        column.cells.push(number.map_or_else(String::new, thousandths));
    }
}

fn thousandths(number: u32) -> String {
    let mut out = String::new();
    push_decimal(&mut out, number.into(), 3);
    out
}
