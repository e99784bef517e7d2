//! What follows the plan in the frames after: the rows out of sight, and the gap under the pace.
//!
//! So a frame has time for what somebody looks at while they drag a lap.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use crate::plan_view::chart::SplitChart;
use crate::plan_view::table::{SplitTable, TableRow};
use crate::platform::{AnimationFrames, Listener, scroll};
use crate::state::Planner;
use lapwise_core::present::table::Row;

/// Brings the rows of a table up to date, and the gap.
pub(crate) struct Follower {
    planner: Planner,
    chart: Rc<SplitChart>,
    table: Rc<SplitTable>,
    wanted: RefCell<Wanted>,
    /// The line that the Tab key stops at.
    stop: Cell<usize>,
    /// For how many milliseconds the gap has not been drawn; none where it is as it should be.
    gap_since: Cell<Option<usize>>,
    /// For how many milliseconds the rows have waited.
    waited: Cell<usize>,
    frames: AnimationFrames,
    _scrolled: Option<Listener>,
}

/// What the rows are to show.
#[derive(Default)]
struct Wanted {
    rows: Vec<Row>,
    /// What each lap was before it made room for another one, and what is shown of that, by row.
    was: Vec<String>,
    shown_was: Vec<String>,
    /// The rows in sight; none where the page has been scrolled since.
    sight: Option<Range<usize>>,
    /// The next row to look at, and how many may not be up to date.
    next: usize,
    left: usize,
}

/// As many rows above and below what is in sight as a page is scrolled by before the others have followed.
const MARGIN: usize = 3;
/// In how many milliseconds all the rest follows: at least ten times a second while somebody drags a lap.
const FOLLOW_IN_MILLIS: usize = 95;
/// In how many the gap does, which is drawn in a frame of its own.
const GAP_FOLLOWS_IN_MILLIS: usize = 190;
/// As many rows as leave a frame room for something else.
const MOST_IN_FRAME: usize = 150;

impl Follower {
    pub(crate) fn new(planner: Planner, chart: Rc<SplitChart>, table: Rc<SplitTable>) -> Rc<Self> {
        let follower = Rc::new_cyclic(|this: &Weak<Self>| {
            let (late, scrolled) = (this.clone(), this.clone());
            let scrolled = scroll::on_scroll(move || {
                scrolled.upgrade().iter().for_each(|follower| follower.forget());
            });
            Self {
                planner,
                chart,
                table,
                wanted: RefCell::default(),
                stop: Cell::default(),
                gap_since: Cell::default(),
                waited: Cell::default(),
                frames: AnimationFrames::new(move |millis| {
                    late.upgrade().is_some_and(|follower| follower.go_on(millis))
                }),
                _scrolled: scrolled,
            }
        });
        let [this, gap] = [(); 2].map(|()| Rc::downgrade(&follower));
        let _ = follower.chart.draw_gap.set(Box::new(move || {
            if let Some(follower) = gap.upgrade() {
                follower.gap_since.set(follower.gap_since.get().or(Some(0)));
                follower.frames.start();
            }
        }));
        let _ = follower.table.show.set(Box::new(move |rows| {
            if let Some(follower) = this.upgrade() {
                follower.follow(rows);
            }
        }));
        let shown = follower.table.lines.borrow().iter().map(|line| line.shown.clone()).collect();
        follower.follow(shown);
        follower
    }

    fn follow(&self, rows: Vec<Row>) {
        {
            let wanted = &mut *self.wanted.borrow_mut();
            if wanted.rows.len() != rows.len() && !wanted.rows.is_empty() {
                wanted.sight = None;
            }
            wanted.shown_was.truncate(rows.len());
            wanted.rows = rows;
        }
        self.show();
        let (lines, rows) = (self.table.lines.borrow(), &self.wanted.borrow().rows);
        let is_lap = |line: &usize| rows.get(*line).is_some_and(|row| row.lap_number.is_some());
        if let Some(stop) = Some(self.stop.get()).filter(is_lap).or_else(|| (0..rows.len()).find(is_lap)) {
            self.stop_at(&lines, stop);
        }
    }

    /// Lets the Tab key stop at one line; the arrows lead from row to row.
    pub(crate) fn stop_at(&self, lines: &[TableRow], stop: usize) {
        let left = self.stop.replace(stop);
        for (line, tab) in [(left, "-1"), (stop, "0")] {
            if let Some(line) = lines.get(line) {
                line.entry.set_attr("tabindex", tab);
            }
        }
    }

    /// Shows beside each lap what it was, where that is given, in the frames that follow.
    pub(crate) fn mark(&self, was: Vec<String>) {
        self.wanted.borrow_mut().was = was;
        self.show_the_rest();
    }

    /// The rows in sight may be others by now.
    pub(crate) fn forget(&self) {
        self.wanted.borrow_mut().sight = None;
    }

    /// Finds out which rows are in sight, where that is not known; the page is laid out for it.
    pub(crate) fn look(&self) -> Range<usize> {
        let (count, sight) = (self.table.lines.borrow().len(), &mut self.wanted.borrow_mut().sight);
        sight.get_or_insert_with(|| scroll::visible_parts(&self.table.body.0, count)).clone()
    }

    fn show(&self) {
        let sight = self.look();
        let margin = if sight.is_empty() { 0 } else { MARGIN };
        let sight = sight.start.saturating_sub(margin)..sight.end.saturating_add(margin);
        let last = self.table.lines.borrow().len().saturating_sub(1);
        {
            let (lines, wanted) = (&mut *self.table.lines.borrow_mut(), self.wanted.borrow());
            for line in sight.start..sight.end.min(last) {
                wanted.show_row(lines, line);
            }
            // The finish is what everything leads to, so it is never behind.
            wanted.show_row(lines, last);
        }
        if sight.start > 0 || sight.end < last {
            self.show_the_rest();
        }
    }

    fn show_the_rest(&self) {
        self.wanted.borrow_mut().left = self.table.lines.borrow().len();
        self.frames.start();
    }

    /// Goes on so many milliseconds after the last time; whether there is more to do.
    fn go_on(&self, millis: usize) -> bool {
        self.waited.set(self.waited.get() + millis);
        let since = self.gap_since.take().map(|since| since + millis);
        if since.is_some_and(|since| since >= GAP_FOLLOWS_IN_MILLIS) {
            untrack(|| self.chart.show_gap(self.planner));
            // The rows have the next frame.
            return true;
        }
        self.gap_since.set(since);
        let millis = self.waited.take();
        let (lines, wanted) = (&mut *self.table.lines.borrow_mut(), &mut *self.wanted.borrow_mut());
        let due = lines.len() * millis / FOLLOW_IN_MILLIS + 1;
        for _ in 0..wanted.left.min(due).min(MOST_IN_FRAME) {
            wanted.next = if wanted.next + 1 < lines.len() { wanted.next + 1 } else { 0 };
            wanted.left -= 1;
            wanted.show(lines, wanted.next);
        }
        wanted.left > 0 || self.gap_since.get().is_some()
    }
}

impl Wanted {
    fn show_row(&self, lines: &mut [TableRow], index: usize) {
        if let (Some(line), Some(row)) = (lines.get_mut(index), self.rows.get(index)) {
            line.show_if_new(row);
        }
    }

    /// Shows a row, and what its lap was.
    fn show(&mut self, lines: &mut [TableRow], index: usize) {
        let (Some(line), Some(row)) = (lines.get_mut(index), self.rows.get(index)) else { return };
        line.show_if_new(row);
        if self.shown_was.len() <= index {
            self.shown_was.resize(index + 1, String::new());
        }
        let was = row.lap_number.and_then(|lap| self.was.get(lap.checked_sub(1)?)).map_or("", String::as_str);
        if let Some(shown) = self.shown_was.get_mut(index).filter(|shown| *shown != was) {
            line.was.0.set_text_content(Some(was));
            was.clone_into(shown);
        }
    }
}
