//! Writing links.

use super::base_diff;
use super::checksum::checksum;
use super::format::{BASE_KEY, CHECKSUM_KEY, LONGEST, VERSION, VERSION_KEY};
use crate::formats::percent;
use crate::options;
use crate::pacing::Plan;

/// Writes the fragment that opens a plan, from its `#` on.
///
/// ```
/// use lapwise_core::{link, options};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let fragment = link::encode(&opened.plan);
/// assert!(fragment.starts_with("#v=1&distance=3200m&goal=10m40s&every=lap&check="));
/// assert_eq!(link::decode(&fragment).and_then(|link| link.opened), Some(opened));
/// ```
#[must_use]
pub fn encode(plan: &Plan) -> String {
    let written = fragment(&options::write(plan));
    if written.len() <= LONGEST {
        return written;
    }
    // Only keys of other versions have no bound.
    fragment(&options::write(&Plan { unknown: Vec::new(), ..plan.clone() }))
}

/// Writes the fragment that opens a plan together with the one that it answers, so that its reader sees what changed.
///
/// ```
/// use lapwise_core::{link, options};
/// let base = options::read([("distance", "3200m"), ("goal", "10:50")]).plan;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).plan;
/// let fragment = link::encode_answer(&plan, &base);
/// assert!(fragment.contains("&from=goal~10m50s~locks~&check="));
/// assert_eq!(link::decode(&fragment).and_then(|link| link.base), Some(base));
/// ```
#[must_use]
pub fn encode_answer(plan: &Plan, base: &Plan) -> String {
    let mut pairs = options::write(plan);
    let diff = base_diff::write(&pairs, base);
    if !diff.is_empty() {
        pairs.push((BASE_KEY.to_owned(), diff));
    }
    let written = fragment(&pairs);
    // Better without the answered plan than too long to be opened.
    if written.len() <= LONGEST { written } else { encode(plan) }
}

/// Writes pairs between the version and their checksum, however long that is.
pub(super) fn fragment(pairs: &[(String, String)]) -> String {
    let mut link = format!("#{VERSION_KEY}={VERSION}");
    for (key, value) in pairs {
        push_pair(&mut link, key, value);
    }
    let mut texts = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    push_pair(&mut link, CHECKSUM_KEY, &checksum(&mut texts));
    link
}

fn push_pair(link: &mut String, key: &str, value: &str) {
    link.push('&');
    percent::encode(key, link);
    link.push('=');
    percent::encode(value, link);
}
