//! What a chart draws, from back to front.

use super::{Band, Chart, Tenths, Trace};
use crate::present::chart::Label;

/// The names of the layers, from back to front.
pub const LAYERS: [&str; 12] = [
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
];

/// Between the end of a band and the start of the next one.
const GAP: Tenths = 10;

impl Chart {
    /// The path data of each of [`LAYERS`]; an empty text draws nothing.
    #[must_use]
    pub fn layers(&self) -> [String; LAYERS.len()] {
        let [mut band, mut grid, mut references, none] = [const { String::new() }; 4];
        for section in &self.bands {
            band.push_str(&self.filled(section));
        }
        for tick in &self.y_ticks {
            grid.push_str(&self.across(tick.at));
        }
        for line in &self.references {
            references.push_str(&self.across(line.y));
        }
        let halfway = self.halfway.as_ref().map_or_else(String::new, |tick| self.down(tick.at));
        match self.trace.clone() {
            Trace::Pace { line, area, locked_line, locked_area, clipped } => {
                let average = self.average.map_or_else(String::new, |y| self.across(y));
                let behind = none.clone();
                [band, grid, average, area, locked_area, none, behind, line, locked_line, clipped, halfway, references]
            }
            Trace::Gap { line, ahead, behind, zero } => {
                let zero = self.across(zero);
                let [area, locked_area, locked_line, clipped] = [(); 4].map(|()| String::new());
                [band, grid, zero, area, locked_area, ahead, behind, line, locked_line, clipped, halfway, references]
            }
        }
    }

    /// All labels.
    #[must_use]
    pub fn labels(&self) -> Vec<&Label> {
        let mut labels = Vec::new();
        for tick in [&self.y_ticks[..], &self.x_ticks[..], self.halfway.as_slice()].into_iter().flatten() {
            labels.extend(&tick.label);
        }
        labels.extend(&self.y_caption);
        labels.extend(&self.x_caption);
        for line in &self.references {
            labels.extend(&line.label);
        }
        for band in &self.bands {
            labels.extend(&band.label);
        }
        labels
    }

    /// A band over the height of the plot, a little apart from the next one.
    fn filled(&self, band: &Band) -> String {
        format!("{}H{}V{}Z", self.down(band.x0), (band.x1 - GAP).max(band.x0), self.plot.top)
    }

    fn across(&self, y: Tenths) -> String {
        format!("M{} {y}H{}", self.plot.left, self.plot.right)
    }

    /// A line down the plot.
    #[must_use]
    pub fn down(&self, x: Tenths) -> String {
        format!("M{x} {}V{}", self.plot.top, self.plot.bottom)
    }
}
