//! Laps and distances along the course.

use super::elements::Tick;
use super::label::{Label, length_in};
use super::layout::Layout;
use super::scale::{Scale, millimetres};
use crate::formats::symbols;
use crate::messages;
use crate::pacing::{Distance, Every, LengthUnit, Plan, Schedule, Split, Surface, Units};

/// The numbers `n` of which every n-th split is named: the first one whose names have room is taken.
const THINNING: [usize; 11] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
/// The longest race on a track whose marks are named in metres.
const LONGEST_IN_METRES: Distance = Distance::from_metres(10_000);

/// The horizontal axis of a plan.
pub(super) struct CourseAxis<'a> {
    pub(super) plan: &'a Plan,
    pub(super) schedule: &'a Schedule,
    pub(super) layout: Layout,
    pub(super) x: Scale,
}

impl CourseAxis<'_> {
    /// The ticks below the plot, and the caption that names their unit.
    pub(super) fn ticks(&self) -> (Vec<Tick>, Option<Label>) {
        let unit = self.unit();
        let caption = self.layout.below_left(unit.map_or(messages::lap_axis(), symbols::unit_symbol));
        for every in THINNING {
            if let Some(ticks) = self.every_nth(every, unit, caption.as_ref()) {
                return (ticks, caption);
            }
        }
        (Vec::new(), caption)
    }

    /// The unit that marks are named in; none where laps are counted.
    fn unit(&self) -> Option<LengthUnit> {
        let plan = self.plan;
        let preferred = match plan.units {
            Units::Km => LengthUnit::Kilometre,
            Units::Mi => LengthUnit::Mile,
        };
        let is_in_metres = plan.surface == Surface::Track && plan.distance <= LONGEST_IN_METRES;
        match &plan.every {
            Every::Lap => None,
            _ if is_in_metres => Some(LengthUnit::Metre),
            Every::Interval(interval) if interval.unit() == LengthUnit::Mile => Some(LengthUnit::Mile),
            Every::Interval(_) => Some(LengthUnit::Kilometre),
            Every::Marks(_) => Some(preferred),
        }
    }

    /// The ticks of every n-th split; none where two of them are too close.
    fn every_nth(&self, every: usize, unit: Option<LengthUnit>, caption: Option<&Label>) -> Option<Vec<Tick>> {
        let mut ticks: Vec<Tick> = Vec::new();
        for (index, split) in self.schedule.splits().iter().enumerate() {
            if !(index + 1).is_multiple_of(every) {
                continue;
            }
            let Some(tick) = self.tick(unit, index, split) else {
                continue;
            };
            let last = ticks.last().map_or(caption, |tick| tick.label.as_ref());
            let is_free = match (last, &tick.label) {
                // Where names are thinned out anyway, they get more room.
                (Some(last), Some(label)) if every > 1 => !self.layout.is_busy(last, label),
                (Some(last), Some(label)) => !self.layout.crowds(last, label),
                _ => true,
            };
            if is_free {
                ticks.push(tick);
            } else if !self.may_go_unnamed(index) {
                return None;
            }
        }
        Some(ticks)
    }

    /// The tick of a lap under its middle, or that of a distance under its mark; none outside the stretch shown.
    fn tick(&self, unit: Option<LengthUnit>, index: usize, split: &Split) -> Option<Tick> {
        let (place, text) = match unit {
            Some(unit) => (split.mark, length_in(split.mark, unit)),
            None => (split.mark - split.length.halfway(), (index + 1).to_string()),
        };
        let place = millimetres(place);
        let at = self.x.has(place).then(|| self.x.at(place))?;
        Some(Tick { at, label: Some(self.layout.below(at, text)?) })
    }

    /// Returns true for custom marks and for the odd part at the end: these are named where there is room and thin out
    /// nothing else.
    fn may_go_unnamed(&self, index: usize) -> bool {
        index + 1 == self.schedule.splits().len() || matches!(self.plan.every, Every::Marks(_))
    }
}
