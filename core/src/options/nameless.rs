//! A plan without what tells who it is for.

use super::keys::Key;
use crate::pacing::Plan;

/// A key under which the next link keeps the text of a value that could not be read: `unread-goal`.
pub(crate) fn unread_key(key: &str) -> String {
    format!("unread-{key}")
}

/// The plan without its title and the names of people, also those that could not be read.
///
/// ```
/// use lapwise_core::options;
/// let plan = options::read([("distance", "5km"), ("goal", "20m"), ("athlete", "Ana"), ("rival", "19m50s-Zoë")]).plan;
/// let nameless = options::nameless(&plan);
/// assert_eq!((nameless.athlete.as_str(), nameless.rival.as_str()), ("", ""));
/// assert_eq!(nameless.references, plan.references);
/// ```
#[must_use]
pub fn nameless(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    // The plan that was answered may spell the names too.
    let mut unread = vec![unread_key("from")];
    for key in Key::ALL {
        if let Some(name) = key.name_in(&mut plan) {
            name.clear();
            unread.push(unread_key(key.name()));
        }
    }
    plan.unknown.retain(|(key, _)| !unread.contains(key));
    plan
}
