//! The marks of a plan: where its splits fall.

use super::every::{NANOMETRES, nanometres_of, nearest_millimetre};
use super::{Distance, Every, MAX_SPLITS, Odd, Plan, PlanError, sorted_unique};

impl Plan {
    /// The marks at which splits fall, in order; the finish is the last.
    ///
    /// The finish line of a track is fixed, so laps, and intervals that fit them, count back from it: the odd part of
    /// the race comes first. On the loops of a road it comes last. [`Plan::odd`] says otherwise.
    ///
    /// # Errors
    /// More than [`MAX_SPLITS`] splits, or laps of a road without loops.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// let metric_mile = Plan::of(Distance::from_metres(1500), Surface::Track, Time::from_hms(0, 4, 0));
    /// assert_eq!(metric_mile.marks(), Ok([300, 700, 1100, 1500].map(Distance::from_metres).into()));
    /// ```
    pub fn marks(&self) -> Result<Vec<Distance>, PlanError> {
        match &self.every {
            Every::Marks(marks) => inner_marks(marks, self.distance),
            Every::Lap => Ok(Spacing::of_laps(self)?.marks()),
            Every::Interval(interval) => Ok(Spacing::new(self, interval.nanometres())?.marks()),
        }
    }
}

/// Checks that a plan has marks, without laying out those at an interval.
pub(super) fn check_marks(plan: &Plan) -> Result<(), PlanError> {
    match &plan.every {
        Every::Marks(marks) => inner_marks(marks, plan.distance).map(drop),
        Every::Lap => Spacing::of_laps(plan).map(drop),
        Every::Interval(interval) => Spacing::new(plan, interval.nanometres()).map(drop),
    }
}

/// Chosen marks that lie before the finish, each once, and the finish.
fn inner_marks(marks: &[Distance], finish: Distance) -> Result<Vec<Distance>, PlanError> {
    let mut inner = Vec::new();
    for mark in marks {
        if !mark.is_zero() && *mark < finish {
            inner.push(*mark);
        }
    }
    let mut marks = sorted_unique(&inner);
    marks.push(finish);
    check_count(marks.len() as u64)?;
    Ok(marks)
}

/// An odd part under 50 m is joined to the lap beside it.
const SHORTEST_PART: u64 = 50_000 * NANOMETRES;

/// Marks at an interval. Lengths are in nanometres: up to 10^15 for 1000 km.
struct Spacing {
    first: u64,
    interval: u64,
    splits: u64,
    finish: Distance,
}

impl Spacing {
    fn of_laps(plan: &Plan) -> Result<Self, PlanError> {
        Self::new(plan, nanometres_of(plan.lap().ok_or(PlanError::LapsOnRoad)?))
    }

    fn new(plan: &Plan, interval: u64) -> Result<Self, PlanError> {
        // A coach reads laps and their parts at the finish line; 1 km on a 400 m track is read from the start.
        let fits_the_lap = plan
            .lap()
            .map(nanometres_of)
            .is_some_and(|lap| lap.is_multiple_of(interval) || interval.is_multiple_of(lap));
        let from_the_finish = fits_the_lap && plan.odd_part() == Odd::First;
        let length = nanometres_of(plan.distance);
        let odd = length % interval;
        let whole = length / interval;
        let joined = fits_the_lap && whole > 0 && odd < SHORTEST_PART;
        // A mark within half a millimetre of the finish is the finish.
        let splits = whole + u64::from(odd > NANOMETRES / 2 && !joined);
        // Before any mark is laid out: 1000 km at every millimetre would be 10^9 of them.
        check_count(splits)?;
        let first = match (from_the_finish, odd) {
            (false, _) | (true, 0) => interval,
            // Joined, the first lap is a whole one and the odd part, as the last one is from the start.
            (true, odd) if joined => odd + interval,
            (true, odd) => odd,
        };
        Ok(Self { first, interval, splits, finish: plan.distance })
    }

    fn marks(&self) -> Vec<Distance> {
        let mut marks = Vec::new();
        for index in 1..self.splits {
            // Each is rounded on its own from the start, so that roundings do not add up.
            marks.push(nearest_millimetre(self.first + (index - 1) * self.interval));
        }
        marks.push(self.finish);
        marks
    }
}

fn check_count(splits: u64) -> Result<(), PlanError> {
    if splits > MAX_SPLITS as u64 { Err(PlanError::TooManySplits { splits }) } else { Ok(()) }
}
