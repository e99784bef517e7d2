//! The weight of the course: planned time per metre, up to a constant, summed from the start.

use super::{Distance, Shape, distinct, shape::WHOLE};

/// ∫ w from the start to any mark, exact.
///
/// With the drift d of the shape's trend in ten-thousandths, w is (20000 + d)·L − 4d·s times the weights
/// of the efforts that cover s, so its integral is s·((20000 + d)·L − 2d·s) times those weights.
/// Without a drift it is s.
pub(super) struct Weights {
    lead: i128,
    drift: i128,
    stretches: Vec<Stretch>,
}

struct Stretch {
    from: Distance,
    weight: u128,
    before: u128,
}

impl Weights {
    pub(super) fn new(shape: &Shape, distance: Distance) -> Self {
        let drift = i128::from(shape.drift());
        let lead = (20_000 + drift) * i128::from(distance.millimetres());
        let common = gcd(lead.unsigned_abs(), (2 * drift).unsigned_abs()).max(1).cast_signed();
        let (lead, drift) = if drift == 0 { (1, 0) } else { (lead / common, 2 * drift / common) };
        let mut weights = Self { lead, drift, stretches: Vec::new() };
        let room = INTEGRAL_BITS - bits(weights.flat(Distance::ZERO, distance));
        weights.stretches = stretches(shape, distance, room);
        let mut before = 0;
        for i in 1..weights.stretches.len() {
            if let [.., last, next] = &weights.stretches[..=i] {
                before += last.weight * weights.flat(last.from, next.from);
            }
            weights.stretches[i].before = before;
        }
        weights
    }

    /// ∫ w from the start to `mark`; under 2^118.
    pub(super) fn up_to(&self, mark: Distance) -> u128 {
        let next = self.stretches.partition_point(|stretch| stretch.from <= mark);
        self.stretches[..next]
            .last()
            .map_or(0, |stretch| stretch.before + stretch.weight * self.flat(stretch.from, mark))
    }

    /// The trend's own integral over a stretch.
    fn flat(&self, from: Distance, to: Distance) -> u128 {
        let at = |place: Distance| {
            let s = i128::from(place.millimetres());
            s * (self.lead - self.drift * s)
        };
        (at(to) - at(from)).unsigned_abs()
    }
}

/// How wide the integral over the whole course may be.
/// The trend's own takes at most 76 of it, so that weights of stretches have 42 and more: all percentages
/// that people give fit, and what does not is rounded in the 42nd binary digit.
const INTEGRAL_BITS: u32 = 118;
/// The widest weight while factors are still being multiplied.
const WORKING_BITS: u32 = 108;

/// The stretches between the edges of all efforts, with the product of the efforts that cover each,
/// in at most `room` bits.
fn stretches(shape: &Shape, distance: Distance, room: u32) -> Vec<Stretch> {
    let covers: Vec<_> = shape.efforts().iter().map(|effort| (effort.stretch(distance), *effort)).collect();
    let mut edges = vec![Distance::ZERO];
    for ((from, to), _) in &covers {
        edges.extend([*from, *to].into_iter().filter(|edge| from < to && *edge < distance));
    }
    let edges = distinct(&edges);
    let mut products: Vec<u128> = vec![1; edges.len()];
    for ((from, to), effort) in &covers {
        for (product, edge) in products.iter_mut().zip(&edges) {
            *product *= u128::from(if from <= edge && edge < to { effort.weight() } else { WHOLE });
        }
        bound(&mut products, WORKING_BITS);
    }
    bound(&mut products, room.min(WORKING_BITS));
    edges.into_iter().zip(products).map(|(from, weight)| Stretch { from, weight, before: 0 }).collect()
}

/// The one named place where weights are rounded: divides out what they share, then drops low bits.
fn bound(weights: &mut [u128], most: u32) {
    let common = weights.iter().fold(0, |common, weight| gcd(common, *weight)).max(1);
    let widest = weights.iter().max().map_or(0, |widest| bits(widest / common));
    let drop = widest.saturating_sub(most);
    let half = (1_u128 << drop) >> 1;
    for weight in weights {
        // A stretch always weighs something: a plan cannot cross ground in no time.
        *weight = ((*weight / common + half) >> drop).max(1);
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
    use crate::pacing::{Effort, Percent, Place, Trend};

    #[test]
    fn eight_fine_efforts_at_one_place_stay_in_bounds() {
        let efforts =
            (0..8).map(|i| Effort::Ease(Place::At(Distance::from_metres(i)), Place::End, percent(99_999 - i)));
        let shape = Shape::new(Trend::Positive(percent(19_999)), efforts.collect()).unwrap_or_default();
        assert_eq!(shape.efforts().len(), 8);
        let weights = Weights::new(&shape, Distance::LONGEST_RACE);
        assert!(weights.up_to(Distance::LONGEST_RACE) < 1 << 118);
    }

    #[test]
    fn a_trend_splits_the_halves_as_it_says() {
        let shape = Shape::new(Trend::Negative(percent(200)), Vec::new()).unwrap_or_default();
        let weights = Weights::new(&shape, Distance::MARATHON);
        let first = weights.up_to(Distance::MARATHON.halfway());
        let second = weights.up_to(Distance::MARATHON) - first;
        assert_eq!(second * 100, first * 98);
    }

    fn percent(hundredths: u32) -> Percent {
        Percent::from_hundredths(hundredths)
    }
}
