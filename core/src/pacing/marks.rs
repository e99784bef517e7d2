//! Where splits fall.

use super::{Distance, MAX_SPLITS, Plan, PlanError, Surface, sorted_unique};

/// A unit of length in which an interval is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LengthUnit {
    /// The metre.
    Metre,
    /// The kilometre.
    Kilometre,
    /// The international mile.
    Mile,
}

impl LengthUnit {
    /// One of it.
    #[must_use]
    pub const fn length(self) -> Distance {
        match self {
            Self::Metre => Distance::from_metres(1),
            Self::Kilometre => Distance::KILOMETRE,
            Self::Mile => Distance::MILE,
        }
    }
}

/// A distance between marks: the exact decimal that was given, since 0.1 mi is no whole number of millimetres.
///
/// ```
/// use lapwise_core::pacing::{Distance, Interval, LengthUnit};
/// let tenth = Interval::new(100_000, LengthUnit::Mile).unwrap();
/// assert_eq!(tenth.times(1), Distance::from_millimetres(160_934));
/// assert_eq!(tenth.times(10), Distance::MILE);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    millionths: u64,
    unit: LengthUnit,
}

/// Lengths here are in millionths of a millimetre: up to 10^15 for 1000 km.
const FINE: u64 = 1_000_000;

impl Interval {
    /// One kilometre.
    pub const KILOMETRE: Self = Self { millionths: 1_000_000, unit: LengthUnit::Kilometre };
    /// One mile.
    pub const MILE: Self = Self { millionths: 1_000_000, unit: LengthUnit::Mile };

    /// An interval of so many millionths of a unit; none where it is under 1 mm or over 1000 km.
    #[must_use]
    pub fn new(millionths: u64, unit: LengthUnit) -> Option<Self> {
        let interval = Self { millionths, unit };
        let longest = u64::from(Distance::LONGEST_RACE.millimetres()) * FINE;
        let length = millionths.checked_mul(u64::from(unit.length().millimetres()))?;
        (FINE..=longest).contains(&length).then_some(interval)
    }

    /// The millionths of its unit.
    #[must_use]
    pub const fn millionths(self) -> u64 {
        self.millionths
    }

    /// The unit it was given in.
    #[must_use]
    pub const fn unit(self) -> LengthUnit {
        self.unit
    }

    /// `count` intervals on end, to the nearest millimetre.
    #[must_use]
    pub fn times(self, count: u32) -> Distance {
        nearest(self.fine().saturating_mul(u64::from(count)))
    }

    fn fine(self) -> u64 {
        self.millionths * u64::from(self.unit.length().millimetres())
    }
}

/// Where splits fall.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Every {
    /// At every lap of the track.
    Lap,
    /// At every so much.
    Interval(Interval),
    /// At these marks, and at the finish. Marks beyond the finish do not apply.
    Marks(Vec<Distance>),
}

impl Every {
    /// Where splits fall unless something else is said: laps of a track, kilometres of a road.
    #[must_use]
    pub const fn default_on(surface: Surface) -> Self {
        match surface {
            Surface::Track => Self::Lap,
            Surface::Road => Self::Interval(Interval::KILOMETRE),
        }
    }
}

/// A first part of a track race under this is joined to the first lap.
const SHORTEST_FIRST_PART: u64 = 50_000 * FINE;

/// The marks of a plan, in order; the finish is the last.
pub(super) fn marks(plan: &Plan) -> Result<Vec<Distance>, PlanError> {
    match &plan.every {
        Every::Marks(marks) => listed(marks, plan.distance),
        Every::Lap => Ok(Spacing::of_laps(plan)?.marks()),
        Every::Interval(interval) => Ok(Spacing::of(plan, interval.fine())?.marks()),
    }
}

/// Checks that a plan has marks, without laying out those at an interval.
pub(super) fn check(plan: &Plan) -> Result<(), PlanError> {
    match &plan.every {
        Every::Marks(marks) => listed(marks, plan.distance).map(drop),
        Every::Lap => Spacing::of_laps(plan).map(drop),
        Every::Interval(interval) => Spacing::of(plan, interval.fine()).map(drop),
    }
}

fn listed(marks: &[Distance], finish: Distance) -> Result<Vec<Distance>, PlanError> {
    let mut inner = Vec::new();
    for mark in marks {
        if !mark.is_zero() && *mark < finish {
            inner.push(*mark);
        }
    }
    let mut marks = sorted_unique(&inner);
    marks.push(finish);
    allowed(marks.len() as u64)?;
    Ok(marks)
}

/// Marks at an interval, where they are few enough.
struct Spacing {
    first: u64,
    interval: u64,
    splits: u64,
    finish: Distance,
}

impl Spacing {
    fn of_laps(plan: &Plan) -> Result<Self, PlanError> {
        if plan.surface == Surface::Road {
            return Err(PlanError::LapsOnRoad);
        }
        Self::of(plan, fine(plan.track.lap()))
    }

    fn of(plan: &Plan, interval: u64) -> Result<Self, PlanError> {
        let lap = fine(plan.track.lap());
        let fits_the_lap = lap.is_multiple_of(interval) || interval.is_multiple_of(lap);
        let from_the_finish = plan.surface == Surface::Track && fits_the_lap;
        let length = fine(plan.distance);
        let odd = length % interval;
        let whole = length / interval;
        let joined = from_the_finish && whole > 0 && odd < SHORTEST_FIRST_PART;
        // A mark within half a millimetre of the finish is the finish.
        let splits = whole + u64::from(odd > FINE / 2 && !joined);
        allowed(splits)?;
        let first = match (from_the_finish, odd) {
            (false, _) | (true, 0) => interval,
            (true, odd) if joined => odd + interval,
            (true, odd) => odd,
        };
        Ok(Self { first, interval, splits, finish: plan.distance })
    }

    fn marks(&self) -> Vec<Distance> {
        let mut marks = Vec::new();
        for i in 1..self.splits {
            marks.push(nearest(self.first + (i - 1) * self.interval));
        }
        marks.push(self.finish);
        marks
    }
}

fn allowed(splits: u64) -> Result<(), PlanError> {
    if splits > MAX_SPLITS as u64 { Err(PlanError::TooManySplits { splits }) } else { Ok(()) }
}

fn fine(distance: Distance) -> u64 {
    u64::from(distance.millimetres()) * FINE
}

fn nearest(fine: u64) -> Distance {
    Distance::from_millimetres_capped(fine.saturating_add(FINE / 2) / FINE)
}
