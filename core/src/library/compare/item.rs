//! The parts of a plan that are compared.

use crate::editing::set_by_hand;
use crate::options::{Key, has_run, read_run};
use crate::pacing::{Distance, Lock, Plan, sorted_unique};
use crate::racing::{Recorded, Run};

/// A part of a plan that can be changed, and taken over, on its own.
///
/// ```
/// use lapwise_core::library::compare::{Item, three_way};
/// use lapwise_core::options::{self, Key};
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// let (old, new) = (plan("10:50"), plan("10:40"));
/// assert_eq!(three_way(&old, &old, &new)[0].item, Item::Key(Key::Goal));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The value of a key; that of `distance` is the whole course, with surface, lap and lane.
    Key(Key),
    /// The fixed time of a stretch, from and to.
    Stretch(Distance, Distance),
    /// The run that a plan carries, with the goals that were changed on the way.
    Run,
}

impl Item {
    /// Every item that any of the plans may have: keys in canonical order, then stretches, and the run
    /// last.
    pub(super) fn all_of(plans: [&Plan; 3]) -> Vec<Self> {
        let mut items: Vec<_> = Key::ALL.iter().copied().map(Self::Key).collect();
        let mut stretches = Vec::new();
        for plan in plans {
            stretches.extend(set_by_hand(plan).iter().map(|lock| (lock.from, lock.to)));
        }
        items.extend(sorted_unique(&stretches).into_iter().map(|(from, to)| Self::Stretch(from, to)));
        // Nobody reads the runs of plans that have none.
        if plans.iter().any(|plan| has_run(plan)) {
            items.push(Self::Run);
        }
        items
    }

    /// Returns true if two plans have the same of it.
    pub(super) fn is_same(self, plan: &Plan, other: &Plan) -> bool {
        match self {
            Self::Key(key) => key.is_same(plan, other),
            Self::Stretch(from, to) => locks_on(plan, from, to) == locks_on(other, from, to),
            Self::Run => recorded(plan) == recorded(other),
        }
    }
}

/// The times fixed by hand that touch a stretch, in order.
///
/// ```
/// use lapwise_core::library::compare::locks_on;
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s_3-78s")]).plan;
/// assert_eq!(locks_on(&plan, Distance::ZERO, Distance::from_metres(500)), plan.locks[..1]);
/// ```
#[must_use]
pub fn locks_on(plan: &Plan, from: Distance, to: Distance) -> Vec<Lock> {
    let mut locks = set_by_hand(plan);
    locks.retain(|lock| touches(lock, from, to));
    locks
}

pub(super) fn touches(lock: &Lock, from: Distance, to: Distance) -> bool {
    lock.from < to && from < lock.to
}

/// The run of a plan without the marks that nobody was asked about, and the texts in it that cannot be read.
///
/// By its places, since the same run is written otherwise beside other splits.
fn recorded(plan: &Plan) -> (Run, Vec<String>) {
    let (mut run, problems) = read_run(plan);
    run.passages.retain(|passage| passage.recorded != Recorded::Open);
    (run, problems.into_iter().map(|problem| problem.value).collect())
}
