//! Taking over what somebody else changed.

use super::differences::{Who, three_way};
use super::item::{Item, touches};
use crate::editing::set_by_hand;
use crate::options::{Key, copy_run, fit, keep_run};
use crate::pacing::{Lock, Plan, sorted_by_key};

/// The changes to take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection<'a> {
    /// Everything that the other changed.
    All,
    /// These changes of the other.
    These(&'a [Item]),
}

/// A plan with changes taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The plan; it has a schedule.
    pub plan: Plan,
    /// The items that do not fit together and were left out of it, the reader's own included.
    pub left_out: Vec<Item>,
}

/// The reader's plan with what the other changed since `base`, as far as it was selected.
///
/// A fixed time that is taken over replaces the reader's own on any part of its stretch.
///
/// ```
/// use lapwise_core::library::compare::{Selection, accept};
/// use lapwise_core::options;
/// let plan = |goal, locks| options::read([("distance", "3200m"), ("goal", goal), ("locks", locks)]).plan;
/// let accepted = accept(&plan("10:50", "1-77s"), &plan("10:50", "1-79s"), &plan("10:40", "1-79s"), Selection::All);
/// assert_eq!((accepted.plan, accepted.left_out), (plan("10:40", "1-77s"), vec![]));
/// ```
#[must_use]
pub fn accept(mine: &Plan, base: &Plan, theirs: &Plan, selection: Selection<'_>) -> Accepted {
    let mut keys = Vec::new();
    let mut taken = Vec::new();
    let mut takes_run = false;
    for difference in three_way(mine, base, theirs) {
        if difference.who != Who::Me && is_selected(difference.item, selection) {
            match difference.item {
                Item::Key(key) => keys.push(key),
                Item::Stretch(from, to) => taken.push((from, to)),
                Item::Run => takes_run = true,
            }
        }
    }
    if keys.is_empty() && taken.is_empty() && !takes_run {
        return Accepted { plan: mine.clone(), left_out: Vec::new() };
    }
    let (mut plan, mut left_out) = with_keys(mine, theirs, &keys);
    if takes_run {
        copy_run(theirs, &mut plan);
    } else {
        keep_run(mine, &mut plan);
    }
    let is_taken = |lock: &Lock| taken.iter().any(|(from, to)| touches(lock, *from, *to));
    // What was taken over comes first, should not everything fit.
    for (locks, taken) in [(set_by_hand(theirs), true), (set_by_hand(mine), false)] {
        for lock in &locks {
            if is_taken(lock) == taken && !add_lock(&mut plan, *lock) {
                left_out.push(Item::Stretch(lock.from, lock.to));
            }
        }
    }
    plan.locks = sorted_by_key(&plan.locks, |lock| lock.from);
    // The locks that keep rounding still belong to all fixed times and the goal of a plan, and mean nothing without.
    if let Some(source) = [theirs, mine].into_iter().find(|source| has_same_times(&plan, source)) {
        plan.locks.clone_from(&source.locks);
    }
    Accepted { plan, left_out }
}

/// Returns true if a plan with locks that were set by hand alone has the times of another plan.
fn has_same_times(plan: &Plan, other: &Plan) -> bool {
    let times = |plan: &Plan| (plan.distance, plan.goal, plan.shape.clone(), plan.stops.clone(), plan.marks());
    plan.locks == set_by_hand(other) && times(plan) == times(other)
}

fn is_selected(item: Item, selection: Selection<'_>) -> bool {
    match selection {
        Selection::All => true,
        Selection::These(items) => items.contains(&item),
    }
}

/// Adds a lock, and returns true if it fits.
fn add_lock(plan: &mut Plan, lock: Lock) -> bool {
    plan.locks.push(lock);
    // The whole plan, since a lock that fits its place may leave too little for the rest.
    let fits = plan.check().is_ok();
    if !fits {
        plan.locks.pop();
    }
    fits
}

/// The reader's plan without locks, with some keys as the other has them, and the keys that do not fit in it.
fn with_keys(mine: &Plan, theirs: &Plan, keys: &[Key]) -> (Plan, Vec<Item>) {
    // The locks are added back one by one, so that only those that do not fit are left out.
    let mut plan = Plan { locks: Vec::new(), ..mine.clone() };
    for key in keys {
        key.copy(theirs, &mut plan);
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
