//! The split table on paper.

use super::pages::{Pages, leading};
use super::{PAGE_WIDTH, points};
use crate::chart::Tenths;
use crate::export::{Column, Field, columns};
use crate::pacing::Units;
use crate::picture::{Ink, Picture, Stroke, Style, shortened, width, wrapped};
use crate::table::Row;

/// Writes the rows below what is on the page: in one column where they fit there, else in two, on as many pages as
/// they need.
pub(super) fn push_table(pages: &mut Pages, rows: &[Row], units: Units) {
    let single = Table::of(rows, units, PAGE_WIDTH);
    if single.height(0) + HEAD <= pages.room() {
        let y = pages.y;
        single.draw(&mut pages.page, (0, y), 0, single.height(0));
        pages.y += HEAD + single.height(0);
        return;
    }
    let table = Table::of(rows, units, (PAGE_WIDTH - BETWEEN) / 2);
    let mut at = 0;
    while at < rows.len() {
        pages.need(HEAD + table.tallest());
        let room = pages.room() - HEAD;
        let limit = room.min((table.height(at) + 1) / 2 + table.tallest());
        let top = pages.y;
        for x in [0, table.room + BETWEEN] {
            let (next, bottom) = table.draw(&mut pages.page, (x, top), at, limit);
            at = next;
            pages.y = pages.y.max(bottom);
        }
        if at < rows.len() {
            pages.need(pages.room() + 1);
        }
    }
}

/// Between two columns of the page.
const BETWEEN: Tenths = 90;
const SIZE: Tenths = points(9);
const BODY: Style = Style::plain(SIZE);
const TITLE: Style = Style::plain(points(7)).quiet();
const NOTE: Style = Style::plain(points(8));
const HEAD: Tenths = 50;
const ROW: Tenths = 45;
/// Between two columns of the table.
const GAP: Tenths = 34;
/// The most lines of one note.
const MOST_LINES: usize = 12;

struct Table<'a> {
    rows: &'a [Row],
    columns: Vec<Placed>,
    /// The notes that stand below their rows, and those that stand beside them.
    below: Vec<Vec<String>>,
    room: Tenths,
    width: Tenths,
}

/// A column and its width.
struct Placed {
    column: Column,
    width: Tenths,
}

impl<'a> Table<'a> {
    fn of(rows: &'a [Row], units: Units, room: Tenths) -> Self {
        let (first, second) = match units {
            Units::Km => (Field::PaceKm, Field::PaceMi),
            Units::Mi => (Field::PaceMi, Field::PaceKm),
        };
        let all = columns(rows);
        let mut placed = Vec::new();
        for field in [Field::Mark, Field::Clock, Field::Lap, first, Field::TimeOfDay, Field::Gap, second] {
            let fits = |column: &&Column| {
                let taken = placed.iter().fold(0, |sum, placed: &Placed| sum + placed.width + GAP);
                column.field == field && taken + breadth(column) <= room
            };
            if let Some(column) = all.iter().find(fits) {
                let width = breadth(column);
                let column = Column { cells: column.cells.clone(), ..*column };
                placed.push(Placed { column, width });
            }
        }
        let width = placed.iter().fold(0, |sum, placed| sum + placed.width + GAP);
        let mut below = Vec::with_capacity(rows.len());
        for row in rows {
            let is_beside = width + self::width(&row.note, NOTE) <= room;
            below.push(if is_beside { Vec::new() } else { note(&row.note, room - INDENT) });
        }
        Self { rows, columns: placed, below, room, width }
    }

    fn row_height(&self, index: usize) -> Tenths {
        let lines = self.below.get(index).map_or(0, Vec::len);
        ROW + Tenths::try_from(lines).unwrap_or(0) * leading(NOTE.size)
    }

    /// The height of all rows from one on.
    fn height(&self, from: usize) -> Tenths {
        (from..self.rows.len()).fold(0, |sum, index| sum + self.row_height(index))
    }

    fn tallest(&self) -> Tenths {
        (0..self.rows.len()).fold(0, |most, index| self.row_height(index).max(most))
    }

    /// Draws rows from one on as far as they fit under the titles; the next row, and where they end.
    fn draw(&self, page: &mut Picture, (x, top): (Tenths, Tenths), from: usize, limit: Tenths) -> (usize, Tenths) {
        if from >= self.rows.len() {
            return (from, top);
        }
        self.titles(page, x, top);
        let (mut y, mut at) = (top + HEAD, from);
        while at < self.rows.len() && y + self.row_height(at) <= top + HEAD + limit {
            self.row(page, x, y, at);
            y += self.row_height(at);
            at += 1;
        }
        (at, y)
    }

    fn titles(&self, page: &mut Picture, x: Tenths, top: Tenths) {
        let mut left = x;
        for Placed { column, width } in &self.columns {
            write_cell(page, (left, top + HEAD - 16), *width, TITLE, column, 0);
            left += width + GAP;
        }
        page.across(x, x + self.room, top + HEAD - 4, Stroke::whole(Ink::Text, 3));
    }

    fn row(&self, page: &mut Picture, x: Tenths, y: Tenths, index: usize) {
        let Some(row) = self.rows.get(index) else { return };
        let baseline = y + ROW - 13;
        let mut left = x;
        for Placed { column, width } in &self.columns {
            let is_bold = column.field == Field::Clock || row.stands_out && column.field == Field::Mark;
            write_cell(page, (left, baseline), *width, Style { is_bold, ..BODY }, column, index + 1);
            left += width + GAP;
            if column.field == Field::Lap && row.is_locked {
                page.write(left - GAP + 4, baseline, BODY, "*");
            }
        }
        let below = self.below.get(index).map_or(&[][..], |lines| lines);
        if below.is_empty() {
            page.write(x + self.width, baseline, NOTE, &row.note);
        }
        let mut note_y = baseline;
        for line in below {
            note_y += leading(NOTE.size);
            page.write(x + INDENT, note_y, NOTE, line);
        }
        page.across(x, x + self.room, y + self.row_height(index) - 2, Stroke::whole(Ink::Hair, 1));
    }
}

const INDENT: Tenths = 30;

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

/// The room that a column takes.
fn breadth(column: &Column) -> Tenths {
    let style = if matches!(column.field, Field::Clock | Field::Mark) { BODY.bold() } else { BODY };
    column.cells.iter().fold(width(column.title, TITLE), |most, cell| width(cell, style).max(most))
}

/// A note in lines, of which the last says where there are too many.
fn note(text: &str, room: Tenths) -> Vec<String> {
    let mut lines = wrapped(text, NOTE, room);
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('\u{2026}');
            *last = shortened(last, NOTE, room);
        }
    }
    lines
}
