//! The names of plans.

use super::phrases;
use crate::library::saved_plans::Naming;
use crate::messages;
use crate::options::{plain, plain_line};
use crate::pacing::Plan;

/// The name of a plan: its label, else its race and goal.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::plan_name;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// assert_eq!(plan_name(&plan), "3200 m 10:40");
/// ```
#[must_use]
pub fn plan_name(plan: &Plan) -> String {
    let label = plain_line(&plan.label);
    if label.is_empty() { plain(&phrases::plan_label(plan)) } else { label }
}

/// The names of saved plans that nobody has named.
///
/// ```
/// use lapwise_core::present::PLAN_NAMES;
/// assert_eq!((PLAN_NAMES.numbered)("Spring", 2), "Spring (2)");
/// assert_eq!((PLAN_NAMES.copy)("Spring", 1), "Spring copy");
/// ```
pub const PLAN_NAMES: Naming = Naming { plan: plan_name, numbered: numbered_name, copy: copy_name };

// Names are kept and go into links, so they are without the isolates that messages have on screen.

fn numbered_name(label: &str, number: u64) -> String {
    plain(&messages::numbered(label, number))
}

fn copy_name(label: &str, number: u64) -> String {
    plain(&match number {
        1 => messages::copy_of(label),
        _ => messages::numbered_copy_of(label, number),
    })
}
