//! A gesture on the chart, from the press to where it ends, and the lap that is dragged by it.
//!
//! A drag is [`start`](ChartDrag::start), [`move_to`](ChartDrag::move_to) and [`end`](ChartDrag::end) or
//! [`cancel`](ChartDrag::cancel) over one state, [`Gesture`].

use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::editing;
use lapwise_core::editing::Change;
use lapwise_core::present::chart::{Chart, Fingers};

use super::deferred_rows::DeferredRows;
use super::editing::LapEditing;
use super::selection::Selection;
use crate::platform::pointer::Pointer;
use crate::signals::StoredValue;
use crate::state::{Origin, Planned};

/// The state of a gesture on the chart.
#[derive(Default)]
pub(super) enum Gesture {
    /// Nothing has begun. A click chooses the lap under it: it is the end of a tap, or comes from a screen reader.
    #[default]
    Idle,
    /// A press has chosen its lap, or has ended a drag. The click that follows chooses nothing.
    Pressed,
    /// Fingers are on the chart. One may be about to tap, to scroll the page or to pan; two pinch.
    Touched(Fingers),
    /// A lap is in the reader's hand, and its pointer alone counts.
    Dragging(Drag),
}

/// A lap in the reader's hand.
pub(super) struct Drag {
    /// The pointer that holds it, as it was when it took the lap.
    pointer: Pointer,
    /// The lap's index.
    lap: usize,
    /// The plan when the lap was taken. Every move edits this one, so rounding does not add up.
    base: Arc<Planned>,
    /// The chart when the lap was taken; its scale changes with every edit.
    chart: Arc<Chart>,
    /// The change so far, in milliseconds.
    by_millis: i64,
}

impl Drag {
    /// Follows the pointer. Returns the new change in milliseconds, or `None` where it is the same.
    fn follow(&mut self, pointer: Pointer) -> Option<i64> {
        // The chart measures in tenths of a CSS pixel.
        let down = pointer.y.saturating_sub(self.pointer.y).saturating_mul(10);
        let by_millis = self.chart.change_of_drag(self.lap, down, self.base.schedule.unit().millis())?;
        (by_millis != self.by_millis).then(|| {
            self.by_millis = by_millis;
            by_millis
        })
    }
}

/// Dragging laps of one chart. Copies are of the same gesture.
#[derive(Clone, Copy)]
pub(super) struct ChartDrag {
    editing: LapEditing,
    selection: Selection,
    rows: DeferredRows,
    gesture: StoredValue<Gesture>,
}

impl ChartDrag {
    pub(super) fn new(editing: LapEditing, selection: Selection, rows: DeferredRows) -> Self {
        Self { editing, selection, rows, gesture: StoredValue::new(Gesture::default()) }
    }

    /// Reads or writes the state of the gesture.
    pub(super) fn with<T>(self, act: impl FnOnce(&mut Gesture) -> T) -> Option<T> {
        self.gesture.try_update_value(act)
    }

    /// Takes a lap of a chart into the hand.
    pub(super) fn start(self, pointer: Pointer, lap: usize, chart: Arc<Chart>) {
        self.editing.planner.hold();
        let base = self.editing.planner.get_untracked();
        self.warm_up(&base, lap);
        self.gesture.set_value(Gesture::Dragging(Drag { pointer, lap, base, chart, by_millis: 0 }));
    }

    /// Does once what the first frame of a drag would take long for.
    fn warm_up(self, base: &Planned, lap: usize) {
        self.rows.find_rows_in_sight();
        // The browser compiles the functions of an edit at their first call; the result is not wanted.
        let unit = Change::By(i64::from(base.schedule.unit().millis()));
        let _ = editing::nearest(&base.plan, &base.schedule, &[lap], unit, self.editing.finish.get_untracked());
    }

    /// Returns true while a lap is in the hand.
    pub(super) fn is_dragging(self) -> bool {
        if !self.is_held() {
            self.take();
        }
        self.with(|gesture| matches!(gesture, Gesture::Dragging(_))) == Some(true)
    }

    /// Changes the lap in the hand as far as its pointer has moved.
    pub(super) fn move_to(self, pointer: Pointer) {
        let change = self.with(|gesture| match gesture {
            Gesture::Dragging(drag) if drag.pointer.id == pointer.id => {
                Some((drag.follow(pointer)?, drag.base.clone()))
            }
            _ => None,
        });
        if let Some((by_millis, base)) = change.flatten() {
            self.editing.drag_from(&base, self.selection.chosen().laps(), by_millis);
        }
    }

    /// Ends the drag of a pointer, if there is one. The edit stays.
    pub(super) fn end_of(self, pointer: Pointer) {
        let is_its_own =
            |gesture: &mut Gesture| matches!(gesture, Gesture::Dragging(drag) if drag.pointer.id == pointer.id);
        if self.with(is_its_own) == Some(true) {
            self.end();
        }
    }

    /// Ends a drag, if there is one. The edit stays.
    pub(super) fn end(self) {
        let Some(drag) = self.take() else { return };
        if drag.by_millis != 0 {
            // Once more, now that the drag is over, so that it is reported.
            let (laps, change) = (self.selection.chosen(), Change::By(drag.by_millis));
            self.editing.change_from(&drag.base, Origin::Gesture, laps.laps(), change);
        }
        // Last, since letting go publishes the plan on screen: the page may have changed it during the drag.
        self.editing.planner.let_go();
    }

    /// Gives back a lap that is dragged. Returns true if there was one.
    pub(super) fn cancel(self) -> bool {
        let drag = self.take();
        if let Some(drag) = &drag {
            // In this order, since letting go publishes the plan on screen.
            self.editing.planner.take_back(&drag.base);
            self.editing.planner.let_go();
        }
        drag.is_some()
    }

    /// Where the page is hidden or the widget is moved on it, the planner lets go without a pointer.
    fn is_held(self) -> bool {
        untrack(|| self.editing.planner.is_held())
    }

    /// Takes the lap out of the hand. The click that the pointer ends with is still to come.
    ///
    /// Returns none where the planner has let go already: the edit stays, and there may be another plan on screen since,
    /// which the drag must not write over.
    fn take(self) -> Option<Drag> {
        let drag = self.with(|gesture| match std::mem::take(gesture) {
            Gesture::Dragging(drag) => {
                *gesture = Gesture::Pressed;
                Some(drag)
            }
            other => {
                *gesture = other;
                None
            }
        });
        drag.flatten().filter(|_| self.is_held())
    }
}
