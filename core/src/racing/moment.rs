//! Points in time, in whole milliseconds.

use crate::pacing::Time;

/// A point in time as the device's clock has it: milliseconds since 1970, without a time zone.
///
/// ```
/// use lapwise_core::pacing::Time;
/// use lapwise_core::racing::Moment;
/// let gun = Moment::from_millis(1_795_000_000_000);
/// assert_eq!(gun.later_by(80_000).millis_since(gun), 80_000);
/// assert_eq!(gun.later_by(-1).time_since(gun), None);
/// assert_eq!(gun.later_by(80_000).time_since(gun), Some(Time::from_seconds(80)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// A moment in milliseconds since 1970.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// The milliseconds since 1970.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment so many milliseconds later, or earlier where they are below zero.
    #[must_use]
    pub const fn later_by(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// The milliseconds from another moment to this one; below zero where this one is earlier.
    #[must_use]
    pub const fn millis_since(self, other: Self) -> i64 {
        self.0.saturating_sub(other.0)
    }

    /// The time from another moment to this one, 1000 hours at most; none where this one is earlier.
    #[must_use]
    pub fn time_since(self, other: Self) -> Option<Time> {
        let millis = u64::try_from(self.millis_since(other)).ok()?;
        Some(Time::from_millis_capped(millis).min(Time::LONGEST))
    }
}
