//! The short locks that an edit sets beside its laps, so that the others stay as they are shown.

use crate::pacing::{Distance, Lock, Plan, Time};

/// A balance beside an edited lap is seldom longer: twice as long where it goes over an old one.
pub(super) const LONGEST: Time = Time::from_seconds(8);
/// A lock inside the last lap, up to the finish, is one where it is not longer.
pub(super) const LONGEST_AT_THE_END: Time = Time::from_seconds(2);

/// How many locks of a plan somebody has set, without those that an edit set beside them to keep other laps; `of`
/// is all of them or a few, in their order.
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
        let is_balance = touches && is_beside(lock, &marks) || is_at_the_end(lock, &marks);
        if of.get(seen) == Some(lock) {
            seen += 1;
            count += usize::from(!is_balance);
        }
        end = Some(lock.to);
    }
    count
}

/// Whether a lock may be a balance, where it starts or ends with a lap.
pub(super) fn is_beside(lock: &Lock, marks: &[Distance]) -> bool {
    lock.time <= LONGEST + LONGEST && is_inside_a_lap(lock, marks)
}

/// Whether a lock is a balance before the finish.
pub(super) fn is_at_the_end(lock: &Lock, marks: &[Distance]) -> bool {
    marks.last() == Some(&lock.to) && lock.time <= LONGEST_AT_THE_END && is_inside_a_lap(lock, marks)
}

/// Whether a lock covers a part of one lap, and not all of it.
fn is_inside_a_lap(lock: &Lock, marks: &[Distance]) -> bool {
    let lap = marks.partition_point(|mark| *mark <= lock.from);
    let start = lap.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
    marks.get(lap).is_some_and(|end| lock.to <= *end && (lock.from, lock.to) != (start, *end))
}
