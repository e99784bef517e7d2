//! The finish that a run leads to, by several paces, and the pace that each goal needs.

use super::{Passed, Run, Targets};
use crate::pacing::{Aim, Distance, Plan, References, Time};

/// The outlook at the last mark with a time that counts. Exact times are in microseconds.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::{Outlook, Passage, Recorded, Run, Targets};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35")]).plan;
/// let marks = plan.marks().unwrap();
/// let passages = marks.iter().zip(1..5).map(|(mark, lap)| {
///     Passage { mark: *mark, recorded: Recorded::Timed(Time::from_seconds(80 * lap)) }
/// });
/// let run = Run { passages: passages.collect(), replans: Vec::new() };
/// let targets = Targets::of(&plan, &marks, &run).unwrap();
/// let outlook = Outlook::of(&plan, &targets, &run).unwrap();
/// assert_eq!(outlook.at_plan_pace, 665_000_000);
/// assert_eq!(outlook.at_average, 640_000_000);
/// let lap = Distance::from_metres(400);
/// assert_eq!(outlook.needed(Time::from_seconds(690), lap), Some(92_500_000));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The mark and the time there.
    pub at: Passed,
    /// The distance that is left.
    pub left: Distance,
    /// The exact time due at the mark.
    pub due: u64,
    /// The finish if the targets' own pace is held from here.
    pub at_plan_pace: u64,
    /// The finish at the average pace so far.
    pub at_average: u64,
    /// The finish at the pace of the last lap; none where it has no time.
    pub at_last_lap: Option<u64>,
}

impl Outlook {
    /// The outlook of a run; none before the first time and after the finish.
    #[must_use]
    pub fn of(plan: &Plan, targets: &Targets, run: &Run) -> Option<Self> {
        let at = run.last();
        let mut outlook = Self::at(plan, targets, at)?;
        outlook.at_last_lap = run.lap_start(at.mark).and_then(|from| {
            let rest = over((at.time - from.time).micros(), at.mark - from.mark, outlook.left)?;
            at.time.micros().checked_add(rest)
        });
        Some(outlook)
    }

    /// The outlook at a mark and a time, without the last lap; none at the start and from the finish on.
    pub(super) fn at(plan: &Plan, targets: &Targets, at: Passed) -> Option<Self> {
        if at.mark.is_zero() || at.mark >= plan.distance {
            return None;
        }
        let due = targets.micros_at(at.mark);
        let rest = targets.goal().micros().saturating_sub(due);
        Some(Self {
            at,
            left: plan.distance - at.mark,
            due,
            at_plan_pace: at.time.micros().saturating_add(rest),
            at_average: over(at.time.micros(), at.mark, plan.distance)?,
            at_last_lap: None,
        })
    }

    /// The time that each stretch of `per` may take from here on for a finish time, in microseconds, rounded down; none
    /// where the finish time has passed.
    #[must_use]
    pub fn needed(&self, goal: Time, per: Distance) -> Option<u64> {
        let rest = goal.micros().checked_sub(self.at.time.micros()).filter(|rest| *rest > 0)?;
        over(rest, self.left, per)
    }

    /// The average so far for each stretch of `per`, in microseconds, rounded down.
    #[must_use]
    pub fn average(&self, per: Distance) -> u64 {
        over(self.at.time.micros(), self.at.mark, per).unwrap_or(0)
    }

    /// The average pace so far over what is left, in microseconds.
    #[must_use]
    pub fn rest_at_average(&self) -> u64 {
        self.average(self.left)
    }

    /// The time that the targets have for what is left, in microseconds.
    #[must_use]
    pub fn rest_at_plan_pace(&self) -> u64 {
        self.at_plan_pace.saturating_sub(self.at.time.micros())
    }

    /// The finish times between which the run is on its way: that of the targets' pace and that of the average, the
    /// earlier first, in microseconds.
    #[must_use]
    pub fn band(&self) -> (u64, u64) {
        (self.at_plan_pace.min(self.at_average), self.at_plan_pace.max(self.at_average))
    }
}

/// The time over a stretch at the pace of another one, rounded down.
pub(super) fn over(micros: u64, length: Distance, stretch: Distance) -> Option<u64> {
    let product = u128::from(micros) * u128::from(stretch.millimetres());
    u64::try_from(product.checked_div(u128::from(length.millimetres()))?).ok()
}

/// A finish time that a run is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GoalName {
    /// The goal of the plan.
    A,
    /// The second goal.
    B,
    /// The third goal.
    C,
    /// The seed time.
    Seed,
    /// The personal best.
    Pb,
    /// The goal that the rest is run for, where it was changed.
    Now,
}

/// The finish times of a plan that a run is held against, each once, in this order: the goal that it was changed to,
/// A, B, C, seed time and personal best.
#[must_use]
pub fn goals(plan: &Plan, targets: &Targets) -> Vec<(GoalName, Time)> {
    let References { pb, seed, goal_b, goal_c, .. } = plan.references;
    // A limit to finish within is no goal to run for.
    let own = (plan.aim == Aim::Goal).then_some(plan.goal);
    let now = targets.replanned_from().map(|_| targets.goal());
    let all = [
        (GoalName::Now, now),
        (GoalName::A, own),
        (GoalName::B, goal_b),
        (GoalName::C, goal_c),
        (GoalName::Seed, seed),
        (GoalName::Pb, pb),
    ];
    let mut goals: Vec<(GoalName, Time)> = Vec::with_capacity(all.len());
    for (name, time) in all {
        if let Some(time) = time.filter(|time| !time.is_zero() && goals.iter().all(|(_, known)| known != time)) {
            goals.push((name, time));
        }
    }
    goals
}
