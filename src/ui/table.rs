//! The split table.

use std::cell::RefCell;

use crate::chart::Reference;
use crate::table::{Row, Side};
use crate::text::words;

use super::dom::{El, el, follow};
use super::state::Planner;

/// Every mark of the plan, clock first.
pub(super) fn split_table(planner: Planner) -> El {
    let head = |class: &str, name: &str| el("th").attr("scope", "col").class(class).text(name);
    let gap = move || planner.against().map_or("", column).to_owned();
    let heads = [
        head("clock", words::CLOCK),
        head("lap", words::LAP),
        head("mark", words::MARK),
        head("pace", words::PER_KM),
        head("pace", words::PER_MILE),
        head("gap", "").text_of(gap),
        head("time", words::TIME_OF_DAY),
    ];
    let body = el("tbody");
    let lines = RefCell::new(Vec::new());
    let rows = body.clone();
    follow(move || planner.with_rows(|shown| update(&rows, &mut lines.borrow_mut(), shown)));
    let any = move |has: fn(&Row) -> bool| planner.with_rows(|rows| rows.iter().any(has));
    let class = move || {
        let gaps = if any(|row| !row.gap.is_empty()) { " gaps" } else { "" };
        let day = if any(|row| !row.time_of_day.is_empty()) { " day" } else { "" };
        Some(["splits", gaps, day].concat())
    };
    el("table")
        .attr_of("class", class)
        .put(el("caption").class("unseen").text(words::SPLITS))
        .put(el("thead").put(el("tr").put_all(heads)))
        .put(body)
}

/// What the gap column holds the plan against.
const fn column(against: Reference) -> &'static str {
    match against {
        Reference::Goal => words::EVEN_PACE,
        Reference::Pb => words::PB,
        Reference::Seed => words::SEED,
        Reference::GoalB => words::GOAL_B,
        Reference::GoalC => words::GOAL_C,
    }
}

/// A row on the page, and what it shows.
struct Line {
    row: El,
    cells: [El; 8],
    shown: Row,
}

/// Brings the lines up to date by their position; only what changed is touched.
fn update(body: &El, lines: &mut Vec<Line>, rows: &[Row]) {
    for line in lines.drain(rows.len().min(lines.len())..) {
        line.row.0.remove();
    }
    for (index, row) in rows.iter().enumerate() {
        match lines.get_mut(index) {
            Some(line) if line.shown == *row => {}
            Some(line) => line.show(row),
            None => {
                let line = Line::new(row);
                body.clone().put(line.row.clone());
                lines.push(line);
            }
        }
    }
}

impl Line {
    fn new(row: &Row) -> Self {
        let cell = |class: &str| el("td").class(class);
        let note = el("small");
        let mark = el("span");
        let head = el("th").attr("scope", "row").class("mark").put(mark.clone()).put(note.clone());
        let cells = ["clock", "lap", "pace", "pace", "gap", "time"].map(cell);
        let [clock, lap, km, mi, gap, time] = cells.clone();
        let line = el("tr").put_all([clock, lap, head, km, mi, gap, time]);
        let [clock, lap, km, mi, gap, time] = cells;
        let mut line = Self { row: line, cells: [clock, lap, mark, note, km, mi, gap, time], shown: Row::default() };
        line.dress(row);
        line.show(row);
        line
    }

    fn show(&mut self, row: &Row) {
        let is_dressed_alike = row.is_locked == self.shown.is_locked
            && row.side == self.shown.side
            && row.stands_out == self.shown.stands_out
            && row.lap_number.is_some() == self.shown.lap_number.is_some();
        if !is_dressed_alike {
            self.dress(row);
        }
        for ((cell, text), shown) in self.cells.iter().zip(texts(row)).zip(texts(&self.shown)) {
            if text != shown {
                cell.0.set_text_content(Some(text));
            }
        }
        self.shown = row.clone();
    }

    fn dress(&self, row: &Row) {
        let [_, lap, _, _, _, _, gap, _] = &self.cells;
        self.row.set("class", match (row.stands_out, row.lap_number) {
            (true, Some(_)) => "out",
            (true, None) => "out between",
            (false, None) => "between",
            (false, Some(_)) => "",
        });
        lap.set("class", if row.is_locked { "lap locked" } else { "lap" });
        lap.set("title", if row.is_locked { words::LOCKED } else { "" });
        gap.set("class", match row.side {
            Side::Ahead => "gap ahead",
            Side::Level => "gap",
            Side::Behind => "gap behind",
        });
    }
}

/// The texts of a row, in the order of its cells.
fn texts(row: &Row) -> [&str; 8] {
    [&row.clock, &row.lap, &row.mark, &row.note, &row.pace_km, &row.pace_mi, &row.gap, &row.time_of_day]
}
