//! The split table.

use crate::chart::Reference;
use crate::pacing::Units;
use crate::table::{Row, Side, rows};
use crate::text::words;

use super::dom::{El, el, follow};
use super::state::{Planned, Planner, Reader};

/// Every mark of the plan, clock first.
pub(super) fn split_table(planner: Planner) -> El {
    let head = |class: &str, name: &str| el("th").attr("scope", "col").class(class).text(name);
    let gap = head("gap", "");
    let heads = [
        head("clock", words::CLOCK),
        head("lap", words::LAP),
        head("mark", words::MARK),
        head("pace km", words::PER_KM),
        head("pace mi", words::PER_MILE),
        gap.clone(),
    ];
    let body = el("tbody");
    let table = el("table")
        .put(el("caption").class("unseen").text(words::SPLITS))
        .put(el("thead").put(el("tr").put_all(&heads)))
        .put(body.clone());
    let shown = table.clone();
    let mut lines = Vec::new();
    follow(move || {
        let (Planned { plan, schedule, .. }, against) = (&*planner.now(), planner.against());
        let rows = rows(plan, schedule, against);
        gap.0.set_text_content(against.map(|against| column(against, planner.reader())));
        let gaps = if against.is_some() { " gaps" } else { "" };
        let units = if plan.units == Units::Km { " in-km" } else { " in-mi" };
        shown.set("class", &["splits", gaps, units].concat());
        update(&body, &mut lines, rows);
    });
    table
}

/// What the gap column holds the plan against.
const fn column(against: Reference, reader: Reader) -> &'static str {
    match against {
        Reference::Goal => words::EVEN_PACE,
        Reference::Pb => reader.pb(),
        Reference::Seed => words::SEED,
        Reference::GoalB => words::GOAL_B,
        Reference::GoalC => words::GOAL_C,
    }
}

/// A row on the page, and what it shows.
struct Line {
    row: El,
    cells: [El; 8],
    /// The cell of the lap time.
    laps: El,
    /// Says that the lap is fixed to who does not see the padlock.
    fixed: El,
    shown: Row,
}

/// Brings the lines up to date by their position; only what changed is touched.
fn update(body: &El, lines: &mut Vec<Line>, rows: Vec<Row>) {
    while lines.len() > rows.len() {
        if let Some(line) = lines.pop() {
            line.row.0.remove();
        }
    }
    let known = lines.len();
    for (index, row) in rows.into_iter().enumerate() {
        if index < known {
            if let Some(line) = lines.get_mut(index).filter(|line| line.shown != row) {
                line.show(row);
            }
        } else {
            let line = Line::new(row);
            body.append(&line.row.0);
            lines.push(line);
        }
    }
}

impl Line {
    fn new(row: Row) -> Self {
        let cell = |class: &str| el("td").class(class);
        let [clock, time, mark, note, lap] = ["span", "small", "span", "small", "span"].map(el);
        let fixed = el("span").class("unseen");
        let laps = el("td").put(lap.clone()).put(fixed.clone());
        let clocks = el("td").class("clock").put(clock.clone()).put(time.clone());
        let head = el("th").attr("scope", "row").class("mark").put(mark.clone()).put(note.clone());
        let [km, mi, gap] = ["pace km", "pace mi", "gap"].map(cell);
        let line = el("tr").put_all(&[clocks, laps.clone(), head, km.clone(), mi.clone(), gap.clone()]);
        let mut line =
            Self { row: line, cells: [clock, lap, mark, note, km, mi, gap, time], laps, fixed, shown: Row::default() };
        line.dress(&row);
        line.show(row);
        line
    }

    fn show(&mut self, row: Row) {
        let is_dressed_alike = row.is_locked == self.shown.is_locked
            && row.side == self.shown.side
            && row.stands_out == self.shown.stands_out
            && row.lap_number.is_some() == self.shown.lap_number.is_some();
        if !is_dressed_alike {
            self.dress(&row);
        }
        for ((cell, text), shown) in self.cells.iter().zip(texts(&row)).zip(texts(&self.shown)) {
            if text != shown {
                cell.write(text);
            }
        }
        self.shown = row;
    }

    fn dress(&self, row: &Row) {
        let [_, _, _, _, _, _, gap, _] = &self.cells;
        self.row.set(
            "class",
            match (row.stands_out, row.lap_number) {
                (true, Some(_)) => "out",
                (true, None) => "out between",
                (false, None) => "between",
                (false, Some(_)) => "",
            },
        );
        self.laps.set("class", if row.is_locked { "lap locked" } else { "lap" });
        self.fixed.0.set_text_content(row.is_locked.then_some(words::LOCKED));
        gap.set(
            "class",
            match row.side {
                Side::Ahead => "gap ahead",
                Side::Level => "gap",
                Side::Behind => "gap behind",
            },
        );
    }
}

/// The texts of a row, in the order of its cells.
fn texts(row: &Row) -> [&str; 8] {
    [&row.clock, &row.lap, &row.mark, &row.note, &row.pace_km, &row.pace_mi, &row.gap, &row.time_of_day]
}
