//! The unit that times are shown in, and rounding to it.

use super::{Distance, Surface, Time};

/// The unit that times are shown in.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// assert_eq!(ShownUnit::Tenth.round(Time::from_millis(80_050)), Time::from_millis(80_100));
/// assert_eq!(ShownUnit::of(Time::from_millis(80_050)), Some(ShownUnit::Hundredth));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShownUnit {
    /// Whole seconds.
    Second,
    /// Tenths of a second.
    Tenth,
    /// Hundredths of a second.
    Hundredth,
}

impl ShownUnit {
    /// All of them, coarsest first.
    pub const ALL: [Self; 3] = [Self::Second, Self::Tenth, Self::Hundredth];

    /// Its length in milliseconds: 1000, 100 or 10.
    #[must_use]
    pub const fn millis(self) -> u32 {
        match self {
            Self::Second => 1000,
            Self::Tenth => 100,
            Self::Hundredth => 10,
        }
    }

    /// The coarsest unit that shows `time` exactly; none where it is finer than 0.01 s.
    #[must_use]
    pub fn of(time: Time) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| time.millis().is_multiple_of(unit.millis()))
    }

    /// The unit for a race where nobody chose one: tenths on a track below 5000 m, else seconds.
    #[must_use]
    pub fn default_for(distance: Distance, surface: Surface) -> Self {
        let short = distance < Distance::from_metres(5000);
        if surface == Surface::Track && short { Self::Tenth } else { Self::Second }
    }

    /// The finer of two units.
    #[must_use]
    pub const fn finer(self, other: Self) -> Self {
        if other.millis() < self.millis() { other } else { self }
    }

    /// Rounds a time to this unit, ties up.
    #[must_use]
    pub fn round(self, time: Time) -> Time {
        self.round_micros(time.micros())
    }

    /// Rounds a time down to this unit.
    #[must_use]
    pub const fn round_down(self, time: Time) -> Time {
        Time::from_millis(time.millis() / self.millis() * self.millis())
    }

    /// Rounds a time in microseconds to this unit, ties up.
    ///
    /// Half a unit is whole milliseconds, so a time that was rounded down to a microsecond rounds as the exact one.
    #[must_use]
    pub fn round_micros(self, micros: u64) -> Time {
        let unit = u64::from(self.millis());
        Time::from_millis_capped((micros / 1000 + unit / 2) / unit * unit)
    }
}
