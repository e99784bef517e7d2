//! The choices that there are for the rest of a race, each with its finish.

use super::outlook::{GoalName, Outlook, goals};
use super::targets::{Rest, Targets};
use super::{Replan, Run};
use crate::pacing::{Distance, Lock, Plan, ShownUnit, Time};

/// A way to run the rest of a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RestWay {
    /// At the pace that the targets have.
    PlanPace,
    /// For a finish time that the plan has.
    Goal(GoalName),
    /// At the average so far.
    Average,
    /// At the pace of the last lap.
    LastLap,
}

/// A choice for the rest of a race.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestChoice {
    /// The way.
    pub way: RestWay,
    /// The mark from which on it holds.
    pub from: Distance,
    /// The finish, in the shown unit.
    pub goal: Time,
    /// The locks ahead that it releases.
    pub released: Vec<Lock>,
}

/// The choices for the rest of a race from the last mark with a time, each finish once. Empty before the first time and
/// after the finish.
///
/// The shape of the rest is that of the plan in all of them, and so are its locks and stops where they fit.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// use lapwise_core::racing::{Outlook, RestWay, Targets, rest_choices};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s_4m_5m20s")]).plan;
/// let (run, _) = options::read_run(&plan);
/// let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
/// let choices = rest_choices(&plan, &targets, &run);
/// assert_eq!((choices[0].way, choices[0].goal), (RestWay::PlanPace, Time::from_seconds(665)));
/// assert_eq!((choices[2].way, choices[2].goal), (RestWay::Average, Time::from_seconds(640)));
/// ```
#[must_use]
pub fn rest_choices(plan: &Plan, targets: &Targets, run: &Run) -> Vec<RestChoice> {
    let Some(outlook) = Outlook::of(plan, targets, run) else { return Vec::new() };
    let round = |micros| targets.unit().round_micros(micros);
    let mut ways = vec![(RestWay::PlanPace, round(outlook.at_plan_pace))];
    for (name, time) in goals(plan, targets) {
        ways.push((RestWay::Goal(name), time));
    }
    ways.push((RestWay::Average, round(outlook.at_average)));
    ways.extend(outlook.at_last_lap.map(|finish| (RestWay::LastLap, round(finish))));
    let mut choices: Vec<RestChoice> = Vec::with_capacity(ways.len());
    for (way, goal) in ways {
        let replan = Replan { from: outlook.at.mark, goal, stop: Time::ZERO };
        // A limit that was typed to the millisecond is no goal.
        if ShownUnit::of(goal).is_some()
            && choices.iter().all(|known| known.goal != goal)
            && let Some(rest) = Rest::of(plan, run, replan)
        {
            choices.push(RestChoice { way, from: replan.from, goal, released: rest.into_released() });
        }
    }
    choices
}
