//! The times due at the marks of a race: those of its plan, and of what its goal was changed to on the way.

use super::{Passed, Replan, Run};
use crate::pacing::{Distance, Lock, Plan, PlanError, ShownUnit, Stop, Time, Timeline};

/// The time due at one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// The mark.
    pub mark: Distance,
    /// The exact elapsed time in microseconds, rounded down.
    pub micros: u64,
    /// The elapsed time in the shown unit.
    pub cumulative: Time,
}

/// The times due at the marks of a race, in order; the finish is the last.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::{Run, Targets};
/// let opened = options::read([("distance", "3200m"), ("goal", "11:30")]);
/// let marks = opened.plan.marks().unwrap();
/// let targets = Targets::of(&opened.plan, &marks, &Run::default()).unwrap();
/// let due = targets.at(Distance::from_metres(400)).unwrap();
/// assert_eq!(due.cumulative, Time::from_millis(86_300));
/// assert_eq!(targets.goal(), Time::from_seconds(690));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Targets {
    unit: ShownUnit,
    goal: Time,
    targets: Vec<Target>,
    replanned_from: Option<Distance>,
    released: Vec<Lock>,
}

impl Targets {
    /// The targets of a plan at these marks, after what its goal was changed to in a run.
    ///
    /// A change that fits no longer, since a time of the run was corrected, is left out.
    ///
    /// # Errors
    /// The plan has no schedule.
    pub fn of(plan: &Plan, marks: &[Distance], run: &Run) -> Result<Self, PlanError> {
        let mut targets = Self::planned(plan, marks)?;
        for replan in &run.replans {
            if let Some(rest) = Rest::of(plan, run, *replan) {
                targets.replace(rest, *replan);
            }
        }
        Ok(targets)
    }

    /// The targets of a plan at these marks, as they were before the race.
    ///
    /// # Errors
    /// The plan has no schedule.
    pub fn planned(plan: &Plan, marks: &[Distance]) -> Result<Self, PlanError> {
        let timeline = Timeline::of(plan, &plan.shape)?;
        let unit = plan.shown_unit();
        Ok(Self {
            unit,
            goal: plan.goal,
            targets: marks.iter().map(|mark| target(&timeline, *mark, plan.distance, unit)).collect(),
            replanned_from: None,
            released: Vec::new(),
        })
    }

    /// The unit that the times are shown in.
    #[must_use]
    pub const fn unit(&self) -> ShownUnit {
        self.unit
    }

    /// The finish time.
    #[must_use]
    pub const fn goal(&self) -> Time {
        self.goal
    }

    /// The targets, in order.
    #[must_use]
    pub fn all(&self) -> &[Target] {
        &self.targets
    }

    /// The target at a mark; none where it is no mark of the race.
    #[must_use]
    pub fn at(&self, mark: Distance) -> Option<Target> {
        let index = self.targets.binary_search_by_key(&mark, |target| target.mark).ok()?;
        self.targets.get(index).copied()
    }

    /// The exact time due at a mark in microseconds; 0 at the start and where it is no mark of the race.
    #[must_use]
    pub fn micros_at(&self, mark: Distance) -> u64 {
        self.at(mark).map_or(0, |target| target.micros)
    }

    /// The mark from which on the last change of the goal holds; none where it was not changed.
    #[must_use]
    pub const fn replanned_from(&self) -> Option<Distance> {
        self.replanned_from
    }

    /// The locks ahead that the last change of the goal released.
    #[must_use]
    pub fn released(&self) -> &[Lock] {
        &self.released
    }

    fn replace(&mut self, rest: Rest, replan: Replan) {
        let Ok(timeline) = Timeline::of(&rest.plan, &rest.plan.shape) else { return };
        self.unit = ShownUnit::of(replan.goal).map_or(self.unit, |unit| unit.finer(self.unit));
        // The mark itself has the time that was run, so that the first lap of the rest is told from it.
        for known in self.targets.iter_mut().filter(|known| known.mark >= replan.from) {
            *known = target(&timeline, known.mark, rest.plan.distance, self.unit);
        }
        self.goal = replan.goal;
        self.replanned_from = Some(replan.from);
        self.released = rest.released;
    }
}

fn target(timeline: &Timeline<'_>, mark: Distance, finish: Distance, unit: ShownUnit) -> Target {
    // The timeline has no time beyond the finish.
    let micros = timeline.micros_at(mark.min(finish));
    Target { mark, micros, cumulative: unit.round_micros(micros) }
}

/// The rest of a race for another finish time.
///
/// It is the plan with what was run so far as one locked stretch, so the shape of the rest and what is fixed in it are
/// those of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rest {
    plan: Plan,
    released: Vec<Lock>,
}

impl Rest {
    /// The locks of the plan that it releases.
    pub(super) fn into_released(self) -> Vec<Lock> {
        self.released
    }

    /// The rest of a race from the last mark with a time, up to where the goal changes. None where the finish time leaves
    /// nothing for the rest, or there is no rest.
    pub(super) fn of(plan: &Plan, run: &Run, replan: Replan) -> Option<Self> {
        if replan.from >= plan.distance {
            return None;
        }
        let base = run.last_up_to(replan.from);
        let (mut locks, mut released) = (Vec::new(), Vec::new());
        for lock in &plan.locks {
            if lock.from >= base.mark {
                locks.push(*lock);
            } else if lock.to > base.mark {
                // A part of it is run already.
                released.push(*lock);
            }
        }
        let rest = Self { plan: rest_plan(plan, base, replan, &locks), released };
        if rest.plan.check().is_ok() {
            return Some(rest);
        }
        released = rest.released;
        released.extend(locks);
        let rest = Self { plan: rest_plan(plan, base, replan, &[]), released };
        rest.plan.check().is_ok().then_some(rest)
    }
}

/// The plan with what was run before its rest as one locked stretch.
fn rest_plan(plan: &Plan, base: Passed, replan: Replan, ahead: &[Lock]) -> Plan {
    let mut rest = plan.clone();
    rest.goal = replan.goal;
    rest.locks.retain(|lock| ahead.contains(lock));
    if !base.mark.is_zero() {
        // Locks have hundredths.
        let hundredths = u64::from(base.time.millis()).div_ceil(10).max(1);
        rest.locks.push(Lock { from: Distance::ZERO, to: base.mark, time: Time::from_millis_capped(hundredths * 10) });
    }
    // Where somebody stood before is a part of the time that was run.
    rest.stops.retain(|stop| stop.at >= base.mark);
    if !replan.stop.is_zero() {
        rest.stops.push(Stop { at: replan.from, time: replan.stop });
    }
    rest
}
