//! The canonical spelling of a plan.

use super::keys::Key;
use super::row::Reading;
use crate::pacing::Plan;

/// The canonical pairs of a plan, in the order of [`Key::ALL`], unknown keys last.
///
/// Every pair but `distance`, `goal` and `every` is left out where its value is the default.
///
/// ```
/// use lapwise_core::options;
/// let opened = options::read([("goal", "10:40"), ("distance", "3200m")]);
/// let pairs = options::write(&opened.plan);
/// assert_eq!(pairs[1], ("goal".to_owned(), "10m40s".to_owned()));
/// ```
#[must_use]
pub fn write(plan: &Plan) -> Vec<(String, String)> {
    let mut pairs = pairs(plan, |_| true);
    pairs.extend_from_slice(&plan.unknown);
    pairs
}

/// The canonical pairs of race, goal, surface, track and shown unit.
pub(super) fn course(plan: &Plan) -> Vec<(String, String)> {
    pairs(plan, |key| !matches!(key.reading(), Reading::Rest(_)))
}

fn pairs(plan: &Plan, is_asked: fn(Key) -> bool) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for key in Key::ALL.iter().filter(|key| is_asked(**key)) {
        let text = key.write(plan);
        if !text.is_empty() {
            pairs.push((key.name().to_owned(), text));
        }
    }
    pairs
}
