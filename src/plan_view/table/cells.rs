//! The rows of the table on the page.
//!
//! A plan may have 403 rows of nine texts each, and all of them change with every key and with every frame of a drag.
//! So this file makes rows by cloning an empty one, keeps what each row shows, and writes its text nodes directly. With
//! 420 rows that takes 1.4 ms a change on a desktop; a binding for each of these texts took 40 ms.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Text};

use lapwise_core::messages;
use lapwise_core::present::LapName;
use lapwise_core::present::table::{GapSide, Row};

use crate::controls::text_input::{Keyboard, text_input};
use crate::markup::{Element, ElementRef, markup};
use crate::signals::StoredValue;

/// The rows on the page, in order. Copies are of the same rows.
#[derive(Clone, Copy)]
pub(super) struct Cells {
    /// An empty row, of which the others are clones: cloning is faster than building.
    model: ElementRef,
    rows: StoredValue<Vec<RowCells>>,
}

impl Cells {
    /// Creates a table without rows.
    pub(super) fn new() -> Self {
        let cells = Self { model: ElementRef::new(), rows: StoredValue::new(Vec::new()) };
        cells.model.set(&model());
        cells
    }

    /// The number of rows.
    pub(super) fn count(self) -> usize {
        self.rows.try_with_value(Vec::len).unwrap_or_default()
    }

    /// Adds at most `most` rows or removes rows at the end of `body`, until there are as many as contents.
    pub(super) fn fit(self, body: &Element, contents: &[Row], most: usize) {
        let known = self.count();
        let gone = self.rows.try_update_value(|rows| rows.split_off(contents.len().min(known)));
        // Not while the rows are borrowed: a row that loses the focus with its element is still listened to.
        for row in gone.unwrap_or_default() {
            row.element.0.remove();
        }
        let Some(model) = self.model.get() else { return };
        for content in contents.iter().skip(known).take(most) {
            let row = RowCells::new(&model, content.clone());
            body.append(&row.element.0);
            self.rows.update_value(|rows| rows.push(row));
        }
    }

    /// Shows the contents of some rows by their position: a row that stays keeps its focus and what is typed in it.
    pub(super) fn write(self, contents: &[Row], range: Range<usize>) {
        self.rows.update_value(|rows| {
            let range = range.start..range.end.min(rows.len());
            let rows = rows.get_mut(range.clone()).into_iter().flatten();
            for (row, content) in rows.zip(contents.iter().skip(range.start)) {
                row.show_if_new(content);
            }
        });
    }

    /// Keeps the texts that are not the ones shown last: somebody typed them while nothing listened.
    pub(super) fn keep_typed(self) {
        self.rows.update_value(|rows| {
            for row in rows {
                row.is_typed = row.is_typed || row.input.value() != row.shown.lap;
            }
        });
    }

    /// The position of a row's element.
    pub(super) fn row_of(self, element: &Element) -> Option<usize> {
        self.rows.with_value(|rows| rows.iter().position(|row| row.element.0 == element.0))
    }

    /// Reads or writes one row. Nothing that moves the focus may be done meanwhile, since listeners find rows, too.
    pub(super) fn with<T>(self, row: usize, act: impl FnOnce(&mut RowCells) -> T) -> Option<T> {
        self.rows.try_update_value(|rows| rows.get_mut(row).map(act)).flatten()
    }
}

/// An empty row.
fn model() -> Element {
    // One stop of the Tab key for the whole table; the part `edit` says which row has it.
    let input = text_input("", Keyboard::Decimal).attr("tabindex", "-1");
    // The class of an empty row, so that `set_attributes` finds nothing to change in one.
    markup! {
        tr role="row" class="between" {
            th role="rowheader" class="mark" { span; small; }
            td role="cell" class="clock" { span; small; }
            // The button listens through the table's body: one listener instead of 403.
            td role="cell" class="lap" { (input) button type="button" class="release"; small; }
            td role="cell" class="pace km";
            td role="cell" class="pace mi";
            td role="cell" class="gap";
        }
    }
}

/// A row on the page.
pub(super) struct RowCells {
    element: Element,
    gap_cell: Element,
    /// The texts of the cells, in the order of [`texts`].
    texts: [Text; 7],
    lap_cell: Element,
    /// The input that shows the lap time, which can be typed over.
    pub(super) input: Element,
    /// True while the input holds a text that has not been taken over.
    pub(super) is_typed: bool,
    /// The button that releases a fixed lap.
    release: Element,
    remark: Element,
    /// The remark as shown last.
    shown_remark: String,
    /// The content as shown last.
    pub(super) shown: Row,
}

impl RowCells {
    fn new(model: &Element, content: Row) -> Self {
        let element = model.deep_clone();
        let [head, clock_cell, lap_cell, km, mi, gap_cell] = element.first_children();
        let ([clock, time], [input, release, remark], [mark, note]) =
            (clock_cell.first_children(), lap_cell.first_children(), head.first_children());
        let texts = [&clock, &mark, &note, &km, &mi, &gap_cell, &time].map(Element::text_node);
        let (is_typed, shown_remark, shown) = (false, String::new(), Row::default());
        let mut row =
            Self { element, gap_cell, texts, lap_cell, input, is_typed, release, remark, shown_remark, shown };
        row.show(content);
        row
    }

    /// Shows a content where it is another one than before.
    fn show_if_new(&mut self, content: &Row) {
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
        let is_new = content.lap != self.shown.lap;
        self.shown = content;
        if self.is_typed && is_another {
            // The text was typed for another lap.
            self.restore_text();
        } else if is_new && !self.is_typed {
            // A text that is being typed is never rewritten.
            self.write_lap();
        }
    }

    /// Shows the lap time again, in the place of what was typed.
    pub(super) fn restore_text(&mut self) {
        self.is_typed = false;
        self.input.set_attr("aria-invalid", "false");
        self.write_lap();
    }

    fn write_lap(&self) {
        self.input.0.unchecked_ref::<HtmlInputElement>().set_value(&self.shown.lap);
    }

    /// Shows a remark beside the lap time where it is another one than before.
    pub(super) fn write_remark(&mut self, remark: &str) {
        if self.shown_remark != remark {
            self.remark.announce(remark);
            remark.clone_into(&mut self.shown_remark);
        }
    }

    /// Updates the classes and labels that differ from those of the content shown last.
    fn set_attributes(&self, content: &Row) {
        let shown = &self.shown;
        let is_noted = has_long_note(content);
        if (content.stands_out, &content.lap_name, is_noted)
            != (shown.stands_out, &shown.lap_name, has_long_note(shown))
        {
            let class = [
                if content.stands_out { "out" } else { "" },
                if content.lap_number.is_none() { "between" } else { "" },
                if is_noted { "noted" } else { "" },
            ];
            self.element.set_attr("class", class.join(" ").trim());
            let name = content.lap_name.as_ref();
            let release = name.map_or_else(String::new, |name| messages::release_named_lap(&name.in_sentence()));
            let name = name.map_or_else(String::new, LapName::title);
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

/// Returns true if the note of a row has a line of its own below the row.
fn has_long_note(row: &Row) -> bool {
    row.note.len() > "halfway".len()
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
