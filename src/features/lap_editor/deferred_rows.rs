//! Updates in the frames after an edit: the rows out of sight, and the gap chart under the pace chart.
//!
//! A frame has 16 ms. While somebody drags a lap it goes to what they look at; the rest follows a little later.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use lapwise_core::present::table::Row;

use crate::plan_view::chart::SplitChart;
use crate::plan_view::table::{SplitTable, TableRow};
use crate::platform::{AnimationFrames, Listener, scroll};
use crate::state::Planner;

/// Spreads the update of a table and of a gap chart over several frames.
pub(super) struct FrameScheduler {
    planner: Planner,
    chart: Rc<SplitChart>,
    table: Rc<SplitTable>,
    pending: RefCell<PendingRows>,
    /// The row whose input the Tab key stops at.
    tab_stop: Cell<usize>,
    /// The age of the gap chart in milliseconds; `None` where it is up to date.
    gap_age: Cell<Option<usize>>,
    /// The milliseconds since rows were updated last.
    rows_age: Cell<usize>,
    frames: AnimationFrames,
    _scroll_listener: Option<Listener>,
}

/// The contents that the rows are to show.
#[derive(Default)]
struct PendingRows {
    rows: Vec<Row>,
    /// The time that each lap had before it moved, by lap; empty where it did not.
    was: Vec<String>,
    /// The same as shown last, by row.
    shown_was: Vec<String>,
    /// The rows in sight; `None` where the page has been scrolled since they were found.
    sight: Option<Range<usize>>,
    /// The row updated last, after which the next one is looked for.
    cursor: usize,
    /// The number of rows that may be out of date.
    left: usize,
}

/// The rows above and below those in sight that are updated with them, since a page may be scrolled meanwhile.
const MARGIN: usize = 3;
/// The milliseconds in which all other rows follow: at least ten times a second while somebody drags a lap.
const ROWS_FOLLOW_IN_MILLIS: usize = 95;
/// The milliseconds in which the gap chart follows, in a frame of its own.
const GAP_FOLLOWS_IN_MILLIS: usize = 190;
/// The most rows that leave a frame time for something else.
const MOST_IN_FRAME: usize = 150;

impl FrameScheduler {
    /// Takes over the updates of a table and of the gap chart.
    pub(super) fn new(planner: Planner, chart: Rc<SplitChart>, table: Rc<SplitTable>) -> Rc<Self> {
        let scheduler = Rc::new_cyclic(|this: &Weak<Self>| {
            let (late, scrolled) = (this.clone(), this.clone());
            let scroll_listener = scroll::on_scroll(move || {
                if let Some(scheduler) = scrolled.upgrade() {
                    scheduler.forget_sight();
                }
            });
            Self {
                planner,
                chart,
                table,
                pending: RefCell::default(),
                tab_stop: Cell::default(),
                gap_age: Cell::default(),
                rows_age: Cell::default(),
                frames: AnimationFrames::new(move |millis| {
                    late.upgrade().is_some_and(|scheduler| scheduler.run_frame(millis))
                }),
                _scroll_listener: scroll_listener,
            }
        });
        let [this, gap] = [(); 2].map(|()| Rc::downgrade(&scheduler));
        // Set once: a table and a chart have one lap editor each.
        let _ = scheduler.chart.defer_gap.set(Box::new(move || {
            if let Some(scheduler) = gap.upgrade() {
                scheduler.gap_age.set(scheduler.gap_age.get().or(Some(0)));
                scheduler.frames.start();
            }
        }));
        let _ = scheduler.table.defer_rows.set(Box::new(move |rows| {
            if let Some(scheduler) = this.upgrade() {
                scheduler.update(rows);
            }
        }));
        let shown = scheduler.table.rows.borrow().iter().map(|row| row.shown.clone()).collect();
        scheduler.update(shown);
        scheduler
    }

    /// Shows new contents: in the rows in sight now, in the others later.
    fn update(&self, contents: Vec<Row>) {
        {
            let pending = &mut *self.pending.borrow_mut();
            if pending.rows.len() != contents.len() && !pending.rows.is_empty() {
                // Other rows are in sight where the table is another one.
                pending.sight = None;
            }
            pending.shown_was.truncate(contents.len());
            pending.rows = contents;
        }
        self.show_rows_in_sight();
        let (rows, contents) = (self.table.rows.borrow(), &self.pending.borrow().rows);
        let has_lap = |row: &usize| contents.get(*row).is_some_and(|row| row.lap_number.is_some());
        // The stop stays where it is as long as there is a lap; halfway and other marks have none.
        let known = Some(self.tab_stop.get()).filter(has_lap);
        if let Some(row) = known.or_else(|| (0..contents.len()).find(has_lap)) {
            self.set_tab_stop(&rows, row);
        }
    }

    /// Moves the stop of the Tab key to a row; the arrow keys lead from row to row.
    pub(super) fn set_tab_stop(&self, rows: &[TableRow], row: usize) {
        let left = self.tab_stop.replace(row);
        for (row, tabindex) in [(left, "-1"), (row, "0")] {
            if let Some(row) = rows.get(row) {
                row.input.set_attr("tabindex", tabindex);
            }
        }
    }

    /// Shows beside each lap the time that it had before, by lap, in the frames that follow.
    pub(super) fn mark_moved(&self, was: Vec<String>) {
        self.pending.borrow_mut().was = was;
        self.show_the_rest();
    }

    /// Has the rows in sight found again at the next update.
    pub(super) fn forget_sight(&self) {
        self.pending.borrow_mut().sight = None;
    }

    /// The rows in sight. Where they are not known, the browser lays out the page to find them.
    pub(super) fn rows_in_sight(&self) -> Range<usize> {
        let (count, sight) = (self.table.rows.borrow().len(), &mut self.pending.borrow_mut().sight);
        sight.get_or_insert_with(|| scroll::visible_parts(&self.table.body.0, count)).clone()
    }

    fn show_rows_in_sight(&self) {
        let sight = self.rows_in_sight();
        let margin = if sight.is_empty() { 0 } else { MARGIN };
        let sight = sight.start.saturating_sub(margin)..sight.end.saturating_add(margin);
        let last = self.table.rows.borrow().len().saturating_sub(1);
        {
            let (rows, pending) = (&mut *self.table.rows.borrow_mut(), self.pending.borrow());
            for row in sight.start..sight.end.min(last) {
                pending.show_content(rows, row);
            }
            // Every edit is about the finish, so it is never behind.
            pending.show_content(rows, last);
        }
        if sight.start > 0 || sight.end < last {
            self.show_the_rest();
        }
    }

    fn show_the_rest(&self) {
        self.pending.borrow_mut().left = self.table.rows.borrow().len();
        self.frames.start();
    }

    /// Runs one frame, `millis` after the one before. Returns true if there is more to do.
    fn run_frame(&self, millis: usize) -> bool {
        // Saturating, since a page in the background has no frames for hours.
        self.rows_age.set(self.rows_age.get().saturating_add(millis));
        let gap_age = self.gap_age.take().map(|age| age.saturating_add(millis));
        if gap_age.is_some_and(|age| age >= GAP_FOLLOWS_IN_MILLIS) {
            untrack(|| self.chart.draw_gap(self.planner));
            // The rows have the next frame.
            return true;
        }
        self.gap_age.set(gap_age);
        let millis = self.rows_age.take();
        let (rows, pending) = (&mut *self.table.rows.borrow_mut(), &mut *self.pending.borrow_mut());
        // In proportion to the time that passed, so that a slow device takes as long for the whole table.
        let due = rows.len().saturating_mul(millis) / ROWS_FOLLOW_IN_MILLIS + 1;
        for _ in 0..pending.left.min(due).min(MOST_IN_FRAME) {
            // Round and round from where the last frame stopped, so that no row waits for ever during a drag.
            pending.cursor = if pending.cursor + 1 < rows.len() { pending.cursor + 1 } else { 0 };
            pending.left -= 1;
            pending.show(rows, pending.cursor);
        }
        pending.left > 0 || self.gap_age.get().is_some()
    }
}

impl PendingRows {
    fn show_content(&self, rows: &mut [TableRow], index: usize) {
        if let (Some(row), Some(content)) = (rows.get_mut(index), self.rows.get(index)) {
            row.show_if_new(content);
        }
    }

    /// Shows the content of a row, and the time that its lap had before.
    fn show(&mut self, rows: &mut [TableRow], index: usize) {
        let (Some(row), Some(content)) = (rows.get_mut(index), self.rows.get(index)) else { return };
        row.show_if_new(content);
        if self.shown_was.len() <= index {
            self.shown_was.resize(index + 1, String::new());
        }
        let was = content.lap_number.and_then(|lap| self.was.get(lap.checked_sub(1)?)).map_or("", String::as_str);
        if let Some(shown) = self.shown_was.get_mut(index).filter(|shown| *shown != was) {
            row.was.0.set_text_content(Some(was));
            was.clone_into(shown);
        }
    }
}
