//! Taking over what somebody else changed.

use super::differences::{Who, three_way};
use super::item::{Item, touches};
use crate::options::{copy_value, fit};
use crate::pacing::{Lock, Plan, sorted_by_key};

/// What to take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// Everything that the other changed.
    All,
    /// These changes of the other.
    These(&'a [Item]),
    /// Nothing.
    Nothing,
}

/// A plan with changes taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The plan; it has a schedule.
    pub plan: Plan,
    /// What does not fit together and was left out of it, the reader's own included.
    pub left_out: Vec<Item>,
}

/// The reader's plan with what the other changed since `base`, as far as it was chosen.
///
/// A fixed time that is taken over replaces the reader's own on any part of its stretch.
///
/// ```
/// use lapwise_core::library::compare::{Choice, accept};
/// use lapwise_core::options;
/// let plan = |goal, locks| options::read([("distance", "3200m"), ("goal", goal), ("locks", locks)]).plan;
/// let accepted = accept(&plan("10:50", "1-77s"), &plan("10:50", "1-79s"), &plan("10:40", "1-79s"), Choice::All);
/// assert_eq!((accepted.plan, accepted.left_out), (plan("10:40", "1-77s"), vec![]));
/// ```
#[must_use]
pub fn accept(mine: &Plan, base: &Plan, theirs: &Plan, choice: Choice<'_>) -> Accepted {
    let mut keys = Vec::new();
    let mut taken = Vec::new();
    for difference in three_way(mine, base, theirs) {
        if difference.who != Who::Me && is_chosen(difference.item, choice) {
            match difference.item {
                Item::Key(key) => keys.push(key),
                Item::Stretch(from, to) => taken.push((from, to)),
            }
        }
    }
    if keys.is_empty() && taken.is_empty() {
        return Accepted { plan: mine.clone(), left_out: Vec::new() };
    }
    let (mut plan, mut left_out) = with_keys(mine, theirs, &keys);
    let is_taken = |lock: &Lock| taken.iter().any(|(from, to)| touches(lock, *from, *to));
    // What was taken over comes first, should not everything fit.
    for (locks, taken) in [(&theirs.locks, true), (&mine.locks, false)] {
        for lock in locks {
            if is_taken(lock) == taken && !add_lock(&mut plan, *lock) {
                left_out.push(Item::Stretch(lock.from, lock.to));
            }
        }
    }
    plan.locks = sorted_by_key(&plan.locks, |lock| lock.from);
    Accepted { plan, left_out }
}

fn is_chosen(item: Item, choice: Choice<'_>) -> bool {
    match choice {
        Choice::All => true,
        Choice::These(items) => items.contains(&item),
        Choice::Nothing => false,
    }
}

/// Adds a lock, and returns true if it fits.
fn add_lock(plan: &mut Plan, lock: Lock) -> bool {
    plan.locks.push(lock);
    let fits = plan.schedule().is_ok();
    if !fits {
        plan.locks.pop();
    }
    fits
}

/// The reader's plan without locks, with some keys as the other has them, and the keys that do not fit in it.
fn with_keys(mine: &Plan, theirs: &Plan, keys: &[&str]) -> (Plan, Vec<Item>) {
    let mut plan = Plan { locks: Vec::new(), ..mine.clone() };
    for key in keys {
        copy_value(key, theirs, &mut plan);
    }
    let mut left_out = Vec::new();
    for key in fit(&mut plan) {
        let item = Item::Key(key);
        if !left_out.contains(&item) {
            left_out.push(item);
        }
    }
    (plan, left_out)
}
