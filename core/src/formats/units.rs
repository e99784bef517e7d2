//! Units of length and time, and the decimals that are exact in them.

use crate::pacing::{Distance, LengthUnit, Time};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// 60 minutes.
    Hour,
    /// 60 seconds.
    Minute,
    /// The base unit.
    Second,
}

/// Takes a time under 100 s in seconds, a longer one in hours, minutes and seconds without those that are zero. `push`
/// gets each unit with its count, in units of the last of so many places.
pub(super) fn in_units(time: Time, push: &mut dyn FnMut(TimeUnit, u64, usize)) {
    let mut millis = u64::from(time.millis());
    let is_long = millis >= 100_000;
    let mut is_first = true;
    for (unit, length, places) in
        [(TimeUnit::Hour, 3_600_000, 0), (TimeUnit::Minute, 60_000, 0), (TimeUnit::Second, 1, 3)]
    {
        let count = millis / length;
        // Seconds stand alone in a short time, even none of them: `0s`.
        let is_last = unit == TimeUnit::Second;
        if is_long && count > 0 || is_last && is_first {
            push(unit, count, places);
            is_first = false;
            millis %= length;
        }
    }
}

/// The unit that a distance on the road is written in: the one with fewer decimals, kilometres where both have as
/// many, and metres where both need more than three.
#[must_use]
pub fn road_unit(distance: Distance) -> LengthUnit {
    let places = |unit| decimal_in(distance, unit, 3).map_or(usize::MAX, |(_, places)| places);
    match (places(LengthUnit::Kilometre), places(LengthUnit::Mile)) {
        (usize::MAX, usize::MAX) => LengthUnit::Metre,
        (km, mi) if km <= mi => LengthUnit::Kilometre,
        _ => LengthUnit::Mile,
    }
}

/// The shortest decimal of a unit that reads back as this distance, as a number and its places. None where it needs
/// more than `most` places.
pub(super) fn decimal_in(distance: Distance, unit: LengthUnit, most: usize) -> Option<(u64, usize)> {
    let millimetres = u64::from(distance.millimetres());
    let unit = u64::from(unit.length().millimetres());
    let mut scale = 1;
    for places in 0..=most {
        let number = (millimetres * scale + unit / 2) / unit;
        // Read back with the rounding of the reader: 0.1 mi is exact though it is no whole millimetre.
        if (number * unit + scale / 2) / scale == millimetres {
            return Some((number, places));
        }
        scale *= 10;
    }
    None
}

/// The symbol of a unit of length in links and in English.
pub(super) const fn symbol(unit: LengthUnit) -> &'static str {
    match unit {
        LengthUnit::Metre => "m",
        LengthUnit::Kilometre => "km",
        LengthUnit::Mile => "mi",
    }
}
