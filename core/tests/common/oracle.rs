//! Exact times straight from the definition of the shapes, and nothing taken over from the core.
//!
//! The weight of the course is laid out in trapezoids, and times are compared by cross-multiplying in
//! 256 bits, so no division and no rounding takes place here.

use lapwise_core::pacing::{Distance, Place, Shape, ShapeKind, ShapePart};

/// Planned time up to each mark and to the finish, in a unit that only their ratio gives a meaning.
pub(crate) struct Oracle {
    pub(crate) areas: Vec<u128>,
    pub(crate) total: u128,
}

impl Oracle {
    /// For shapes with at most two efforts beside a trend, or five without.
    pub(crate) fn new(shape: &Shape, race: Distance, marks: &[Distance]) -> Self {
        let areas = marks.iter().map(|mark| area(shape, race, *mark)).collect();
        Self { areas, total: area(shape, race, race) }
    }
}

/// The area under the weight from the start to `to`.
fn area(shape: &Shape, race: Distance, to: Distance) -> u128 {
    let mut cuts: Vec<_> = shape.efforts().iter().flat_map(|effort| stretch(*effort, race)).collect();
    cuts.retain(|cut| *cut < mm(to));
    cuts.extend([0, mm(to)]);
    cuts.sort_unstable();
    cuts.windows(2).map(|cut| trapezoid(shape, race, cut[0], cut[1])).sum()
}

/// Twice the area of a stretch that no effort starts or ends in.
fn trapezoid(shape: &Shape, race: Distance, from: u128, to: u128) -> u128 {
    let factors: u128 = shape.efforts().iter().map(|effort| factor(*effort, race, from)).product();
    (slant(shape, race, from) + slant(shape, race, to)) * (to - from) * factors
}

/// w = 1 + k(1/2 - x) with k = 4p/(2 - p), times 10 000 (2 - p) L.
fn slant(shape: &Shape, race: Distance, at: u128) -> u128 {
    let (length, at) = (mm(race), at);
    let Some(trend) = shape.trend() else { return 1 };
    let p = u128::from(trend.percent().hundredths());
    match trend.kind() {
        ShapeKind::Negative => (20_000 + p) * length - 4 * p * at,
        ShapeKind::Positive => (20_000 - p) * length + 4 * p * at,
        kind => panic!("{kind:?} is no trend"),
    }
}

fn factor(effort: ShapePart, race: Distance, at: u128) -> u128 {
    let [from, to] = stretch(effort, race);
    if !(from..to).contains(&at) {
        return 10_000;
    }
    let p = u128::from(effort.percent().hundredths());
    match effort.kind() {
        ShapeKind::Fade | ShapeKind::Crowd | ShapeKind::Ease => 10_000 + p,
        ShapeKind::Kick | ShapeKind::Burst | ShapeKind::Push => 10_000 - p,
        kind => panic!("{kind:?} is no effort"),
    }
}

fn stretch(effort: ShapePart, race: Distance) -> [u128; 2] {
    let length = mm(race);
    let places: Vec<u128> = effort.places().map(|(_, place)| place_in(place, length)).collect();
    match effort.kind() {
        ShapeKind::Fade => [places[0], length],
        ShapeKind::Kick => [length - places[0], length],
        ShapeKind::Crowd | ShapeKind::Burst => [0, places[0]],
        ShapeKind::Ease | ShapeKind::Push => [places[0], places[1]],
        kind => panic!("{kind:?} is no effort"),
    }
}

fn place_in(place: Place, length: u128) -> u128 {
    match place {
        Place::Start => 0,
        Place::Mid => length / 2,
        Place::End => length,
        Place::At(at) => mm(at).min(length),
    }
}

fn mm(distance: Distance) -> u128 {
    u128::from(distance.millimetres())
}

/// A product in 192 bits, of which the upper 128 come first.
pub(crate) fn wide(factor: u128, other: u64) -> (u128, u128) {
    let low_half = u128::from(u64::MAX);
    let low = (factor & low_half) * u128::from(other);
    ((factor >> 64) * u128::from(other) + (low >> 64), low & low_half)
}
