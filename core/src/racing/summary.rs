//! A run afterwards: its halves, and where it won time on its plan and where it gave some.

use super::outlook::over;
use super::{Passed, Run, Targets, hand_time};
use crate::pacing::{Distance, Plan, Time};

/// The halves of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RunHalves {
    /// The time at halfway, as a hand time.
    pub first: Time,
    /// The time from there to the finish.
    pub second: Time,
    /// True if halfway is between two marks, and its time is taken from the pace between them.
    pub is_estimated: bool,
}

/// The halves of a run that has a finish; none where no time lies in one of them.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// use lapwise_core::racing::run_halves;
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "1600m-5m20s_3200m-11m1s")]).plan;
/// let halves = run_halves(&plan, &options::read_run(&plan).0).unwrap();
/// assert_eq!((halves.first, halves.second), (Time::from_seconds(320), Time::from_seconds(341)));
/// ```
#[must_use]
pub fn run_halves(plan: &Plan, run: &Run) -> Option<RunHalves> {
    let halfway = plan.distance.halfway();
    let finish = hand_time(run.finish()?, plan.surface);
    let before = run.last_up_to(halfway);
    let after = run.passed().find(|passed| passed.mark >= halfway)?;
    let is_estimated = after.mark != halfway;
    // Both ends of the race alone say nothing of its halves.
    if before.mark.is_zero() && after.mark == plan.distance {
        return None;
    }
    let part = over((after.time - before.time).micros(), after.mark - before.mark, halfway - before.mark);
    let exact = if is_estimated { before.time + Time::from_micros_rounded_down(part?) } else { after.time };
    let first = hand_time(exact, plan.surface);
    Some(RunHalves { first, second: finish - first, is_estimated })
}

/// A stretch of a run, and what it took against the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RunStretch {
    /// The mark before it.
    pub from: Distance,
    /// The mark at its end.
    pub to: Distance,
    /// The milliseconds that it took more than planned; below zero, less.
    pub gave: i64,
}

/// The stretches of a run in which it won or gave time: up to halfway, after it, and the lap that gave the most, where
/// that is more than half of what its stretch gave.
#[must_use]
pub fn run_stretches(plan: &Plan, targets: &Targets, run: &Run) -> Vec<RunStretch> {
    let gap = |passed: Passed| {
        // As both are shown, so that what is said adds up with the table.
        let due = targets.at(passed.mark).map_or(Time::ZERO, |target| target.cumulative);
        hand_time(passed.time, plan.surface).signed_millis() - due.signed_millis()
    };
    let stretch = |from: Passed, to: Passed| RunStretch { from: from.mark, to: to.mark, gave: gap(to) - gap(from) };
    let (middle, last) = (run.last_up_to(plan.distance.halfway()), run.last());
    let mut stretches = Vec::with_capacity(3);
    let mut before = Passed::START;
    let mut most: Option<RunStretch> = None;
    for end in [middle, last] {
        if before.mark < end.mark {
            stretches.push(stretch(before, end));
        }
        before = end;
    }
    let mut from = Passed::START;
    for to in run.passed() {
        let lap = stretch(from, to);
        let of = stretches.iter().find(|stretch| stretch.from <= lap.from && lap.to <= stretch.to);
        let is_most = of.is_some_and(|of| *of != lap && lap.gave * 2 > of.gave && of.gave > 0);
        if is_most && most.is_none_or(|most| most.gave < lap.gave) {
            most = Some(lap);
        }
        from = to;
    }
    stretches.extend(most);
    stretches
}
