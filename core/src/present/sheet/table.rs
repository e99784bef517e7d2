//! The split table on paper.

use super::page::{PAGE_WIDTH, Pages, leading, points};
use crate::pacing::Units;
use crate::present::columns::{Column, Field};
use crate::present::geometry::Tenths;
use crate::present::picture::{Ink, Picture, Stroke, Style, shortened, width, wrapped};
use crate::present::table::Row;

/// The content of a table.
pub(super) struct TableContent {
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The same by columns.
    pub(super) columns: Vec<Column>,
    /// The units of the pace that comes first.
    pub(super) units: Units,
    /// The height of the texts that follow the table.
    pub(super) after: Tenths,
}

/// Writes a table below the content of the page: in one column as large as it fits there, else in two, on as many pages
/// as it needs.
pub(super) fn push_table(pages: &mut Pages, data: &TableContent) {
    for size in [14, 12, 10, 9] {
        let table = Table::of(data, PAGE_WIDTH, points(size));
        let height = table.head() + table.height(0);
        if height + data.after <= pages.room() && table.is_whole {
            table.draw(&mut pages.page, (0, pages.y), 0, height);
            pages.y += height;
            return;
        }
    }
    let half = (PAGE_WIDTH - BETWEEN) / 2;
    for size in [12, 11, 10] {
        let table = Table::of(data, half, points(size));
        // Rows differ in height, so one half may be up to a row higher than the other.
        let height = table.head() + table.height(0) / 2 + table.tallest();
        if height + data.after <= pages.room() && table.is_whole {
            return push_halves(pages, &table);
        }
    }
    push_halves(pages, &Table::of(data, half, points(9)));
}

/// Writes a table in two columns of the page.
fn push_halves(pages: &mut Pages, table: &Table) {
    let mut at = 0;
    while at < table.rows.len() {
        pages.ensure_room(table.head() + table.tallest());
        let room = pages.room() - table.head();
        // Half of what is left, so that both columns end at about the same height.
        let limit = room.min((table.height(at) + 1) / 2 + table.tallest());
        let top = pages.y;
        for x in [0, table.room + BETWEEN] {
            let (next, bottom) = table.draw(&mut pages.page, (x, top), at, limit);
            at = next;
            pages.y = pages.y.max(bottom);
        }
        if at < table.rows.len() {
            // More room than the page has, which starts the next one.
            pages.ensure_room(pages.room() + 1);
        }
    }
}

/// The gap between two columns of the page.
const BETWEEN: Tenths = 90;
const TITLE: Style = Style::plain(points(7)).quiet();
/// The most lines of a note.
const MOST_LINES: usize = 12;

/// A table laid out for a width.
struct Table<'a> {
    rows: &'a [Row],
    columns: Vec<PlacedColumn<'a>>,
    /// The lines of each row's note below the row; none where the note stands beside it.
    below: Vec<Vec<String>>,
    room: Tenths,
    width: Tenths,
    body: Style,
    note: Style,
    /// The gap between two columns.
    gap: Tenths,
    /// True if every column has room.
    is_whole: bool,
}

/// A column and its width.
struct PlacedColumn<'a> {
    column: &'a Column,
    width: Tenths,
}

impl<'a> Table<'a> {
    fn of(data: &'a TableContent, room: Tenths, size: Tenths) -> Self {
        let (body, note, gap) = (Style::plain(size), Style::plain(size * 9 / 10), size * 21 / 20);
        let TableContent { rows, columns: all, units, .. } = data;
        let columns = columns_that_fit(all, *units, body, room);
        // Lap numbers are left out of every table, and notes are no column.
        let others = all.iter().filter(|column| matches!(column.field, Field::Number | Field::Note)).count();
        let is_whole = columns.len() + others == all.len();
        let width = columns.iter().fold(0, |sum, placed| sum + placed.width + gap);
        let mut below = Vec::with_capacity(rows.len());
        for row in rows {
            let is_beside = width + self::width(&row.note, note) <= room;
            below.push(if is_beside { Vec::new() } else { note_lines(&row.note, note, room - size) });
        }
        Self { rows, columns, below, room, width, body, note, gap, is_whole }
    }

    /// The height of the titles.
    const fn head(&self) -> Tenths {
        self.body.size / 2 + 34
    }

    fn row_height(&self, index: usize) -> Tenths {
        let lines = self.below.get(index).map_or(0, Vec::len);
        self.body.size * 7 / 5 + Tenths::try_from(lines).unwrap_or(0) * leading(self.note.size)
    }

    /// The height of all rows from one on.
    fn height(&self, from: usize) -> Tenths {
        (from..self.rows.len()).fold(0, |sum, index| sum + self.row_height(index))
    }

    fn tallest(&self) -> Tenths {
        (0..self.rows.len()).fold(0, |most, index| self.row_height(index).max(most))
    }

    /// Draws rows from one on, as far as they fit under the titles within `limit`; returns the next row and their end.
    fn draw(&self, page: &mut Picture, (x, top): (Tenths, Tenths), from: usize, limit: Tenths) -> (usize, Tenths) {
        if from >= self.rows.len() {
            return (from, top);
        }
        self.titles(page, x, top);
        let (mut y, mut at) = (top + self.head(), from);
        while at < self.rows.len() && y + self.row_height(at) <= top + self.head() + limit {
            self.draw_row(page, x, y, at);
            y += self.row_height(at);
            at += 1;
        }
        (at, y)
    }

    fn titles(&self, page: &mut Picture, x: Tenths, top: Tenths) {
        let mut left = x;
        for PlacedColumn { column, width } in &self.columns {
            write_cell(page, (left, top + self.head() - 16), *width, TITLE, column, 0);
            left += width + self.gap;
        }
        page.across(x, x + self.room, top + self.head() - 4, Stroke::solid(Ink::Text, 3));
    }

    fn draw_row(&self, page: &mut Picture, x: Tenths, y: Tenths, index: usize) {
        let Some(row) = self.rows.get(index) else { return };
        let baseline = y + self.body.size;
        let mut left = x;
        for PlacedColumn { column, width } in &self.columns {
            let is_bold = column.field == Field::Clock || row.stands_out && column.field == Field::Mark;
            write_cell(page, (left, baseline), *width, Style { is_bold, ..self.body }, column, index + 1);
            left += width + self.gap;
            if column.field == Field::Lap && row.is_locked {
                // The star stands in the gap, so that the digits above each other stay in line.
                page.write(left - self.gap + 3, baseline, self.note, "*");
            }
        }
        let below = self.below.get(index).map_or(&[][..], |lines| lines);
        if below.is_empty() {
            page.write(x + self.width, baseline, self.note, &row.note);
        }
        let mut note_y = baseline;
        for line in below {
            note_y += leading(self.note.size);
            page.write(x + self.body.size, note_y, self.note, line);
        }
        page.across(x, x + self.room, y + self.row_height(index) - 2, Stroke::solid(Ink::Hair, 1));
    }
}

/// The columns that fit, taken by importance and placed in their order on paper.
fn columns_that_fit(all: &[Column], units: Units, body: Style, room: Tenths) -> Vec<PlacedColumn<'_>> {
    let (first, second) = match units {
        Units::Km => (Field::PaceKm, Field::PaceMi),
        Units::Mi => (Field::PaceMi, Field::PaceKm),
    };
    let gap = body.size * 21 / 20;
    let mut left = room;
    let (mut placed, mut whole) = (Vec::new(), 0);
    // A run that is printed is what the page is for.
    let run = [Field::Run, Field::RunLap, Field::RunGap];
    let ranked = [&[Field::Mark, Field::Clock, Field::Lap], &run[..], &[first, Field::TimeOfDay, Field::Gap, second]];
    let ranked = ranked.concat();
    for (rank, field) in ranked.iter().enumerate() {
        let Some(column) = all.iter().find(|column| column.field == *field) else { continue };
        let width = column_width(column, body);
        if width <= left {
            left -= width + gap;
            // The three least important stand in reverse: each takes the place before the others.
            placed.insert(whole, PlacedColumn { column, width });
            whole += usize::from(rank < 7);
        }
    }
    placed
}

fn write_cell(
    page: &mut Picture,
    (left, y): (Tenths, Tenths),
    width: Tenths,
    style: Style,
    column: &Column,
    line: usize,
) {
    if column.field.is_words() {
        page.write(left, y, style, column.line(line));
    } else {
        page.write(left + width, y, style.end(), column.line(line));
    }
}

/// The width of a column.
fn column_width(column: &Column, body: Style) -> Tenths {
    let style = if matches!(column.field, Field::Clock | Field::Mark) { body.bold() } else { body };
    column.cells.iter().fold(width(&column.title, TITLE), |most, cell| width(cell, style).max(most))
}

/// The lines of a note; of too many lines the last ends in an ellipsis.
fn note_lines(text: &str, style: Style, room: Tenths) -> Vec<String> {
    let mut lines = wrapped(text, style, room);
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('\u{2026}');
            *last = shortened(last, style, room);
        }
    }
    lines
}
