//! Units of length and time, and the decimals that are exact in them.

use super::digits::push_decimal;
use crate::pacing::{Distance, LengthUnit, Time};

/// A time under 100 s in seconds, a longer one in hours, minutes and seconds without those that are zero, each
/// followed by its symbol.
pub(super) fn in_units(time: Time, between: &str, [hours, minutes, seconds]: [&str; 3]) -> String {
    let mut out = String::new();
    let mut millis = u64::from(time.millis());
    let is_long = millis >= 100_000;
    for (unit, places, name) in [(3_600_000, 0, hours), (60_000, 0, minutes), (1, 3, seconds)] {
        let is_last = unit == 1;
        let count = millis / unit;
        // Seconds stand alone in a short time, even none of them: `0s`.
        if if is_last { count > 0 || !is_long } else { count > 0 && is_long } {
            if !out.is_empty() {
                out.push_str(between);
            }
            push_decimal(&mut out, count, places);
            out.push_str(name);
            millis %= unit;
        }
    }
    out
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

/// The symbol of a unit of length.
///
/// ```
/// use lapwise_core::formats::print;
/// use lapwise_core::pacing::LengthUnit;
/// assert_eq!(print::symbol(LengthUnit::Kilometre), "km");
/// ```
#[must_use]
pub const fn symbol(unit: LengthUnit) -> &'static str {
    match unit {
        LengthUnit::Metre => "m",
        LengthUnit::Kilometre => "km",
        LengthUnit::Mile => "mi",
    }
}
