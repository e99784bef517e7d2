//! The split chart as plain data: from a plan, its schedule and a size to lines, labels and path text.
//!
//! Coordinates are whole tenths of a CSS pixel ([`Tenths`]), in a `viewBox` ten times the frame:
//! 403 laps in 300 px are 6 or 7 tenths each, so no two look unequal by rounding, a tenth is finer than a
//! device pixel of any phone, and integers print without a float.
//! Values are microseconds: exact times of the schedule, never the rounded ones that are shown, so an even
//! plan is one flat line.
//!
//! The module draws nothing, chooses no colour and knows no browser; it never panics, whatever the frame.

mod course;
mod gap;
mod label;
mod layers;
mod layout;
mod pace;
mod path;
mod scale;
mod ticks;
mod zoom;

pub use label::{Anchor, Bounds, Label, Words};
pub use layers::LAYERS;
pub use zoom::Zoom;

use crate::formats::print;
use crate::pacing::{Distance, Plan, Schedule, Time};
use layout::Layout;
use scale::Scale;

/// A coordinate or a length in tenths of a CSS pixel, 0 at the top left, up to 100 000.
pub type Tenths = i32;

/// A coordinate as an SVG attribute has it.
///
/// ```
/// assert_eq!(lapwise_core::present::chart::written(-15), "-15");
/// ```
#[must_use]
pub fn written(at: Tenths) -> String {
    let mut out = String::new();
    path::push_int(&mut out, at);
    out
}

/// The room that a chart has.
///
/// ```
/// use lapwise_core::present::chart::Frame;
/// assert_eq!(Frame::new(358, 220, 11).span, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The width in CSS pixels, 1 to 10 000; others are moved into that range.
    pub width: u32,
    /// The height in CSS pixels, 1 to 10 000.
    pub height: u32,
    /// The font size of labels in CSS pixels, 1 to 200.
    pub font: u32,
    /// The part of the course that fills the width; the whole race where there is none.
    pub span: Option<Span>,
    /// By how much of the usual paces those of references may lie beyond them and still be in sight, in percent.
    pub reach: u8,
}

impl Frame {
    /// A frame that shows the whole race.
    #[must_use]
    pub const fn new(width: u32, height: u32, font: u32) -> Self {
        Self { width, height, font, span: None, reach: 15 }
    }
}

/// A part of the course. One that is empty or runs backwards counts as the whole race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it starts.
    pub from: Distance,
    /// Where it ends.
    pub to: Distance,
}

/// What the chart shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The pace of each lap, faster upwards.
    #[default]
    Pace,
    /// How far the plan is ahead of an even run in a reference time, at each mark, ahead upwards.
    Gap(Reference),
}

/// A time to hold the plan against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reference {
    /// The goal itself.
    #[default]
    Goal,
    /// The personal best.
    Pb,
    /// The seed time.
    Seed,
    /// The second goal.
    GoalB,
    /// The third goal.
    GoalC,
    /// What a rival or a pacer runs.
    Rival,
}

impl Reference {
    /// The references that a plan may have beside its goal, in the order of their importance.
    pub const OTHERS: [Self; 5] = [Self::Pb, Self::Seed, Self::GoalB, Self::GoalC, Self::Rival];

    /// Its time in `plan`; none where the plan does not have it.
    ///
    /// ```
    /// use lapwise_core::present::chart::Reference;
    /// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// let plan = Plan::of(Distance::MILE, Surface::Road, Time::from_seconds(300));
    /// assert_eq!(Reference::Goal.time(&plan), Some(Time::from_seconds(300)));
    /// assert_eq!(Reference::Pb.time(&plan), None);
    /// ```
    #[must_use]
    pub fn time(self, plan: &Plan) -> Option<Time> {
        let time = match self {
            Self::Goal => Some(plan.goal),
            Self::Pb => plan.references.pb,
            Self::Seed => plan.references.seed,
            Self::GoalB => plan.references.goal_b,
            Self::GoalC => plan.references.goal_c,
            Self::Rival => plan.references.rival,
        };
        time.filter(|time| !time.is_zero())
    }

    /// What it is called in the words of a page; a rival by their name.
    #[must_use]
    pub fn name<'a>(self, plan: &'a Plan, words: &Words) -> &'a str {
        match self {
            Self::Goal => words.even_pace,
            Self::Pb => words.pb,
            Self::Seed => words.seed,
            Self::GoalB => words.goal_b,
            Self::GoalC => words.goal_c,
            Self::Rival => plan.rival_or(words.rival),
        }
    }
}

/// One lap of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the lap starts, from the left; within the plot also for a lap outside the span.
    pub x0: Tenths,
    /// Where its mark is.
    pub x1: Tenths,
    /// The height of its pace, or of the gap at its mark.
    pub y: Tenths,
    /// Whether a lock covers the whole lap.
    pub is_locked: bool,
    /// The edge of the plot that it is held at, where its value lies beyond.
    pub clip: Option<Clip>,
}

/// The edge of the plot that a value lies beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clip {
    /// Above: faster than the plot shows.
    Faster,
    /// Below: slower than the plot shows.
    Slower,
}

/// The lines and fills of a view, as the text of SVG paths; an empty text draws nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// The pace of each lap.
    Pace {
        /// The tops of free laps.
        line: String,
        /// What is under them: a bar for each lap where there are few, else one area.
        area: String,
        /// The tops of locked laps.
        locked_line: String,
        /// What is under them.
        locked_area: String,
        /// Arrow heads at the edge where a lap lies beyond it, to be filled.
        clipped: String,
    },
    /// The gap along the course.
    Gap {
        /// The gap from mark to mark.
        line: String,
        /// What is between the line and zero, where the plan is ahead.
        ahead: String,
        /// What is between the line and zero, where the plan is behind.
        behind: String,
        /// The height of no gap.
        zero: Tenths,
    },
}

/// A line across or a place along an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its y on the vertical axis, its x on the horizontal one.
    pub at: Tenths,
    /// What it says, where there is room.
    pub label: Option<Label>,
}

/// The height of a reference's pace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceLine {
    /// What it is.
    pub reference: Reference,
    /// Its height.
    pub y: Tenths,
    /// What it says, where there is room.
    pub label: Option<Label>,
}

/// A section of the plan, over the whole height of the plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Where it starts, from the left, within the plot.
    pub x0: Tenths,
    /// Where it ends, right of its start.
    pub x1: Tenths,
    /// What it is called, where there is room.
    pub label: Option<Label>,
}

/// The geometry of a split chart.
///
/// ```
/// use lapwise_core::present::chart::{Chart, Frame, Trace, View, Words};
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let schedule = plan.schedule().unwrap();
/// let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, &Words::ENGLISH);
/// let Trace::Pace { line, .. } = &chart.trace else { unreachable!() };
/// assert_eq!(line, "M261 1100H3525"); // even is flat
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
    /// Where laps are drawn.
    pub plot: Bounds,
    /// The laps, one for each split of the schedule.
    pub steps: Vec<Step>,
    /// The lines and fills.
    pub trace: Trace,
    /// Horizontal gridlines, fastest or most ahead first.
    pub y_ticks: Vec<Tick>,
    /// Laps or distances along the course.
    pub x_ticks: Vec<Tick>,
    /// What the vertical axis shows.
    pub y_caption: Option<Label>,
    /// What the horizontal axis shows.
    pub x_caption: Option<Label>,
    /// The height of the goal's average pace; none in the gap view.
    pub average: Option<Tenths>,
    /// Halfway, where it is in the span.
    pub halfway: Option<Tick>,
    /// The reference paces that are near enough to be shown, fastest first; none in the gap view.
    pub references: Vec<ReferenceLine>,
    /// The sections that are in the span, in the plan's order.
    pub bands: Vec<Band>,
    reading: Reading,
}

/// What turns coordinates back into times.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    x: Scale,
    y: Scale,
    /// What paces are for, in the pace view.
    per: Option<Distance>,
    lengths: Vec<Distance>,
}

impl Chart {
    /// The chart of a plan and its schedule.
    ///
    /// The gap to a reference that the plan does not have is the gap to its goal.
    #[must_use]
    pub fn new(frame: Frame, plan: &Plan, schedule: &Schedule, view: View, words: &Words) -> Self {
        match view {
            View::Pace => pace::chart(frame, plan, schedule, words),
            View::Gap(reference) => gap::chart(frame, plan, schedule, reference, words),
        }
    }

    /// The split at `x` tenths, from 0: the nearest one in the span where `x` is beside the plot.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View, Words};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, &Words::ENGLISH);
    /// let second = chart.steps[1];
    /// assert_eq!(chart.split_at_x(second.x0), 1);
    /// assert_eq!(chart.split_at_x(-100), 0);
    /// ```
    #[must_use]
    pub fn split_at_x(&self, x: Tenths) -> usize {
        let inside = x.min(self.plot.right - 1).max(self.plot.left);
        self.steps.partition_point(|step| step.x1 <= inside).min(self.steps.len().saturating_sub(1))
    }

    /// Where a distance from the start is, held at the ends of the plot.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View, Words};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, &Words::ENGLISH);
    /// assert_eq!(chart.x_of(Distance::from_metres(400)), chart.steps[0].x1);
    /// ```
    #[must_use]
    pub fn x_of(&self, at: Distance) -> Tenths {
        self.reading.x.at(millimetres(at))
    }

    /// The lap time of split `index` that is drawn at `y`, to the nearest millisecond;
    /// none in the gap view and where there is no such split.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View, Words};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, &Words::ENGLISH);
    /// assert_eq!(chart.time_at_y(0, chart.steps[0].y), Some(Time::from_seconds(80)));
    /// ```
    #[must_use]
    pub fn time_at_y(&self, index: usize, y: Tenths) -> Option<Time> {
        let length = *self.reading.lengths.get(index)?;
        Some(pace::time_over(length, self.reading.y.value_at(y), self.reading.per?))
    }

    /// The height at which a `time` of split `index` is drawn, held at the edge of the plot;
    /// none in the gap view and where there is no such split.
    ///
    /// ```
    /// # use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// # use lapwise_core::present::chart::{Chart, Frame, View, Words};
    /// # let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// # let schedule = plan.schedule().unwrap();
    /// # let chart = Chart::new(Frame::new(358, 220, 11), &plan, &schedule, View::Pace, &Words::ENGLISH);
    /// assert_eq!(chart.y_of_time(0, Time::from_seconds(80)), chart.average);
    /// ```
    #[must_use]
    pub fn y_of_time(&self, index: usize, time: Time) -> Option<Tenths> {
        let length = *self.reading.lengths.get(index)?;
        Some(self.reading.y.at(pace::pace(u64::from(time.millis()) * 1000, length, self.reading.per?)))
    }
}

/// What a view draws, before it has a place.
struct Series {
    /// One for each split, in microseconds.
    values: Vec<i64>,
    /// The value at the top of the plot, and the one at its bottom.
    window: (i64, i64),
    ticks: Vec<(i64, String)>,
    caption: String,
}

/// What both views share: a series in its place.
struct Sheet<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    words: &'a Words,
    layout: Layout,
    x: Scale,
    y: Scale,
    steps: Vec<Step>,
    ticks: Vec<(i64, String)>,
    caption: String,
}

impl<'a> Sheet<'a> {
    fn new(
        frame: Frame,
        (plan, schedule, words): (&'a Plan, &'a Schedule, &'a Words),
        Series { values, window, ticks, caption }: Series,
    ) -> Self {
        // The caption of the course stands below them.
        let longest = if ticks.is_empty() { 0 } else { longest(&ticks).max(label::length(words.lap)) };
        let layout = Layout::of(frame).beside(longest);
        let plot = layout.plot;
        let whole = Span { from: Distance::ZERO, to: schedule.distance() };
        let span = frame.span.filter(|span| span.from < span.to).unwrap_or(whole);
        let x = Scale::new((millimetres(span.from), millimetres(span.to)), (plot.left, plot.right));
        let y = Scale::new(window, (plot.top, plot.bottom));
        let steps = steps(x, y, schedule, &values);
        Self { plan, schedule, words, layout, x, y, steps, ticks, caption }
    }

    fn chart(
        self,
        trace: Trace,
        per: Option<Distance>,
        average: Option<Tenths>,
        references: Vec<ReferenceLine>,
    ) -> Chart {
        let y_caption = self.layout.above(&self.caption);
        let (x_ticks, x_caption) = course::ticks(&self);
        let halfway = self.halfway(y_caption.as_ref());
        let bands = self.bands(&references);
        let Self { layout, x, y, ticks, schedule, steps, .. } = self;
        let mut y_ticks = Vec::with_capacity(ticks.len());
        for (value, text) in ticks {
            y_ticks.push(Tick { at: y.at(value), label: layout.at_height(y.at(value), text) });
        }
        let mut lengths = Vec::with_capacity(steps.len());
        for split in schedule.splits() {
            lengths.push(split.length);
        }
        Chart {
            width: layout.frame.right,
            height: layout.frame.bottom,
            font: layout.font,
            plot: layout.plot,
            steps,
            trace,
            y_ticks,
            x_ticks,
            y_caption,
            x_caption,
            average,
            halfway,
            references,
            bands,
            reading: Reading { x, y, per, lengths },
        }
    }

    fn bands(&self, references: &[ReferenceLine]) -> Vec<Band> {
        let mut bands = Vec::new();
        for section in &self.plan.sections {
            // Its name has room up to the next section.
            let mut next = self.plan.distance;
            for other in &self.plan.sections {
                next = if other.from >= section.to { next.min(other.from) } else { next };
            }
            let ends = [section.from, section.to, next].map(|at| self.x.at(millimetres(at)));
            let [x0, x1, _] = ends;
            if x0 < x1 {
                let label = self.layout.in_band(ends, &section.name, references, &bands);
                bands.push(Band { x0, x1, label });
            }
        }
        bands
    }

    fn halfway(&self, caption: Option<&Label>) -> Option<Tick> {
        let halfway = millimetres(self.schedule.distance().halfway());
        let at = self.x.has(halfway).then(|| self.x.at(halfway))?;
        let mut text = String::from(self.words.halfway);
        text.push(' ');
        text.push_str(&print::clock(self.schedule.halfway(), self.schedule.unit()));
        Some(Tick { at, label: self.layout.beside_halfway(at, &text, caption) })
    }
}

/// A step for each split, end to end.
fn steps(x: Scale, y: Scale, schedule: &Schedule, values: &[i64]) -> Vec<Step> {
    let mut steps = Vec::with_capacity(values.len());
    let mut x0 = x.at(0);
    for (split, value) in schedule.splits().iter().zip(values) {
        let x1 = x.at(millimetres(split.mark));
        let clip = y.beyond(*value).map(|above| if above { Clip::Faster } else { Clip::Slower });
        steps.push(Step { x0, x1, y: y.at(*value), is_locked: split.is_locked, clip });
        x0 = x1;
    }
    steps
}

/// How many characters the longest of some texts has.
fn longest(texts: &[(i64, String)]) -> i32 {
    texts.iter().fold(0, |longest, (_, text)| longest.max(label::length(text)))
}

fn millimetres(distance: Distance) -> i64 {
    i64::from(distance.millimetres())
}
