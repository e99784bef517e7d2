//! The split table.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use web_sys::{HtmlInputElement, Text};

use crate::browser::{self, Delayed, Listener};
use crate::chart::Reference;
use crate::pacing::{Plan, Units};
use crate::table::{Row, Side, rows};
use crate::text::{short_name, words};

use super::dom::{El, button, el, follow};
use super::field::{DIGITS, text_input};
use super::state::{Planned, Planner, Reader};

/// Every mark of the plan, clock first.
pub(super) fn split_table(planner: Planner) -> (El, Rc<Lines>) {
    let head = |class: &str, name: &str| el("th").attr("role", "columnheader").class(class).text(name);
    let gap = head("gap", "");
    let heads = [
        head("clock", words::CLOCK),
        head("lap", words::LAP),
        head("mark", words::MARK),
        head("pace km", words::PER_KM),
        head("pace mi", words::PER_MILE),
        gap.clone(),
    ];
    let group = |tag: &str| el(tag).attr("role", "rowgroup");
    let body = group("tbody");
    let table = el("table")
        .attr("role", "table")
        .attr("aria-label", words::SPLITS)
        .put(group("thead").put(el("tr").attr("role", "row").put_all(&heads)))
        .put(body.clone());
    let shown = table.clone();
    let lines = Rc::new(Lines::new(body));
    let table_lines = lines.clone();
    follow(move || {
        let (Planned { plan, schedule, .. }, against) = (&*planner.now(), planner.against());
        let rows = rows(plan, schedule, against);
        gap.0.set_text_content(against.map(|against| column(against, plan, planner.reader())).as_deref());
        let gaps = if against.is_some() { " gaps" } else { "" };
        let units = if plan.units == Units::Km { " in-km" } else { " in-mi" };
        // Ten hours to the tenth, or a hundred hours.
        let long = if rows.last().is_some_and(|row| row.clock.len() > 8) { " long" } else { "" };
        let many = if rows.len() > MANY { " many" } else { "" };
        let class = ["splits", gaps, units, long, many].concat();
        if shown.0.class_name() != class {
            shown.set("class", &class);
        }
        table_lines.update(rows);
    });
    (table, lines)
}

/// What the gap column holds the plan against.
fn column(against: Reference, plan: &Plan, reader: Reader) -> String {
    let name = match against {
        Reference::Goal => words::EVEN_PACE,
        Reference::Pb => reader.pb(),
        Reference::Seed => words::SEED,
        Reference::GoalB => words::GOAL_B,
        Reference::GoalC => words::GOAL_C,
        Reference::Rival => plan.rival_or(words::RIVAL),
    };
    short_name(name)
}

/// The rows on the page. Those in sight follow the plan at once, the others when those are painted.
pub(super) struct Lines {
    pub(super) body: El,
    model: El,
    pub(super) lines: Rc<RefCell<Vec<Line>>>,
    /// What the rows out of sight are to show.
    rest: Rc<RefCell<Vec<Row>>>,
    catch_up: Delayed,
    /// The rows in sight; none where the page has been scrolled since.
    sight: Rc<RefCell<Option<Range<usize>>>>,
    _scrolled: Option<Listener>,
}

/// From how many rows on a browser lays out only those in sight.
const MANY: usize = 100;
/// More rows than any screen has, above and below what is in sight.
const MARGIN: usize = 30;
/// At least ten times a second while somebody drags a lap.
const CATCH_UP_AFTER_MILLIS: i32 = 80;

impl Lines {
    fn new(body: El) -> Self {
        let (lines, rest) = (Rc::new(RefCell::new(Vec::new())), Rc::new(RefCell::new(Vec::new())));
        let catch_up = {
            let (lines, rest) = (Rc::clone(&lines), Rc::clone(&rest));
            Delayed::new(CATCH_UP_AFTER_MILLIS, move || show(&mut lines.borrow_mut(), rest.take()))
        };
        let sight = Rc::new(RefCell::new(None));
        let scrolled = {
            let sight = Rc::clone(&sight);
            browser::on_scroll(move || _ = sight.take())
        };
        Self { body, model: Line::model(), lines, rest, catch_up, sight, _scrolled: scrolled }
    }

    /// Brings the lines up to date by their position; only what changed is touched.
    fn update(&self, rows: Vec<Row>) {
        self.fit(&rows);
        let mut lines = self.lines.borrow_mut();
        let sight =
            self.sight.borrow_mut().get_or_insert_with(|| browser::part_in_sight(&self.body.0, rows.len())).clone();
        let sight = sight.start.saturating_sub(MARGIN)..sight.end.saturating_add(MARGIN);
        let last = rows.len().saturating_sub(1);
        for (index, (line, row)) in lines.iter_mut().zip(&rows).enumerate() {
            // The finish is what everything leads to, so it is never behind.
            if sight.contains(&index) || index == last {
                line.show_if_new(row);
            }
        }
        if sight.start > 0 || sight.end < last {
            self.rest.replace(rows);
            self.catch_up.ask();
        } else {
            // What they were to show before is no longer true.
            self.rest.take();
        }
    }

    fn fit(&self, rows: &[Row]) {
        let known = self.lines.borrow().len();
        if known == rows.len() {
            return;
        }
        self.sight.take();
        let gone = self.lines.borrow_mut().split_off(rows.len().min(known));
        // A row that loses the focus with its element is still listened to.
        for line in &gone {
            line.row.0.remove();
        }
        for row in rows.iter().skip(known) {
            let line = Line::new(&self.model, row.clone());
            self.body.append(&line.row.0);
            self.lines.borrow_mut().push(line);
        }
    }
}

fn show(lines: &mut [Line], rows: Vec<Row>) {
    for (line, row) in lines.iter_mut().zip(&rows) {
        line.show_if_new(row);
    }
}

/// A row on the page, and what it shows.
pub(super) struct Line {
    pub(super) row: El,
    gap: El,
    /// The texts of the cells.
    texts: [Text; 7],
    /// The cell of the lap time.
    laps: El,
    /// The lap time, which can be typed over.
    pub(super) entry: El,
    /// Whether something is typed in it that is not taken over yet.
    pub(super) is_typed: bool,
    /// Releases the lap where it is fixed.
    release: El,
    /// What the lap was before it made room for another one.
    pub(super) was: El,
    pub(super) shown: Row,
}

impl Line {
    fn new(model: &El, row: Row) -> Self {
        let line = model.copy();
        let [clocks, laps, head, km, mi, gap] = line.children();
        let ([clock, time], [entry, release, was], [mark, note]) =
            (clocks.children(), laps.children(), head.children());
        let texts = [&clock, &mark, &note, &km, &mi, &gap, &time].map(El::text_node);
        let shown = Row::default();
        let mut line = Self { row: line, gap, texts, laps, entry, is_typed: false, release, was, shown };
        line.dress(&row);
        line.show(row);
        line
    }

    /// An empty row, of which the others are copies.
    fn model() -> El {
        let cell = |class: &str| el("td").attr("role", "cell").class(class);
        let two = |cell: El, tags: [&str; 2]| cell.put_all(&tags.map(el));
        let [clock, lap, km, mi, gap] = ["clock", "lap", "pace km", "pace mi", "gap"].map(cell);
        let mark = el("th").attr("role", "rowheader").class("mark");
        let entry = text_input("", DIGITS).attr("tabindex", "-1");
        let release = button(|| ()).class("release");
        let lap = lap.put_all(&[entry, release, el("small")]);
        let (clock, mark) = (two(clock, ["span", "small"]), two(mark, ["span", "small"]));
        el("tr").attr("role", "row").put_all(&[clock, lap, mark, km, mi, gap])
    }

    fn show_if_new(&mut self, row: &Row) {
        if self.shown != *row {
            self.show(row.clone());
        }
    }

    fn show(&mut self, row: Row) {
        let is_dressed_alike = row.is_locked == self.shown.is_locked
            && row.side == self.shown.side
            && row.stands_out == self.shown.stands_out
            && row.lap_number == self.shown.lap_number;
        if !is_dressed_alike {
            self.dress(&row);
        }
        for ((node, text), shown) in self.texts.iter().zip(texts(&row)).zip(texts(&self.shown)) {
            if text != shown {
                node.set_data(text);
            }
        }
        let is_another = row.lap_number != self.shown.lap_number || row.mark != self.shown.mark;
        if self.is_typed && is_another {
            // What was typed was for another lap.
            self.is_typed = false;
            self.entry.set("aria-invalid", "false");
            self.write_lap(&row.lap);
        }
        if row.lap != self.shown.lap && !self.is_typed {
            self.write_lap(&row.lap);
        }
        self.shown = row;
    }

    pub(super) fn write_lap(&self, lap: &str) {
        self.entry.cast::<HtmlInputElement>().set_value(lap);
    }

    fn dress(&self, row: &Row) {
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
        let name = row.lap_number.map_or_else(String::new, words::lap_number);
        self.release.set("aria-label", &words::release(&name));
        self.entry.set("aria-label", &name);
        self.gap.set(
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
fn texts(row: &Row) -> [&str; 7] {
    [&row.clock, &row.mark, &row.note, &row.pace_km, &row.pace_mi, &row.gap, &row.time_of_day]
}
