//! The cost of a part of a shape, and the sum of efforts that meet.

use super::shape::WHOLE;
use super::{Distance, Percent, Plan, Shape, ShapePart, Time, Timeline, sorted_unique};

impl Plan {
    /// The finish of this plan without a part of its shape, at the pace that it has outside of that part.
    ///
    /// An effort is left out: its stretch is run at the pace that the effort is a change of, everything else in the
    /// time that it has. A trend is left out by keeping up the moving pace of the first half to the finish. Locks and
    /// stops keep their times, and a lock is no part of that pace. It is rounded once, to the shown unit, so what the
    /// part costs or gains is the difference to the goal.
    ///
    /// None where there is nothing to compare: the finish is the goal, the plan has no schedule, the effort is the whole
    /// race and so changes nothing, or the first half is locked as a whole.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Time;
    /// let pairs = [("distance", "10km"), ("goal", "51m"), ("shape", "fade-5km-4")];
    /// let plan = options::read(pairs).plan;
    /// assert_eq!(plan.finish_without(plan.shape.parts()[0]), Some(Time::from_seconds(3000)));
    /// ```
    #[must_use]
    pub fn finish_without(&self, part: ShapePart) -> Option<Time> {
        let timeline = Timeline::of(self, &self.shape).ok()?;
        let finish = if part.kind().is_trend() {
            finish_at_pace_of_first_half(&timeline, self.distance)?
        } else {
            finish_without_effort(&timeline, part, self)?
        };
        let unit = self.shown_unit();
        let finish = unit.round_micros(finish);
        // A goal finer than the unit does not happen: the unit follows the goal.
        (finish != self.goal && !finish.is_zero() && finish <= Time::LONGEST).then_some(finish)
    }
}

fn finish_at_pace_of_first_half(timeline: &Timeline<'_>, distance: Distance) -> Option<u64> {
    let half = distance.halfway();
    let (first_length, first) = timeline.free_within(Distance::ZERO, half);
    let (length, with) = timeline.free_within(half, distance);
    let without = (u128::from(first) * u128::from(length)).checked_div(u128::from(first_length))?;
    timeline.micros_at(distance).checked_add(u64::try_from(without).ok()?)?.checked_sub(with)
}

fn finish_without_effort(timeline: &Timeline<'_>, effort: ShapePart, plan: &Plan) -> Option<u64> {
    let (from, to) = effort.stretch(plan.distance);
    if from >= to || (from.is_zero() && to == plan.distance) {
        return None;
    }
    let (_, with) = timeline.free_within(from, to);
    let without = u128::from(with) * u128::from(WHOLE) / u128::from(effort.weight()).max(1);
    // The goal, but for what the effort adds or takes away.
    timeline.micros_at(plan.distance).checked_add(u64::try_from(without).ok()?)?.checked_sub(with)
}

/// A stretch that two or more efforts cover, and what they come to there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The start of the stretch.
    pub from: Distance,
    /// The end of the stretch.
    pub to: Distance,
    /// The change of the pace against a stretch without efforts, to a tenth of a percent.
    pub percent: Percent,
    /// True if the stretch is slower, false if it is faster or, at 0 %, as fast.
    pub is_slower: bool,
}

/// A factor of 1, of which a tenth of a percent is a whole part, however many are multiplied.
const ONE: u128 = 1_000_000_000_000;

impl Shape {
    /// The stretches of a race of `distance` that two or more efforts cover, in order; next to each other only where
    /// they come to another pace.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::{Distance, Overlap, Percent};
    /// let pairs = [("distance", "10km"), ("goal", "50m"), ("shape", "fade-8km-8_kick-1km-4")];
    /// let plan = options::read(pairs).plan;
    /// let [from, to] = [9000, 10_000].map(Distance::from_metres);
    /// // 1.08 times 0.96 is 1.0368.
    /// let overlap = Overlap { from, to, percent: Percent::from_hundredths(370), is_slower: true };
    /// assert_eq!(plan.shape.overlaps(plan.distance), [overlap]);
    /// ```
    #[must_use]
    pub fn overlaps(&self, distance: Distance) -> Vec<Overlap> {
        let mut edges = Vec::new();
        for effort in self.efforts() {
            let (from, to) = effort.stretch(distance);
            edges.extend([from.min(distance), to.min(distance)]);
        }
        let edges = sorted_unique(&edges);
        let mut overlaps: Vec<Overlap> = Vec::new();
        for (from, to) in edges.iter().copied().zip(edges.iter().copied().skip(1)) {
            let Some(overlap) = self.overlap(from, to, distance) else { continue };
            match overlaps.last_mut() {
                Some(last) if last.to == from && is_alike(last, &overlap) => last.to = to,
                _ => overlaps.push(overlap),
            }
        }
        overlaps
    }

    /// The sum of the efforts over a stretch that none of them starts or ends in; none where there are not two.
    fn overlap(&self, from: Distance, to: Distance, distance: Distance) -> Option<Overlap> {
        let (mut factor, mut count) = (ONE, 0);
        for effort in self.efforts() {
            let (start, end) = effort.stretch(distance);
            if start <= from && to <= end {
                // At most eight efforts of 11 times each: far from 128 bits.
                factor = factor * u128::from(effort.weight()) / u128::from(WHOLE);
                count += 1;
            }
        }
        let tenths = (factor.abs_diff(ONE) * 1000 + ONE / 2) / ONE;
        let percent = Percent::from_hundredths(u32::try_from(tenths * 10).ok()?);
        (count > 1).then_some(Overlap { from, to, percent, is_slower: factor > ONE && !percent.is_zero() })
    }
}

fn is_alike(a: &Overlap, b: &Overlap) -> bool {
    (a.percent, a.is_slower) == (b.percent, b.is_slower)
}
