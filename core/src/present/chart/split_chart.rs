//! The geometry of a chart, and how to read a lap or a time from a place in it.

use super::elements::{Band, HalfwayLine, ReferenceLine, Step, Tick, Trace};
use super::label::Label;
use super::pace_value::{pace, time_over};
use super::scale::{Scale, millimetres};
use crate::pacing::{Distance, Time};
use crate::present::geometry::{Bounds, Tenths};

/// The geometry of a split chart.
///
/// ```
/// use lapwise_core::present::chart::{Chart, Frame, Trace, View};
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let schedule = plan.schedule().unwrap();
/// let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, "PB");
/// let Trace::Pace { line, .. } = &chart.trace else { unreachable!() };
/// assert_eq!(line, "M261 1100H3525"); // an even plan is flat
/// assert_eq!(chart.split_at_x(3000), 6);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The width of the `viewBox`.
    pub width: Tenths,
    /// The height of the `viewBox`.
    pub height: Tenths,
    /// The font size.
    pub font: Tenths,
    /// The rectangle that laps are drawn in.
    pub plot: Bounds,
    /// The laps, one for each split of the schedule.
    pub steps: Vec<Step>,
    /// The lines and fills.
    pub trace: Trace,
    /// The horizontal gridlines, fastest or most ahead first.
    pub y_ticks: Vec<Tick>,
    /// The laps or distances along the course.
    pub x_ticks: Vec<Tick>,
    /// The caption of the vertical axis.
    pub y_caption: Option<Label>,
    /// The caption of the horizontal axis.
    pub x_caption: Option<Label>,
    /// The height of the goal's average pace; none in the gap view.
    pub average: Option<Tenths>,
    /// The place of halfway, if it lies in the stretch shown.
    pub halfway: Option<HalfwayLine>,
    /// The references whose pace is near enough to be shown, fastest first; none in the gap view.
    pub references: Vec<ReferenceLine>,
    /// The sections that lie in the stretch shown, in the plan's order.
    pub bands: Vec<Band>,
    /// The places of the stops that lie in the stretch shown.
    pub stops: Vec<Tenths>,
    /// The top of the row below the course that names the sections; none where there is no such row.
    pub names_top: Option<Tenths>,
    pub(super) reading: Reading,
}

/// The scales that turn coordinates back into distances and times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) x: Scale,
    pub(super) y: Scale,
    /// The distance that paces are for; none in the gap view.
    pub(super) per: Option<Distance>,
    /// The length of each lap.
    pub(super) lengths: Vec<Distance>,
}

impl Chart {
    /// The index of the split at `x`; beside the plot, of the nearest split shown.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, "PB");
    /// let second = chart.steps[1];
    /// assert_eq!(chart.split_at_x(second.x0), 1);
    /// assert_eq!(chart.split_at_x(-100), 0);
    /// ```
    #[must_use]
    pub fn split_at_x(&self, x: Tenths) -> usize {
        // In a zoomed chart the laps beyond the right edge all end there, so the edge itself would be the last of them.
        let inside = x.min(self.plot.right - 1).max(self.plot.left);
        self.steps.partition_point(|step| step.x1 <= inside).min(self.steps.len().saturating_sub(1))
    }

    /// The x of a distance from the start, held at the ends of the plot.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, "PB");
    /// assert_eq!(chart.x_of(Distance::from_metres(400)), chart.steps[0].x1);
    /// ```
    #[must_use]
    pub fn x_of(&self, at: Distance) -> Tenths {
        self.reading.x.at(millimetres(at))
    }

    /// The time of lap `index` that is drawn at `y`, to the nearest millisecond; none in the gap view and where there
    /// is no such lap.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, "PB");
    /// assert_eq!(chart.time_at_y(0, chart.steps[0].y), Some(Time::from_seconds(80)));
    /// ```
    #[must_use]
    pub fn time_at_y(&self, index: usize, y: Tenths) -> Option<Time> {
        let length = *self.reading.lengths.get(index)?;
        Some(time_over(length, self.reading.y.value_at(y), self.reading.per?))
    }

    /// The height at which a `time` of lap `index` is drawn, held at the edge of the plot; none in the gap view and
    /// where there is no such lap.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, "PB");
    /// assert_eq!(chart.y_of_time(0, Time::from_seconds(80)), chart.average);
    /// ```
    #[must_use]
    pub fn y_of_time(&self, index: usize, time: Time) -> Option<Tenths> {
        self.y_of_pace(time, *self.reading.lengths.get(index)?)
    }

    /// The height of the pace of `time` over `length`, held at the edge of the plot; none in the gap view.
    pub(super) fn y_of_pace(&self, time: Time, length: Distance) -> Option<Tenths> {
        Some(self.reading.y.at(pace(time.micros(), length, self.reading.per?)))
    }

    /// The milliseconds by which lap `index` changes when its top is dragged `down` tenths, in whole units of
    /// `unit` milliseconds toward zero; none in the gap view and where there is no such lap.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, "PB");
    /// assert_eq!(chart.change_of_drag(0, 0, 100), Some(0));
    /// assert_eq!(chart.change_of_drag(0, 100, 100), Some(500));
    /// assert_eq!(chart.change_of_drag(0, -100, 100), Some(-500));
    /// ```
    #[must_use]
    pub fn change_of_drag(&self, index: usize, down: Tenths, unit: u32) -> Option<i64> {
        let top = self.steps.get(index)?.y;
        // Both times are read from the chart, so that a drag of nothing changes nothing, even of a lap held at an edge.
        let [now, before] = [self.time_at_y(index, top.saturating_add(down))?, self.time_at_y(index, top)?];
        let unit = i64::from(unit.max(1));
        Some((i64::from(now.millis()) - i64::from(before.millis())) / unit * unit)
    }
}
