//! A lap that is being dragged.

use std::rc::Rc;
use std::sync::Arc;

use lapwise_core::present::chart::Chart;

use crate::state::Planned;

/// A lap in the reader's hand.
pub(super) struct Drag {
    /// The pointer that holds it.
    pub(super) pointer_id: i32,
    /// The pointer's distance from the top of the window when it took the lap, in CSS pixels.
    pub(super) start_y: i32,
    /// The lap's index.
    pub(super) lap: usize,
    /// The plan when the lap was taken. Every move edits this one, so rounding does not add up.
    pub(super) base: Arc<Planned>,
    /// The chart when the lap was taken; its scale changes with every edit.
    pub(super) chart: Rc<Chart>,
    /// The change so far, in milliseconds.
    pub(super) by_millis: i64,
}

impl Drag {
    /// Follows the pointer. Returns the new change in milliseconds, or `None` where it is the same.
    pub(super) fn move_to(&mut self, client_y: i32) -> Option<i64> {
        // The chart measures in tenths of a CSS pixel.
        let down = client_y.saturating_sub(self.start_y).saturating_mul(10);
        let by_millis = self.chart.change_of_drag(self.lap, down, self.base.schedule.unit().millis())?;
        (by_millis != self.by_millis).then(|| {
            self.by_millis = by_millis;
            by_millis
        })
    }
}
