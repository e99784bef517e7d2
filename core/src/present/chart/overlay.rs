//! The places over a chart: columns of laps, and the laps of another plan.

use super::split_chart::Chart;
use crate::pacing::Schedule;
use crate::present::geometry::{Bounds, Tenths};

impl Chart {
    /// The middle of the top of a lap; none where there is no such lap.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, View::Pace, "PB");
    /// let first = chart.steps[0];
    /// assert_eq!(chart.top_of(0), Some(((first.x0 + first.x1) / 2, first.y)));
    /// assert_eq!(chart.top_of(8), None);
    /// ```
    #[must_use]
    pub fn top_of(&self, lap: usize) -> Option<(Tenths, Tenths)> {
        self.steps.get(lap).map(|step| ((step.x0 + step.x1) / 2, step.y))
    }

    /// The column of a lap over the height of the plot, at least a tenth wide; none where there is no such lap.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, View::Pace, "PB");
    /// assert_eq!(chart.column(0).map(|column| column.height()), Some(chart.plot.height()));
    /// ```
    #[must_use]
    pub fn column(&self, lap: usize) -> Option<Bounds> {
        let step = self.steps.get(lap)?;
        Some(Bounds { left: step.x0, right: step.x1.max(step.x0 + 1), ..self.plot })
    }

    /// The path data of the columns of some laps; laps that the chart does not have are left out.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, View::Pace, "PB");
    /// assert_eq!(chart.columns(&[0, 99]), "M261 176H669V2024H261Z");
    /// ```
    #[must_use]
    pub fn columns(&self, laps: &[usize]) -> String {
        let mut path = String::new();
        for step in laps.iter().filter_map(|lap| self.steps.get(*lap)) {
            let (x0, x1) = (step.x0, step.x1);
            path.push_str(&format!("M{x0} {}H{x1}V{}H{x0}Z", self.plot.top, self.plot.bottom));
        }
        path
    }

    /// The path data of the laps of another schedule with the same splits; empty where its splits differ, and in the
    /// gap view.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, View::Pace, "PB");
    /// let faster = options::read([("distance", "3200m"), ("goal", "10:24")]).schedule;
    /// assert!(chart.tops_of(&faster).starts_with("M261 715H669M669 715H1077"));
    /// let shorter = options::read([("distance", "1600m"), ("goal", "5:00")]).schedule;
    /// assert_eq!(chart.tops_of(&shorter), "");
    /// ```
    #[must_use]
    pub fn tops_of(&self, other: &Schedule) -> String {
        let mut path = String::new();
        let splits = other.splits();
        if !splits.iter().map(|split| split.length).eq(self.reading.lengths.iter().copied()) {
            return path;
        }
        for (step, split) in self.steps.iter().zip(splits) {
            if let Some(y) = self.y_of_pace(split.lap, split.length) {
                path.push_str(&format!("M{} {y}H{}", step.x0, step.x1));
            }
        }
        path
    }
}
