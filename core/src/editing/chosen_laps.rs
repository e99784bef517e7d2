//! The laps that are chosen for an edit.

/// Laps by their indices, in the order in which they were chosen.
///
/// ```
/// use lapwise_core::editing::{ChosenLaps, Choosing};
/// let second = ChosenLaps::default().choosing(1, Choosing::Alone);
/// assert_eq!(second.choosing(3, Choosing::UpTo).laps(), [1, 2, 3]);
/// assert_eq!(second.choosing(3, Choosing::Toggling).laps(), [1, 3]);
/// assert_eq!(second.choosing(3, Choosing::Alone).laps(), [3]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenLaps(Vec<usize>);

/// The effect on the laps that are chosen already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// The lap takes their place.
    Alone,
    /// The lap is chosen beside them, or no longer.
    Toggling,
    /// The lap is chosen beside them.
    Adding,
    /// All laps from the first of them up or down to this one take their place.
    UpTo,
}

impl ChosenLaps {
    /// The choice after another lap.
    #[must_use]
    pub fn choosing(&self, lap: usize, choosing: Choosing) -> Self {
        let mut laps = self.0.clone();
        let known = laps.iter().position(|known| *known == lap);
        match (choosing, laps.first(), known) {
            (Choosing::UpTo, Some(first), _) => laps = (lap.min(*first)..=lap.max(*first)).collect(),
            (Choosing::Alone | Choosing::UpTo, ..) => laps = vec![lap],
            (Choosing::Toggling, _, Some(known)) => {
                laps.remove(known);
            }
            (Choosing::Adding, _, Some(_)) => {}
            (Choosing::Toggling | Choosing::Adding, _, None) => laps.push(lap),
        }
        Self(laps)
    }

    /// The laps of these that a plan of `count` laps has.
    ///
    /// ```
    /// use lapwise_core::editing::{ChosenLaps, Choosing};
    /// let ninth = ChosenLaps::default().choosing(8, Choosing::Alone);
    /// assert_eq!(ninth.within(8).last(), None);
    /// ```
    #[must_use]
    pub fn within(mut self, count: usize) -> Self {
        self.0.retain(|lap| *lap < count);
        self
    }

    /// The laps, the one chosen last last.
    #[must_use]
    pub fn laps(&self) -> &[usize] {
        &self.0
    }

    /// The lap that was chosen last.
    #[must_use]
    pub fn last(&self) -> Option<usize> {
        self.0.last().copied()
    }

    /// Returns true if a lap is chosen.
    #[must_use]
    pub fn contains(&self, lap: usize) -> bool {
        self.0.contains(&lap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(laps: &[usize]) -> ChosenLaps {
        laps.iter().fold(ChosenLaps::default(), |chosen, lap| chosen.choosing(*lap, Choosing::Adding))
    }

    #[test]
    fn a_lap_joins_or_replaces_the_choice() {
        for (before, lap, choosing, after) in [
            (&[][..], 2, Choosing::Alone, &[2][..]),
            (&[4, 1], 2, Choosing::Alone, &[2]),
            (&[4, 1], 2, Choosing::Toggling, &[4, 1, 2]),
            (&[4, 1], 4, Choosing::Toggling, &[1]),
            (&[4, 1], 4, Choosing::Adding, &[4, 1]),
            (&[4, 1], 2, Choosing::UpTo, &[2, 3, 4]),
            (&[4, 1], 5, Choosing::UpTo, &[4, 5]),
            (&[], 5, Choosing::UpTo, &[5]),
        ] {
            assert_eq!(chosen(before).choosing(lap, choosing).laps(), after, "{before:?} {lap} {choosing:?}");
        }
    }

    #[test]
    fn laps_that_a_plan_does_not_have_are_left_out() {
        assert_eq!(chosen(&[7, 0, 8]).within(8), chosen(&[7, 0]));
    }
}
