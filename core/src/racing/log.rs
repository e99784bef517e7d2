//! The log of a race: it only grows, and what is taken back stays in it.

use super::{Act, LogEntry, Moment, Run, Targets};
use crate::pacing::{Distance, Plan, PlanError};

/// The log of a race beside its plan.
///
/// The plan is the one that the race was started with; its marks are those of the race, whatever becomes of the plan
/// afterwards. Everything else is computed by [`RaceLog::progress`].
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
/// let mut log = RaceLog::new(plan).unwrap();
/// let gun = Moment::from_millis(1_795_000_000_000);
/// log.add(gun, Act::Gun(gun));
/// let lap = gun.later_by(80_000);
/// log.add(lap, Act::Tap(lap));
/// assert_eq!(log.progress().run.last().time, Time::from_seconds(80));
/// log.undo(lap.later_by(2000));
/// assert!(log.progress().run.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaceLog {
    plan: Plan,
    marks: Vec<Distance>,
    planned: Targets,
    entries: Vec<LogEntry>,
    /// The greatest number that is taken, by an entry or by what cannot be read.
    last_number: u32,
}

impl RaceLog {
    /// An empty log beside a plan.
    ///
    /// # Errors
    /// The plan has no schedule.
    pub fn new(plan: Plan) -> Result<Self, PlanError> {
        Self::with_entries(plan, &[])
    }

    /// A log with the entries that were stored of it, in any order. Of two with one number the first counts.
    ///
    /// # Errors
    /// The plan has no schedule.
    pub fn with_entries(plan: Plan, stored: &[LogEntry]) -> Result<Self, PlanError> {
        let marks = plan.marks()?;
        let planned = Targets::of(&plan, &marks, &Run::default())?;
        let mut entries: Vec<LogEntry> = Vec::with_capacity(stored.len());
        for entry in stored {
            let index = entries.partition_point(|known| known.number < entry.number);
            if entries.get(index).is_none_or(|known| known.number != entry.number) {
                entries.insert(index, *entry);
            }
        }
        let last_number = entries.last().map_or(0, |last| last.number);
        Ok(Self { plan, marks, planned, entries, last_number })
    }

    /// Has all further entries come after a number, which may be that of an entry that cannot be read.
    #[must_use]
    pub fn after(mut self, number: u32) -> Self {
        self.last_number = self.last_number.max(number);
        self
    }

    /// The plan that the race was started with.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The marks of the race, in order; the finish is the last.
    #[must_use]
    pub fn marks(&self) -> &[Distance] {
        &self.marks
    }

    /// The times due at the marks by the plan that the race was started with.
    #[must_use]
    pub const fn planned(&self) -> &Targets {
        &self.planned
    }

    /// All entries, in order.
    #[must_use]
    pub fn entries(&self) -> &[LogEntry] {
        &self.entries
    }

    /// Adds an entry, and returns it for storage.
    pub fn add(&mut self, at: Moment, act: Act) -> LogEntry {
        let number = self.last_number.saturating_add(1);
        self.last_number = number;
        let entry = LogEntry { number, at, act };
        self.entries.push(entry);
        entry
    }

    /// Takes back the last entry that counts. Returns what was added; none where nothing is left.
    pub fn undo(&mut self, at: Moment) -> Option<LogEntry> {
        let last = self.last_undoable()?;
        Some(self.add(at, Act::Undo(last.number)))
    }

    /// Has the entry that was taken back last count again. Returns what was added; none where something else was done
    /// since then.
    pub fn redo(&mut self, at: Moment) -> Option<LogEntry> {
        let undone = self.first_redoable()?;
        Some(self.add(at, Act::Redo(undone.number)))
    }

    /// The entry that [`RaceLog::undo`] takes back.
    #[must_use]
    pub fn last_undoable(&self) -> Option<LogEntry> {
        self.counting().filter(|entry| entry.act.is_undoable()).last()
    }

    /// The entry that [`RaceLog::redo`] has count again.
    #[must_use]
    pub fn first_redoable(&self) -> Option<LogEntry> {
        // Whatever is later than the last entry that counts was taken back. Whoever does something else after an undo
        // does not want it back: that entry is then the last one.
        let last = self.last_undoable().map_or(0, |last| last.number);
        self.entries.iter().find(|entry| entry.number > last && entry.act.is_undoable()).copied()
    }

    /// The entries that are not taken back, in order, with those that take back.
    pub(super) fn counting(&self) -> impl Iterator<Item = LogEntry> {
        let mut is_undone = vec![false; self.entries.len()];
        for entry in &self.entries {
            let (number, is_back) = match entry.act {
                Act::Undo(number) => (number, true),
                Act::Redo(number) => (number, false),
                _ => continue,
            };
            let index = self.entries.binary_search_by_key(&number, |known| known.number);
            if let Some(undone) = index.ok().and_then(|index| is_undone.get_mut(index)) {
                *undone = is_back;
            }
        }
        self.entries.iter().copied().zip(is_undone).filter(|(_, is_undone)| !is_undone).map(|(entry, _)| entry)
    }
}
