//! The weight of the course: planned time per metre, up to a constant, summed from the start.

use super::{Distance, Shape, shape::WHOLE, sorted_unique};

/// ∫ w from the start to any mark, exact.
///
/// With the drift d of the shape's trend in ten-thousandths, w is (20000 + d)·L − 4d·s times the weights
/// of the efforts that cover s, so its integral is s·((20000 + d)·L − 2d·s) times those weights.
/// Without a drift it is s.
pub(super) struct Weights {
    lead: i64,
    drift: i64,
    stretches: Vec<Stretch>,
}

struct Stretch {
    from: Distance,
    weight: u128,
    before: u128,
}

impl Weights {
    pub(super) fn new(shape: &Shape, distance: Distance) -> Self {
        let (lead, drift) = match shape.drift() {
            0 => (1, 0),
            drift => ((20_000 + drift) * i64::from(distance.millimetres()), 2 * drift),
        };
        // Only proportions count, so what both share is divided out: each bit saved is one more for the efforts.
        let common = gcd(lead.unsigned_abs().into(), drift.unsigned_abs().into());
        let common = i64::try_from(common).unwrap_or(1).max(1);
        let mut weights = Self { lead: lead / common, drift: drift / common, stretches: Vec::new() };
        // The efforts get the bits that the trend leaves.
        let room = INTEGRAL_BITS - bits(weights.flat(Distance::ZERO, distance));
        let mut stretches = stretches(shape, distance, room);
        let (mut from, mut weight, mut before) = (Distance::ZERO, 0, 0);
        for stretch in &mut stretches {
            before += weight * weights.flat(from, stretch.from);
            stretch.before = before;
            (from, weight) = (stretch.from, stretch.weight);
        }
        weights.stretches = stretches;
        weights
    }

    /// ∫ w from the start to `mark`; under 2^118.
    pub(super) fn up_to(&self, mark: Distance) -> u128 {
        let stretch = self.stretches.iter().rfind(|stretch| stretch.from <= mark);
        stretch.map_or(0, |stretch| stretch.before + stretch.weight * self.flat(stretch.from, mark))
    }

    /// The trend's own integral over a stretch.
    fn flat(&self, from: Distance, to: Distance) -> u128 {
        self.flat_up_to(to) - self.flat_up_to(from)
    }

    fn flat_up_to(&self, place: Distance) -> u128 {
        let slope = self.lead - self.drift * i64::from(place.millimetres());
        // The slope is above zero at every place, since the shape bounds the drift on both sides.
        u128::from(place.millimetres()) * u128::from(slope.unsigned_abs())
    }
}

/// The bits that the integral over the whole course may have.
/// The trend's own takes at most 76 of it, so that weights of stretches have 42 and more: all percentages
/// that people give fit, and what does not is rounded in the 42nd binary digit.
const INTEGRAL_BITS: u32 = 118;
/// The widest weight while factors are still being multiplied.
const WORKING_BITS: u32 = 108;

/// The stretches between the edges of all efforts, with the product of the efforts that cover each,
/// in at most `room` bits.
fn stretches(shape: &Shape, distance: Distance, room: u32) -> Vec<Stretch> {
    let mut edges = vec![Distance::ZERO];
    for effort in shape.efforts() {
        let (from, to) = effort.stretch(distance);
        if from < to {
            edges.extend([from, to]);
        }
    }
    let mut stretches = Vec::new();
    for from in sorted_unique(&edges) {
        // The finish is an edge too, but nothing starts there.
        if from < distance {
            stretches.push(Stretch { from, weight: 1, before: 0 });
        }
    }
    for effort in shape.efforts() {
        let (from, to) = effort.stretch(distance);
        for stretch in &mut stretches {
            let is_covered = from <= stretch.from && stretch.from < to;
            // Every stretch is multiplied, by one whole where the effort is not, so that all keep one denominator.
            stretch.weight *= u128::from(if is_covered { effort.weight() } else { WHOLE });
        }
        // Before the next factor, which has up to 17 bits: with 108 they still fit 128.
        bound(&mut stretches, WORKING_BITS);
    }
    bound(&mut stretches, room.min(WORKING_BITS));
    stretches
}

/// The one named place where weights are rounded: divides out what they share, then drops low bits.
fn bound(stretches: &mut [Stretch], most: u32) {
    let (mut common, mut widest) = (0, 0);
    for stretch in &*stretches {
        common = gcd(common, stretch.weight);
        widest = stretch.weight.max(widest);
    }
    let common = common.max(1);
    let drop = bits(widest / common).saturating_sub(most);
    let half = (1_u128 << drop) >> 1;
    for stretch in stretches {
        // A stretch always weighs something: a plan cannot cross ground in no time.
        stretch.weight = ((stretch.weight / common + half) >> drop).max(1);
    }
}

const fn bits(number: u128) -> u32 {
    u128::BITS - number.leading_zeros()
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::{Percent, Place, ShapeKind, ShapePart};

    #[test]
    fn eight_fine_efforts_at_one_place_stay_in_bounds() {
        let mut parts = vec![ShapePart::new(ShapeKind::Positive, &[], percent(19_999))];
        for i in 0..8 {
            let places = [Place::At(Distance::from_metres(i)), Place::End];
            parts.push(ShapePart::new(ShapeKind::Ease, &places, percent(99_999 - i)));
        }
        let shape = Shape::new(&parts).unwrap_or_default();
        assert_eq!(shape.efforts().len(), 8);
        let weights = Weights::new(&shape, Distance::LONGEST_RACE);
        assert!(weights.up_to(Distance::LONGEST_RACE) < 1 << 118);
    }

    #[test]
    fn a_trend_splits_the_halves_as_it_says() {
        let shape = Shape::new(&[ShapePart::new(ShapeKind::Negative, &[], percent(200))]).unwrap_or_default();
        let weights = Weights::new(&shape, Distance::MARATHON);
        let first = weights.up_to(Distance::MARATHON.halfway());
        let second = weights.up_to(Distance::MARATHON) - first;
        assert_eq!(second * 100, first * 98);
    }

    fn percent(hundredths: u32) -> Percent {
        Percent::from_hundredths(hundredths)
    }
}
