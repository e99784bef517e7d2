//! Percentages.

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

    /// Returns true for 0 %.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}
