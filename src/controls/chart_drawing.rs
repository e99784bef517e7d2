//! A chart of the core as elements of the page.
//!
//! The geometry is the core's. A chart is drawn again with every frame of a drag, so this file keeps what each node
//! shows and touches only what differs.

use std::cell::RefCell;
use std::rc::Rc;

use lapwise_core::present::chart::{Chart, LAYERS};

use crate::markup::{Element, svg};

/// The font size of a chart's labels, in CSS pixels.
pub(crate) const CHART_FONT: u32 = 12;

/// The paths of a chart, from back to front, and the labels on top.
pub(crate) struct ChartDrawing {
    pub(crate) picture: Element,
    paths: [Element; LAYERS.len()],
    /// The data of each path as drawn last.
    drawn: RefCell<[String; LAYERS.len()]>,
    labels: Element,
    texts: RefCell<Vec<Element>>,
    /// The chart as drawn last.
    pub(crate) chart: RefCell<Option<Rc<Chart>>>,
}

impl ChartDrawing {
    /// An empty picture.
    pub(crate) fn new() -> Self {
        let paths = LAYERS.map(|class| svg("path").class(class));
        let labels = svg("g").attr("aria-hidden", "true");
        let picture = svg("svg").put_all(&paths).put(labels.clone());
        let (drawn, texts, chart) = (RefCell::default(), RefCell::default(), RefCell::default());
        Self { picture, paths, drawn, labels, texts, chart }
    }

    /// Draws a chart in the place of the last one.
    pub(crate) fn draw(&self, chart: Chart) {
        let last = self.chart.take();
        if last.as_ref().is_none_or(|last| (last.width, last.height) != (chart.width, chart.height)) {
            self.picture.set_attr("viewBox", &format!("0 0 {} {}", chart.width, chart.height));
        }
        for ((path, data), drawn) in self.paths.iter().zip(chart.layers()).zip(&mut *self.drawn.borrow_mut()) {
            path.update_attr("d", data, drawn);
        }
        self.draw_labels(last.as_deref(), &chart);
        self.chart.replace(Some(Rc::new(chart)));
    }

    fn draw_labels(&self, last: Option<&Chart>, chart: &Chart) {
        let (before, texts) = (last.map(Chart::labels).unwrap_or_default(), &mut *self.texts.borrow_mut());
        let labels = chart.labels();
        for (index, label) in labels.iter().enumerate() {
            if index == texts.len() {
                let text = svg("text");
                self.labels.append(&text.0);
                texts.push(text);
            }
            let (Some(text), old) = (texts.get(index), before.get(index)) else { continue };
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
        for gone in texts.drain(labels.len().min(texts.len())..) {
            gone.0.remove();
        }
    }
}
