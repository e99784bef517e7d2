//! Paces: time over distance.

use super::{Distance, ShownUnit, Time};

/// Time over distance; lower is faster.
///
/// A pace is what someone types or reads. It is never stored in a plan: the goal that follows from it is.
///
/// ```
/// use lapwise_core::pacing::{Distance, Pace, ShownUnit, Time};
/// let pace = Pace::new(Time::from_seconds(80), Distance::from_metres(400)).unwrap();
/// assert_eq!(pace.goal(Distance::from_metres(3200), ShownUnit::Tenth), Some(Time::from_seconds(640)));
/// assert_eq!(pace.over(Distance::KILOMETRE), Time::from_seconds(200));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    time: Time,
    distance: Distance,
}

impl Pace {
    /// The pace of covering `distance` in `time`; none where either is zero.
    #[must_use]
    pub const fn new(time: Time, distance: Distance) -> Option<Self> {
        if time.is_zero() || distance.is_zero() { None } else { Some(Self { time, distance }) }
    }

    /// The time for `distance` at this pace, rounded to `unit` (ties up);
    /// none where it is zero or longer than [`Time::LONGEST`].
    #[must_use]
    pub fn goal(self, distance: Distance, unit: ShownUnit) -> Option<Time> {
        let unit = u64::from(unit.millis());
        let exact = u64::from(self.time.millis()) * u64::from(distance.millimetres());
        let divisor = u64::from(self.distance.millimetres()) * unit;
        // Twice `exact` may need 65 bits.
        let units = (2 * u128::from(exact) + u128::from(divisor)) / (2 * u128::from(divisor));
        let millis = u32::try_from(units.checked_mul(u128::from(unit))?).ok()?;
        let goal = Time::from_millis(millis);
        (!goal.is_zero() && goal <= Time::LONGEST).then_some(goal)
    }

    /// The distance covered at this pace in `time`, to the nearest millimetre; none beyond [`Distance::LONGEST_RACE`].
    #[must_use]
    pub fn reach(self, time: Time) -> Option<Distance> {
        let exact = u64::from(time.millis()) * u64::from(self.distance.millimetres());
        // Not zero, since `new` refuses a pace without a time or a distance.
        let divisor = u64::from(self.time.millis());
        let millimetres =
            u32::try_from((exact / divisor).checked_add(u64::from(exact % divisor * 2 >= divisor))?).ok()?;
        let distance = Distance::from_millimetres(millimetres);
        (Distance::SHORTEST_RACE <= distance && distance <= Distance::LONGEST_RACE).then_some(distance)
    }

    /// The time this pace takes over `stretch`, rounded down to the millisecond.
    #[must_use]
    pub fn over(self, stretch: Distance) -> Time {
        let millis =
            u64::from(self.time.millis()) * u64::from(stretch.millimetres()) / u64::from(self.distance.millimetres());
        Time::from_millis_capped(millis)
    }
}
