//! The exact elapsed time at any place of the course, in integers.

use super::fraction::{reach_one, share};
use super::weights::Weights;
use super::{Distance, Lock, MAX_ITEMS, Plan, PlanError, Shape, ShownUnit, Stop, Time, sorted_by_key};

/// The exact elapsed time at any place of a plan's course.
///
/// Locked stretches take their time; the free ones share what those and the stops leave of the goal, in proportion to
/// their weights:
///
/// ```text
/// moving(s) = (T − Σ stops) · ∫₀ˢ w / ∫₀ᴸ w      cumulative(s) = moving(s) + stops before s
/// ```
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time, Timeline};
/// let plan = Plan::of(Distance::from_metres(3000), Surface::Road, Time::from_seconds(1000));
/// let timeline = Timeline::of(&plan, &plan.shape).unwrap();
/// assert_eq!(timeline.micros_at(Distance::KILOMETRE), 333_333_333);
/// ```
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
    /// The timeline of a plan in a shape, its own or another one.
    ///
    /// # Errors
    /// Ranges, locks or stops of the plan do not fit; its marks are not looked at.
    pub fn of(plan: &'a Plan, shape: &Shape) -> Result<Self, PlanError> {
        // First, since the widths of all sums below hold for distances and times in range only.
        check_ranges(plan)?;
        let locks = sorted_locks(plan)?;
        let weights = Weights::new(shape, plan.distance);
        let mut timeline = Self { weights, pieces: Vec::new(), stops: &plan.stops, free_micros: 0, free_weight: 0 };
        let locked_micros = timeline.lay_pieces(&locks, plan.distance)?;
        let standing = timeline.standing(plan.distance);
        // 2000 times of 32 bits in milliseconds stay far below 64 bits in microseconds.
        timeline.free_micros = free_micros(plan.goal, locked_micros + standing, timeline.free_weight > 0)?;
        Ok(timeline)
    }

    /// Lays the pieces end to end. Returns the moving time of the locked ones, in microseconds.
    fn lay_pieces(&mut self, locks: &[Lock], finish: Distance) -> Result<u64, PlanError> {
        let mut at = Distance::ZERO;
        let mut locked_micros = 0;
        for lock in locks {
            if at < lock.from {
                self.push_piece(at, lock.from, None, locked_micros);
            }
            // A stop where the lock starts stands in it, and one where it ends does not.
            let standing = self.standing(lock.to) - self.standing(lock.from);
            // A lock includes the standing time in it, and something must be left for moving.
            let moving = lock.time.micros().checked_sub(standing).filter(|moving| *moving > 0);
            let moving = moving.ok_or(PlanError::LockTime(*lock))?;
            self.push_piece(lock.from, lock.to, Some(moving), locked_micros);
            locked_micros += moving;
            at = lock.to;
        }
        if at < finish {
            self.push_piece(at, finish, None, locked_micros);
        }
        Ok(locked_micros)
    }

    fn push_piece(&mut self, from: Distance, to: Distance, moving: Option<u64>, locked_before: u64) {
        let weight_at_start = self.weights.up_to(from);
        let weight = self.weights.up_to(to) - weight_at_start;
        let free_before = self.free_weight;
        let locked = moving.map(|moving| (weight, moving));
        if locked.is_none() {
            self.free_weight += weight;
        }
        self.pieces.push(Piece { from, to, weight_at_start, locked, free_before, locked_before });
    }

    /// The elapsed time on arrival at `mark` in microseconds, rounded down from the exact value; 0 beyond the finish.
    #[must_use]
    pub fn micros_at(&self, mark: Distance) -> u64 {
        // A mark where two pieces meet belongs to the one that ends there.
        let Some(piece) = self.pieces.get(self.pieces.partition_point(|piece| piece.to < mark)) else { return 0 };
        let weight = self.weights.up_to(mark) - piece.weight_at_start;
        let moving = match piece.locked {
            None => share(self.free_micros, piece.free_before + weight, self.free_weight).0,
            Some((locked_weight, locked_micros)) => {
                // Two fractions, of the free pieces before and of this lock. Where their rests reach one together, the
                // sum has one microsecond more than its parts.
                let (free, free_rest) = share(self.free_micros, piece.free_before, self.free_weight);
                let (locked, locked_rest) = share(locked_micros, weight, locked_weight);
                free + locked + u64::from(reach_one(free_rest, self.free_weight, locked_rest, locked_weight))
            }
        };
        moving + piece.locked_before + self.standing(mark)
    }

    /// The moving time from the start to `mark` in microseconds, without the stops before it; 0 beyond the finish.
    #[must_use]
    pub fn moving_micros_at(&self, mark: Distance) -> u64 {
        self.micros_at(mark).saturating_sub(self.standing(mark))
    }

    /// What is free of a stretch: its length in millimetres, and its moving time in microseconds.
    pub(super) fn free_within(&self, from: Distance, to: Distance) -> (u64, u64) {
        let (mut length, mut weight) = (0, 0);
        for piece in self.pieces.iter().filter(|piece| piece.locked.is_none()) {
            let (from, to) = (piece.from.max(from), piece.to.min(to));
            if from < to {
                length += u64::from((to - from).millimetres());
                weight += self.weights.up_to(to) - self.weights.up_to(from);
            }
        }
        (length, share(self.free_micros, weight, self.free_weight).0)
    }

    /// The time a stretch would take at the effort of the free ones, in microseconds; none where nothing is free.
    #[must_use]
    pub fn free_micros_over(&self, from: Distance, to: Distance) -> Option<u64> {
        let weight = self.weights.up_to(to) - self.weights.up_to(from);
        // The stretch may weigh more than all free ones together, and `share` takes proper parts alone.
        let times = u64::try_from(weight.checked_div(self.free_weight)?).unwrap_or(u64::MAX);
        let (part, _) = share(self.free_micros, weight % self.free_weight, self.free_weight);
        let moving = self.free_micros.saturating_mul(times).saturating_add(part);
        Some(moving.saturating_add(self.standing(to) - self.standing(from)))
    }

    /// Returns true if a lock has time beyond the standing time in it.
    #[must_use]
    pub fn has_moving_time(&self, lock: &Lock) -> bool {
        lock.time.micros() > self.standing(lock.to) - self.standing(lock.from)
    }

    /// The standing time before `mark`, in microseconds.
    fn standing(&self, mark: Distance) -> u64 {
        // Times are on arrival, so a stop at the mark itself does not count yet.
        self.stops.iter().filter(|stop| stop.at < mark).map(|stop| stop.time.micros()).sum()
    }

    /// Returns true if one lock covers all of a stretch.
    pub(super) fn is_locked(&self, from: Distance, to: Distance) -> bool {
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

/// The locks in order, if each is a stretch of the course with a time and apart from the others.
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

/// The time that fixed times leave of the goal for the free stretches, if there are any; all in microseconds.
fn free_micros(goal: Time, fixed: u64, has_free: bool) -> Result<u64, PlanError> {
    let goal = goal.micros();
    let time = Time::from_micros_rounded_down;
    match goal.checked_sub(fixed) {
        // Free ground cannot be crossed in no time.
        Some(0) if has_free => Err(PlanError::LocksOverGoal { over: Time::ZERO }),
        Some(left) if left > 0 && !has_free => Err(PlanError::LocksUnderGoal { missing: time(left) }),
        Some(left) => Ok(left),
        None => Err(PlanError::LocksOverGoal { over: time(fixed - goal) }),
    }
}
