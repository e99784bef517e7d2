//! A recorded time that is typed anew, as a clock or as a lap.

use super::{Act, Run, Targets};
use crate::pacing::{Distance, Time};

/// What a typed time was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypedAs {
    /// The elapsed time at the mark.
    Clock,
    /// The time of the lap that ends there.
    Lap,
}

/// A typed time, read for a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeEdit {
    /// The mark.
    pub mark: Distance,
    /// What it was taken for.
    pub typed_as: TypedAs,
    /// The elapsed time that the mark gets. All other marks keep theirs, so the lap after it changes by as much.
    pub elapsed: Time,
}

impl TimeEdit {
    /// The act that sets it.
    #[must_use]
    pub const fn act(self) -> Act {
        Act::SetTime { mark: self.mark, elapsed: self.elapsed }
    }
}

/// Reads a typed time for a mark: the elapsed time there or the lap up to it, whichever makes a lap nearer to the planned
/// one. None where neither lies between the times of the marks around it.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::{Targets, TypedAs, edited_time};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s_4m")]).plan;
/// let (run, _) = options::read_run(&plan);
/// let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
/// let edit = |seconds| edited_time(&targets, &run, Distance::from_metres(800), Time::from_seconds(seconds));
/// assert_eq!(edit(161).map(|edit| (edit.typed_as, edit.elapsed.millis())), Some((TypedAs::Clock, 161_000)));
/// assert_eq!(edit(82).map(|edit| (edit.typed_as, edit.elapsed.millis())), Some((TypedAs::Lap, 162_000)));
/// assert_eq!(edit(241), None);
/// ```
#[must_use]
pub fn edited_time(targets: &Targets, run: &Run, mark: Distance, typed: Time) -> Option<TimeEdit> {
    let before = run.passed().take_while(|passed| passed.mark < mark).last();
    let (from, start) = before.map_or((Distance::ZERO, Time::ZERO), |passed| (passed.mark, passed.time));
    let after = run.passed().find(|passed| passed.mark > mark).map_or(Time::LONGEST, |passed| passed.time);
    let planned = u128::from(targets.micros_at(mark).saturating_sub(targets.micros_at(from))).max(1);
    let mut best: Option<(u128, TimeEdit)> = None;
    for (typed_as, elapsed) in [(TypedAs::Clock, typed), (TypedAs::Lap, start + typed)] {
        if elapsed <= start || elapsed >= after {
            continue;
        }
        let lap = u128::from((elapsed - start).micros()).max(1);
        let off = lap.max(planned) * 1000 / lap.min(planned);
        if best.is_none_or(|(least, _)| off < least) {
            best = Some((off, TimeEdit { mark, typed_as, elapsed }));
        }
    }
    best.map(|(_, edit)| edit)
}
