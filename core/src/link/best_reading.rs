//! The best that a text can be read as, over all repairs.

use std::borrow::Cow;

use super::reading::{Quality, Reading};
use super::repair::REPAIRS;
use crate::options::Scheduling;

/// The best reading so far; of equal ones, the first.
#[derive(Default)]
pub(super) struct BestReading(Option<Reading>);

impl BestReading {
    /// Reads a piece of a text as it is and with every repair, until one reading is whole.
    ///
    /// `scheduling` is that of the piece as it is.
    pub(super) fn consider(&mut self, piece: &str, scheduling: Scheduling) {
        let mut seen: Vec<Cow<'_, str>> = Vec::new();
        for repair in REPAIRS {
            if self.quality() == Some(Quality::Whole) {
                return;
            }
            let text = repair.apply(piece);
            // Most repairs change nothing of most texts.
            if !seen.contains(&text) {
                self.consider_as_is(&text, if seen.is_empty() { scheduling } else { Scheduling::OnDemand });
                seen.push(text);
            }
        }
    }

    fn consider_as_is(&mut self, text: &str, scheduling: Scheduling) {
        if let Some(reading) = Reading::of(text, self.quality(), scheduling)
            && self.quality().is_none_or(|best| reading.quality() > best)
        {
            self.0 = Some(reading);
        }
    }

    fn quality(&self) -> Option<Quality> {
        self.0.as_ref().map(Reading::quality)
    }

    pub(super) fn into_reading(self) -> Option<Reading> {
        self.0
    }
}
