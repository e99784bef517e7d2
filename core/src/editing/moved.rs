//! The laps that an edit moved beside its own.

use crate::pacing::{Distance, Schedule, Time};

/// A lap whose shown time has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The index of its split after the edit.
    pub lap: usize,
    /// Its time before.
    pub old: Time,
    /// Its time now.
    pub new: Time,
}

/// The laps that an edit changed beside the ones it was asked for, in the finer of the two shown units.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit, moved};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let edited = edit(&opened.plan, &opened.schedule, &[0], Change::By(-3000), Finish::Keep).unwrap();
/// let others = moved(&opened.schedule, &edited.schedule, &[0]);
/// assert_eq!(others.len(), 7);
/// assert_eq!((others[0].old, others[0].new), (Time::from_millis(80_000), Time::from_millis(80_400)));
/// ```
#[must_use]
pub fn moved(before: &Schedule, after: &Schedule, edited: &[usize]) -> Vec<Moved> {
    // In one unit: an edit by a tenth shows all times in tenths, which moves no lap by itself.
    let (old, new) = (laps_in_finer_unit(before, after), laps_in_finer_unit(after, before));
    let mut moved = Vec::new();
    for (lap, (stretch, new)) in new.into_iter().enumerate() {
        // By stretch and not by index, so that schedules with other splits can be compared too.
        let same = old.get(old.partition_point(|(old_stretch, _)| old_stretch.1 < stretch.1));
        if let Some((old_stretch, old)) = same
            && *old_stretch == stretch
            && *old != new
            && !edited.contains(&lap)
        {
            moved.push(Moved { lap, old: *old, new });
        }
    }
    moved
}

type Stretch = (Distance, Distance);

/// The laps of a schedule in the finer of its unit and another one's.
fn laps_in_finer_unit(schedule: &Schedule, other: &Schedule) -> Vec<(Stretch, Time)> {
    let unit = schedule.unit().finer(other.unit());
    let mut laps = Vec::with_capacity(schedule.splits().len());
    let mut before = Time::ZERO;
    for split in schedule.splits() {
        let cumulative = unit.round_micros(split.exact_micros);
        laps.push(((split.mark - split.length, split.mark), cumulative - before));
        before = cumulative;
    }
    laps
}
