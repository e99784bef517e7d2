//! The part of the course that fills the chart.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use lapwise_core::present::chart::{Span, Zoom};

use crate::plan_view::chart::SplitChart;
use crate::state::Planner;

/// Zooms and pans a chart.
pub(super) struct ChartZoom {
    planner: Planner,
    chart: Rc<SplitChart>,
    /// The zoom with the fractions of a pixel that are not drawn yet, so that small moves add up.
    exact: Cell<Zoom>,
}

impl ChartZoom {
    pub(super) fn new(planner: Planner, chart: Rc<SplitChart>) -> Self {
        Self { planner, chart, exact: Cell::new(Zoom::of(Span::WHOLE)) }
    }

    /// Returns true if all of the course is shown. A signal's effect follows it.
    pub(super) fn is_whole(&self) -> bool {
        self.chart.span.get().is_whole()
    }

    /// Shows all of the course.
    pub(super) fn reset(&self) {
        self.show_span(Span::WHOLE);
    }

    /// Zooms in by `into` to `of`, around a place in the width of the chart or its middle.
    pub(super) fn scale(&self, around: Option<(i32, i32)>, into: i32, of: i32) {
        self.show(self.zoom().scaled((into, of), around.unwrap_or((1, 2))));
    }

    /// Pans by a fraction `by` of `width`.
    pub(super) fn pan(&self, by: i32, width: i32) {
        self.show(self.zoom().moved(by, width));
    }

    /// Pans so that the end of a lap is in sight.
    pub(super) fn bring_into_view(&self, lap: usize) {
        let planned = self.planner.get_untracked();
        if let Some(split) = planned.schedule.splits().get(lap) {
            self.show_span(self.chart.span.get_untracked().showing(split.mark, planned.plan.distance));
        }
    }

    /// The zoom that is drawn, exact where it was set from here.
    fn zoom(&self) -> Zoom {
        self.exact.get().drawn_as(self.chart.span.get_untracked())
    }

    fn show(&self, zoom: Zoom) {
        self.exact.set(zoom);
        self.show_span(zoom.span());
    }

    fn show_span(&self, span: Span) {
        // A span that is the same as before would draw the whole chart again.
        if span != self.chart.span.get_untracked() {
            self.chart.span.set(span);
        }
    }
}
