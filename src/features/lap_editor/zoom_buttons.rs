//! The buttons that show less or more of the course.

use lapwise_core::messages;

use super::chart_zoom::ChartZoom;
use crate::markup::{Element, Fragment, fragment, markup};

/// The buttons of a chart, with magnifying glasses: a plus alone would read as slower or faster.
pub(super) fn zoom_buttons(zoom: ChartZoom) -> Fragment {
    fragment! {
        button type="button" aria-label=(messages::zoom_in()) on:click=(move |_| zoom.scale(2, 1)) {
            (magnifying_glass("M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM14.5 14.5l6 6M7.5 10h5M10 7.5v5"))
        }
        button type="button" aria-label=(messages::zoom_out()) on:click=(move |_| zoom.scale(1, 2)) {
            (magnifying_glass("M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM14.5 14.5l6 6M7.5 10h5"))
        }
    }
}

fn magnifying_glass(lines: &str) -> Element {
    markup! {
        svg viewBox="0 0 24 24" aria-hidden="true" { path d=(lines); }
    }
}
