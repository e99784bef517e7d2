//! Distances along the course, in whole millimetres.

use core::ops::{Add, Sub};

/// A distance along the course, in whole millimetres, from 0 to 4 294 km.
///
/// A mile is exactly 1 609 344 mm and the marathon exactly 42 195 000 mm, so distances compare exactly.
/// Sums and differences stop at the ends of the range instead of wrapping.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// assert_eq!(Distance::MILE + Distance::from_metres(400), Distance::from_millimetres(2_009_344));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Distance(u32);

impl Distance {
    /// The start line.
    pub const ZERO: Self = Self(0);
    /// One kilometre.
    pub const KILOMETRE: Self = Self(1_000_000);
    /// The international mile, 1609.344 m.
    pub const MILE: Self = Self(1_609_344);
    /// The half marathon, 21 097.5 m.
    pub const HALF_MARATHON: Self = Self(21_097_500);
    /// The marathon, 42 195 m.
    pub const MARATHON: Self = Self(42_195_000);
    /// The shortest race that is planned, 1 m.
    pub const SHORTEST_RACE: Self = Self(1_000);
    /// The longest race that is planned, 1000 km.
    pub const LONGEST_RACE: Self = Self(1_000_000_000);

    /// A distance of `millimetres`.
    #[must_use]
    pub const fn from_millimetres(millimetres: u32) -> Self {
        Self(millimetres)
    }

    /// A computed number of millimetres, of any unsigned type, capped at the longest distance that fits.
    ///
    /// ```
    /// use lapwise_core::pacing::Distance;
    /// assert_eq!(Distance::from_millimetres_capped(1_609_344_u64), Distance::MILE);
    /// assert_eq!(Distance::from_millimetres_capped(u64::MAX), Distance::from_millimetres(u32::MAX));
    /// ```
    #[must_use]
    pub fn from_millimetres_capped(millimetres: impl TryInto<u32>) -> Self {
        Self(millimetres.try_into().unwrap_or(u32::MAX))
    }

    /// A distance of `metres`, at most 4 294 967 m.
    #[must_use]
    pub const fn from_metres(metres: u32) -> Self {
        Self(metres.saturating_mul(1000))
    }

    /// The whole millimetres.
    #[must_use]
    pub const fn millimetres(self) -> u32 {
        self.0
    }

    /// The halfway mark of a race of this distance, to the millimetre below.
    #[must_use]
    pub const fn halfway(self) -> Self {
        Self(self.0 / 2)
    }

    /// Returns true if it is no distance at all, as at the start line.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl Add for Distance {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Distance {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}
