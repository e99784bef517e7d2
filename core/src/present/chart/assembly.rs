//! The parts that both views share: scales, steps, axes, halfway and sections.

use super::course::CourseAxis;
use super::elements::{Band, Clip, HalfwayLine, ReferenceLine, Step, Tick, Trace};
use super::frame::{Frame, Stack, Stretch};
use super::label::{Label, char_count};
use super::layout::Layout;
use super::scale::{End, Scale, millimetres};
use super::split_chart::{Chart, Reading};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule};
use crate::present::geometry::Tenths;
use crate::present::phrases;

/// The values of a view, before they have a place.
pub(super) struct Series {
    /// The value of each split, in microseconds.
    pub(super) values: Vec<i64>,
    /// The value at the top of the plot, and the one at its bottom.
    pub(super) window: (i64, i64),
    /// The values of the gridlines and their texts.
    pub(super) ticks: Vec<(i64, String)>,
    /// The caption of the vertical axis.
    pub(super) caption: String,
}

/// A series laid out in a frame, from which a view makes its chart.
pub(super) struct Assembly<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    stack: Stack,
    pub(super) layout: Layout,
    pub(super) x: Scale,
    pub(super) y: Scale,
    pub(super) steps: Vec<Step>,
    ticks: Vec<(i64, String)>,
    caption: String,
}

impl<'a> Assembly<'a> {
    pub(super) fn new(
        frame: Frame,
        (plan, schedule): (&'a Plan, &'a Schedule),
        Series { values, window, ticks, caption }: Series,
    ) -> Self {
        // The caption of the course stands below the texts of the vertical axis and shares their margin.
        let longest = if ticks.is_empty() { 0 } else { longest_text(&ticks).max(char_count(messages::lap_axis())) };
        let mut layout = Layout::of(frame).with_margin_for(longest);
        if !plan.sections.is_empty() && frame.stack != Stack::Upper {
            layout = layout.with_names();
        }
        let plot = layout.plot;
        let race = Stretch { from: Distance::ZERO, to: schedule.distance() };
        // Nothing could be drawn in an empty stretch.
        let stretch = frame.stretch.filter(|stretch| stretch.from < stretch.to).unwrap_or(race);
        let x = Scale::new((millimetres(stretch.from), millimetres(stretch.to)), (plot.left, plot.right));
        let y = Scale::new(window, (plot.top, plot.bottom));
        let steps = steps(x, y, schedule, &values);
        Self { plan, schedule, stack: frame.stack, layout, x, y, steps, ticks, caption }
    }

    /// The chart of a pace view.
    pub(super) fn pace_chart(
        self,
        trace: Trace,
        per: Distance,
        average: Option<Tenths>,
        references: Vec<ReferenceLine>,
    ) -> Chart {
        let mut chart = self.chart(trace, references);
        chart.average = average;
        chart.reading.per = Some(per);
        chart
    }

    /// The chart of a gap view.
    pub(super) fn gap_chart(self, trace: Trace) -> Chart {
        self.chart(trace, Vec::new())
    }

    fn chart(self, trace: Trace, references: Vec<ReferenceLine>) -> Chart {
        let y_caption = self.layout.above(&self.caption);
        let Self { plan, schedule, layout, x, .. } = self;
        let (x_ticks, x_caption) = match self.stack {
            Stack::Upper => (Vec::new(), None),
            Stack::Alone | Stack::Lower => CourseAxis { plan, schedule, layout, x }.ticks(),
        };
        let halfway = self.halfway(y_caption.as_ref());
        let bands = self.bands();
        let stops = self.stops();
        let Self { y, ticks, steps, .. } = self;
        let mut y_ticks = Vec::with_capacity(ticks.len());
        for (value, text) in ticks {
            // The caption of the course stands in the place of a tick at the bottom.
            let is_free = |label: &Label| x_caption.as_ref().is_none_or(|caption| !layout.crowds(caption, label));
            y_ticks.push(Tick { at: y.at(value), label: layout.at_height(y.at(value), text).filter(is_free) });
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
            average: None,
            halfway,
            references,
            bands,
            stops,
            names_top: layout.names_top,
            reading: Reading { x, y, per: None, lengths },
        }
    }

    /// The sections of the plan that lie in the stretch shown, in the order of the plan.
    fn bands(&self) -> Vec<Band> {
        let mut bands = Vec::new();
        for (index, section) in self.plan.sections.iter().enumerate() {
            let [x0, x1] = [section.from, section.to].map(|at| self.x.at(millimetres(at)));
            // A section outside the stretch shown has no width.
            if x0 < x1 {
                bands.push(Band { x0, x1, name: phrases::section_name(self.plan, index), label: None });
            }
        }
        // Names that the chart below has no room for are in the legend of this one.
        let layout = if self.stack == Stack::Upper { self.layout.with_names() } else { self.layout };
        let ends: Vec<(Tenths, Tenths)> = bands.iter().map(|band| (band.x0, band.x1)).collect();
        let mut labels: Vec<Label> = Vec::new();
        for band in &mut bands {
            // A name has room up to the middle of the gap to its neighbour on either side.
            let (mut left, mut right) = (0, layout.frame.right);
            for (x0, x1) in ends.iter().copied().filter(|end| *end != (band.x0, band.x1)) {
                if x0 < band.x0 {
                    left = left.max(x1.midpoint(band.x0));
                } else {
                    right = right.min(x0.midpoint(band.x1));
                }
            }
            let label = layout.in_names((band.x0, band.x1), (left, right), &band.name);
            // Sections may share a stretch.
            band.label = label.filter(|label| !labels.iter().any(|other| layout.crowds(other, label)));
            labels.extend(band.label.clone());
        }
        bands
    }

    /// The places of the stops in the stretch shown.
    fn stops(&self) -> Vec<Tenths> {
        let mut stops = Vec::new();
        for stop in &self.plan.stops {
            if self.x.has(millimetres(stop.at)) {
                stops.push(self.x.at(millimetres(stop.at)));
            }
        }
        stops
    }

    /// The place of halfway, if it lies in the stretch shown.
    pub(super) fn halfway_x(&self) -> Option<Tenths> {
        let halfway = millimetres(self.schedule.distance().halfway());
        self.x.has(halfway).then(|| self.x.at(halfway))
    }

    fn halfway(&self, caption: Option<&Label>) -> Option<HalfwayLine> {
        let x = self.halfway_x()?;
        if self.stack == Stack::Lower {
            return Some(HalfwayLine { x, text: String::new(), label: None });
        }
        let time = print::clock(self.schedule.halfway(), self.schedule.unit());
        let text = messages::halfway_at(&time);
        let label = self.layout.beside_halfway(x, &text, caption);
        Some(HalfwayLine { x, text, label })
    }
}

/// A step for each split, end to end.
fn steps(x: Scale, y: Scale, schedule: &Schedule, values: &[i64]) -> Vec<Step> {
    let mut steps = Vec::with_capacity(values.len());
    let mut x0 = x.at(0);
    for (split, value) in schedule.splits().iter().zip(values) {
        let x1 = x.at(millimetres(split.mark));
        let clip = y.beyond(*value).map(|end| match end {
            End::First => Clip::Faster,
            End::Last => Clip::Slower,
        });
        steps.push(Step { x0, x1, y: y.at(*value), is_locked: split.is_locked, clip });
        x0 = x1;
    }
    steps
}

/// The number of characters of the longest of some texts.
pub(super) fn longest_text(texts: &[(i64, String)]) -> i32 {
    texts.iter().fold(0, |longest, (_, text)| longest.max(char_count(text)))
}
