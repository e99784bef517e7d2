//! Labels of the chart, their words, and the room they take.

use super::{Tenths, path::push_int};
use crate::pacing::{Distance, LengthUnit};

/// A text and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The x of its anchor.
    pub x: Tenths,
    /// The y of its baseline.
    pub y: Tenths,
    /// The part of the text that is at `x`.
    pub anchor: Anchor,
    /// The text.
    pub text: String,
    /// The room it was given, at an estimated 0.6 em a character.
    pub bounds: Bounds,
}

/// The part of a label that its x belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of the SVG attribute `text-anchor`.
    ///
    /// ```
    /// assert_eq!(lapwise_core::present::chart::Anchor::Middle.name(), "middle");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Its left edge.
    pub left: Tenths,
    /// Its top edge.
    pub top: Tenths,
    /// Its right edge, not left of the left one.
    pub right: Tenths,
    /// Its bottom edge, not above the top one.
    pub bottom: Tenths,
}

impl Bounds {
    /// Whether the insides of two rectangles share a point.
    ///
    /// ```
    /// use lapwise_core::present::chart::Bounds;
    /// let left = Bounds { left: 0, top: 0, right: 10, bottom: 10 };
    /// assert!(!left.overlaps(&Bounds { left: 10, right: 20, ..left }));
    /// ```
    #[must_use]
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether the other rectangle lies inside this one.
    ///
    /// ```
    /// use lapwise_core::present::chart::Bounds;
    /// let frame = Bounds { left: 0, top: 0, right: 10, bottom: 10 };
    /// assert!(frame.holds(&frame));
    /// ```
    #[must_use]
    pub const fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && other.right <= self.right && other.bottom <= self.bottom
    }
}

/// The words that labels are made of, in the language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Before the time at halfway: `halfway 5:18.3`.
    pub halfway: &'static str,
    /// The personal best: `PB 11:35 pace`.
    pub pb: &'static str,
    /// The seed time.
    pub seed: &'static str,
    /// The second goal.
    pub goal_b: &'static str,
    /// The third goal.
    pub goal_c: &'static str,
    /// A rival or a pacer without a name.
    pub rival: &'static str,
    /// After a reference time.
    pub pace: &'static str,
    /// After a gap by which the plan leads.
    pub ahead: &'static str,
    /// After a gap by which the plan trails.
    pub behind: &'static str,
    /// No gap.
    pub level: &'static str,
    /// Before the reference of a gap: `gap to PB 11:35`.
    pub gap_to: &'static str,
    /// The goal at an even pace, as the reference of a gap.
    pub even_pace: &'static str,
    /// What laps are counted in.
    pub lap: &'static str,
    /// What a time for one lap of the track is.
    pub per_lap: &'static str,
    /// What a time for a kilometre is.
    pub per_km: &'static str,
    /// What a time for a mile is.
    pub per_mi: &'static str,
}

impl Words {
    /// British English; American English has `PR` for `PB`.
    pub const ENGLISH: Self = Self {
        halfway: "halfway",
        pb: "PB",
        seed: "seed",
        goal_b: "goal B",
        goal_c: "goal C",
        rival: "rival",
        pace: " pace",
        ahead: "ahead",
        behind: "behind",
        level: "level",
        gap_to: "gap to ",
        even_pace: "even pace",
        lap: "lap",
        per_lap: "per lap",
        per_km: "per km",
        per_mi: "per mi",
    };
}

/// The symbol of a unit of length.
pub(super) const fn symbol(unit: LengthUnit) -> &'static str {
    match unit {
        LengthUnit::Metre => "m",
        LengthUnit::Kilometre => "km",
        LengthUnit::Mile => "mi",
    }
}

/// How many characters a text has.
pub(super) fn length(text: &str) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX)
}

/// Writes a distance in a unit, to two decimals under 10 and one from there on, without trailing zeros.
pub(super) fn push_length(text: &mut String, distance: Distance, unit: LengthUnit) {
    let one = u64::from(unit.length().millimetres());
    let millimetres = u64::from(distance.millimetres());
    let scale = if millimetres < 10 * one { 100 } else { 10 };
    let parts = (2 * millimetres * scale + one) / (2 * one);
    push_whole(text, u32::try_from(parts / scale).unwrap_or(0));
    let (mut rest, mut place) = (parts % scale, scale / 10);
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        push_whole(text, u32::try_from(rest / place).unwrap_or(0));
        rest %= place;
        place = (place / 10).max(1);
    }
}

pub(super) fn push_whole(text: &mut String, number: u32) {
    push_int(text, i32::try_from(number).unwrap_or(i32::MAX));
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
            let mut text = String::new();
            push_length(&mut text, Distance::from_millimetres(millimetres), unit);
            assert_eq!(text, expected);
        }
    }
}
