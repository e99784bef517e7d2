//! The part of the course that fills the chart.

use lapwise_core::present::chart::{Span, Zoom};

use crate::plan_view::chart::ChartSeam;
use crate::signals::StoredValue;
use crate::state::Planner;

/// Zooms and pans a chart. Copies are of the same chart.
#[derive(Clone, Copy)]
pub(super) struct ChartZoom {
    planner: Planner,
    chart: ChartSeam,
    /// The zoom with the fractions of a pixel that are not drawn yet, so that small moves add up.
    exact: StoredValue<Zoom>,
}

impl ChartZoom {
    pub(super) fn new(planner: Planner, chart: ChartSeam) -> Self {
        Self { planner, chart, exact: StoredValue::new(Zoom::of(Span::WHOLE)) }
    }

    /// Shows all of the course.
    pub(super) fn reset(self) {
        self.show_span(Span::WHOLE);
    }

    /// Zooms in by `into` to `of` around the middle.
    pub(super) fn scale(self, into: i32, of: i32) {
        self.show(self.zoom().scaled((into, of), (1, 2)));
    }

    /// Pans so that the end of a lap is in sight.
    pub(super) fn bring_into_view(self, lap: usize) {
        let planned = self.planner.get_untracked();
        if let Some(split) = planned.schedule.splits().get(lap) {
            self.show_span(self.chart.span.get_untracked().showing(split.mark, planned.plan.distance));
        }
    }

    /// The zoom that is drawn, exact where it was set from here.
    pub(super) fn zoom(self) -> Zoom {
        self.exact.get_value().drawn_as(self.chart.span.get_untracked())
    }

    /// Shows another zoom.
    pub(super) fn show(self, zoom: Zoom) {
        self.exact.set_value(zoom);
        self.show_span(zoom.span());
    }

    fn show_span(self, span: Span) {
        // A span that is the same as before would draw the whole chart again.
        if span != self.chart.span.get_untracked() {
            self.chart.span.set(span);
        }
    }
}
