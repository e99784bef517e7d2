//! The split table.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use web_sys::{HtmlInputElement, Text};

use lapwise_core::formats::short_name;
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Units};
use lapwise_core::present::Reference;
use lapwise_core::present::table::{Row, Side, rows};

use crate::controls::text_input::{Keyboard, text_input};
use crate::markup::{Element, button, effect, el};
use crate::state::{Planned, Planner};

/// Every mark of the plan, clock first.
pub(crate) fn split_table(planner: Planner) -> (Element, Rc<SplitTable>) {
    let head = |class: &str, name: &str| el("th").attr("role", "columnheader").class(class).text(name);
    let column = move || {
        planner.against().map(|against| column(against, &planner.get().plan, planner.pb_name())).unwrap_or_default()
    };
    let gap = head("gap", "").bind_text(column);
    let heads = [
        head("clock", messages::clock()),
        head("lap", messages::lap()),
        head("mark", messages::mark()),
        head("pace km", messages::per_km()),
        head("pace mi", messages::per_mile()),
        gap,
    ];
    let group = |tag: &str| el(tag).attr("role", "rowgroup");
    let body = group("tbody");
    let table = el("table")
        .attr("role", "table")
        .attr("aria-label", messages::splits())
        .put(group("thead").put(el("tr").attr("role", "row").put_all(&heads)))
        .put(body.clone());
    let shown = table.clone();
    let lines = Rc::new(SplitTable::new(body));
    let table_lines = lines.clone();
    let has_gaps = Cell::new(false);
    effect(move || {
        let (Planned { plan, schedule, .. }, against) = (&*planner.get(), planner.against());
        let rows = rows(plan, schedule, against);
        // No column comes or goes under the eyes of somebody who drags a lap.
        if !planner.is_held() {
            has_gaps.set(against.is_some());
        }
        let gaps = if has_gaps.get() { " gaps" } else { "" };
        let units = if plan.units == Units::Km { " in-km" } else { " in-mi" };
        // Ten hours, or tenths after an hour.
        let long = if rows.last().is_some_and(|row| row.clock.len() > 7) { " long" } else { "" };
        let many = if rows.len() > MANY { " many" } else { "" };
        let class = ["splits", gaps, units, long, many].concat();
        if shown.0.class_name() != class {
            shown.set_attr("class", &class);
        }
        table_lines.update(rows);
    });
    (table, lines)
}

/// What the gap column holds the plan against.
fn column(against: Reference, plan: &Plan, pb_name: &'static str) -> String {
    let name = match against {
        Reference::Goal => messages::even_pace(),
        Reference::Pb => pb_name,
        Reference::Seed => messages::seed(),
        Reference::GoalB => messages::goal_b(),
        Reference::GoalC => messages::goal_c(),
        Reference::Rival => plan.rival_or(messages::rival()),
    };
    short_name(name)
}

/// The rows on the page.
pub(crate) struct SplitTable {
    pub(crate) body: Element,
    model: Element,
    pub(crate) lines: RefCell<Vec<TableRow>>,
    /// Shows rows that are as many as the lines; until [`super::hands`] says how, all at once.
    pub(crate) show: OnceCell<Box<dyn Fn(Vec<Row>)>>,
}

/// From how many rows on a browser lays out only those in sight.
const MANY: usize = 30;

impl SplitTable {
    fn new(body: Element) -> Self {
        Self { body, model: TableRow::model(), lines: RefCell::default(), show: OnceCell::new() }
    }

    /// Brings the lines up to date by their position; only what changed is touched.
    fn update(&self, rows: Vec<Row>) {
        self.fit(&rows);
        if let Some(show) = self.show.get() {
            return show(rows);
        }
        for (line, row) in self.lines.borrow_mut().iter_mut().zip(&rows) {
            line.show_if_new(row);
        }
    }

    fn fit(&self, rows: &[Row]) {
        let known = self.lines.borrow().len();
        let gone = self.lines.borrow_mut().split_off(rows.len().min(known));
        // A row that loses the focus with its element is still listened to.
        for line in &gone {
            line.row.0.remove();
        }
        for row in rows.iter().skip(known) {
            let line = TableRow::new(&self.model, row.clone());
            self.body.append(&line.row.0);
            self.lines.borrow_mut().push(line);
        }
    }
}

/// A row on the page, and what it shows.
pub(crate) struct TableRow {
    pub(crate) row: Element,
    gap: Element,
    /// The texts of the cells.
    texts: [Text; 7],
    /// The cell of the lap time.
    laps: Element,
    /// The lap time, which can be typed over.
    pub(crate) entry: Element,
    /// Whether something is typed in it that is not taken over yet.
    pub(crate) is_typed: bool,
    /// Releases the lap where it is fixed.
    release: Element,
    /// What the lap was before it made room for another one.
    pub(crate) was: Element,
    pub(crate) shown: Row,
}

impl TableRow {
    fn new(model: &Element, row: Row) -> Self {
        let line = model.deep_clone();
        let [clocks, laps, head, km, mi, gap] = line.first_children();
        let ([clock, time], [entry, release, was], [mark, note]) =
            (clocks.first_children(), laps.first_children(), head.first_children());
        let texts = [&clock, &mark, &note, &km, &mi, &gap, &time].map(Element::text_node);
        let shown = Row::default();
        let mut line = Self { row: line, gap, texts, laps, entry, is_typed: false, release, was, shown };
        line.show(row);
        line
    }

    /// An empty row, of which the others are copies.
    fn model() -> Element {
        let cell = |class: &str| el("td").attr("role", "cell").class(class);
        let two = |cell: Element, tags: [&str; 2]| cell.put_all(&tags.map(el));
        let [clock, lap, km, mi, gap] = ["clock", "lap", "pace km", "pace mi", "gap"].map(cell);
        let mark = el("th").attr("role", "rowheader").class("mark");
        let entry = text_input("", Keyboard::Decimal).attr("tabindex", "-1");
        let release = button(|| ()).class("release");
        let lap = lap.put_all(&[entry, release, el("small")]);
        let (clock, mark) = (two(clock, ["span", "small"]), two(mark, ["span", "small"]));
        // As an empty row is dressed.
        el("tr").attr("role", "row").class("between").put_all(&[clock, lap, mark, km, mi, gap])
    }

    pub(crate) fn show_if_new(&mut self, row: &Row) {
        if self.shown != *row {
            self.show(row.clone());
        }
    }

    fn show(&mut self, row: Row) {
        self.dress(&row);
        for ((node, text), shown) in self.texts.iter().zip(texts(&row)).zip(texts(&self.shown)) {
            if text != shown {
                node.set_data(text);
            }
        }
        let is_another = row.lap_number != self.shown.lap_number || row.mark != self.shown.mark;
        if self.is_typed && is_another {
            // What was typed was for another lap.
            self.is_typed = false;
            self.entry.set_attr("aria-invalid", "false");
            self.write_lap(&row.lap);
        }
        if row.lap != self.shown.lap && !self.is_typed {
            self.write_lap(&row.lap);
        }
        self.shown = row;
    }

    pub(crate) fn write_lap(&self, lap: &str) {
        self.entry.cast::<HtmlInputElement>().set_value(lap);
    }

    /// Brings up to date what else there is of a row than its texts.
    fn dress(&self, row: &Row) {
        let shown = &self.shown;
        if (row.stands_out, row.lap_number) != (shown.stands_out, shown.lap_number) {
            self.row.set_attr(
                "class",
                match (row.stands_out, row.lap_number) {
                    (true, Some(_)) => "out",
                    (true, None) => "out between",
                    (false, None) => "between",
                    (false, Some(_)) => "",
                },
            );
            let name = row.lap_number.map_or_else(String::new, messages::lap_number);
            self.release.set_attr("aria-label", &messages::release(&name));
            self.entry.set_attr("aria-label", &name);
        }
        if row.is_locked != shown.is_locked {
            self.laps.set_attr("class", if row.is_locked { "lap locked" } else { "lap" });
        }
        if row.side != shown.side {
            self.gap.set_attr(
                "class",
                match row.side {
                    Side::Ahead => "gap ahead",
                    Side::Level => "gap",
                    Side::Behind => "gap behind",
                },
            );
        }
    }
}

/// The texts of a row, in the order of its cells.
fn texts(row: &Row) -> [&str; 7] {
    [&row.clock, &row.mark, &row.note, &row.pace_km, &row.pace_mi, &row.gap, &row.time_of_day]
}
