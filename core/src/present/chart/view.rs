//! The views of a chart.

use super::frame::Frame;
use super::split_chart::Chart;
use super::{gap, pace};
use crate::pacing::{Plan, Schedule};
use crate::present::reference::Reference;

/// The quantity that a chart shows.
///
/// ```
/// use lapwise_core::present::chart::View;
/// assert_eq!(View::default(), View::Pace);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The pace of each lap, faster upwards.
    #[default]
    Pace,
    /// The lead of the plan over an even run in a reference time, at each mark, ahead upwards.
    Gap(Reference),
}

impl Chart {
    /// The chart of a plan and its schedule.
    ///
    /// The gap to a reference that the plan does not have is the gap to its goal.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::present::Reference;
    /// use lapwise_core::present::chart::{Chart, Frame, View};
    /// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// let chart = |view| Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, view, "PB");
    /// assert_eq!(chart(View::Gap(Reference::Pb)), chart(View::Gap(Reference::Goal)));
    /// assert_eq!(chart(View::Gap(Reference::Goal)).average, None);
    /// ```
    #[must_use]
    pub fn new(frame: Frame, plan: &Plan, schedule: &Schedule, view: View, pb_name: &str) -> Self {
        match view {
            View::Pace => pace::chart(frame, plan, schedule, pb_name),
            View::Gap(reference) => gap::chart(frame, plan, schedule, reference, pb_name),
        }
    }
}
