//! The marks drawn over the chart: chosen laps, the cursor, the handle, and the laps of the plan that this one answers.

use std::cell::RefCell;

use lapwise_core::messages;
use lapwise_core::present::chart::Chart;

use crate::markup::{Element, svg};
use crate::state::Planner;

/// The marks over a chart.
pub(super) struct ChartOverlay {
    /// The columns of the chosen laps.
    chosen: Element,
    /// The lap times of the plan that this one answers.
    ghost: Element,
    /// The line through the lap that is read.
    cursor: Element,
    /// The paths of these three as drawn last.
    drawn: RefCell<[String; 3]>,
    dot: Element,
    /// The handle for a finger on the lap that was chosen last.
    handle: Element,
}

/// A place left of every chart, in tenths of a pixel, for marks that are not shown.
const OUT_OF_SIGHT: i32 = -1000;

impl ChartOverlay {
    /// Puts the marks over a picture, from back to front, with the sliders of its laps in front of all but the handle.
    pub(super) fn new(picture: &Element, sliders: &Element) -> Self {
        let path = |class: &str| svg("path").class(class);
        let (chosen, ghost, cursor) = (path("chosen"), path("ghost"), path("cursor"));
        let dot = svg("circle").class("cursor-dot").attr("r", "50");
        let knob = path("knob")
            .attr("d", "M-130-40h260a40 40 0 0 1 0 80h-260a40 40 0 0 1 0-80zM-40-90l40-50 40 50zM-40 90l40 50 40-50z");
        // Larger than what is seen of it: a finger needs 44 pixels.
        let grab = path("grab").attr("d", "M-220-220h440v440h-440z");
        let handle = svg("g").class("handle").put_all(&[grab, knob]);
        let picture = picture.clone().attr("role", "group").attr("aria-label", messages::laps());
        picture.put_all(&[chosen.clone(), ghost.clone(), cursor.clone(), dot.clone(), sliders.clone(), handle.clone()]);
        Self { chosen, ghost, cursor, drawn: RefCell::default(), dot, handle }
    }

    /// Draws the marks of the chosen laps and of the lap that is read.
    pub(super) fn draw(&self, planner: Planner, chart: &Chart, chosen: &[usize], read_lap: Option<usize>) {
        let [columns, ghost, cursor] = &mut *self.drawn.borrow_mut();
        self.chosen.update_attr("d", chart.columns(chosen), columns);
        let base = planner.answered_schedule();
        self.ghost.update_attr("d", base.map_or_else(String::new, |base| chart.tops_of(&base)), ghost);
        let (x, y) = read_lap.and_then(|lap| chart.top_of(lap)).unwrap_or((OUT_OF_SIGHT, OUT_OF_SIGHT));
        self.cursor.update_attr("d", chart.down(x), cursor);
        self.dot.set_attr("cx", &x.to_string());
        self.dot.set_attr("cy", &y.to_string());
        // Only in a chart of paces can a lap be dragged.
        let held = chosen.last().filter(|lap| chart.time_at_y(**lap, 0).is_some()).and_then(|lap| chart.top_of(*lap));
        let (x, y) = held.unwrap_or((OUT_OF_SIGHT, OUT_OF_SIGHT));
        self.handle.set_attr("transform", &format!("translate({x} {y})"));
    }
}
