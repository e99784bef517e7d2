//! A pasted link that cannot be read as a whole, in words.

use super::plan_names::plan_name;
use super::{phrases, refusals};
use crate::link::{Damage, OpenedLink};
use crate::messages;

/// The fault of a pasted link and the plan that can still be read of it; none where the link is whole or has no plan.
///
/// ```
/// use lapwise_core::link;
/// use lapwise_core::present::pasted_fault;
/// let sent = link::find("See #v=1&distance=3200m&goal=10m40s&every=lap&check=nonsense").unwrap();
/// assert_eq!(
///     pasted_fault(&sent).unwrap(),
///     "This link was damaged on its way: part of it is missing or changed. What can be read of it: 3200 m 10:40."
/// );
/// let whole = link::find("#distance=3200m&goal=10:40").unwrap();
/// assert_eq!(pasted_fault(&whole), None);
/// ```
#[must_use]
pub fn pasted_fault(link: &OpenedLink) -> Option<String> {
    let opened = link.opened.as_ref()?;
    let fault = match (link.damage, opened.problems.first()) {
        (Some(Damage::FromTheFuture), _) => messages::pasted_link_newer().to_owned(),
        (Some(_), _) => messages::pasted_link_damaged().to_owned(),
        (None, Some(problem)) => messages::problem(problem.key, &refusals::problem(problem)),
        (None, None) => return None,
    };
    Some(phrases::sentences(&[&fault, &messages::readable_part(&plan_name(&opened.plan))]))
}
