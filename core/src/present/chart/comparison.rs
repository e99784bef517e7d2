//! Two plans or runs in one chart.

use super::frame::Frame;
use super::pace::chart_over;
use super::pace_value::pace;
use super::split_chart::Chart;
use crate::library::compare::Compared;
use crate::pacing::{Distance, Every, Plan, References, Units};
use crate::present::pace_distance::pace_distance;

/// The paces of two plans or runs: the chart of one, and the laps of the other as a line over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceComparison {
    /// The chart of the first, without halfway, average, references and sections.
    pub chart: Chart,
    /// The path data of the laps of the second.
    pub other: String,
}

impl PaceComparison {
    /// The comparison of two plans or runs, of which `other` goes no further than `longer`, in the reader's units; none
    /// where one has no times.
    ///
    /// The vertical axis shows the laps of both, but for laps of `other` more than twice as slow as those of `longer`.
    ///
    /// ```
    /// use lapwise_core::library::compare::Compared;
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Units;
    /// use lapwise_core::present::chart::{PaceComparison, Frame};
    /// let plan = |goal| options::read([("distance", "800m"), ("goal", goal)]).plan;
    /// let frame = Frame::new(326, 200, 12);
    /// let (first, second) = (plan("2:00"), plan("2:08"));
    /// let [first, second] = [&first, &second].map(|plan| Compared { plan, run: None });
    /// let both = PaceComparison::new(frame, first, second, Units::Km, "PB").unwrap();
    /// assert_eq!(both.other, "M285 1434H1743L1743 1434H3200");
    /// ```
    #[must_use]
    pub fn new(frame: Frame, longer: Compared<'_>, other: Compared<'_>, units: Units, pb_name: &str) -> Option<Self> {
        let schedule = longer.schedule()?;
        // Sections and references of one plan would look as if they were of both.
        let mut plan = Plan { units, sections: Vec::new(), references: References::default(), ..longer.plan.clone() };
        let marks: Vec<Distance> = schedule.splits().iter().map(|split| split.mark).collect();
        if longer.run.is_some() && !plan.marks().ok()?.starts_with(&marks) {
            // Where laps were not timed, their numbers would be those of others.
            plan.every = Every::Marks(marks);
        }
        let other = other.schedule()?;
        let per = pace_distance(&plan);
        let mut domain: Option<(i64, i64)> = None;
        for split in other.splits() {
            let pace = pace(split.lap.micros(), split.length, per);
            domain = Some(domain.map_or((pace, pace), |(fastest, slowest)| (fastest.min(pace), slowest.max(pace))));
        }
        let mut chart = chart_over(frame, &plan, &schedule, pb_name, domain);
        // These are of one plan too.
        (chart.halfway, chart.average) = (None, None);
        let (mut path, mut command, mut from) = (String::new(), "M", chart.plot.left);
        for split in other.splits() {
            let (to, y) = (chart.x_of(split.mark), chart.y_of_pace(split.lap, split.length)?);
            path.push_str(&format!("{command}{from} {y}H{to}"));
            (from, command) = (to, "L");
        }
        Some(Self { chart, other: path })
    }
}
