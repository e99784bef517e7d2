//! Tells locks that somebody has set from the short ones that an edit sets beside its laps.
//!
//! Nothing marks a compensating lock in a plan, so that links stay short and open everywhere: it is told by its place
//! and its length. Setting them is the work of `hold_rounding`.

use crate::pacing::{Distance, Lock, Plan, Time};

/// A compensating lock beside an edited lap is not longer; twice as long where it goes over an old one.
pub(super) const LONGEST: Time = Time::from_seconds(8);
/// A lock inside the last lap, up to the finish, is a compensating one if it is not longer.
pub(super) const LONGEST_AT_THE_END: Time = Time::from_seconds(2);

/// The number of locks of a plan that somebody has set, without the compensating ones that an edit set beside them.
///
/// `of` is all locks of the plan or a few, in their order.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit, locks_by_hand};
/// use lapwise_core::options;
/// let opened = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi")]);
/// let slower = edit(&opened.plan, &opened.schedule, &[0], Change::By(21_000), Finish::Move).unwrap().plan;
/// assert_eq!((slower.locks.len(), locks_by_hand(&slower, &slower.locks)), (2, 1));
/// ```
#[must_use]
pub fn locks_by_hand(plan: &Plan, of: &[Lock]) -> usize {
    set_by_hand(plan).iter().filter(|lock| of.contains(lock)).count()
}

/// The locks of a plan that somebody has set, in order. The others are never told to people.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit, set_by_hand};
/// use lapwise_core::options;
/// let opened = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi")]);
/// let slower = edit(&opened.plan, &opened.schedule, &[0], Change::By(21_000), Finish::Move).unwrap().plan;
/// assert_eq!(set_by_hand(&slower), slower.locks[..1]);
/// ```
#[must_use]
pub fn set_by_hand(plan: &Plan) -> Vec<Lock> {
    if plan.locks.is_empty() {
        return Vec::new();
    }
    let marks = plan.marks().unwrap_or_default();
    let (mut set, mut end) = (Vec::with_capacity(plan.locks.len()), None);
    for (index, lock) in plan.locks.iter().enumerate() {
        let next = plan.locks.get(index + 1).map(|next| next.from);
        let touches = end == Some(lock.from) || next == Some(lock.to);
        if !(touches && is_beside(lock, &marks) || is_at_the_end(lock, &marks)) {
            set.push(*lock);
        }
        end = Some(lock.to);
    }
    set
}

/// Takes out of a plan the compensating locks of the one `before` whose edited lap is no longer fixed.
pub(super) fn drop_detached(before: &Plan, plan: &mut Plan) {
    let (set_before, set_now) = (set_by_hand(before), set_by_hand(plan));
    let was_compensating = |lock: &Lock| before.locks.contains(lock) && !set_before.contains(lock);
    // That before the finish is beside none, and goes with the last of them.
    plan.locks.retain(|lock| !was_compensating(lock) || !set_now.is_empty() && !set_now.contains(lock));
}

/// Returns true if a lock may be a compensating one, if it starts or ends with a lap.
pub(super) fn is_beside(lock: &Lock, marks: &[Distance]) -> bool {
    lock.time <= LONGEST + LONGEST && is_inside_a_lap(lock, marks)
}

/// Returns true if a lock is a compensating one before the finish.
pub(super) fn is_at_the_end(lock: &Lock, marks: &[Distance]) -> bool {
    marks.last() == Some(&lock.to) && lock.time <= LONGEST_AT_THE_END && is_inside_a_lap(lock, marks)
}

/// Returns true if a lock covers a part of one lap, and not all of it.
fn is_inside_a_lap(lock: &Lock, marks: &[Distance]) -> bool {
    let lap = marks.partition_point(|mark| *mark <= lock.from);
    let start = lap.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
    marks.get(lap).is_some_and(|end| lock.to <= *end && (lock.from, lock.to) != (start, *end))
}
