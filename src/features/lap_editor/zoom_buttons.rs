//! The buttons that show less or more of the course.

use lapwise_core::messages;

use super::chart_zoom::ChartZoom;
use crate::markup::{Fragment, fragment};

/// The buttons of a chart.
pub(super) fn zoom_buttons(zoom: ChartZoom) -> Fragment {
    fragment! {
        button type="button" aria-label=(messages::zoom_in()) on:click=(move |_| zoom.scale(2, 1)) { "+" }
        button type="button" aria-label=(messages::zoom_out()) on:click=(move |_| zoom.scale(1, 2)) { "−" }
    }
}
