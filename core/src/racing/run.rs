//! A run: what happened, as elapsed times at the marks of a course.

use crate::pacing::{Distance, Time};

/// The record of one mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Recorded {
    /// Nothing yet.
    #[default]
    Open,
    /// The mark was passed without a time.
    Missed,
    /// The elapsed time there, from the start line.
    Timed(Time),
    /// A time that is kept and does not count.
    Discounted(Time),
}

impl Recorded {
    /// The time, where it counts.
    #[must_use]
    pub const fn counted(self) -> Option<Time> {
        if let Self::Timed(time) = self { Some(time) } else { None }
    }

    /// The time, counted or not.
    #[must_use]
    pub const fn time(self) -> Option<Time> {
        match self {
            Self::Timed(time) | Self::Discounted(time) => Some(time),
            Self::Open | Self::Missed => None,
        }
    }
}

/// A mark of the course, and what was recorded there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    /// The mark, from the start.
    pub mark: Distance,
    /// The record.
    pub recorded: Recorded,
}

/// Other targets for the rest of a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Replan {
    /// The mark from which on they hold.
    pub from: Distance,
    /// The finish time.
    pub goal: Time,
    /// The time of a stop or a walk at that mark, which is a part of the finish time.
    pub stop: Time,
}

/// A mark that was passed in a time that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Passed {
    /// The mark; the start where nothing was passed yet.
    pub mark: Distance,
    /// The elapsed time there.
    pub time: Time,
}

impl Passed {
    /// The start line.
    pub const START: Self = Self { mark: Distance::ZERO, time: Time::ZERO };
}

/// The index of a mark among others.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::racing::mark_index;
/// let marks = [400, 800].map(Distance::from_metres);
/// assert_eq!(mark_index(&marks, marks[1]), Some(1));
/// ```
#[must_use]
pub fn mark_index(marks: &[Distance], mark: Distance) -> Option<usize> {
    // A search by halves would be shared with the first module, and grow that.
    marks.iter().position(|known| *known == mark)
}

/// A run: the marks of its course in order, each with its record, and the goals that were changed on the way.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::{Passage, Recorded, Run};
/// let passage = |metres, recorded| Passage { mark: Distance::from_metres(metres), recorded };
/// let passages = vec![
///     passage(400, Recorded::Timed(Time::from_seconds(80))),
///     passage(800, Recorded::Missed),
///     passage(1200, Recorded::Timed(Time::from_seconds(240))),
///     passage(1600, Recorded::Open),
/// ];
/// let run = Run::new(passages, Vec::new());
/// assert_eq!(run.last().time, Time::from_seconds(240));
/// assert_eq!(run.lap_at(Distance::from_metres(1200)), None);
/// assert_eq!(run.next(), Some(Distance::from_metres(1600)));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Run {
    /// The marks in order.
    pub passages: Vec<Passage>,
    /// The changes of the goal, in the order in which they were made.
    pub replans: Vec<Replan>,
}

impl Run {
    /// A run of marks in order. Times that are not after those before them do not count.
    #[must_use]
    pub fn new(mut passages: Vec<Passage>, replans: Vec<Replan>) -> Self {
        let mut latest = Time::ZERO;
        for passage in &mut passages {
            if let Recorded::Timed(time) = passage.recorded {
                if time > latest {
                    latest = time;
                } else {
                    passage.recorded = Recorded::Discounted(time);
                }
            }
        }
        Self { passages, replans }
    }

    /// A run of marks in order, with records of these and of places between them. Of several records of a place the last
    /// one counts.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Time};
    /// use lapwise_core::racing::{Passage, Recorded, Run};
    /// let [first, between, second] = [400, 500, 800].map(Distance::from_metres);
    /// let record = Passage { mark: between, recorded: Recorded::Timed(Time::from_seconds(100)) };
    /// let run = Run::with_records(vec![first, second], vec![record], Vec::new());
    /// assert_eq!(run.passages.len(), 3);
    /// assert_eq!(run.last().mark, between);
    /// ```
    #[must_use]
    pub fn with_records(marks: Vec<Distance>, records: Vec<Passage>, replans: Vec<Replan>) -> Self {
        let open = |mark| Passage { mark, recorded: Recorded::Open };
        let mut passages: Vec<Passage> = marks.into_iter().map(open).collect();
        for record in records {
            match passages.binary_search_by_key(&record.mark, |known| known.mark) {
                Ok(index) => {
                    if let Some(known) = passages.get_mut(index) {
                        *known = record;
                    }
                }
                Err(index) => passages.insert(index, record),
            }
        }
        Self::new(passages, replans)
    }

    /// The last mark with a time that counts, or the start.
    #[must_use]
    pub fn last(&self) -> Passed {
        self.passed().last().unwrap_or(Passed::START)
    }

    /// The last mark with a time that counts at a place or before it, or the start.
    #[must_use]
    pub fn last_up_to(&self, place: Distance) -> Passed {
        self.passed().take_while(|passed| passed.mark <= place).last().unwrap_or(Passed::START)
    }

    /// The marks with times that count, in order.
    pub fn passed(&self) -> impl Iterator<Item = Passed> {
        self.passages.iter().filter_map(|passage| {
            let time = passage.recorded.counted()?;
            Some(Passed { mark: passage.mark, time })
        })
    }

    /// The time at a mark, where it counts.
    #[must_use]
    pub fn time_at(&self, mark: Distance) -> Option<Time> {
        self.passages.iter().find(|passage| passage.mark == mark)?.recorded.counted()
    }

    /// The lap that ends at a mark; none unless both of its ends have times that count.
    #[must_use]
    pub fn lap_at(&self, mark: Distance) -> Option<Time> {
        let end = self.time_at(mark)?;
        Some(end - self.lap_start(mark)?.time)
    }

    /// The start of the lap that ends at a mark: the record before it. None where that one has no time that counts.
    #[must_use]
    pub fn lap_start(&self, mark: Distance) -> Option<Passed> {
        let index = self.passages.iter().position(|passage| passage.mark == mark)?;
        // A mark that nobody was asked about, since the splits were others then, is no end of a lap.
        let before = self.passages.iter().take(index).rfind(|passage| passage.recorded != Recorded::Open);
        let Some(before) = before else { return Some(Passed::START) };
        Some(Passed { mark: before.mark, time: before.recorded.counted()? })
    }

    /// The first mark after the last one that has a record; none where the race is run.
    #[must_use]
    pub fn next(&self) -> Option<Distance> {
        let done = self.passages.iter().rposition(|passage| passage.recorded != Recorded::Open);
        self.passages.get(done.map_or(0, |last| last + 1)).map(|passage| passage.mark)
    }

    /// Returns true if the last mark has a record.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.passages.last().is_some_and(|passage| passage.recorded != Recorded::Open)
    }

    /// The finish time; none where the finish has no time that counts.
    #[must_use]
    pub fn finish(&self) -> Option<Time> {
        self.passages.last()?.recorded.counted()
    }

    /// Returns true if no mark has a record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.passages.iter().all(|passage| passage.recorded == Recorded::Open)
    }
}
