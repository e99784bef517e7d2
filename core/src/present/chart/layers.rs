//! The layers of a chart from back to front, for a page or a picture to draw.

use super::elements::{Band, Trace};
use super::label::Label;
use super::split_chart::Chart;
use crate::present::geometry::Tenths;

/// The names of the layers, from back to front.
pub const LAYERS: [&str; 13] = [
    "band",
    "grid",
    "average",
    "area",
    "locked-area",
    "ahead",
    "behind",
    "line",
    "locked-line",
    "clipped",
    "halfway",
    "reference",
    "stop",
];

/// Half the width of the mark of a stop, and its height.
const STOP: Tenths = 40;
/// The gap between the end of a band and the start of the next one.
const GAP_BETWEEN_BANDS: Tenths = 10;

impl Chart {
    /// The path data of each of [`LAYERS`]; an empty text draws nothing.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// use lapwise_core::present::chart::{Chart, Frame, LAYERS, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// let chart = Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, View::Pace, "PB");
    /// assert_eq!((LAYERS[7], chart.layers()[7].as_str()), ("line", "M261 1100H3525"));
    /// ```
    #[must_use]
    pub fn layers(&self) -> [String; LAYERS.len()] {
        let [mut band, mut grid, mut reference, mut stop] = [const { String::new() }; 4];
        for section in &self.bands {
            band.push_str(&self.filled_band(section));
        }
        for tick in &self.y_ticks {
            grid.push_str(&self.across(tick.at));
        }
        for line in &self.references {
            reference.push_str(&self.across(line.y));
        }
        for x in &self.stops {
            stop.push_str(&format!("M{} {1}h{2}l-{STOP}-{2}z", x - STOP, self.plot.bottom, 2 * STOP));
        }
        let halfway = self.halfway.as_ref().map_or_else(String::new, |line| self.down(line.x));
        match self.trace.clone() {
            Trace::Pace { line, area, locked_line, locked_area, clipped } => {
                let average = self.average.map_or_else(String::new, |y| self.across(y));
                let [ahead, behind] = [const { String::new() }; 2];
                [
                    band,
                    grid,
                    average,
                    area,
                    locked_area,
                    ahead,
                    behind,
                    line,
                    locked_line,
                    clipped,
                    halfway,
                    reference,
                    stop,
                ]
            }
            Trace::Gap { line, ahead, behind, zero } => {
                let average = self.across(zero);
                let [area, locked_area, locked_line, clipped] = [const { String::new() }; 4];
                [
                    band,
                    grid,
                    average,
                    area,
                    locked_area,
                    ahead,
                    behind,
                    line,
                    locked_line,
                    clipped,
                    halfway,
                    reference,
                    stop,
                ]
            }
        }
    }

    /// The labels of ticks, captions, references and bands.
    #[must_use]
    pub fn labels(&self) -> Vec<&Label> {
        let mut labels = Vec::new();
        for tick in [&self.y_ticks[..], &self.x_ticks[..]].into_iter().flatten() {
            labels.extend(&tick.label);
        }
        labels.extend(self.halfway.iter().flat_map(|line| &line.label));
        labels.extend(&self.y_caption);
        labels.extend(&self.x_caption);
        for line in &self.references {
            labels.extend(&line.label);
        }
        // Otherwise they stand in the chart below.
        for band in self.bands.iter().filter(|_| self.names_top.is_some()) {
            labels.extend(&band.label);
        }
        labels
    }

    /// What has no room for its label in the chart, or not for all of it: references from the top, halfway, and sections.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("pb", "11:00"), ("goal-b", "11:00"),
    /// #     ("goal-c", "11:00")]);
    /// let chart = Chart::new(Frame::new(300, 200, 12), &opened.plan, &opened.schedule, View::Pace, "PB");
    /// assert_eq!(chart.legend(), ["goal C 11:00 pace"]);
    /// ```
    #[must_use]
    pub fn legend(&self) -> Vec<&str> {
        let references = self.references.iter().filter(|line| line.label.is_none()).map(|line| line.text.as_str());
        let is_cut = |band: &&Band| band.label.as_ref().is_none_or(|label| label.text != band.name);
        let bands = self.bands.iter().filter(is_cut).map(|band| band.name.as_str());
        let halfway = self.halfway.iter().filter(|line| line.label.is_none()).map(|line| line.text.as_str());
        references.chain(halfway).chain(bands).filter(|text| !text.is_empty()).collect()
    }

    /// A band over the height of the plot, a little apart from the next one.
    fn filled_band(&self, band: &Band) -> String {
        let right = (band.x1 - GAP_BETWEEN_BANDS).max(band.x0);
        let mut path = format!("{}H{right}V{}Z", self.down(band.x0), self.plot.top);
        if let Some(top) = self.names_top {
            path.push_str(&format!("M{} {top}H{right}V{}H{0}Z", band.x0, self.height));
        }
        path
    }

    /// A line across the plot.
    fn across(&self, y: Tenths) -> String {
        format!("M{} {y}H{}", self.plot.left, self.plot.right)
    }

    /// The path data of a line down the plot.
    #[must_use]
    pub fn down(&self, x: Tenths) -> String {
        format!("M{x} {}V{}", self.plot.top, self.plot.bottom)
    }
}
