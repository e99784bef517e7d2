//! Days and times of day, as far as race day needs them. Nothing here knows of time zones, or what day it is.

use super::Time;

/// A day of the Gregorian calendar, from 1900 to 9999.
///
/// ```
/// use lapwise_core::pacing::Date;
/// assert_eq!(Date::new(2028, 2, 29).map(Date::parts), Some((2028, 2, 29)));
/// assert_eq!(Date::new(2027, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of a month; none where there is no such day, or where the year is not between 1900 and 9999.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            // Months that do not exist are refused below.
            _ => 31,
        };
        let exists = year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days;
        if exists { Some(Self { year, month, day }) } else { None }
    }

    /// The year, month and day, both from 1.
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

/// A time of day, to the second.
///
/// ```
/// use lapwise_core::pacing::{Time, TimeOfDay};
/// let evening = TimeOfDay::new(23, 30, 0).unwrap();
/// assert_eq!(evening.after(Time::from_hms(1, 0, 0)), (TimeOfDay::new(0, 30, 0).unwrap(), 1));
/// assert_eq!(TimeOfDay::new(24, 0, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    const SECONDS_A_DAY: u32 = 86_400;

    /// A time of day; none where the clock has no such time.
    #[must_use]
    pub const fn new(hours: u32, minutes: u32, seconds: u32) -> Option<Self> {
        if hours < 24 && minutes < 60 && seconds < 60 {
            Some(Self(hours * 3600 + minutes * 60 + seconds))
        } else {
            None
        }
    }

    /// The seconds since midnight.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        self.0
    }

    /// The time of day after `elapsed`, to the second below, and how many midnights lie between.
    #[must_use]
    pub const fn after(self, elapsed: Time) -> (Self, u32) {
        let seconds = self.0 + elapsed.millis() / 1000;
        (Self(seconds % Self::SECONDS_A_DAY), seconds / Self::SECONDS_A_DAY)
    }
}
