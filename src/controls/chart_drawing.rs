//! A chart of the core as elements of the page.
//!
//! The geometry is the core's. A chart of the plan is drawn again with every frame of a drag, so this file makes its
//! elements by hand, keeps the chart drawn last, and writes only what differs from it. With 420 even laps that takes
//! 0.05 ms a change on a desktop; a binding for each path and for each part of a label took 0.12 ms.

use std::sync::Arc;

use lapwise_core::present::chart::{Chart, LAYERS};

use crate::markup::{Element, effect};

/// The font size of a chart's labels, in CSS pixels.
pub(crate) const CHART_FONT: u32 = 12;

/// The picture of a chart that stays as it is.
pub(crate) fn still_chart(chart: Chart) -> Element {
    let mut drawing = ChartDrawing::new();
    drawing.draw(Arc::new(chart));
    drawing.picture
}

/// The picture of a chart that follows signals. Where `chart` returns none, the last one stays.
pub(crate) fn chart_picture(chart: Box<dyn Fn() -> Option<Arc<Chart>>>) -> Element {
    let mut drawing = ChartDrawing::new();
    let picture = drawing.picture.clone();
    effect(move || {
        if let Some(chart) = chart() {
            drawing.draw(chart);
        }
    });
    picture
}

/// The paths of a chart, from back to front, and the labels on top.
struct ChartDrawing {
    picture: Element,
    paths: [Element; LAYERS.len()],
    /// The data of each path as drawn last.
    drawn: [String; LAYERS.len()],
    labels: Element,
    texts: Vec<Element>,
    /// The chart drawn last.
    chart: Option<Arc<Chart>>,
}

impl ChartDrawing {
    /// An empty picture.
    fn new() -> Self {
        let paths = LAYERS.map(|class| Element::new("path").class(class));
        let labels = Element::new("g").attr("aria-hidden", "true");
        let picture = Element::new("svg");
        for layer in paths.iter().chain([&labels]) {
            picture.append(&layer.0);
        }
        Self { picture, paths, drawn: Default::default(), labels, texts: Vec::new(), chart: None }
    }

    /// Draws a chart in the place of the last one.
    fn draw(&mut self, chart: Arc<Chart>) {
        let last = self.chart.take();
        if last.as_ref().is_none_or(|last| (last.width, last.height) != (chart.width, chart.height)) {
            self.picture.set_attr("viewBox", &format!("0 0 {} {}", chart.width, chart.height));
        }
        for ((path, data), drawn) in self.paths.iter().zip(chart.layers()).zip(&mut self.drawn) {
            if *drawn != data {
                path.set_attr("d", &data);
                *drawn = data;
            }
        }
        self.draw_labels(last.as_deref(), &chart);
        self.chart = Some(chart);
    }

    fn draw_labels(&mut self, last: Option<&Chart>, chart: &Chart) {
        let (before, labels) = (last.map(Chart::labels).unwrap_or_default(), chart.labels());
        for (index, label) in labels.iter().enumerate() {
            if index == self.texts.len() {
                let text = Element::new("text");
                self.labels.append(&text.0);
                self.texts.push(text);
            }
            let (Some(text), old) = (self.texts.get(index), before.get(index)) else { continue };
            // A transform, since moving a text is far less work for a browser than laying it out again.
            if old.is_none_or(|old| (old.x, old.y) != (label.x, label.y)) {
                text.set_attr("transform", &format!("translate({} {})", label.x, label.y));
            }
            if old.is_none_or(|old| old.anchor != label.anchor) {
                text.set_attr("text-anchor", label.anchor.name());
            }
            if old.is_none_or(|old| old.text != label.text) {
                text.set_text(&label.text);
            }
        }
        for gone in self.texts.drain(labels.len().min(self.texts.len())..) {
            gone.0.remove();
        }
    }
}
