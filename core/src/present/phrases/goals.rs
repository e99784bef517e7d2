//! The other goals of a plan.

use super::lists::sentences;
use crate::editing;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Time};

/// The times with which a runner is on goals B and C at a mark, a sentence for each goal that the plan has.
///
/// ```
/// use lapwise_core::{options, pacing::Distance, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "3h20m"), ("goal-b", "3h30m")]).plan;
/// let sentence = phrases::on_other_goals(&plan, Distance::from_metres(30_000));
/// assert_eq!(sentence, "At 30 km in 2:29:18 you are on goal B.");
/// ```
#[must_use]
pub fn on_other_goals(plan: &Plan, mark: Distance) -> String {
    let at = print::mark_on(plan, mark);
    let sentence = |goal: Option<Time>, on_goal: fn(&str, &str) -> String| {
        let time = editing::decision(plan, goal?, mark).ok()?;
        Some(on_goal(&at, &print::clock(time, plan.shown_unit())))
    };
    let on_b = sentence(plan.references.goal_b, messages::on_goal_b).unwrap_or_default();
    let on_c = sentence(plan.references.goal_c, messages::on_goal_c).unwrap_or_default();
    sentences(&[&on_b, &on_c])
}
