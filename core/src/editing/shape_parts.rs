//! Changes of a shape, part by part, and the parts that may be added to it.
//!
//! The module names nothing: a message matches the kind of a part and the edges of its stretch.

use crate::pacing::{
    Distance, PartEdge, Percent, Place, Plan, Shape, ShapeError, ShapeKind, ShapePart, SuggestedPlace, Surface, Units,
};

/// Changes the part of this index in [`Shape::parts`]; nothing where there is none.
///
/// # Errors
/// A percentage is out of its range or a stretch runs backwards.
///
/// ```
/// use lapwise_core::editing::change_part;
/// use lapwise_core::options;
/// use lapwise_core::pacing::Percent;
/// let pairs = [("distance", "5km"), ("goal", "20:00"), ("shape", "negative-2_kick-400m-4")];
/// let shape = options::read(pairs).plan.shape;
/// let stronger = change_part(&shape, 1, |kick| kick.with_percent(Percent::from_hundredths(500))).unwrap();
/// assert_eq!(stronger.parts()[1].percent(), Percent::from_hundredths(500));
/// ```
pub fn change_part(shape: &Shape, index: usize, change: impl Fn(ShapePart) -> ShapePart) -> Result<Shape, ShapeError> {
    let mut parts = shape.parts().to_vec();
    if let Some(part) = parts.get_mut(index) {
        *part = change(*part);
    }
    Shape::new(&parts)
}

/// The shape without the part of this index in [`Shape::parts`].
///
/// ```
/// use lapwise_core::editing::remove_part;
/// use lapwise_core::options;
/// let shape = |shape| options::read([("distance", "5km"), ("goal", "20:00"), ("shape", shape)]).plan.shape;
/// assert_eq!(remove_part(&shape("negative-2_kick-400m-4"), 0), shape("kick-400m-4"));
/// ```
#[must_use]
pub fn remove_part(shape: &Shape, index: usize) -> Shape {
    // Less of a shape that fits still fits.
    change_part(shape, index, |part| part.with_percent(Percent::default())).unwrap_or_default()
}

/// The steps between the percentages that a slider offers, and the least of them: at zero there is no part.
pub const PERCENT_STEP: Percent = Percent::from_hundredths(25);

/// The most that a slider offers of a part: 15 %, or the present percentage where that is more.
///
/// ```
/// use lapwise_core::editing::most_offered;
/// use lapwise_core::pacing::{Percent, ShapeKind, ShapePart};
/// let most = |percent| most_offered(ShapePart::new(ShapeKind::Positive, &[], Percent::from_hundredths(percent)));
/// assert_eq!([300, 4000].map(most), [1500, 4000].map(Percent::from_hundredths));
/// ```
#[must_use]
pub fn most_offered(part: ShapePart) -> Percent {
    part.percent().max(Percent::from_hundredths(1500))
}

/// Parts to add to the shape of a plan, one of each kind, with amounts that suit most races of its length.
///
/// ```
/// use lapwise_core::editing::suggested_parts;
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, PartEdge, Place, ShapeKind};
/// let marathon = options::read([("distance", "marathon"), ("goal", "3:30:00")]).plan;
/// let kick = suggested_parts(&marathon)[3];
/// assert_eq!((kick.kind(), kick.edge(PartEdge::Last)), (ShapeKind::Kick, Place::At(Distance::from_metres(4000))));
/// ```
#[must_use]
pub fn suggested_parts(plan: &Plan) -> Vec<ShapePart> {
    ShapeKind::ALL.iter().map(|kind| suggested_part(*kind, plan)).collect()
}

fn suggested_part(kind: ShapeKind, plan: &Plan) -> ShapePart {
    let (suggested, percent) = kind.suggested();
    let mut places = Vec::new();
    for (place, edge) in suggested.iter().zip(kind.edges()) {
        places.push(match *place {
            SuggestedPlace::Tenths(tenths) => {
                Place::At(whole_laps(plan, tenths, *edge).unwrap_or_else(|| tenths_of_race(plan, tenths)))
            }
            SuggestedPlace::At(place) => place,
        });
    }
    ShapePart::new(kind, &places, percent)
}

/// From this distance on, suggestions are in whole kilometres or miles.
const LONG_RACE: Distance = Distance::from_metres(12_000);

/// The end of the lap nearest to so many tenths of a race of four laps and more, or so many whole laps where the edge is
/// a length. None of another race, nor where the lap is no round length: there a runner has no lap to go by.
fn whole_laps(plan: &Plan, tenths: u32, edge: PartEdge) -> Option<Distance> {
    let (race, lap) = (plan.distance.millimetres(), plan.track.lap().millimetres());
    let is_counted = plan.surface == Surface::Track && race / 4 >= lap && lap.is_multiple_of(ROUND_LAP.millimetres());
    let length = race / 10 * tenths;
    let nearest = |length: u32| (length + lap / 2) / lap * lap;
    let place = match edge {
        PartEdge::First | PartEdge::Last => nearest(length).max(lap),
        // Laps count back from the finish.
        PartEdge::After | PartEdge::From | PartEdge::To => race - nearest(race - length).min(race),
    };
    is_counted.then_some(Distance::from_millimetres(place))
}

/// A lap of a multiple of it is one that runners count by.
const ROUND_LAP: Distance = Distance::from_metres(100);

/// So many tenths of a race, in steps of 100 m or 1 km, or of a quarter of a mile or a mile.
fn tenths_of_race(plan: &Plan, tenths: u32) -> Distance {
    // A track is measured in metres, whatever else its race is counted in.
    let in_miles = plan.surface == Surface::Road && plan.units == Units::Mi;
    let step = match (in_miles, plan.distance < LONG_RACE) {
        (false, true) => Distance::KILOMETRE.millimetres() / 10,
        (false, false) => Distance::KILOMETRE.millimetres(),
        (true, true) => Distance::MILE.millimetres() / 4,
        (true, false) => Distance::MILE.millimetres(),
    };
    let race = plan.distance.millimetres();
    // Divided first, so that it fits 32 bits; one step at least, unless the race is shorter than that.
    Distance::from_millimetres((race / 10 * tenths / step * step).max(step.min(race)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::{RACES, Time};

    #[test]
    fn suggestions_fit_every_race() {
        for race in RACES {
            for units in [Units::Km, Units::Mi] {
                let plan = Plan { units, ..Plan::new(&race, Time::from_hms(2, 0, 0)) };
                for part in suggested_parts(&plan) {
                    let shape = plan.shape.with(part).map(|shape| shape.parts().to_vec());
                    assert_eq!(shape, Ok(vec![part]), "{}", race.name);
                }
            }
        }
    }

    #[test]
    fn suggestions_are_round_in_what_the_race_is_counted_in() {
        let fade = |metres, surface, units| {
            let plan = Plan { units, ..Plan::of(Distance::from_metres(metres), surface, Time::from_hms(2, 0, 0)) };
            suggested_part(ShapeKind::Fade, &plan).edge(PartEdge::After)
        };
        let at = |millimetres| Place::At(Distance::from_millimetres(millimetres));
        assert_eq!(fade(3_200, Surface::Track, Units::Mi), at(2_400_000));
        assert_eq!(fade(5_000, Surface::Track, Units::Km), at(3_400_000), "laps count back from the finish");
        assert_eq!(fade(1_500, Surface::Track, Units::Km), at(1_000_000));
        assert_eq!(fade(10_000, Surface::Road, Units::Km), at(7_000_000));
        assert_eq!(fade(10_000, Surface::Road, Units::Mi), at(17 * 402_336));
        assert_eq!(fade(42_195, Surface::Road, Units::Km), at(29_000_000));
        assert_eq!(fade(42_195, Surface::Road, Units::Mi), at(18 * 1_609_344));
        assert_eq!(fade(50, Surface::Road, Units::Km), at(50_000), "no step fits a race that is shorter than one");
    }

    #[test]
    fn each_edge_of_a_part_is_set_and_read_back_alone() {
        let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 0, 0));
        let moved = Distance::from_metres(1234);
        for part in suggested_parts(&plan) {
            for edge in [PartEdge::After, PartEdge::From, PartEdge::To, PartEdge::First, PartEdge::Last] {
                let changed = part.with_edge(edge, moved);
                if part.kind().edges().contains(&edge) {
                    assert_eq!(changed.edge(edge), Place::At(moved));
                    assert_eq!(changed.percent(), part.percent());
                    assert_eq!(changed.kind().edges(), part.kind().edges());
                    for other in part.kind().edges().iter().filter(|other| **other != edge) {
                        assert_eq!(changed.edge(*other), part.edge(*other));
                    }
                } else {
                    assert_eq!((changed, part.edge(edge)), (part, Place::Start));
                }
            }
        }
    }

    #[test]
    fn a_percentage_is_set_and_a_part_of_none_is_gone() {
        let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 0, 0));
        for part in suggested_parts(&plan) {
            let by = Percent::from_hundredths(1250);
            assert_eq!(part.with_percent(by).percent(), by);
            assert!(part.with_percent(by).places().eq(part.places()));
            let shape = Shape::default().with(part).unwrap_or_default();
            assert_eq!(change_part(&shape, 0, |part| part.with_percent(Percent::default())), Ok(Shape::default()));
            assert_eq!(change_part(&shape, 1, |_| part), Ok(shape.clone()), "there is no second part");
            assert_eq!((remove_part(&shape, 0), remove_part(&shape, 1)), (Shape::default(), shape));
        }
    }

    #[test]
    fn a_ninth_effort_is_refused() {
        let kick = suggested_part(ShapeKind::Kick, &Plan::of(Distance::MILE, Surface::Road, Time::from_seconds(300)));
        let mut shape = Shape::default();
        for _ in 0..8 {
            shape = shape.with(kick).unwrap_or_default();
        }
        assert_eq!((shape.parts().len(), shape.with(kick)), (8, Err(ShapeError::TooMany)));
    }
}
