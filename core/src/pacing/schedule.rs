use super::fraction::{reach_one, share};
use super::marks::marks;
use super::weights::Weights;
use super::{Distance, Lock, MAX_ITEMS, Plan, PlanError, Shape, Stop, Surface, Time, sorted_by_key, sorted_unique};

/// The unit that times are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShownUnit {
    /// Whole seconds.
    Second,
    /// Tenths of a second.
    Tenth,
    /// Hundredths of a second.
    Hundredth,
}

impl ShownUnit {
    /// All of them, coarsest first.
    pub const ALL: [Self; 3] = [Self::Second, Self::Tenth, Self::Hundredth];

    /// Its length in milliseconds.
    #[must_use]
    pub const fn millis(self) -> u32 {
        match self {
            Self::Second => 1000,
            Self::Tenth => 100,
            Self::Hundredth => 10,
        }
    }

    /// The coarsest unit that shows `time` exactly; none where it is finer than 0.01 s.
    #[must_use]
    pub fn of(time: Time) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| time.millis().is_multiple_of(unit.millis()))
    }

    /// The unit for a race where nobody chose one.
    #[must_use]
    pub fn default_for(distance: Distance, surface: Surface) -> Self {
        let short = distance < Distance::from_metres(5000);
        if surface == Surface::Track && short { Self::Tenth } else { Self::Second }
    }

    /// The finer of two units.
    #[must_use]
    pub const fn finer(self, other: Self) -> Self {
        if other.millis() < self.millis() { other } else { self }
    }

    /// `time` in this unit, ties up.
    #[must_use]
    pub fn round(self, time: Time) -> Time {
        self.round_micros(u64::from(time.millis()) * 1000)
    }

    /// A time in microseconds, in this unit, ties up. Half a unit is whole milliseconds, so what was cut off
    /// below a microsecond cannot matter.
    pub fn round_micros(self, micros: u64) -> Time {
        let unit = u64::from(self.millis());
        let millis = (micros / 1000 + unit / 2) / unit * unit;
        Time::from_millis_capped(millis)
    }
}

/// What the core computes from a plan: the time due at every mark.
///
/// The shown laps sum to the goal, every shown cumulative time is within half a unit of the exact one, and
/// every shown lap is the floor or the ceiling of its exact value.
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
    /// Whether a lock covers the whole lap.
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
    pub(super) fn of(plan: &Plan) -> Result<Self, PlanError> {
        let timeline = Timeline::of(plan, &plan.shape)?;
        let unit = plan.shown_unit();
        let marks = marks(plan)?;
        let mut splits = Vec::with_capacity(marks.len());
        let mut last = (Distance::ZERO, Time::ZERO);
        for mark in marks {
            let exact_micros = timeline.micros_at(mark);
            let cumulative = unit.round_micros(exact_micros);
            let (from, before) = last;
            splits.push(Split {
                mark,
                length: mark - from,
                cumulative,
                lap: cumulative - before,
                exact_micros,
                is_locked: timeline.is_locked(from, mark),
            });
            last = (mark, cumulative);
        }
        let mut waypoints = Vec::new();
        for mark in waypoint_marks(plan) {
            waypoints.push(Waypoint { mark, cumulative: unit.round_micros(timeline.micros_at(mark)) });
        }
        let halfway = unit.round_micros(timeline.micros_at(plan.distance.halfway()));
        Ok(Self { distance: plan.distance, goal: plan.goal, unit, splits, waypoints, halfway })
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
        let micros = u64::from(time.millis()) * 1000;
        let part = u128::from(mark.min(self.distance).millimetres());
        self.unit.round_micros(share(micros, part, u128::from(self.distance.millimetres())).0)
    }
}

/// The time at halfway of a plan with another shape.
pub(super) fn halfway(plan: &Plan, shape: &Shape) -> Result<Time, PlanError> {
    let timeline = Timeline::of(plan, shape)?;
    Ok(plan.shown_unit().round_micros(timeline.micros_at(plan.distance.halfway())))
}

/// The elapsed times on arrival at places of a plan, in its shown unit.
pub(super) fn times_at(plan: &Plan, places: &[Distance]) -> Result<Vec<Time>, PlanError> {
    let timeline = Timeline::of(plan, &plan.shape)?;
    let unit = plan.shown_unit();
    let mut times = Vec::with_capacity(places.len());
    for place in places {
        times.push(unit.round_micros(timeline.micros_at((*place).min(plan.distance))));
    }
    Ok(times)
}

const FIVE_KM: u32 = 5_000_000;

fn waypoint_marks(plan: &Plan) -> Vec<Distance> {
    let finish = plan.distance;
    let mut marks = vec![finish.halfway()];
    if plan.surface == Surface::Road {
        let mats = finish.millimetres().saturating_sub(1) / FIVE_KM;
        for i in 1..=mats {
            marks.push(Distance::from_millimetres(i * FIVE_KM));
        }
    }
    for cue in &plan.cues {
        if !cue.at.is_zero() && cue.at < finish {
            marks.push(cue.at);
        }
    }
    sorted_unique(&marks)
}

/// The exact elapsed time at any place of the course.
pub struct Timeline<'a> {
    weights: Weights,
    pieces: Vec<Piece>,
    stops: &'a [Stop],
    /// Moving time of the free pieces, in microseconds, and their weight.
    free_micros: u64,
    free_weight: u128,
}

/// A stretch that is locked, or one between locks.
struct Piece {
    from: Distance,
    to: Distance,
    weight_at_start: u128,
    /// The weight of the stretch and its moving time in microseconds, where it is locked.
    locked: Option<(u128, u64)>,
    /// The weight of all free pieces before, and the moving time of all locked ones.
    free_before: u128,
    locked_before: u64,
}

impl<'a> Timeline<'a> {
    pub fn of(plan: &'a Plan, shape: &Shape) -> Result<Self, PlanError> {
        check_ranges(plan)?;
        let locks = sorted_locks(plan)?;
        let weights = Weights::new(shape, plan.distance);
        let mut timeline = Self { weights, pieces: Vec::new(), stops: &plan.stops, free_micros: 0, free_weight: 0 };
        let locked_micros = timeline.lay(&locks, plan.distance)?;
        let standing = timeline.standing(plan.distance);
        timeline.free_micros = free_micros(plan.goal, locked_micros + standing, timeline.free_weight > 0)?;
        Ok(timeline)
    }

    /// Lays the pieces end to end; the moving time of the locked ones, in microseconds.
    fn lay(&mut self, locks: &[Lock], finish: Distance) -> Result<u64, PlanError> {
        let mut at = Distance::ZERO;
        let mut locked_micros = 0;
        for lock in locks {
            if at < lock.from {
                self.push(at, lock.from, None, locked_micros);
            }
            let standing = self.standing(lock.to) - self.standing(lock.from);
            let moving = micros(lock.time).checked_sub(standing).filter(|moving| *moving > 0);
            let moving = moving.ok_or(PlanError::LockTime(*lock))?;
            self.push(lock.from, lock.to, Some(moving), locked_micros);
            locked_micros += moving;
            at = lock.to;
        }
        if at < finish {
            self.push(at, finish, None, locked_micros);
        }
        Ok(locked_micros)
    }

    fn push(&mut self, from: Distance, to: Distance, moving: Option<u64>, locked_before: u64) {
        let weight_at_start = self.weights.up_to(from);
        let weight = self.weights.up_to(to) - weight_at_start;
        let free_before = self.free_weight;
        let locked = moving.map(|moving| (weight, moving));
        if locked.is_none() {
            self.free_weight += weight;
        }
        self.pieces.push(Piece { from, to, weight_at_start, locked, free_before, locked_before });
    }

    /// The elapsed time on arrival at `mark` in microseconds, rounded down from the exact value.
    pub fn micros_at(&self, mark: Distance) -> u64 {
        let Some(piece) = self.pieces.get(self.pieces.partition_point(|piece| piece.to < mark)) else { return 0 };
        let weight = self.weights.up_to(mark) - piece.weight_at_start;
        let moving = match piece.locked {
            None => share(self.free_micros, piece.free_before + weight, self.free_weight).0,
            Some((locked_weight, locked_micros)) => {
                let (free, free_rest) = share(self.free_micros, piece.free_before, self.free_weight);
                let (locked, locked_rest) = share(locked_micros, weight, locked_weight);
                free + locked + u64::from(reach_one(free_rest, self.free_weight, locked_rest, locked_weight))
            }
        };
        moving + piece.locked_before + self.standing(mark)
    }

    /// What a stretch would take at the effort of the free ones, in microseconds; none where nothing is free.
    pub fn free_micros_over(&self, from: Distance, to: Distance) -> Option<u64> {
        let weight = self.weights.up_to(to) - self.weights.up_to(from);
        let times = u64::try_from(weight.checked_div(self.free_weight)?).unwrap_or(u64::MAX);
        let (part, _) = share(self.free_micros, weight % self.free_weight, self.free_weight);
        let moving = self.free_micros.saturating_mul(times).saturating_add(part);
        Some(moving.saturating_add(self.standing(to) - self.standing(from)))
    }

    /// Whether a lock has time beyond the standing time in it.
    pub fn has_moving_time(&self, lock: &Lock) -> bool {
        micros(lock.time) > self.standing(lock.to) - self.standing(lock.from)
    }

    /// The standing time before `mark`, in microseconds.
    fn standing(&self, mark: Distance) -> u64 {
        self.stops.iter().filter(|stop| stop.at < mark).map(|stop| micros(stop.time)).sum()
    }

    fn is_locked(&self, from: Distance, to: Distance) -> bool {
        let piece = self.pieces.get(self.pieces.partition_point(|piece| piece.to < to));
        piece.is_some_and(|piece| piece.locked.is_some() && piece.from <= from)
    }
}

fn check_ranges(plan: &Plan) -> Result<(), PlanError> {
    if !(Distance::SHORTEST_RACE..=Distance::LONGEST_RACE).contains(&plan.distance) {
        return Err(PlanError::DistanceOutOfRange);
    }
    if plan.goal.is_zero() || plan.goal > Time::LONGEST {
        return Err(PlanError::GoalOutOfRange);
    }
    if ShownUnit::of(plan.goal).is_none() {
        return Err(PlanError::GoalTooFine);
    }
    if plan.locks.len().max(plan.stops.len()).max(plan.cues.len()) > MAX_ITEMS {
        return Err(PlanError::TooManyItems);
    }
    match plan.stops.iter().find(|stop| stop.at >= plan.distance) {
        Some(stop) => Err(PlanError::StopOutside(*stop)),
        None => Ok(()),
    }
}

fn sorted_locks(plan: &Plan) -> Result<Vec<Lock>, PlanError> {
    let locks = sorted_by_key(&plan.locks, |lock| lock.from);
    let mut at = Distance::ZERO;
    for lock in &locks {
        if lock.from >= lock.to || lock.to > plan.distance {
            return Err(PlanError::LockOutside(*lock));
        }
        if lock.time.is_zero() || ShownUnit::of(lock.time).is_none() {
            return Err(PlanError::LockTime(*lock));
        }
        if lock.from < at {
            return Err(PlanError::LocksOverlap(*lock));
        }
        at = lock.to;
    }
    Ok(locks)
}

/// What fixed times leave of the goal for the free stretches, if there are any.
fn free_micros(goal: Time, fixed: u64, has_free: bool) -> Result<u64, PlanError> {
    let goal = micros(goal);
    let time = |micros: u64| Time::from_micros_rounded_down(micros);
    match goal.checked_sub(fixed) {
        Some(0) if has_free => Err(PlanError::LocksOverGoal { over: Time::ZERO }),
        Some(left) if left > 0 && !has_free => Err(PlanError::LocksUnderGoal { missing: time(left) }),
        Some(left) => Ok(left),
        None => Err(PlanError::LocksOverGoal { over: time(fixed - goal) }),
    }
}

fn micros(time: Time) -> u64 {
    u64::from(time.millis()) * 1000
}
