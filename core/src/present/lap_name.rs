//! The names of laps: by its number on a track, by its unit on a road.

use crate::formats::print;
use crate::messages::{self, CountedLaps, LapWord};
use crate::pacing::{Distance, Every, Interval, Plan, Schedule};

/// The name of one lap of a plan, for wherever it stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapName {
    word: LapWord,
    /// The number of the lap, or its length or stretch.
    what: String,
}

impl LapName {
    /// The name of the lap with an index from 0, from one place to another.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Distance;
    /// use lapwise_core::present::LapName;
    /// let name = |options: &[(&str, &str)], index| {
    ///     let opened = options::read(options.iter().copied());
    ///     LapName::in_schedule(&opened.plan, &opened.schedule, index).map(|name| name.in_sentence())
    /// };
    /// let marathon = |every| [("distance", "marathon"), ("goal", "4:00:00"), ("units", "mi"), ("every", every)];
    /// assert_eq!(name(&[("distance", "3200m"), ("goal", "10:40")], 2).as_deref(), Some("lap 3"));
    /// assert_eq!(name(&[("distance", "1500m"), ("goal", "4:05")], 0).as_deref(), Some("first 300 m"));
    /// assert_eq!(name(&marathon("1mi"), 19).as_deref(), Some("mile 20"));
    /// assert_eq!(name(&marathon("1mi"), 26).as_deref(), Some("last 0.22 mi"));
    /// assert_eq!(name(&marathon("1km"), 4).as_deref(), Some("km 5"));
    /// assert_eq!(name(&marathon("5km"), 1).as_deref(), Some("5 km–10 km"));
    /// assert_eq!(name(&marathon("5km"), 99), None);
    /// let loops = [("distance", "5.5km"), ("goal", "25:00"), ("lap", "500m"), ("odd", "first"), ("every", "1km")];
    /// assert_eq!([0, 1].map(|index| name(&loops, index).unwrap()), ["first 500 m", "500 m–1.5 km"]);
    /// ```
    #[must_use]
    pub fn new(plan: &Plan, index: usize, (from, to): (Distance, Distance)) -> Self {
        let length = to - from;
        let (word, whole) = match plan.every {
            Every::Lap => (LapWord::Lap, plan.lap().unwrap_or(Distance::ZERO)),
            Every::Interval(Interval::KILOMETRE) => (LapWord::Kilometre, Distance::KILOMETRE),
            Every::Interval(Interval::MILE) => (LapWord::Mile, Distance::MILE),
            Every::Interval(_) | Every::Marks(_) => (LapWord::Stretch, Distance::ZERO),
        };
        // The whole race is a lap of its own, however short.
        let is_part = length < whole && length < plan.distance;
        let (word, what) = match word {
            _ if is_part && from == Distance::ZERO => (LapWord::First, print::mark_on(plan, length)),
            _ if is_part && to == plan.distance => (LapWord::Last, print::mark_on(plan, length)),
            LapWord::Stretch => (word, print::stretch_on(plan, from, to)),
            // After a part lap at the start, or with a short rest, it does not end at the mark of its number.
            LapWord::Kilometre | LapWord::Mile if length < plan.distance && !is_whole(from, length, whole) => {
                (LapWord::Stretch, print::stretch_on(plan, from, to))
            }
            word => (word, (index + 1).to_string()),
        };
        Self { word, what }
    }

    /// The name of a stretch that is no lap of the plan.
    pub(super) fn stretch(plan: &Plan, from: Distance, to: Distance) -> Self {
        Self { word: LapWord::Stretch, what: print::stretch_on(plan, from, to) }
    }

    /// The name of a lap of a schedule; none where there is no such lap.
    #[must_use]
    pub fn in_schedule(plan: &Plan, schedule: &Schedule, index: usize) -> Option<Self> {
        let split = schedule.splits().get(index)?;
        Some(Self::new(plan, index, (split.mark - split.length, split.mark)))
    }

    /// The name of a lap of a plan; by its number where there is no such lap.
    #[must_use]
    pub fn in_plan(plan: &Plan, index: usize) -> Self {
        let marks = plan.marks().unwrap_or_default();
        let from = index.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or(Distance::ZERO);
        match marks.get(index) {
            Some(to) => Self::new(plan, index, (from, *to)),
            None => Self { word: LapWord::Lap, what: (index + 1).to_string() },
        }
    }

    /// The stretch that the lap is.
    #[must_use]
    pub const fn word(&self) -> LapWord {
        self.word
    }

    /// Returns true if its name is its number.
    pub(super) const fn is_numbered(&self) -> bool {
        matches!(self.word, LapWord::Lap | LapWord::Kilometre | LapWord::Mile)
    }

    /// The name within a sentence: `lap 3`, `mile 20`.
    #[must_use]
    pub fn in_sentence(&self) -> String {
        messages::lap_in_sentence(self.word, &self.what)
    }

    /// The name as a title, or at the start of a sentence: `Lap 3`, `Mile 20`.
    #[must_use]
    pub fn title(&self) -> String {
        messages::lap_title(self.word, &self.what)
    }

    /// The name among all for a screen reader: `Lap 3 of 8`, `Mile 20 of 27`.
    #[must_use]
    pub fn among(&self, count: usize) -> String {
        if self.is_numbered() { messages::lap_of(&self.title(), count) } else { self.title() }
    }
}

fn is_whole(from: Distance, length: Distance, whole: Distance) -> bool {
    length == whole && from.millimetres().is_multiple_of(whole.millimetres())
}

/// The word for several laps of a plan.
///
/// ```
/// use lapwise_core::messages::CountedLaps;
/// use lapwise_core::options;
/// use lapwise_core::present::counted_laps;
/// let plan = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi")]).plan;
/// assert_eq!(counted_laps(&plan), CountedLaps::Splits);
/// ```
#[must_use]
pub fn counted_laps(plan: &Plan) -> CountedLaps {
    match plan.every {
        Every::Lap => CountedLaps::Laps,
        Every::Interval(_) | Every::Marks(_) => CountedLaps::Splits,
    }
}
