//! Labels of the chart and the lengths written in them.

use crate::formats::{print, push_number, short_name, symbols};
use crate::pacing::{Distance, LengthUnit, Plan, ShownUnit, Time};
use crate::present::geometry::{Anchor, Bounds, Tenths};
use crate::present::reference::Reference;

/// A text and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The x of the anchor.
    pub x: Tenths,
    /// The y of the baseline.
    pub y: Tenths,
    /// The part of the text that stands at `x`.
    pub anchor: Anchor,
    /// The text.
    pub text: String,
    /// The room reserved for the text, at an estimated 0.6 em a character.
    pub bounds: Bounds,
}

/// The name of a reference and its time, as short as that is exact: `PB`, `11:35`.
pub(super) fn name_and_time(reference: Reference, time: Time, plan: &Plan, pb_name: &str) -> (String, String) {
    let name = short_name(reference.name(plan, pb_name));
    (name, print::clock(time, ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth)))
}

/// The number of characters of a text.
pub(super) fn char_count(text: &str) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX)
}

/// A distance in a unit, with two decimals under 10 and one from there on, without trailing zeros.
pub(super) fn length_in(distance: Distance, unit: LengthUnit) -> String {
    let one = u64::from(unit.length().millimetres());
    let millimetres = u64::from(distance.millimetres());
    let parts_of_one = if millimetres < 10 * one { 100 } else { 10 };
    let parts = (2 * millimetres * parts_of_one + one) / (2 * one);
    let mut text = (parts / parts_of_one).to_string();
    let (mut rest, mut digit) = (parts % parts_of_one, parts_of_one / 10);
    if rest > 0 {
        text.push_str(symbols::decimal_mark());
    }
    while rest > 0 {
        push_number(&mut text, rest / digit);
        rest %= digit;
        digit = (digit / 10).max(1);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_lose_their_zeros() {
        for (millimetres, unit, expected) in [
            (42_195_000, LengthUnit::Kilometre, "42.2"),
            (5_000_000, LengthUnit::Kilometre, "5"),
            (402_336, LengthUnit::Mile, "0.25"),
            (1_050_000, LengthUnit::Kilometre, "1.05"),
            (300_000, LengthUnit::Metre, "300"),
        ] {
            assert_eq!(length_in(Distance::from_millimetres(millimetres), unit), expected);
        }
    }
}
