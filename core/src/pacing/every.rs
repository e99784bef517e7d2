//! The choice of where splits fall: laps, an interval or marks. [`Plan::marks`](super::Plan::marks) lays them out.

use super::{Distance, Surface};

/// The places at which splits fall.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Every {
    /// At every lap of the track.
    Lap,
    /// At a constant interval.
    Interval(Interval),
    /// At these marks, and at the finish. Marks beyond the finish do not apply.
    Marks(Vec<Distance>),
}

impl Every {
    /// The splits of a plan that does not say: at laps of a track, at kilometres of a road.
    #[must_use]
    pub const fn default_on(surface: Surface) -> Self {
        match surface {
            Surface::Track => Self::Lap,
            Surface::Road => Self::Interval(Interval::KILOMETRE),
        }
    }
}

/// A distance between marks, 1 mm to 1000 km.
///
/// It holds the exact decimal that was given, since 0.1 mi is no whole number of millimetres.
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

impl Interval {
    /// One kilometre.
    pub const KILOMETRE: Self = Self { millionths: 1_000_000, unit: LengthUnit::Kilometre };
    /// One mile.
    pub const MILE: Self = Self { millionths: 1_000_000, unit: LengthUnit::Mile };

    /// An interval of `millionths` of a unit; none where it is under 1 mm or over 1000 km.
    #[must_use]
    pub fn new(millionths: u64, unit: LengthUnit) -> Option<Self> {
        let nanometres = millionths.checked_mul(u64::from(unit.length().millimetres()))?;
        let range = NANOMETRES..=nanometres_of(Distance::LONGEST_RACE);
        range.contains(&nanometres).then_some(Self { millionths, unit })
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

    /// The length of `count` intervals, to the nearest millimetre.
    #[must_use]
    pub fn times(self, count: u32) -> Distance {
        nearest_millimetre(self.nanometres().saturating_mul(u64::from(count)))
    }

    /// Its exact length in nanometres, under 2^50.
    pub(super) fn nanometres(self) -> u64 {
        // A millionth of a unit is as many nanometres as the unit has millimetres.
        self.millionths * u64::from(self.unit.length().millimetres())
    }
}

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
    /// The length of one unit.
    #[must_use]
    pub const fn length(self) -> Distance {
        match self {
            Self::Metre => Distance::from_metres(1),
            Self::Kilometre => Distance::KILOMETRE,
            Self::Mile => Distance::MILE,
        }
    }
}

/// The nanometres of a millimetre.
pub(super) const NANOMETRES: u64 = 1_000_000;

/// The nanometres of a distance.
pub(super) fn nanometres_of(distance: Distance) -> u64 {
    u64::from(distance.millimetres()) * NANOMETRES
}

/// The nearest whole millimetre, ties up.
pub(super) fn nearest_millimetre(nanometres: u64) -> Distance {
    Distance::from_millimetres_capped(nanometres.saturating_add(NANOMETRES / 2) / NANOMETRES)
}
