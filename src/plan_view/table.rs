//! The split table: a row for every mark of the plan.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use web_sys::{HtmlInputElement, Text};

use lapwise_core::formats::short_name;
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Units};
use lapwise_core::present::Reference;
use lapwise_core::present::table::{GapSide, Row, has_long_clocks, rows};

use crate::controls::text_input::{Keyboard, text_input};
use crate::markup::{Element, button, effect, el};
use crate::state::{Planned, Planner};

#[cfg(test)]
mod tests;

/// The table element, and the handle to its rows.
pub(crate) fn split_table(planner: Planner) -> (Element, Rc<SplitTable>) {
    let head = |class: &str, name: &str| el("th").attr("role", "columnheader").class(class).text(name);
    let gap_title = move || {
        let title = |against| gap_title(against, &planner.get().plan, planner.pb_name());
        planner.against().map(title).unwrap_or_default()
    };
    let heads = [
        head("clock", messages::clock()),
        head("lap", messages::lap()),
        head("mark", messages::mark()),
        head("pace km", messages::per_km()),
        head("pace mi", messages::per_mile()),
        head("gap", "").bind_text(gap_title),
    ];
    // Roles, since the style sheet makes the table a grid, and browsers then forget that it is a table.
    let group = |tag: &str| el(tag).attr("role", "rowgroup");
    let body = group("tbody");
    let element = el("table")
        .attr("role", "table")
        .attr("part", "splits")
        .attr("aria-label", messages::splits())
        .put(group("thead").put(el("tr").attr("role", "row").put_all(&heads)))
        .put(body.clone());
    let table = Rc::new(SplitTable::new(body));
    let (styled, updated) = (element.clone(), table.clone());
    let has_gaps = Cell::new(false);
    effect(move || {
        let (Planned { plan, schedule, .. }, against) = (&*planner.get(), planner.against());
        let rows = rows(plan, schedule, against);
        // No column comes or goes under the eyes of somebody who drags a lap.
        if !planner.is_held() {
            has_gaps.set(against.is_some());
        }
        let class = table_class(plan.units, &rows, has_gaps.get());
        if styled.0.class_name() != class {
            styled.set_attr("class", &class);
        }
        updated.update(rows);
    });
    (element, table)
}

/// The classes that give the columns their room.
fn table_class(units: Units, rows: &[Row], has_gaps: bool) -> String {
    let gaps = if has_gaps { " gaps" } else { "" };
    let units = if units == Units::Km { " in-km" } else { " in-mi" };
    let long = if has_long_clocks(rows) { " long" } else { "" };
    let many = if rows.len() > MANY { " many" } else { "" };
    format!("splits{gaps}{units}{long}{many}")
}

/// The number of rows above which the browser lays out only those in sight.
const MANY: usize = 30;

/// The title of the gap column: the time that the plan is held against.
fn gap_title(against: Reference, plan: &Plan, pb_name: &'static str) -> String {
    let name = match against {
        Reference::Goal => messages::even_pace_column(),
        Reference::Pb => pb_name,
        Reference::Seed => messages::seed_time(),
        Reference::GoalB => messages::goal_b(),
        Reference::GoalC => messages::goal_c(),
        Reference::Rival => plan.rival_or(messages::rival()),
    };
    short_name(name)
}

/// The rows on the page.
pub(crate) struct SplitTable {
    pub(crate) body: Element,
    /// An empty row, of which the others are clones: cloning is faster than building.
    model: Element,
    pub(crate) rows: RefCell<Vec<TableRow>>,
    /// Shows the contents of as many rows as there are, some of them in later frames. Until the part `edit` sets it,
    /// all rows are updated at once.
    pub(crate) defer_rows: OnceCell<Box<dyn Fn(Vec<Row>)>>,
}

impl SplitTable {
    fn new(body: Element) -> Self {
        Self { body, model: TableRow::model(), rows: RefCell::default(), defer_rows: OnceCell::new() }
    }

    /// Updates the rows by their position. The page is touched only where a text changes.
    fn update(&self, contents: Vec<Row>) {
        self.fit(&contents);
        if let Some(defer_rows) = self.defer_rows.get() {
            return defer_rows(contents);
        }
        // By position: a row that stays keeps its focus and what is typed in it.
        for (row, content) in self.rows.borrow_mut().iter_mut().zip(&contents) {
            row.show_if_new(content);
        }
    }

    /// Adds or removes rows at the end, until there are as many as contents.
    fn fit(&self, contents: &[Row]) {
        let known = self.rows.borrow().len();
        let gone = self.rows.borrow_mut().split_off(contents.len().min(known));
        // Not while the rows are borrowed: a row that loses the focus with its element is still listened to.
        for row in &gone {
            row.element.0.remove();
        }
        for content in contents.iter().skip(known) {
            let row = TableRow::new(&self.model, content.clone());
            self.body.append(&row.element.0);
            self.rows.borrow_mut().push(row);
        }
    }
}

/// A row on the page.
pub(crate) struct TableRow {
    pub(crate) element: Element,
    gap_cell: Element,
    /// The texts of the cells, in the order of [`texts`].
    texts: [Text; 7],
    lap_cell: Element,
    /// The input that shows the lap time, which can be typed over.
    pub(crate) input: Element,
    /// True while the input holds a text that has not been taken over.
    pub(crate) is_typed: bool,
    /// The button that releases a fixed lap.
    release: Element,
    /// The time that the lap had before it made room for another one.
    pub(crate) was: Element,
    /// The content as shown last.
    pub(crate) shown: Row,
}

impl TableRow {
    fn new(model: &Element, content: Row) -> Self {
        let element = model.deep_clone();
        let [clock_cell, lap_cell, head, km, mi, gap_cell] = element.first_children();
        let ([clock, time], [input, release, was], [mark, note]) =
            (clock_cell.first_children(), lap_cell.first_children(), head.first_children());
        let texts = [&clock, &mark, &note, &km, &mi, &gap_cell, &time].map(Element::text_node);
        let shown = Row::default();
        let mut row = Self { element, gap_cell, texts, lap_cell, input, is_typed: false, release, was, shown };
        row.show(content);
        row
    }

    /// An empty row, of which the others are clones.
    fn model() -> Element {
        let cell = |class: &str| el("td").attr("role", "cell").class(class);
        let two = |cell: Element, tags: [&str; 2]| cell.put_all(&tags.map(el));
        let [clock, lap, km, mi, gap] = ["clock", "lap", "pace km", "pace mi", "gap"].map(cell);
        let mark = el("th").attr("role", "rowheader").class("mark");
        // One stop of the Tab key for the whole table; the part `edit` says which row has it.
        let input = text_input("", Keyboard::Decimal).attr("tabindex", "-1");
        // It listens through the table body: one listener instead of 403.
        let release = button(|| ()).class("release");
        let lap = lap.put_all(&[input, release, el("small")]);
        let (clock, mark) = (two(clock, ["span", "small"]), two(mark, ["span", "small"]));
        // The class of an empty row, so that `set_attributes` finds nothing to change in one.
        el("tr").attr("role", "row").class("between").put_all(&[clock, lap, mark, km, mi, gap])
    }

    /// Shows a content where it is another one than before.
    pub(crate) fn show_if_new(&mut self, content: &Row) {
        if self.shown != *content {
            self.show(content.clone());
        }
    }

    fn show(&mut self, content: Row) {
        self.set_attributes(&content);
        // Written through text nodes: in a table of 403 rows, finding the elements again would be seen.
        for ((node, text), shown) in self.texts.iter().zip(texts(&content)).zip(texts(&self.shown)) {
            if text != shown {
                node.set_data(text);
            }
        }
        let is_another = content.lap_number != self.shown.lap_number || content.mark != self.shown.mark;
        if self.is_typed && is_another {
            // The text was typed for another lap.
            self.is_typed = false;
            self.input.set_attr("aria-invalid", "false");
            self.write_lap(&content.lap);
        }
        // A text that is being typed is never rewritten.
        if content.lap != self.shown.lap && !self.is_typed {
            self.write_lap(&content.lap);
        }
        self.shown = content;
    }

    /// Writes a lap time into the input.
    pub(crate) fn write_lap(&self, lap: &str) {
        self.input.cast::<HtmlInputElement>().set_value(lap);
    }

    /// Updates the classes and labels that differ from those of the content shown last.
    fn set_attributes(&self, content: &Row) {
        let shown = &self.shown;
        if (content.stands_out, content.lap_number) != (shown.stands_out, shown.lap_number) {
            let class = match (content.stands_out, content.lap_number) {
                (true, Some(_)) => "out",
                (true, None) => "out between",
                (false, None) => "between",
                (false, Some(_)) => "",
            };
            self.element.set_attr("class", class);
            let name = content.lap_number.map_or_else(String::new, messages::lap_number);
            let release = content.lap_number.map_or_else(String::new, messages::release_lap);
            self.release.set_attr("aria-label", &release);
            self.input.set_attr("aria-label", &name);
        }
        if content.is_locked != shown.is_locked {
            self.lap_cell.set_attr("class", if content.is_locked { "lap locked" } else { "lap" });
        }
        if content.side != shown.side {
            let class = match content.side {
                GapSide::Ahead => "gap ahead",
                GapSide::Level => "gap",
                GapSide::Behind => "gap behind",
            };
            self.gap_cell.set_attr("class", class);
        }
    }
}

/// The texts of a content, in the order of a row's text nodes.
fn texts(content: &Row) -> [&str; 7] {
    [
        &content.clock,
        &content.mark,
        &content.note,
        &content.pace_km,
        &content.pace_mi,
        &content.gap,
        &content.time_of_day,
    ]
}
