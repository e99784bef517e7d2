//! The parts that both views share: scales, steps, axes, halfway and sections.

use super::course::CourseAxis;
use super::elements::{Band, Clip, ReferenceLine, Step, Tick, Trace};
use super::frame::{Frame, Stretch};
use super::label::{Label, char_count};
use super::layout::Layout;
use super::scale::{End, Scale, millimetres};
use super::split_chart::{Chart, Reading};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule};
use crate::present::geometry::Tenths;

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
        let layout = Layout::of(frame).with_margin_for(longest);
        let plot = layout.plot;
        let race = Stretch { from: Distance::ZERO, to: schedule.distance() };
        // Nothing could be drawn in an empty stretch.
        let stretch = frame.stretch.filter(|stretch| stretch.from < stretch.to).unwrap_or(race);
        let x = Scale::new((millimetres(stretch.from), millimetres(stretch.to)), (plot.left, plot.right));
        let y = Scale::new(window, (plot.top, plot.bottom));
        let steps = steps(x, y, schedule, &values);
        Self { plan, schedule, layout, x, y, steps, ticks, caption }
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
        let (x_ticks, x_caption) = CourseAxis { plan, schedule, layout, x }.ticks();
        let halfway = self.halfway(y_caption.as_ref());
        let bands = self.bands(&references);
        let Self { y, ticks, steps, .. } = self;
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
            average: None,
            halfway,
            references,
            bands,
            reading: Reading { x, y, per: None, lengths },
        }
    }

    /// The sections of the plan that lie in the stretch shown.
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
            // A section outside the stretch shown has no width.
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
        let time = print::clock(self.schedule.halfway(), self.schedule.unit());
        let text = messages::halfway_at(&time);
        Some(Tick { at, label: self.layout.beside_halfway(at, &text, caption) })
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
