//! The other goals of a plan.

use super::lists::sentences;
use crate::editing;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Time};

/// The rules by which a runner decides at a mark for goals B and C, a sentence for each goal that the plan has.
///
/// The clock is held against the time halfway between those of two goals, so the nearer one is run for: between the
/// plan's own and goal B, and between goal B, where there is one, and goal C.
///
/// ```
/// use lapwise_core::{options, pacing::Distance, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "3h20m"), ("goal-b", "3h30m")]).plan;
/// let sentence = phrases::on_other_goals(&plan, Distance::from_metres(30_000));
/// assert_eq!(sentence, "If the clock says more than 2:25:45 at 30 km, run for goal B.");
/// ```
#[must_use]
pub fn on_other_goals(plan: &Plan, mark: Distance) -> String {
    let at = print::mark_on(plan, mark);
    let own = plan.times_at(&[mark]).ok().and_then(|times| times.first().copied());
    let sentence = |before: Option<Time>, time: Option<Time>, goal: &str| {
        let (before, time) = (before?, time?);
        let halfway = Time::from_millis(before.millis() / 2 + time.millis() / 2);
        let clock = print::clock(plan.shown_unit().round(halfway), plan.shown_unit());
        Some(messages::run_for_goal(time.cmp(&before), &clock, &at, goal))
    };
    let due = |goal: Option<Time>| editing::decision(plan, goal?, mark).ok();
    let [b, c] = [due(plan.references.goal_b), due(plan.references.goal_c)];
    let for_b = sentence(own, b, messages::goal_b_line()).unwrap_or_default();
    let for_c = sentence(b.or(own), c, messages::goal_c_line()).unwrap_or_default();
    sentences(&[&for_b, &for_c])
}
