//! The marks and laps of a race by name.

use crate::formats::print;
use crate::messages::{self, LapWord};
use crate::pacing::{Distance, Plan, Units};
use crate::present::LapName;
use crate::racing::mark_index;

/// A mark of a race, and the lap that ends there.
pub(super) struct MarkName {
    /// The mark: `2000 m`, `Mile 12`, `Finish`.
    pub(super) mark: String,
    /// The lap that ends there.
    pub(super) lap: LapName,
    /// The number of the lap, where its name is its number.
    pub(super) number: Option<usize>,
    is_finish: bool,
}

impl MarkName {
    /// The name of the mark with this index; none where there is none.
    pub(super) fn of(plan: &Plan, marks: &[Distance], index: usize) -> Option<Self> {
        let mark = *marks.get(index)?;
        let from = index.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
        // A run may also have times at other places, which take no number.
        let planned = plan.marks().unwrap_or_default();
        let place = mark_index(&planned, mark);
        let start = place.and_then(|place| place.checked_sub(1)).and_then(|before| planned.get(before)).copied();
        let lap = place.map(|place| LapName::new(plan, place, (start.unwrap_or_default(), mark)));
        let is_finish = mark == plan.distance;
        let name = match &lap {
            _ if is_finish => messages::finish_mark().to_owned(),
            // A road has a sign at every kilometre or mile, and its number is on it.
            Some(lap) if matches!(lap.word(), LapWord::Kilometre | LapWord::Mile) => lap.title(),
            _ => print::mark_on(plan, mark),
        };
        let lap = lap.filter(|_| from == start.unwrap_or_default());
        let lap = lap.unwrap_or_else(|| LapName::stretch(plan, from, mark));
        let number = place.filter(|_| lap.is_numbered()).map(|place| place + 1);
        Some(Self { mark: name, lap, number, is_finish })
    }

    /// The name of a mark by its place; none where the race has no such mark.
    pub(super) fn at(plan: &Plan, marks: &[Distance], mark: Distance) -> Option<Self> {
        Self::of(plan, marks, mark_index(marks, mark)?)
    }

    /// What to do at the mark: `Tap at 2000 m`.
    pub(super) fn tap_hint(&self) -> String {
        match self.lap.word() {
            _ if self.is_finish => messages::tap_at_finish().to_owned(),
            LapWord::Kilometre => messages::tap_at_unit_mark(Units::Km).to_owned(),
            LapWord::Mile => messages::tap_at_unit_mark(Units::Mi).to_owned(),
            LapWord::Lap | LapWord::First | LapWord::Last | LapWord::Stretch => messages::tap_at(&self.mark),
        }
    }
}
