//! From a plan to its schedule: every elapsed time, rounded once, to the unit that is shown.

use super::fraction::share;
use super::marks::check_marks;
use super::{Distance, Plan, PlanError, ShownUnit, Surface, Time, Timeline, sorted_unique};

impl Plan {
    /// The time due at every mark.
    ///
    /// # Errors
    /// The parts of the plan do not fit together; the error says by how much.
    pub fn schedule(&self) -> Result<Schedule, PlanError> {
        let timeline = Timeline::of(self, &self.shape)?;
        let unit = self.shown_unit();
        let splits = splits(&timeline, &self.marks()?, unit);
        let mut waypoints = Vec::new();
        for mark in waypoint_marks(self) {
            waypoints.push(Waypoint { mark, cumulative: unit.round_micros(timeline.micros_at(mark)) });
        }
        let halfway = unit.round_micros(timeline.micros_at(self.distance.halfway()));
        Ok(Schedule { distance: self.distance, goal: self.goal, unit, splits, waypoints, halfway })
    }

    /// Checks that the plan has a schedule, in a fraction of the time that it takes to compute one.
    ///
    /// # Errors
    /// The same as [`Plan::schedule`].
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Every, Plan, PlanError, Surface, Time};
    /// let mut plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0));
    /// assert_eq!(plan.check(), Ok(()));
    /// plan.every = Every::Lap;
    /// assert_eq!(plan.check(), Err(PlanError::LapsOnRoad));
    /// ```
    pub fn check(&self) -> Result<(), PlanError> {
        Timeline::of(self, &self.shape)?;
        check_marks(self)
    }

    /// The elapsed times on arrival at any places, in the shown unit; at the finish for those beyond it.
    ///
    /// # Errors
    /// The parts of the plan do not fit together.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// assert_eq!(plan.times_at(&[Distance::from_metres(100)]), Ok(vec![Time::from_seconds(20)]));
    /// ```
    pub fn times_at(&self, places: &[Distance]) -> Result<Vec<Time>, PlanError> {
        let timeline = Timeline::of(self, &self.shape)?;
        let unit = self.shown_unit();
        let mut times = Vec::with_capacity(places.len());
        for place in places {
            // The timeline has no time beyond the finish.
            times.push(unit.round_micros(timeline.micros_at((*place).min(self.distance))));
        }
        Ok(times)
    }
}

/// The time at every mark: the time due there, as [`Plan::schedule`] computes it, or the one that somebody ran
/// ([`Schedule::of_times`]).
///
/// Of a plan, the shown laps sum to the goal, every shown cumulative time is within half a unit of the exact one, and
/// every shown lap is the floor or the ceiling of its exact value.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let schedule = plan.schedule().unwrap();
/// let laps: Time = schedule.splits().iter().map(|split| split.lap).sum();
/// assert_eq!((laps, schedule.halfway()), (schedule.goal(), Time::from_seconds(320)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    distance: Distance,
    goal: Time,
    unit: ShownUnit,
    splits: Vec<Split>,
    waypoints: Vec<Waypoint>,
    halfway: Time,
}

/// A lap and the mark at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// The mark, from the start.
    pub mark: Distance,
    /// The length of the lap that ends there.
    pub length: Distance,
    /// The elapsed time on arrival, in the shown unit.
    pub cumulative: Time,
    /// The time of the lap: the difference of shown cumulative times.
    pub lap: Time,
    /// The exact elapsed time in microseconds, rounded down.
    pub exact_micros: u64,
    /// True if a lock covers the whole lap.
    pub is_locked: bool,
}

/// A mark that cuts no lap: halfway, 5 km marks on the road, and marks of cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waypoint {
    /// The mark, from the start.
    pub mark: Distance,
    /// The elapsed time on arrival, in the shown unit.
    pub cumulative: Time,
}

impl Schedule {
    /// The schedule that elapsed times at marks come to, such as those that somebody ran: a lap to each of them, and nothing
    /// after the last one. None where there are none.
    ///
    /// The marks are in order. The times are kept as they are, whatever the unit that they are shown in.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Schedule, ShownUnit, Time};
    /// let times = [(400, 80), (1200, 245)].map(|(at, time)| (Distance::from_metres(at), Time::from_seconds(time)));
    /// let run = Schedule::of_times(ShownUnit::Tenth, &times).unwrap();
    /// assert_eq!((run.distance(), run.goal()), times[1]);
    /// assert_eq!(run.splits()[1].lap, Time::from_seconds(165));
    /// assert_eq!(run.halfway(), Time::from_millis(121_300));
    /// ```
    #[must_use]
    pub fn of_times(unit: ShownUnit, times: &[(Distance, Time)]) -> Option<Self> {
        let (distance, goal) = *times.last()?;
        let middle = distance.halfway();
        let mut halfway = Time::ZERO;
        let mut splits = Vec::with_capacity(times.len());
        let (mut start, mut elapsed) = (Distance::ZERO, Time::ZERO);
        for (mark, cumulative) in times.iter().copied() {
            let (length, lap) = (mark - start, cumulative - elapsed);
            if start < middle && middle <= mark {
                let [part, of] = [middle - start, length].map(|length| length.millimetres().into());
                halfway = unit.round_micros(elapsed.micros() + share(lap.micros(), part, of).0);
            }
            splits.push(Split { mark, length, cumulative, lap, exact_micros: cumulative.micros(), is_locked: false });
            (start, elapsed) = (mark, cumulative);
        }
        Some(Self { distance, goal, unit, splits, waypoints: Vec::new(), halfway })
    }

    /// The race distance.
    #[must_use]
    pub const fn distance(&self) -> Distance {
        self.distance
    }

    /// The finish time.
    #[must_use]
    pub const fn goal(&self) -> Time {
        self.goal
    }

    /// The unit that all times of it are shown in.
    #[must_use]
    pub const fn unit(&self) -> ShownUnit {
        self.unit
    }

    /// The laps, in order; at least one, and the last ends at the finish.
    #[must_use]
    pub fn splits(&self) -> &[Split] {
        &self.splits
    }

    /// The marks that cut no lap, in order, some of which may also end a lap.
    #[must_use]
    pub fn waypoints(&self) -> &[Waypoint] {
        &self.waypoints
    }

    /// The elapsed time at halfway, in the shown unit.
    #[must_use]
    pub const fn halfway(&self) -> Time {
        self.halfway
    }

    /// The elapsed time at `mark` of somebody who runs the whole race in `time` at an even pace,
    /// in the shown unit.
    #[must_use]
    pub fn even(&self, time: Time, mark: Distance) -> Time {
        let part = u128::from(mark.min(self.distance).millimetres());
        // Rounding the floor gives the same as rounding the exact time, so the rest is not needed.
        self.unit.round_micros(share(time.micros(), part, u128::from(self.distance.millimetres())).0)
    }
}

/// The laps that end at these marks. Each is the difference of two shown times, so that they add up to the goal.
fn splits(timeline: &Timeline<'_>, marks: &[Distance], unit: ShownUnit) -> Vec<Split> {
    let mut splits = Vec::with_capacity(marks.len());
    let (mut from, mut before) = (Distance::ZERO, Time::ZERO);
    for mark in marks {
        let exact_micros = timeline.micros_at(*mark);
        let cumulative = unit.round_micros(exact_micros);
        splits.push(Split {
            mark: *mark,
            length: *mark - from,
            cumulative,
            lap: cumulative - before,
            exact_micros,
            is_locked: timeline.is_locked(from, *mark),
        });
        (from, before) = (*mark, cumulative);
    }
    splits
}

/// Road races have timing mats every 5 km, in millimetres.
const FIVE_KM: u32 = 5_000_000;

fn waypoint_marks(plan: &Plan) -> Vec<Distance> {
    let finish = plan.distance;
    // Halfway is where a runner checks the plan, whatever the splits are.
    let mut marks = vec![finish.halfway()];
    if plan.surface == Surface::Road {
        // One less, since the finish is a mark already: a race of 5 km has no mat on the way.
        let mats = finish.millimetres().saturating_sub(1) / FIVE_KM;
        for i in 1..=mats {
            marks.push(Distance::from_millimetres(i * FIVE_KM));
        }
    }
    let stops = plan.stops.iter().map(|stop| stop.at);
    let sections = plan.sections.iter().flat_map(|section| [section.from, section.to]);
    for at in plan.cues.iter().map(|cue| cue.at).chain(stops).chain(sections) {
        if !at.is_zero() && at < finish {
            marks.push(at);
        }
    }
    sorted_unique(&marks)
}
