//! Times taken by hand, as coaches write them.

use crate::pacing::{ShownUnit, Surface, Time};

/// The unit that hand times are written in: 0.1 s on a track, 1 s on a road.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Surface};
/// use lapwise_core::racing::hand_unit;
/// assert_eq!(hand_unit(Surface::Track), ShownUnit::Tenth);
/// ```
#[must_use]
pub const fn hand_unit(surface: Surface) -> ShownUnit {
    match surface {
        Surface::Track => ShownUnit::Tenth,
        Surface::Road => ShownUnit::Second,
    }
}

/// A time taken by hand, rounded up to its unit (World Athletics, Competition Rules, 19.10).
///
/// ```
/// use lapwise_core::pacing::{Surface, Time};
/// use lapwise_core::racing::hand_time;
/// let time = Time::from_millis(79_901);
/// assert_eq!(hand_time(time, Surface::Track), Time::from_seconds(80));
/// assert_eq!(hand_time(Time::from_millis(1001), Surface::Road), Time::from_seconds(2));
/// ```
#[must_use]
pub fn hand_time(time: Time, surface: Surface) -> Time {
    let unit = u64::from(hand_unit(surface).millis());
    Time::from_millis_capped(u64::from(time.millis()).div_ceil(unit) * unit)
}
