//! A shape as a list of parts that are added, changed and taken out one by one.
//!
//! The module names nothing: a message matches a part and the edges of its stretch.

use crate::pacing::{Distance, Effort, Percent, Place, Plan, Shape, ShapeError, Surface, Trend, Units};

/// A part of a shape: its trend, or one effort.
///
/// ```
/// use lapwise_core::editing::{PartEdge, ShapePart, shape_parts};
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Place};
/// let pairs = [("distance", "5km"), ("goal", "20:00"), ("shape", "negative-2_kick-400m-4")];
/// let parts = shape_parts(&options::read(pairs).plan.shape);
/// assert!(matches!(parts[0], ShapePart::Trend(_)));
/// assert_eq!(parts[1].edge(PartEdge::Last), Place::At(Distance::from_metres(400)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShapePart {
    /// The drift of the whole race. A shape has at most one trend, and it is the first part.
    Trend(Trend),
    /// A stretch that is run slower or faster.
    Effort(Effort),
}

/// An edge of the stretch of a [`ShapePart`], as somebody types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartEdge {
    /// The start of the stretch.
    From,
    /// The end of the stretch.
    To,
    /// The length of the stretch, from the start of the race.
    First,
    /// The length of the stretch, up to the finish.
    Last,
}

/// The kind of a [`ShapePart`], whatever its amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// A trend of no drift.
    Even,
    /// A trend whose second half is faster.
    Negative,
    /// A trend whose second half is slower.
    Positive,
    /// [`Effort::Fade`].
    Fade,
    /// [`Effort::Kick`].
    Kick,
    /// [`Effort::Crowd`].
    Crowd,
    /// [`Effort::Burst`].
    Burst,
    /// [`Effort::Ease`].
    Ease,
    /// [`Effort::Push`].
    Push,
}

impl ShapePart {
    /// Its kind, which decides its name and the edges it has.
    #[must_use]
    pub const fn kind(self) -> PartKind {
        match self {
            Self::Trend(Trend::Even) => PartKind::Even,
            Self::Trend(Trend::Negative(_)) => PartKind::Negative,
            Self::Trend(Trend::Positive(_)) => PartKind::Positive,
            Self::Effort(Effort::Fade(..)) => PartKind::Fade,
            Self::Effort(Effort::Kick(..)) => PartKind::Kick,
            Self::Effort(Effort::Crowd(..)) => PartKind::Crowd,
            Self::Effort(Effort::Burst(..)) => PartKind::Burst,
            Self::Effort(Effort::Ease(..)) => PartKind::Ease,
            Self::Effort(Effort::Push(..)) => PartKind::Push,
        }
    }

    /// By how much, 0 % to 1000 %.
    #[must_use]
    pub const fn percent(self) -> Percent {
        match self {
            Self::Trend(Trend::Negative(percent) | Trend::Positive(percent)) => percent,
            Self::Trend(Trend::Even) => Percent::from_hundredths(0),
            Self::Effort(effort) => effort.percent(),
        }
    }

    /// The steps between the percentages that a slider offers, and the least of them: at zero there is no part.
    pub const PERCENT_STEP: Percent = Percent::from_hundredths(25);

    /// The most that a slider offers: 15 %, or the present percentage where that is more.
    ///
    /// ```
    /// use lapwise_core::editing::ShapePart;
    /// use lapwise_core::pacing::{Percent, Trend};
    /// let most = |percent| ShapePart::Trend(Trend::Positive(Percent::from_hundredths(percent))).most_offered();
    /// assert_eq!([300, 4000].map(most), [1500, 4000].map(Percent::from_hundredths));
    /// ```
    #[must_use]
    pub fn most_offered(self) -> Percent {
        self.percent().max(Percent::from_hundredths(1500))
    }

    /// The same part with another percentage.
    #[must_use]
    pub const fn with_percent(self, by: Percent) -> Self {
        match self {
            Self::Trend(Trend::Negative(_)) => Self::Trend(Trend::Negative(by)),
            Self::Trend(Trend::Positive(_)) => Self::Trend(Trend::Positive(by)),
            Self::Trend(Trend::Even) => self,
            Self::Effort(effort) => Self::Effort(match effort {
                Effort::Fade(at, _) => Effort::Fade(at, by),
                Effort::Kick(length, _) => Effort::Kick(length, by),
                Effort::Crowd(length, _) => Effort::Crowd(length, by),
                Effort::Burst(length, _) => Effort::Burst(length, by),
                Effort::Ease(from, to, _) => Effort::Ease(from, to, by),
                Effort::Push(from, to, _) => Effort::Push(from, to, by),
            }),
        }
    }

    /// The edges of its stretch that can be typed, in the order of the course.
    #[must_use]
    pub const fn edges(self) -> &'static [PartEdge] {
        match self {
            Self::Trend(_) => &[],
            Self::Effort(Effort::Fade(..)) => &[PartEdge::From],
            Self::Effort(Effort::Kick(..)) => &[PartEdge::Last],
            Self::Effort(Effort::Crowd(..) | Effort::Burst(..)) => &[PartEdge::First],
            Self::Effort(Effort::Ease(..) | Effort::Push(..)) => &[PartEdge::From, PartEdge::To],
        }
    }

    /// The place of an edge, or the length of the stretch; the start for an edge that the part does not have.
    #[must_use]
    pub fn edge(self, edge: PartEdge) -> Place {
        match (self, edge) {
            (Self::Effort(Effort::Fade(at, _)), PartEdge::From)
            | (Self::Effort(Effort::Kick(at, _)), PartEdge::Last)
            | (Self::Effort(Effort::Crowd(at, _) | Effort::Burst(at, _)), PartEdge::First) => Place::At(at),
            (Self::Effort(Effort::Ease(from, _, _) | Effort::Push(from, _, _)), PartEdge::From) => from,
            (Self::Effort(Effort::Ease(_, to, _) | Effort::Push(_, to, _)), PartEdge::To) => to,
            _ => Place::Start,
        }
    }

    /// The same part with an edge at another place, or of another length; as it is for an edge that it does not have.
    #[must_use]
    pub fn with_edge(self, edge: PartEdge, at: Distance) -> Self {
        let Self::Effort(effort) = self else { return self };
        Self::Effort(match (effort, edge) {
            (Effort::Fade(_, by), PartEdge::From) => Effort::Fade(at, by),
            (Effort::Kick(_, by), PartEdge::Last) => Effort::Kick(at, by),
            (Effort::Crowd(_, by), PartEdge::First) => Effort::Crowd(at, by),
            (Effort::Burst(_, by), PartEdge::First) => Effort::Burst(at, by),
            (Effort::Ease(_, to, by), PartEdge::From) => Effort::Ease(Place::At(at), to, by),
            (Effort::Ease(from, _, by), PartEdge::To) => Effort::Ease(from, Place::At(at), by),
            (Effort::Push(_, to, by), PartEdge::From) => Effort::Push(Place::At(at), to, by),
            (Effort::Push(from, _, by), PartEdge::To) => Effort::Push(from, Place::At(at), by),
            (effort, _) => effort,
        })
    }
}

/// The parts of a shape: its trend where there is one, then its efforts in the order they were given.
#[must_use]
pub fn shape_parts(shape: &Shape) -> Vec<ShapePart> {
    let mut parts = Vec::with_capacity(1 + shape.efforts().len());
    if shape.trend() != Trend::Even {
        parts.push(ShapePart::Trend(shape.trend()));
    }
    for effort in shape.efforts() {
        parts.push(ShapePart::Effort(*effort));
    }
    parts
}

/// Adds a part to a shape. A trend takes the place of the one there is.
///
/// # Errors
/// A percentage is out of its range, a stretch runs backwards or there are too many efforts.
///
/// ```
/// use lapwise_core::editing::{ShapePart, add_part};
/// use lapwise_core::pacing::{Percent, Shape, Trend};
/// let trend = |percent| Trend::Negative(Percent::from_hundredths(percent));
/// let shape = add_part(&Shape::default(), ShapePart::Trend(trend(200))).unwrap();
/// let shape = add_part(&shape, ShapePart::Trend(trend(300))).unwrap();
/// assert_eq!(shape, Shape::new(trend(300), vec![]).unwrap());
/// ```
pub fn add_part(shape: &Shape, part: ShapePart) -> Result<Shape, ShapeError> {
    let mut efforts = shape.efforts().to_vec();
    match part {
        ShapePart::Trend(trend) => Shape::new(trend, efforts),
        ShapePart::Effort(effort) => {
            efforts.push(effort);
            Shape::new(shape.trend(), efforts)
        }
    }
}

/// Changes the part of this index in [`shape_parts`]; nothing where there is none.
///
/// # Errors
/// As [`add_part`].
///
/// ```
/// use lapwise_core::editing::{change_part, shape_parts};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Percent;
/// let pairs = [("distance", "5km"), ("goal", "20:00"), ("shape", "negative-2_kick-400m-4")];
/// let shape = options::read(pairs).plan.shape;
/// let stronger = change_part(&shape, 1, |kick| kick.with_percent(Percent::from_hundredths(500))).unwrap();
/// assert_eq!(shape_parts(&stronger)[1].percent(), Percent::from_hundredths(500));
/// ```
pub fn change_part(shape: &Shape, index: usize, change: impl Fn(ShapePart) -> ShapePart) -> Result<Shape, ShapeError> {
    let mut parts = shape_parts(shape);
    if let Some(part) = parts.get_mut(index) {
        *part = change(*part);
    }
    shape_of(&parts)
}

/// The shape without the part of this index in [`shape_parts`].
///
/// ```
/// use lapwise_core::editing::remove_part;
/// use lapwise_core::options;
/// let shape = |shape| options::read([("distance", "5km"), ("goal", "20:00"), ("shape", shape)]).plan.shape;
/// assert_eq!(remove_part(&shape("negative-2_kick-400m-4"), 0), shape("kick-400m-4"));
/// ```
#[must_use]
pub fn remove_part(shape: &Shape, index: usize) -> Shape {
    let mut parts = shape_parts(shape);
    if index < parts.len() {
        parts.remove(index);
    }
    // Less of a shape that fits still fits.
    shape_of(&parts).unwrap_or_default()
}

fn shape_of(parts: &[ShapePart]) -> Result<Shape, ShapeError> {
    let (mut trend, mut efforts) = (Trend::Even, Vec::new());
    for part in parts {
        match *part {
            ShapePart::Trend(part) => trend = part,
            ShapePart::Effort(effort) => efforts.push(effort),
        }
    }
    Shape::new(trend, efforts)
}

/// Parts to add to the shape of a plan, one of each kind, with amounts that suit most races of its length.
///
/// ```
/// use lapwise_core::editing::{ShapePart, suggested_parts};
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Effort, Percent};
/// let marathon = options::read([("distance", "marathon"), ("goal", "3:30:00")]).plan;
/// let kick = Effort::Kick(Distance::from_metres(4000), Percent::from_hundredths(400));
/// assert_eq!(suggested_parts(&marathon)[3], ShapePart::Effort(kick));
/// ```
#[must_use]
pub fn suggested_parts(plan: &Plan) -> [ShapePart; 8] {
    let by = |percent: u32| Percent::from_hundredths(percent * 100);
    let tenths = |tenths: u32| tenths_of_race(plan, tenths);
    [
        ShapePart::Trend(Trend::Negative(by(2))),
        ShapePart::Trend(Trend::Positive(by(3))),
        ShapePart::Effort(Effort::Fade(tenths(7), by(8))),
        ShapePart::Effort(Effort::Kick(tenths(1), by(4))),
        ShapePart::Effort(Effort::Crowd(tenths(1), by(5))),
        ShapePart::Effort(Effort::Burst(tenths(1), by(4))),
        ShapePart::Effort(Effort::Ease(Place::At(tenths(3)), Place::At(tenths(5)), by(4))),
        ShapePart::Effort(Effort::Push(Place::Mid, Place::End, by(2))),
    ]
}

/// From this distance on, suggestions are in whole kilometres or miles.
const LONG_RACE: Distance = Distance::from_metres(12_000);

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

    const ALL_KINDS: [PartKind; 8] = [
        PartKind::Negative,
        PartKind::Positive,
        PartKind::Fade,
        PartKind::Kick,
        PartKind::Crowd,
        PartKind::Burst,
        PartKind::Ease,
        PartKind::Push,
    ];

    #[test]
    fn suggestions_fit_every_race() {
        for race in RACES {
            for units in [Units::Km, Units::Mi] {
                let plan = Plan { units, ..Plan::new(&race, Time::from_hms(2, 0, 0)) };
                for part in suggested_parts(&plan) {
                    let shape = add_part(&plan.shape, part).map(|shape| shape_parts(&shape));
                    assert_eq!(shape, Ok(vec![part]), "{}", race.name);
                }
                let kinds = suggested_parts(&plan).map(ShapePart::kind);
                assert_eq!(kinds, ALL_KINDS);
            }
        }
    }

    #[test]
    fn suggestions_are_round_in_what_the_race_is_counted_in() {
        let fade = |metres, surface, units| {
            let plan = Plan { units, ..Plan::of(Distance::from_metres(metres), surface, Time::from_hms(2, 0, 0)) };
            suggested_parts(&plan)[2].edge(PartEdge::From)
        };
        let at = |millimetres| Place::At(Distance::from_millimetres(millimetres));
        assert_eq!(fade(3_200, Surface::Track, Units::Mi), at(2_200_000));
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
            for edge in [PartEdge::From, PartEdge::To, PartEdge::First, PartEdge::Last] {
                let changed = part.with_edge(edge, moved);
                if part.edges().contains(&edge) {
                    assert_eq!(changed.edge(edge), Place::At(moved));
                    assert_eq!(changed.percent(), part.percent());
                    assert_eq!(changed.edges(), part.edges());
                    for other in part.edges().iter().filter(|other| **other != edge) {
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
            assert_eq!(part.with_percent(by).edges(), part.edges());
            let shape = add_part(&Shape::default(), part).unwrap_or_default();
            assert_eq!(change_part(&shape, 0, |part| part.with_percent(Percent::default())), Ok(Shape::default()));
            assert_eq!(change_part(&shape, 1, |_| part), Ok(shape.clone()), "there is no second part");
            assert_eq!((remove_part(&shape, 0), remove_part(&shape, 1)), (Shape::default(), shape));
        }
    }

    #[test]
    fn a_ninth_effort_is_refused() {
        let kick = ShapePart::Effort(Effort::Kick(Distance::from_metres(400), Percent::from_hundredths(100)));
        let mut shape = Shape::default();
        for _ in 0..8 {
            shape = add_part(&shape, kick).unwrap_or_default();
        }
        assert_eq!((shape_parts(&shape).len(), add_part(&shape, kick)), (8, Err(ShapeError::TooMany)));
    }
}
