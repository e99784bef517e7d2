//! The names of the keys.

use crate::pacing::PlanError;

/// Every key that a plan has, in canonical order.
///
/// ```
/// use lapwise_core::options::KEYS;
/// assert_eq!(KEYS[..3], ["distance", "goal", "pace"]);
/// ```
pub const KEYS: [&str; 26] = [
    "distance", "goal", "pace", "aim", "surface", "lap", "lane", "every", "units", "shape", "round", "locks", "stops",
    "sections", "cues", "pb", "seed", "goal-b", "goal-c", "rival", "date", "start", "delay", "label", "athlete",
    "text",
];

/// Keys that the link adds. They are never kept as unknown keys of a plan, which would bring them into its next link.
const LINK_KEYS: [&str; 3] = ["v", "from", "check"];

/// Returns true if a plan or a link has the key, in capitals or not.
pub(super) fn is_reserved(key: &str) -> bool {
    KEYS.iter().chain(&LINK_KEYS).any(|known| known.eq_ignore_ascii_case(key))
}

/// The key under which a value that does not fit was given.
///
/// ```
/// use lapwise_core::options::key_of;
/// use lapwise_core::pacing::PlanError;
/// assert_eq!(key_of(&PlanError::LapsOnRoad), "every");
/// ```
#[must_use]
pub const fn key_of(error: &PlanError) -> &'static str {
    match error {
        PlanError::DistanceOutOfRange => "distance",
        PlanError::GoalOutOfRange | PlanError::GoalTooFine => "goal",
        PlanError::LapsOnRoad | PlanError::TooManySplits { .. } => "every",
        PlanError::TooManyItems
        | PlanError::LockOutside(_)
        | PlanError::LockTime(_)
        | PlanError::LocksOverlap(_)
        | PlanError::LocksOverGoal { .. }
        | PlanError::LocksUnderGoal { .. } => "locks",
        PlanError::StopOutside(_) => "stops",
    }
}
