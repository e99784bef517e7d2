//! Updates in the frames after an edit: the rows out of sight, and the gap chart under the pace chart.
//!
//! A frame has 16 ms. While somebody drags a lap it goes to what they look at; the rest follows a little later.

use std::cell::Cell;
use std::mem::{replace, take};
use std::ops::Range;

use leptos::prelude::*;

use super::edit_report::EditReport;
use super::row_tab_stop::RowTabStop;
use crate::markup::{effect, keep_alive};
use crate::plan_view::chart::ChartSeam;
use crate::plan_view::table::TableSeam;
use crate::platform::{AnimationFrames, scroll};
use crate::signals::StoredValue;
use crate::state::Planner;

/// Spreads the update of a table and of a gap chart over several frames. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct DeferredRows {
    chart: ChartSeam,
    table: TableSeam,
    report: EditReport,
    tab_stop: RowTabStop,
    pending: StoredValue<Pending>,
    frames: StoredValue<Option<AnimationFrames>>,
}

/// What is still to be done.
#[derive(Default)]
struct Pending {
    /// The rows in sight; `None` where the page has been scrolled since they were found.
    sight: Option<Range<usize>>,
    /// The row that is updated next.
    next: usize,
    /// The number of rows that may be out of date.
    left: usize,
    /// True while some laps have the time beside them that they had before.
    has_remarks: bool,
    /// The milliseconds since rows were updated last.
    rows_age: usize,
    /// The age of the gap chart in milliseconds; `None` where it is up to date.
    gap_age: Option<usize>,
}

/// The rows above and below those in sight that are updated with them, since a page may be scrolled meanwhile.
const MARGIN: usize = 3;
/// The milliseconds in which all other rows follow: at least ten times a second while somebody drags a lap.
const ROWS_FOLLOW_IN_MILLIS: usize = 95;
/// The milliseconds in which the gap chart follows, in a frame of its own.
const GAP_FOLLOWS_IN_MILLIS: usize = 190;
/// The most rows that leave a frame time for something else.
const MOST_IN_FRAME: usize = 150;

impl DeferredRows {
    /// Takes over the updates of a table and of the gap chart.
    pub(super) fn attach(
        planner: Planner,
        chart: ChartSeam,
        table: TableSeam,
        report: EditReport,
        tab_stop: RowTabStop,
    ) -> Self {
        let (pending, frames) = (StoredValue::new(Pending::default()), StoredValue::new(None));
        let deferred = Self { chart, table, report, tab_stop, pending, frames };
        frames.set_value(Some(AnimationFrames::new(move |millis| deferred.run_frame(millis))));
        keep_alive(Box::new(scroll::on_scroll(move || deferred.forget_sight())));
        chart.take_over_gap();
        table.take_over();
        let is_attached = Cell::new(false);
        effect(move || {
            table.contents.track();
            let has_remarks = !report.times_before().is_empty();
            if is_attached.replace(true) {
                untrack(|| deferred.update(has_remarks));
            } else {
                // The table shows its contents already. To find those in sight would have the page laid out.
                untrack(|| tab_stop.keep());
            }
        });
        effect(move || {
            // The gap chart is another one where the plan is, or the course in the chart above it.
            planner.get();
            chart.drawn.track();
            if chart.has_gap() {
                deferred.defer_gap();
            }
        });
        deferred
    }

    /// Shows new contents: in the rows in sight now, in the others later.
    fn update(self, has_remarks: bool) {
        if self.table.fit() {
            // Other rows are in sight where the table is another one.
            self.forget_sight();
        }
        self.write_rows_in_sight();
        self.tab_stop.keep();
        let had_remarks = self.pending.try_update_value(|pending| replace(&mut pending.has_remarks, has_remarks));
        if has_remarks || had_remarks == Some(true) {
            self.write_the_rest();
        }
    }

    fn write_rows_in_sight(self) {
        let sight = self.rows_in_sight();
        let margin = if sight.is_empty() { 0 } else { MARGIN };
        let sight = sight.start.saturating_sub(margin)..sight.end.saturating_add(margin);
        let (count, last) = (self.table.count(), self.table.count().saturating_sub(1));
        self.table.write(sight.start..sight.end.min(last));
        // Every edit is about the finish, so it is never behind.
        self.table.write(last..count);
        if sight.start > 0 || sight.end < last {
            self.write_the_rest();
        }
    }

    fn write_the_rest(self) {
        self.pending.update_value(|pending| pending.left = self.table.count());
        self.start_frames();
    }

    fn defer_gap(self) {
        self.pending.update_value(|pending| pending.gap_age = pending.gap_age.or(Some(0)));
        self.start_frames();
    }

    fn start_frames(self) {
        self.frames.with_value(|frames| {
            if let Some(frames) = frames {
                frames.start();
            }
        });
    }

    /// Finds the rows in sight now, so that the first frame of a drag need not. Scrolling in a shadow root around the
    /// widget is not reported, so they are found anew.
    pub(super) fn find_rows_in_sight(self) {
        self.forget_sight();
        self.rows_in_sight();
    }

    fn forget_sight(self) {
        self.pending.update_value(|pending| pending.sight = None);
    }

    /// The rows in sight. Where they are not known, the browser lays out the page to find them.
    fn rows_in_sight(self) -> Range<usize> {
        if let Some(sight) = self.pending.with_value(|pending| pending.sight.clone()) {
            return sight;
        }
        // Of all rows, since the body has the room of those that are still to come.
        let (body, count) = (self.table.body.get(), self.table.contents.get_untracked().len());
        let sight = body.map_or(0..0, |body| scroll::visible_parts(&body.0, count));
        self.pending.update_value(|pending| pending.sight = Some(sight.clone()));
        sight
    }

    /// Runs one frame, `millis` after the one before. Returns true if there is more to do.
    fn run_frame(self, millis: usize) -> bool {
        let count = self.table.count();
        let is_gap_due = self.pending.try_update_value(|pending| pending.is_gap_due(millis)) == Some(true);
        if is_gap_due {
            self.chart.draw_gap();
            // The rows have the next frame.
            return true;
        }
        let times_before = untrack(|| self.report.times_before());
        for rows in self.pending.try_update_value(|pending| pending.take_due_rows(count)).unwrap_or_default() {
            self.table.write(rows.clone());
            self.table.remark(rows, &times_before);
        }
        self.pending.with_value(|pending| pending.left > 0 || pending.gap_age.is_some())
    }
}

impl Pending {
    /// Counts the time of a frame. Returns true if the gap chart is to be drawn in it, and takes it as drawn.
    fn is_gap_due(&mut self, millis: usize) -> bool {
        // Saturating, since a page in the background has no frames for hours.
        self.rows_age = self.rows_age.saturating_add(millis);
        self.gap_age = self.gap_age.map(|age| age.saturating_add(millis));
        let is_due = self.gap_age.is_some_and(|age| age >= GAP_FOLLOWS_IN_MILLIS);
        if is_due {
            self.gap_age = None;
        }
        is_due
    }

    /// Takes the rows of a table of `count` rows that are to be written in this frame: round and round from where the
    /// last frame stopped, so that no row waits for ever during a drag.
    fn take_due_rows(&mut self, count: usize) -> [Range<usize>; 2] {
        // In proportion to the time that passed, so that a slow device takes as long for the whole table.
        let due = count.saturating_mul(take(&mut self.rows_age)) / ROWS_FOLLOW_IN_MILLIS + 1;
        let due = self.left.min(due).min(MOST_IN_FRAME).min(count);
        self.left = if count == 0 { 0 } else { self.left - due };
        let start = if self.next < count { self.next } else { 0 };
        let to_end = start..count.min(start + due);
        let from_top = 0..due - to_end.len();
        self.next = if from_top.is_empty() { to_end.end } else { from_top.end };
        [to_end, from_top]
    }
}
