//! One text read as a link.

use super::base_diff;
use super::damage::Damage;
use super::format::{BASE_KEY, CHECKSUM_KEY, LONGEST, VERSION, VERSION_KEY};
use super::pairs::Pairs;
use super::write::fragment;
use crate::options::{self, CheckedPlan, OpenedPlan, OptionError, Problem, Scheduling};
use crate::pacing::Plan;

/// A link that was opened.
///
/// ```
/// use lapwise_core::link;
/// let opened = link::decode("#distance=3200m&goal=10:40").unwrap();
/// assert!(opened.is_whole() && opened.has_race());
/// assert_eq!((opened.base, opened.damage), (None, None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedLink {
    /// The plan, and the values of it that could not be read; none where the link has no plan that can be read.
    pub opened: Option<OpenedPlan>,
    /// The plan that this one answers; none where it answers none.
    pub base: Option<Plan>,
    /// The fault of the link as a whole, where it has one.
    pub damage: Option<Damage>,
}

impl OpenedLink {
    /// A link of which nothing but the fault is known.
    pub(super) const fn damaged(damage: Damage) -> Self {
        Self { opened: None, base: None, damage: Some(damage) }
    }

    /// Returns true if all of it could be read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damage.is_none() && self.opened.as_ref().is_some_and(|opened| opened.problems.is_empty())
    }

    /// Returns true if the race was read and is not the default.
    #[must_use]
    pub fn has_race(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| opened.problems.iter().all(|problem| problem.key != "distance"))
    }
}

/// The quality of a reading, worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    NoPlan,
    Damaged,
    WithProblems,
    Whole,
}

/// A text read as a link. Of the many readings of a message one is opened, and only that one needs a schedule, which
/// takes longer than all the rest.
pub(super) struct Reading {
    plan: Option<CheckedPlan>,
    base: Option<Plan>,
    damage: Option<Damage>,
}

/// A byte of a link takes at most so many in the next link: three where it is escaped, once in its value and once more
/// where a part of that could not be read.
const MOST_ESCAPED: usize = 8;

impl Reading {
    /// Reads a text as it stands; none where it says nothing of a plan, or cannot be read better than `least`.
    pub(super) fn of(text: &str, least: Option<Quality>, scheduling: Scheduling) -> Option<Self> {
        let mut pairs = Pairs::read(text)?;
        // Taken out before the checksum, which covers the pairs without it.
        let version = pairs.take(VERSION_KEY);
        let is_unchanged = pairs.cut_at_checksum();
        let checksum = pairs.take(CHECKSUM_KEY);
        let damage = match version.as_deref() {
            // Written by hand.
            None if checksum.is_none() => None,
            Some(VERSION) if is_unchanged => None,
            Some(version) if version != VERSION && version.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(Damage::FromTheFuture)
            }
            _ => Some(Damage::Changed),
        };
        // A damaged reading cannot beat the best one so far, so the work of reading its plan is spared.
        if damage.is_some() && least >= Some(Quality::Damaged) {
            return None;
        }
        // Only after the checksum, which covers it.
        let from = pairs.take(BASE_KEY);
        let mut read = CheckedPlan::read(pairs.iter(), scheduling);
        // A value that was written wrong is reported; one that is cut off or not there makes no plan.
        let is_lacking = |problem: &Problem| match problem.key {
            "distance" => damage.is_some() || problem.is_missing(),
            key => key == "goal" && damage.is_some(),
        };
        if read.problems.iter().any(is_lacking) {
            return Some(Self { plan: None, base: None, damage: Some(Damage::NoPlan) });
        }
        let base = from.as_deref().and_then(|from| base_diff::read(pairs.iter(), from));
        if let Some(value) = from.filter(|_| base.is_none()) {
            read.problems.push(Problem { key: BASE_KEY, value, error: OptionError::NoBase });
        }
        keep_unread(&mut read);
        // What escapes little may be short enough to be read, and too long to be written again with unknown keys.
        if text.len() > LONGEST / MOST_ESCAPED && fragment(&options::write(&read.plan)).len() > LONGEST {
            read.plan.unknown.clear();
        }
        Some(Self { plan: Some(read), base, damage })
    }

    pub(super) fn quality(&self) -> Quality {
        match (&self.plan, self.damage) {
            (None, _) => Quality::NoPlan,
            (_, Some(_)) => Quality::Damaged,
            (Some(read), None) if read.problems.is_empty() => Quality::Whole,
            _ => Quality::WithProblems,
        }
    }

    /// Leaves the plan out where its race could not be read.
    pub(super) fn without_guessed_race(self) -> Self {
        let is_guessed = |read: &CheckedPlan| read.problems.iter().any(|problem| problem.key == "distance");
        if self.plan.as_ref().is_none_or(is_guessed) {
            return Self { plan: None, damage: Some(Damage::NoPlan), ..self };
        }
        self
    }

    pub(super) fn into_plan(self) -> Option<Plan> {
        self.plan.map(|read| read.plan)
    }

    pub(super) fn open(self) -> OpenedLink {
        OpenedLink { opened: self.plan.and_then(CheckedPlan::open), base: self.base, damage: self.damage }
    }
}

/// Keeps values that could not be read under keys that nothing reads, so that the next link still has them.
fn keep_unread(read: &mut CheckedPlan) {
    for problem in &read.problems {
        let pair = (options::unread_key(problem.key), problem.value.clone());
        if !problem.value.is_empty() && !read.plan.unknown.contains(&pair) {
            read.plan.unknown.push(pair);
        }
    }
}
