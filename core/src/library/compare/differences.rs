//! The changes that two people made to one plan.

use super::item::Item;
use crate::options::Key;
use crate::pacing::Plan;

/// The one of two people who changed something of a plan that both had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The reader alone.
    Me,
    /// The other alone.
    Them,
    /// Both, to the same.
    Both,
    /// Both, to something else.
    Conflict,
}

/// Something that at least one of two people changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanDifference {
    /// The item.
    pub item: Item,
    /// The one who changed it.
    pub who: Who,
}

/// Everything that the reader or the other changed since `base`: keys in canonical order, then stretches, and
/// the run last.
///
/// ```
/// use lapwise_core::library::compare::{Who, three_way};
/// use lapwise_core::options;
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// let differences = three_way(&plan("10:45"), &plan("10:50"), &plan("10:40"));
/// assert_eq!((differences.len(), differences[0].who), (1, Who::Conflict));
/// ```
#[must_use]
pub fn three_way(mine: &Plan, base: &Plan, theirs: &Plan) -> Vec<PlanDifference> {
    let mut differences = Vec::new();
    for item in Item::all_of([base, mine, theirs]) {
        let is_same = |plan, other| item.is_same(plan, other);
        let who = match (is_same(mine, base), is_same(theirs, base)) {
            (true, true) => continue,
            (false, true) => Who::Me,
            (true, false) => Who::Them,
            (false, false) if is_same(mine, theirs) => Who::Both,
            (false, false) => Who::Conflict,
        };
        differences.push(PlanDifference { item, who });
    }
    differences
}

/// The keys that differ but locks, as in [`Item::Key`] and in canonical order.
///
/// ```
/// use lapwise_core::library::compare::changed_keys;
/// use lapwise_core::options::{self, Key};
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// assert_eq!(changed_keys(&plan("10:50"), &plan("10:40")), [Key::Goal]);
/// ```
#[must_use]
pub fn changed_keys(old: &Plan, new: &Plan) -> Vec<Key> {
    let mut changed = Vec::new();
    // With the old plan for the other two, everything that differs is a change of the new one.
    for difference in three_way(new, old, old) {
        if let Item::Key(key) = difference.item {
            changed.push(key);
        }
    }
    changed
}
