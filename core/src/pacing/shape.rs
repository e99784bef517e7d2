//! The distribution of the effort over a race: a trend of the whole, and efforts on stretches.

use core::fmt;

use super::Distance;

/// A percentage with at most two decimals, held in hundredths of a percent.
///
/// ```
/// use lapwise_core::pacing::Percent;
/// assert_eq!(Percent::from_hundredths(250).hundredths(), 250); // 2.5 %
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    /// A percentage of `hundredths` hundredths of a percent.
    #[must_use]
    pub const fn from_hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// The hundredths of a percent.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0
    }
}

/// The drift of the whole race, as the difference between its halves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Trend {
    /// No drift.
    #[default]
    Even,
    /// The second half takes so much less time than the first: under 66 %.
    Negative(Percent),
    /// The second half takes so much more time than the first: under 200 %.
    Positive(Percent),
}

/// A place on the course that follows the race when its distance changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The start line.
    Start,
    /// Halfway.
    Mid,
    /// The finish line.
    End,
    /// A distance from the start.
    At(Distance),
}

impl Place {
    /// Its distance from the start in a race of `distance`; never beyond the finish.
    #[must_use]
    pub fn within(self, distance: Distance) -> Distance {
        match self {
            Self::Start => Distance::ZERO,
            Self::Mid => distance.halfway(),
            Self::End => distance,
            Self::At(place) => place.min(distance),
        }
    }
}

/// A stretch that is run slower or faster than the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effort {
    /// Slower from this distance on.
    Fade(Distance, Percent),
    /// Faster over the last stretch of this length.
    Kick(Distance, Percent),
    /// Slower over the first stretch of this length.
    Crowd(Distance, Percent),
    /// Faster over the first stretch of this length.
    Burst(Distance, Percent),
    /// Slower from one place to another.
    Ease(Place, Place, Percent),
    /// Faster from one place to another.
    Push(Place, Place, Percent),
}

impl Effort {
    /// The stretch it covers in a race of `distance`; the start is not before the end where it does not apply.
    #[must_use]
    pub fn stretch(self, distance: Distance) -> (Distance, Distance) {
        match self {
            Self::Fade(after, _) => (after.min(distance), distance),
            Self::Kick(last, _) => (distance - last, distance),
            Self::Crowd(first, _) | Self::Burst(first, _) => (Distance::ZERO, first.min(distance)),
            Self::Ease(from, to, _) | Self::Push(from, to, _) => (from.within(distance), to.within(distance)),
        }
    }

    /// By how much the stretch is slower or faster.
    #[must_use]
    pub const fn percent(self) -> Percent {
        match self {
            Self::Fade(_, percent)
            | Self::Kick(_, percent)
            | Self::Crowd(_, percent)
            | Self::Burst(_, percent)
            | Self::Ease(_, _, percent)
            | Self::Push(_, _, percent) => percent,
        }
    }

    /// Returns true if the stretch is run slower, false if it is run faster.
    #[must_use]
    pub const fn is_slower(self) -> bool {
        matches!(self, Self::Fade(..) | Self::Crowd(..) | Self::Ease(..))
    }

    /// The weight of the stretch against the rest, in ten-thousandths.
    pub(super) const fn weight(self) -> u32 {
        let hundredths = self.percent().hundredths();
        if self.is_slower() { WHOLE.saturating_add(hundredths) } else { WHOLE.saturating_sub(hundredths) }
    }
}

/// The weight of an ordinary stretch, in ten-thousandths.
pub(super) const WHOLE: u32 = 10_000;
/// The most efforts in one shape.
pub const MAX_EFFORTS: usize = 8;

// At 100 % faster, a stretch would take no time.
const FASTER_LIMIT: u32 = 10_000;
const SLOWER_LIMIT: u32 = 100_000;

/// Reasons why there is no such shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeError {
    /// A percentage is not below this limit.
    Percent {
        /// The limit that it has to stay under.
        under: Percent,
    },
    /// There are more than [`MAX_EFFORTS`] efforts.
    TooMany,
    /// The end of a stretch is not after its start.
    Backwards,
}

/// The distribution of the effort over the race: a trend and efforts on stretches, whose factors multiply.
///
/// ```
/// use lapwise_core::pacing::{Distance, Effort, Percent, Shape, Trend};
/// let negative = Trend::Negative(Percent::from_hundredths(200));
/// let kick = Effort::Kick(Distance::from_metres(400), Percent::from_hundredths(400));
/// let shape = Shape::new(negative, vec![kick]).unwrap(); // negative-2_kick-400m-4
/// assert!(!shape.is_even());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shape {
    trend: Trend,
    efforts: Vec<Effort>,
}

impl Shape {
    /// A negative trend is under this, in hundredths of a percent: at two thirds the last metre would take no time.
    pub(super) const NEGATIVE_UNDER: u32 = 6_600;
    /// A positive trend is under this, in hundredths of a percent: there the first metre would take no time.
    pub(super) const POSITIVE_UNDER: u32 = 20_000;

    /// The shape of a trend and efforts. A trend or an effort of 0 % is left out.
    ///
    /// # Errors
    /// A percentage is out of its range, a stretch runs backwards or there are too many efforts.
    pub fn new(trend: Trend, efforts: Vec<Effort>) -> Result<Self, ShapeError> {
        let trend = match trend {
            Trend::Negative(percent) => below(percent, Self::NEGATIVE_UNDER).map(|()| trend)?,
            Trend::Positive(percent) => below(percent, Self::POSITIVE_UNDER).map(|()| trend)?,
            Trend::Even => trend,
        };
        let trend = match trend {
            Trend::Negative(Percent(0)) | Trend::Positive(Percent(0)) => Trend::Even,
            trend => trend,
        };
        let mut efforts = efforts;
        for effort in &efforts {
            check_effort(*effort)?;
        }
        // Only now, so that efforts of 0 % are checked but not counted.
        efforts.retain(|effort| effort.percent().hundredths() > 0);
        if efforts.len() > MAX_EFFORTS {
            return Err(ShapeError::TooMany);
        }
        Ok(Self { trend, efforts })
    }

    /// The drift of the whole race.
    #[must_use]
    pub const fn trend(&self) -> Trend {
        self.trend
    }

    /// The stretches that are run slower or faster, in the order they were given.
    #[must_use]
    pub fn efforts(&self) -> &[Effort] {
        &self.efforts
    }

    /// Returns true if every stretch is run at the same pace.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.trend == Trend::Even && self.efforts.is_empty()
    }

    /// The trend as the signed drift of the second half in hundredths of a percent: above 0 is faster.
    pub(super) fn drift(&self) -> i64 {
        match self.trend {
            Trend::Even => 0,
            Trend::Negative(percent) => i64::from(percent.hundredths()),
            Trend::Positive(percent) => -i64::from(percent.hundredths()),
        }
    }
}

fn check_effort(effort: Effort) -> Result<(), ShapeError> {
    below(effort.percent(), if effort.is_slower() { SLOWER_LIMIT } else { FASTER_LIMIT })?;
    let forwards = match effort {
        Effort::Fade(..) => true,
        Effort::Kick(length, _) | Effort::Crowd(length, _) | Effort::Burst(length, _) => !length.is_zero(),
        Effort::Ease(from, to, _) | Effort::Push(from, to, _) => match (from, to) {
            (Place::At(from), Place::At(to)) => from < to,
            (Place::Start, Place::At(to)) => !to.is_zero(),
            // The distance is not known here: a place on the wrong side of halfway leaves the effort without effect.
            (Place::Start, Place::Mid | Place::End) | (Place::Mid, Place::End | Place::At(_)) => true,
            (Place::At(_), Place::Mid | Place::End) => true,
            (_, Place::Start) | (Place::Mid, Place::Mid) | (Place::End, _) => false,
        },
    };
    if forwards { Ok(()) } else { Err(ShapeError::Backwards) }
}

fn below(percent: Percent, limit: u32) -> Result<(), ShapeError> {
    if percent.hundredths() < limit { Ok(()) } else { Err(ShapeError::Percent { under: Percent(limit) }) }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Percent { under: Percent(hundredths) } => {
                write!(f, "a percentage is not under {}.{:02} %", hundredths / 100, hundredths % 100)
            }
            Self::TooMany => write!(f, "more than {MAX_EFFORTS} efforts"),
            Self::Backwards => f.write_str("a stretch does not end after its start"),
        }
    }
}

impl core::error::Error for ShapeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (ShapeError::Percent { under: Percent::from_hundredths(6600) }, "a percentage is not under 66.00 %"),
            (ShapeError::TooMany, "more than 8 efforts"),
            (ShapeError::Backwards, "a stretch does not end after its start"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
