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
    let marks = plan.marks().unwrap_or_default();
    let (mut count, mut seen) = (0, 0);
    let mut end = None;
    for (index, lock) in plan.locks.iter().enumerate() {
        let next = plan.locks.get(index + 1).map(|next| next.from);
        let touches = end == Some(lock.from) || next == Some(lock.to);
        let is_compensating = touches && is_beside(lock, &marks) || is_at_the_end(lock, &marks);
        if of.get(seen) == Some(lock) {
            seen += 1;
            count += usize::from(!is_compensating);
        }
        end = Some(lock.to);
    }
    count
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
