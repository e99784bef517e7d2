//! Durations, in whole milliseconds.

use core::iter::Sum;
use core::ops::{Add, Sub};

/// A duration, in whole milliseconds, from 0 to 1193 hours: a goal, a split, a lap, a standing time.
///
/// Sums and differences stop at the ends of the range instead of wrapping.
///
/// ```
/// use lapwise_core::pacing::Time;
/// assert_eq!(Time::from_hms(0, 10, 40) - Time::from_millis(77_000), Time::from_seconds(563));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u32);

impl Time {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The longest time that is planned, 999 h 59 min 59.99 s.
    pub const LONGEST: Self = Self(3_599_999_990);

    /// A time of `millis` milliseconds.
    #[must_use]
    pub const fn from_millis(millis: u32) -> Self {
        Self(millis)
    }

    /// A computed number of milliseconds, of any unsigned type, capped at the longest time that fits.
    ///
    /// ```
    /// use lapwise_core::pacing::Time;
    /// assert_eq!(Time::from_millis_capped(77_000_u64), Time::from_seconds(77));
    /// assert_eq!(Time::from_millis_capped(u128::MAX), Time::from_millis(u32::MAX));
    /// ```
    #[must_use]
    pub fn from_millis_capped(millis: impl TryInto<u32>) -> Self {
        Self(millis.try_into().unwrap_or(u32::MAX))
    }

    /// The whole milliseconds of a number of microseconds, capped at the longest time that fits.
    ///
    /// ```
    /// use lapwise_core::pacing::Time;
    /// assert_eq!(Time::from_micros_rounded_down(77_000_999), Time::from_seconds(77));
    /// ```
    #[must_use]
    pub fn from_micros_rounded_down(micros: u64) -> Self {
        Self::from_millis_capped(micros / 1000)
    }

    /// A time of `seconds`, at most 4 294 967 s.
    #[must_use]
    pub const fn from_seconds(seconds: u32) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// A time of hours, minutes and seconds.
    #[must_use]
    pub const fn from_hms(hours: u32, minutes: u32, seconds: u32) -> Self {
        Self::from_seconds(
            hours.saturating_mul(3600).saturating_add(minutes.saturating_mul(60)).saturating_add(seconds),
        )
    }

    /// The whole milliseconds.
    #[must_use]
    pub const fn millis(self) -> u32 {
        self.0
    }

    /// The whole milliseconds, for differences that may be below zero.
    #[must_use]
    pub fn signed_millis(self) -> i64 {
        i64::from(self.0)
    }

    /// The microseconds.
    #[must_use]
    pub fn micros(self) -> u64 {
        u64::from(self.0) * 1000
    }

    /// Returns true if it is no time at all.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The difference of two times, whichever is longer.
    #[must_use]
    pub const fn abs_diff(self, other: Self) -> Self {
        Self(self.0.abs_diff(other.0))
    }
}

impl Add for Time {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Time {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Time {
    fn sum<I: Iterator<Item = Self>>(times: I) -> Self {
        times.fold(Self::ZERO, Add::add)
    }
}
