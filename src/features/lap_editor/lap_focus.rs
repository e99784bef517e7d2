//! The focus on a lap of the chart, which is chosen, read and brought into view with it.

use lapwise_core::editing::Choosing;

use super::chart_zoom::ChartZoom;
use super::lap_sliders::{LapSliders, lap_of_target};
use super::selection::Selection;
use crate::markup::Event;
use crate::signals::StoredValue;

/// The focus on a lap. Copies are of the same focus.
#[derive(Clone, Copy)]
pub(super) struct LapFocus {
    selection: Selection,
    zoom: ChartZoom,
    sliders: LapSliders,
    /// True while a slider is focused by [`LapFocus::choose`], which has chosen its lap already.
    is_choosing: StoredValue<bool>,
}

impl LapFocus {
    pub(super) fn new(selection: Selection, zoom: ChartZoom, sliders: LapSliders) -> Self {
        Self { selection, zoom, sliders, is_choosing: StoredValue::new(false) }
    }

    /// Chooses a lap, gives it the focus and brings it into view.
    pub(super) fn choose(self, lap: usize, choosing: Choosing) {
        self.selection.choose(lap, choosing);
        self.sliders.stop_at(lap);
        self.selection.read(Some(lap));
        self.zoom.bring_into_view(lap);
        // The focus reports itself as if somebody had come by the Tab key, which would choose this lap alone.
        self.is_choosing.set_value(true);
        self.sliders.focus(lap);
        self.is_choosing.set_value(false);
    }

    /// Gives the focus to a lap without choosing it.
    pub(super) fn rest_on(self, lap: usize) {
        self.is_choosing.set_value(true);
        self.sliders.focus(lap);
        self.is_choosing.set_value(false);
    }

    /// Chooses the lap that somebody has come to by the Tab key.
    pub(super) fn enter(self, event: &Event) {
        if let Some(lap) = lap_of_target(event) {
            self.selection.read(Some(lap));
            if !self.is_choosing.get_value() && !self.selection.chosen().contains(lap) {
                self.selection.choose(lap, Choosing::Alone);
            }
        }
    }
}
