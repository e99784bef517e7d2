//! The invariants of every schedule.

use lapwise_core::pacing::{Distance, Plan, Schedule, ShownUnit, Time};

/// Panics with the invariant that does not hold.
pub(crate) fn check(plan: &Plan, schedule: &Schedule) {
    laps_sum_to_the_goal(plan, schedule);
    marks_lead_from_start_to_finish(plan, schedule);
    shown_times_are_the_exact_ones_rounded(schedule);
    unit_shows_goal_and_locks(plan, schedule);
    waypoints_fit_between_the_marks(plan, schedule);
    locked_stretches_keep_their_time(plan, schedule);
}

fn laps_sum_to_the_goal(plan: &Plan, schedule: &Schedule) {
    let sum: Time = schedule.splits().iter().map(|split| split.lap).sum();
    assert_eq!(sum, plan.goal);
    assert_eq!(schedule.goal(), plan.goal);
    assert!(schedule.splits().iter().is_sorted_by_key(|split| split.cumulative));
    assert_eq!(schedule.splits().last().map(|split| split.cumulative), Some(plan.goal));
    assert_eq!(schedule.splits().last().map(|split| split.exact_micros), Some(micros(plan.goal)));
}

fn marks_lead_from_start_to_finish(plan: &Plan, schedule: &Schedule) {
    let mut last = Distance::ZERO;
    for split in schedule.splits() {
        assert!(split.mark > last, "the mark at {:?} follows one at {last:?}", split.mark);
        assert_eq!(split.length, split.mark - last);
        last = split.mark;
    }
    assert_eq!((last, schedule.distance()), (plan.distance, plan.distance));
}

fn shown_times_are_the_exact_ones_rounded(schedule: &Schedule) {
    let unit = micros(Time::from_millis(schedule.unit().millis()));
    let (mut exact, mut shown) = (0, 0);
    for split in schedule.splits() {
        let (lap, cumulative) = (micros(split.lap), micros(split.cumulative));
        assert_eq!(lap, cumulative - shown);
        assert_eq!(cumulative % unit, 0);
        // A tie is rounded up, so only one of the two bounds may be reached.
        assert!(split.exact_micros < cumulative + unit / 2, "{split:?}");
        assert!(cumulative <= split.exact_micros + unit / 2, "{split:?}");
        // The marks at both ends may each be off by half a unit.
        assert!(lap.abs_diff(split.exact_micros - exact) <= unit, "{split:?}");
        (exact, shown) = (split.exact_micros, cumulative);
    }
}

fn unit_shows_goal_and_locks(plan: &Plan, schedule: &Schedule) {
    assert_eq!(schedule.unit(), plan.shown_unit());
    for time in plan.locks.iter().map(|lock| lock.time).chain([plan.goal]) {
        assert!(time.millis().is_multiple_of(schedule.unit().millis()), "{time:?}");
    }
    let chosen = plan.round.map_or(ShownUnit::Second.millis(), ShownUnit::millis);
    assert!(schedule.unit().millis() <= chosen);
}

fn waypoints_fit_between_the_marks(plan: &Plan, schedule: &Schedule) {
    let waypoints = schedule.waypoints();
    assert!(waypoints.is_sorted_by(|one, next| one.mark < next.mark));
    assert!(waypoints.iter().all(|waypoint| !waypoint.mark.is_zero() && waypoint.mark < plan.distance));
    let halfway = waypoints.iter().find(|waypoint| waypoint.mark == plan.distance.halfway());
    assert_eq!(halfway.map(|waypoint| waypoint.cumulative), Some(schedule.halfway()));
    let mut all: Vec<_> = waypoints.iter().map(|waypoint| (waypoint.mark, waypoint.cumulative)).collect();
    all.extend(schedule.splits().iter().map(|split| (split.mark, split.cumulative)));
    // One time at each mark, and times that never run backwards, are both this.
    all.sort_unstable();
    all.dedup();
    assert!(all.is_sorted_by(|one, next| one.0 < next.0 && one.1 <= next.1), "{all:?}");
}

fn locked_stretches_keep_their_time(plan: &Plan, schedule: &Schedule) {
    for lock in &plan.locks {
        if let (Some(from), Some(to)) = (shown_at(schedule, lock.from), shown_at(schedule, lock.to)) {
            assert_eq!(to - from, lock.time, "{lock:?}");
        }
    }
    for split in schedule.splits() {
        let start = split.mark - split.length;
        let is_covered = plan.locks.iter().any(|lock| lock.from <= start && split.mark <= lock.to);
        assert_eq!(split.is_locked, is_covered, "{split:?}");
    }
}

/// The time shown at a mark, where one is shown.
pub(crate) fn shown_at(schedule: &Schedule, mark: Distance) -> Option<Time> {
    let split = schedule.splits().iter().find(|split| split.mark == mark).map(|split| split.cumulative);
    let waypoint = || schedule.waypoints().iter().find(|it| it.mark == mark).map(|it| it.cumulative);
    if mark.is_zero() { Some(Time::ZERO) } else { split.or_else(waypoint) }
}

fn micros(time: Time) -> u64 {
    u64::from(time.millis()) * 1000
}
