//! The other goals of a plan.

use super::lists::sentences;
use crate::editing;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Time};

/// The rules by which a runner decides at a mark for goals B and C, a sentence for each goal that the plan has.
///
/// The clock is held against the time halfway between those of two goals, so the nearer one is run for: between the
/// plan's own and goal B, and the plan's own and goal C. Where one of them lies between the plan's own and the other, it
/// takes the place of the plan's own.
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
    let for_b = sentence(neighbour(own, c, b), b, messages::goal_b_line()).unwrap_or_default();
    let for_c = sentence(neighbour(own, b, c), c, messages::goal_c_line()).unwrap_or_default();
    sentences(&[&for_b, &for_c])
}

/// The other goal where it lies between the plan's own and this one, else the plan's own.
fn neighbour(own: Option<Time>, other: Option<Time>, this: Option<Time>) -> Option<Time> {
    let is_between = own <= other && other < this || this < other && other <= own;
    if is_between { other.or(own) } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    #[test]
    fn a_goal_is_held_against_its_neighbour_on_the_way_to_the_plans_own() {
        let rules = |b, c| {
            let pairs = [("distance", "10km"), ("goal", "1h"), ("goal-b", b), ("goal-c", c)];
            on_other_goals(&options::read(pairs).plan, Distance::from_metres(5000))
        };
        let rule = |side, time, goal| format!("If the clock says {side} than {time} at 5 km, run for goal {goal}.");
        let both = |b: String, c: String| sentences(&[&b, &c]);
        assert_eq!(rules("62m", "66m"), both(rule("more", "30:30", "B"), rule("more", "32:00", "C")));
        assert_eq!(rules("58m", "64m"), both(rule("less", "29:30", "B"), rule("more", "31:00", "C")));
        assert_eq!(rules("66m", "62m"), both(rule("more", "32:00", "B"), rule("more", "30:30", "C")));
        assert_eq!(rules("54m", "58m"), both(rule("less", "28:00", "B"), rule("less", "29:30", "C")));
        assert_eq!(rules("", "58m"), rule("less", "29:30", "C"));
    }
}
