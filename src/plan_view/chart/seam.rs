//! The seam of the chart: all that the part `edit` may do with a chart that is on the page.
//!
//! The chart knows nothing of editing. Through this seam somebody else may
//!
//! - follow the chart as it is drawn ([`ChartSeam::drawn`]), to find laps under a pointer and to draw over them;
//! - show another part of the course ([`ChartSeam::span`]);
//! - listen to the picture and put elements in front of it ([`ChartSeam::picture`]);
//! - fill the line for the lap that is read and the places for tools ([`ChartSeam::reading`], [`ChartSeam::tools`],
//!   [`ChartSeam::zooms`]);
//! - say when the gap chart under it is drawn ([`ChartSeam::take_over_gap`], [`ChartSeam::draw_gap`]).

use std::sync::Arc;

use leptos::prelude::*;

use lapwise_core::present::chart::{Chart, Frame, Span, Stack, View};

use crate::controls::chart_drawing::CHART_FONT;
use crate::markup::ElementRef;
use crate::signals::{Memo, RwSignal};
use crate::state::{Planned, Planner};

/// The chart of one widget, for what attaches to it. Copies are of the same chart.
#[derive(Clone, Copy)]
pub(crate) struct ChartSeam {
    planner: Planner,
    /// The width in CSS pixels; `None` before the first measurement.
    pub(super) width: RwSignal<Option<u32>>,
    /// The part of the course that fills the width.
    pub(crate) span: RwSignal<Span>,
    /// The chart as it is drawn.
    pub(crate) drawn: Memo<Arc<Chart>>,
    /// True while the gap chart is drawn with every change.
    gap_draws_itself: RwSignal<bool>,
    /// The gap chart that is drawn otherwise; `None` leaves it as it is.
    late_gap: RwSignal<Option<Arc<Chart>>>,
    /// The picture, whose first children are the chart's own.
    pub(crate) picture: ElementRef,
    /// The line for the lap that is read, above the picture. It is empty by itself.
    pub(crate) reading: ElementRef,
    /// The container for tools, below the picture. It is empty by itself.
    pub(crate) tools: ElementRef,
    /// The container for buttons that zoom, shown where the chart needs them. It is empty by itself.
    pub(crate) zooms: ElementRef,
}

/// The width for those who follow the chart before the first measurement, in CSS pixels: that of a phone.
const DEFAULT_WIDTH: u32 = 326;
/// The width from which the chart is drawn higher, in CSS pixels.
const MEDIUM: u32 = 500;
/// The width from which there is room for the gap chart under the pace chart, in CSS pixels.
const WIDE: u32 = 560;

/// The number of splits that still fit a phone's chart without zooming in.
const MANY: usize = 40;

impl ChartSeam {
    /// Creates the chart of a planner. It lives as long as the current owner.
    pub(crate) fn new(planner: Planner) -> Self {
        let (width, span) = (RwSignal::new(None), RwSignal::new(Span::WHOLE));
        let drawn = Memo::of_shared(move || {
            let width = width.get().unwrap_or(DEFAULT_WIDTH);
            let height = if width < MEDIUM { 200 } else { 280 };
            let stack = if width >= WIDE && planner.view() == View::Pace { Stack::Upper } else { Stack::Alone };
            let frame = Frame { stack, ..Frame::new(width, height, CHART_FONT) };
            chart(planner, frame, span.get(), planner.view())
        });
        Self {
            planner,
            width,
            span,
            drawn,
            gap_draws_itself: RwSignal::new(true),
            late_gap: RwSignal::new(None),
            picture: ElementRef::new(),
            reading: ElementRef::new(),
            tools: ElementRef::new(),
            zooms: ElementRef::new(),
        }
    }

    /// Returns true if the gap chart is shown too: under a chart of paces, where there is room.
    pub(crate) fn has_gap(self) -> bool {
        self.planner.view() == View::Pace && self.width.get().is_some_and(|width| width >= WIDE)
    }

    /// Returns true if the chart is as narrow as on a phone.
    pub(crate) fn is_narrow(self) -> bool {
        self.width.get().is_some_and(|width| width < WIDE)
    }

    /// Returns true if the chart has too many laps for its width, or shows a part of the course, which it then needs a
    /// way out of.
    pub(super) fn needs_zoom(self) -> bool {
        self.planner.get().schedule.splits().len() > MANY || !self.span.get().is_whole()
    }

    /// From now on the gap chart is drawn by [`ChartSeam::draw_gap`] only.
    pub(crate) fn take_over_gap(self) {
        self.gap_draws_itself.set(false);
    }

    /// Draws the gap chart as the plan is now.
    pub(crate) fn draw_gap(self) {
        self.late_gap.set(Some(untrack(|| self.current_gap())));
    }

    /// The chart that is to be drawn; `None` before its width is known, which would have it drawn twice.
    pub(super) fn measured(self) -> Option<Arc<Chart>> {
        self.width.get().map(|_| self.drawn.get())
    }

    /// The gap chart that is to be drawn; `None` leaves it as it is.
    pub(super) fn gap(self) -> Option<Arc<Chart>> {
        match (self.has_gap(), self.gap_draws_itself.get()) {
            (false, _) => None,
            (true, true) => Some(self.current_gap()),
            (true, false) => self.late_gap.get(),
        }
    }

    fn current_gap(self) -> Arc<Chart> {
        let view = View::Gap(self.planner.against().unwrap_or_default());
        let width = self.width.get().unwrap_or(DEFAULT_WIDTH);
        let frame = Frame { stack: Stack::Lower, ..Frame::new(width, 160, CHART_FONT) };
        chart(self.planner, frame, self.span.get(), view)
    }
}

/// The chart of the plan on screen in a frame.
fn chart(planner: Planner, frame: Frame, span: Span, view: View) -> Arc<Chart> {
    let Planned { plan, schedule, .. } = &*planner.get();
    let frame = Frame { stretch: Some(span.stretch(plan.distance)), ..frame };
    Arc::new(Chart::new(frame, plan, schedule, view, planner.pb_name()))
}
