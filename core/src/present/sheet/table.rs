//! The split table on paper.

use super::page::{PAGE_WIDTH, Pages, leading, points};
use crate::pacing::Units;
use crate::present::columns::{Column, Field};
use crate::present::geometry::Tenths;
use crate::present::picture::{Ink, Picture, Stroke, Style, shortened, width, wrapped};
use crate::present::table::Row;

/// What a table is made of.
pub(super) struct Data {
    /// Its rows.
    pub(super) rows: Vec<Row>,
    /// The same by columns.
    pub(super) columns: Vec<Column>,
    /// Which pace comes first.
    pub(super) units: Units,
    /// The height of what comes after it.
    pub(super) after: Tenths,
}

/// Writes the rows below what is on the page: in one column where they fit there, as large as that allows, else in
/// two, on as many pages as they need.
pub(super) fn push_table(pages: &mut Pages, data: &Data) {
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
        let limit = room.min((table.height(at) + 1) / 2 + table.tallest());
        let top = pages.y;
        for x in [0, table.room + BETWEEN] {
            let (next, bottom) = table.draw(&mut pages.page, (x, top), at, limit);
            at = next;
            pages.y = pages.y.max(bottom);
        }
        if at < table.rows.len() {
            pages.ensure_room(pages.room() + 1);
        }
    }
}

/// Between two columns of the page.
const BETWEEN: Tenths = 90;
const TITLE: Style = Style::plain(points(7)).quiet();
/// The most lines of one note.
const MOST_LINES: usize = 12;

struct Table<'a> {
    rows: &'a [Row],
    columns: Vec<Placed<'a>>,
    /// The notes that stand below their rows, and those that stand beside them.
    below: Vec<Vec<String>>,
    room: Tenths,
    width: Tenths,
    body: Style,
    note: Style,
    /// Between two columns.
    gap: Tenths,
    /// Whether no column was left out for want of room.
    is_whole: bool,
}

/// A column and its width.
struct Placed<'a> {
    column: &'a Column,
    width: Tenths,
}

impl<'a> Table<'a> {
    fn of(data: &'a Data, room: Tenths, size: Tenths) -> Self {
        let (body, note, gap) = (Style::plain(size), Style::plain(size * 9 / 10), size * 21 / 20);
        let Data { rows, columns: all, units, .. } = data;
        let columns = placed(all, *units, body, room);
        // Numbers and notes have no place among them.
        let others = all.iter().filter(|column| matches!(column.field, Field::Number | Field::Note)).count();
        let is_whole = columns.len() + others == all.len();
        let width = columns.iter().fold(0, |sum, placed| sum + placed.width + gap);
        let mut below = Vec::with_capacity(rows.len());
        for row in rows {
            let is_beside = width + self::width(&row.note, note) <= room;
            below.push(if is_beside { Vec::new() } else { lines(&row.note, note, room - size) });
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

    /// Draws rows from one on as far as they fit under the titles; the next row, and where they end.
    fn draw(&self, page: &mut Picture, (x, top): (Tenths, Tenths), from: usize, limit: Tenths) -> (usize, Tenths) {
        if from >= self.rows.len() {
            return (from, top);
        }
        self.titles(page, x, top);
        let (mut y, mut at) = (top + self.head(), from);
        while at < self.rows.len() && y + self.row_height(at) <= top + self.head() + limit {
            self.row(page, x, y, at);
            y += self.row_height(at);
            at += 1;
        }
        (at, y)
    }

    fn titles(&self, page: &mut Picture, x: Tenths, top: Tenths) {
        let mut left = x;
        for Placed { column, width } in &self.columns {
            write_cell(page, (left, top + self.head() - 16), *width, TITLE, column, 0);
            left += width + self.gap;
        }
        page.across(x, x + self.room, top + self.head() - 4, Stroke::solid(Ink::Text, 3));
    }

    fn row(&self, page: &mut Picture, x: Tenths, y: Tenths, index: usize) {
        let Some(row) = self.rows.get(index) else { return };
        let baseline = y + self.body.size;
        let mut left = x;
        for Placed { column, width } in &self.columns {
            let is_bold = column.field == Field::Clock || row.stands_out && column.field == Field::Mark;
            write_cell(page, (left, baseline), *width, Style { is_bold, ..self.body }, column, index + 1);
            left += width + self.gap;
            if column.field == Field::Lap && row.is_locked {
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

/// The columns that fit, the most important ones first, in the order in which they stand.
fn placed(all: &[Column], units: Units, body: Style, room: Tenths) -> Vec<Placed<'_>> {
    let (first, second) = match units {
        Units::Km => (Field::PaceKm, Field::PaceMi),
        Units::Mi => (Field::PaceMi, Field::PaceKm),
    };
    let gap = body.size * 21 / 20;
    let mut left = room;
    let (mut placed, mut whole) = (Vec::new(), 0);
    let ranked = [Field::Mark, Field::Clock, Field::Lap, first, Field::TimeOfDay, Field::Gap, second];
    for (rank, field) in ranked.iter().enumerate() {
        let Some(column) = all.iter().find(|column| column.field == *field) else { continue };
        let width = breadth(column, body);
        if width <= left {
            left -= width + gap;
            // The last three stand the other way round.
            placed.insert(whole, Placed { column, width });
            whole += usize::from(rank < 4);
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

/// The room that a column takes.
fn breadth(column: &Column, body: Style) -> Tenths {
    let style = if matches!(column.field, Field::Clock | Field::Mark) { body.bold() } else { body };
    column.cells.iter().fold(width(&column.title, TITLE), |most, cell| width(cell, style).max(most))
}

/// A note in lines, of which the last says where there are too many.
fn lines(text: &str, style: Style, room: Tenths) -> Vec<String> {
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
