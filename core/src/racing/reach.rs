//! Two things that are said while a race is run: that the start is too fast, and that a goal is out of reach.

use super::{Outlook, Passed, Run, Targets};
use crate::pacing::{Distance, Plan, Surface, Time};

/// The shortest race in which a fast start is a warning before it is praise.
const SHORTEST_TO_WARN: Distance = Distance::from_metres(1500);

/// Returns true if the lap that ends at the last mark was over 3 % faster than planned and leaves the runner ahead,
/// in a race of 1500 m and more, up to halfway.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// use lapwise_core::racing::{Passage, Recorded, Run, Targets, is_too_fast};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
/// let marks = plan.marks().unwrap();
/// let is_too_fast = |millis| {
///     let recorded = Recorded::Timed(Time::from_millis(millis));
///     let run = Run { passages: vec![Passage { mark: marks[0], recorded }], replans: Vec::new() };
///     is_too_fast(&plan, &Targets::of(&plan, &marks, &run).unwrap(), &run)
/// };
/// assert_eq!([80_000, 83_600, 83_700].map(is_too_fast), [true, true, false]);
/// ```
#[must_use]
pub fn is_too_fast(plan: &Plan, targets: &Targets, run: &Run) -> bool {
    let last = run.last();
    let is_early = !last.mark.is_zero() && last.mark <= plan.distance.halfway();
    if !is_early || plan.distance < SHORTEST_TO_WARN {
        return false;
    }
    let Some(from) = run.lap_start(last.mark) else { return false };
    let (lap, due) = ((last.time - from.time).micros(), targets.micros_at(last.mark));
    let planned = due.saturating_sub(targets.micros_at(from.mark));
    last.time.micros() < due && is_faster_by(3, lap, planned)
}

/// Returns true if a time is shorter than another one by over so many percent of it.
fn is_faster_by(percent: u64, time: u64, than: u64) -> bool {
    u128::from(time) * 100 < u128::from(than) * u128::from(100 - percent)
}

/// A goal that went out of reach at the last mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfReach {
    /// The goal.
    pub goal: Time,
    /// The finish at the plan's own pace, in microseconds.
    pub at_plan_pace: u64,
    /// The fastest round time that the plan's own pace still reaches.
    pub offer: Time,
}

/// The goal that the race is run for, where the last mark is the first at which it is out of reach.
///
/// That is while over an eighth of the race is left, on a track also over one lap: the rest would have to be over 5 %
/// faster on the road, or 10 % on a track, than both the plan has it and the average so far.
/// (Of 25,301 finishers of the Boston Marathon of 2014, one in 460 ran the second half over 5 % faster than the first.)
#[must_use]
pub fn out_of_reach(plan: &Plan, targets: &Targets, run: &Run) -> Option<OutOfReach> {
    let last = run.last();
    let since = targets.replanned_from().unwrap_or(Distance::ZERO);
    let is_told = |passed: Passed| {
        passed.mark > since && passed.mark < last.mark && finish_out_of_reach(plan, targets, passed).is_some()
    };
    if run.passed().any(is_told) {
        return None;
    }
    let at_plan_pace = finish_out_of_reach(plan, targets, last)?;
    Some(OutOfReach { goal: targets.goal(), at_plan_pace, offer: round_time_after(at_plan_pace, plan.distance) })
}

/// The finish at the plan's own pace, where the goal is out of reach at a mark.
fn finish_out_of_reach(plan: &Plan, targets: &Targets, at: Passed) -> Option<u64> {
    let outlook = Outlook::at(plan, targets, at)?;
    let is_early = u64::from(outlook.left.millimetres()) * 8 > u64::from(plan.distance.millimetres());
    let (percent, shortest) = match plan.surface {
        Surface::Road => (5, Distance::ZERO),
        Surface::Track => (10, plan.track.lap()),
    };
    let needed = targets.goal().micros().saturating_sub(at.time.micros());
    let is_out = is_early
        && outlook.left > shortest
        && is_faster_by(percent, needed, outlook.rest_at_plan_pace())
        && is_faster_by(percent, needed, outlook.rest_at_average());
    is_out.then_some(outlook.at_plan_pace)
}

/// The first round time that is not before an exact one: 5 minutes from the marathon up, 1 minute from 15 km, 30 s from
/// 5 km, else 5 s.
///
/// ```
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::round_time_after;
/// let round = |seconds: u64, distance| round_time_after(seconds * 1_000_000, distance);
/// assert_eq!(round(15_021, Distance::MARATHON), Time::from_hms(4, 15, 0));
/// assert_eq!(round(665, Distance::from_metres(3200)), Time::from_seconds(665));
/// ```
#[must_use]
pub fn round_time_after(micros: u64, distance: Distance) -> Time {
    let seconds: u64 = if distance >= Distance::MARATHON {
        300
    } else if distance >= Distance::from_metres(15_000) {
        60
    } else if distance >= Distance::from_metres(5000) {
        30
    } else {
        5
    };
    let step = seconds * 1_000_000;
    Time::from_micros_rounded_down(micros.div_ceil(step).saturating_mul(step))
}
