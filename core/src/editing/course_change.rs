//! Changes of the course or the goal: what of a plan stays, and what is released since it no longer fits.
//!
//! The module says nothing in words; [`Released`] is what there is to tell.

use super::compensating_lock::{drop_detached, set_by_hand};
use super::starting_plan::{Region, default_every};
use crate::pacing::{
    Distance, Event, Every, Lock, MAX_ITEMS, Odd, Plan, PlanError, References, ShownUnit, Stop, Surface, Time, Track,
    sorted_by_key,
};

/// One thing to change about the course or the goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseSetting {
    /// Another race.
    ///
    /// The pace stays, and so does a track that the race can be run on.
    /// Splits and units that nobody chose follow the race; times over another distance are dropped.
    Event(Event),
    /// Another surface. Splits that nobody chose, or that a road does not have, follow it, and so does the place of the
    /// part that is no whole lap.
    Surface(Surface),
    /// Another track or lane.
    Track(Track),
    /// Another loop of a road course, or none. Splits that nobody chose become its laps, and laps without a loop the
    /// usual splits of a road.
    RoadLap(Option<Distance>),
    /// Another place of the part that is no whole lap.
    Odd(Odd),
    /// Another finish time.
    Goal(Time),
    /// Other splits.
    Every(Every),
}

/// A plan whose course was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseChange {
    /// The plan after the change. It has a schedule unless the setting itself does not fit, such as too many splits.
    pub plan: Plan,
    /// The locks, stops and times that had to go.
    pub released: Released,
}

impl CourseChange {
    /// The change with the units of the plan `before`, and splits in them where nobody chose those: for readers who have
    /// chosen their units, which no race changes.
    ///
    /// ```
    /// use lapwise_core::editing::{CourseSetting, Region, change_course, default_every};
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::{Event, Surface, Units};
    /// let before = options::read([("distance", "5km"), ("goal", "25m"), ("every", "1km")]).plan;
    /// let marathon = CourseSetting::Event(Event::of(&options::read([("distance", "marathon"), ("goal", "4h")]).plan));
    /// let change = change_course(&before, marathon, Region::Britain);
    /// assert_eq!(change.plan.units, Units::Mi);
    /// let held = change.in_units_of(&before).plan;
    /// assert_eq!((held.units, held.every), (Units::Km, default_every(Surface::Road, Units::Km)));
    /// ```
    #[must_use]
    pub fn in_units_of(self, before: &Plan) -> Self {
        let Self { plan, released } = self;
        let every =
            if has_default_splits(&plan) { default_every(plan.surface, before.units) } else { plan.every.clone() };
        Self { plan: Plan { units: before.units, every, ..plan }, released }
    }
}

/// The locks, stops and times that a change of the course took out of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Released {
    /// The locks that no longer fit, in the order of the course.
    pub locks: Vec<Lock>,
    /// The stops that no longer fit.
    pub stops: Vec<Stop>,
    /// The number of reference times that were dropped.
    pub references: usize,
}

impl Released {
    /// Returns true if nothing was released.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.locks.is_empty() && self.stops.is_empty() && self.references == 0
    }
}

/// Changes the course of a plan, and releases what no longer fits. `region` decides how splits follow another race.
///
/// ```
/// use lapwise_core::editing::{CourseSetting, Region, change_course};
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Event, Time};
/// let pairs = [("distance", "10km"), ("goal", "50:00"), ("locks", "3-5m_9-5m"), ("pb", "49:00")];
/// let plan = options::read(pairs).plan;
/// let five_km = CourseSetting::Event(Event::on_road(Distance::from_metres(5000)));
/// let change = change_course(&plan, five_km, Region::Elsewhere);
/// assert_eq!((change.plan.goal, change.plan.locks.len()), (Time::from_seconds(1500), 1));
/// assert_eq!((change.released.locks.len(), change.released.references), (1, 1));
/// ```
#[must_use]
pub fn change_course(plan: &Plan, setting: CourseSetting, region: Region) -> CourseChange {
    let mut changed = plan.clone();
    match setting {
        CourseSetting::Event(event) => set_event(&mut changed, event, region),
        CourseSetting::Surface(surface) => set_surface(&mut changed, surface),
        CourseSetting::Track(track) => changed.track = track,
        CourseSetting::RoadLap(lap) => set_road_lap(&mut changed, lap),
        // The default is not stored, so that it follows the surface.
        CourseSetting::Odd(odd) => changed.odd = Some(odd).filter(|odd| *odd != Odd::default_on(plan.surface)),
        CourseSetting::Goal(goal) => changed.goal = goal,
        CourseSetting::Every(every) => changed.every = every,
    }
    let mut change = without_invalid(changed);
    // `set_event` drops them without a record, so both plans are counted.
    change.released.references = plan.references.count().saturating_sub(change.plan.references.count());
    change
}

fn set_event(plan: &mut Plan, event: Event, region: Region) {
    // All asked of the old course, before anything of it changes.
    let pace = plan.pace();
    let has_regional_units = plan.units == region.units(plan.distance);
    let has_default_splits = has_default_splits(plan);
    // A personal best over another distance says nothing about this one.
    if event.distance != plan.distance {
        plan.references = References::default();
    }
    // An outdoor track is no demand of the race: one that somebody chose, and their lane, stays.
    let can_stay = plan.surface == event.surface && event.track == Track::OUTDOOR && !plan.track.is_steeplechase();
    if !can_stay {
        plan.track = event.track;
    }
    // A loop is that of the course of one race.
    if event.distance != plan.distance {
        plan.road_lap = None;
    }
    if event.distance != plan.distance || event.surface != plan.surface {
        plan.odd = None;
    }
    (plan.distance, plan.surface) = (event.distance, event.surface);
    let unit = ShownUnit::default_for(plan.distance, plan.surface);
    // People know their pace before they know their time over another distance.
    plan.goal = pace.and_then(|pace| pace.goal(plan.distance, unit)).unwrap_or(plan.goal);
    // Miles that somebody chose together with their own splits are no habit of the region.
    if has_regional_units && has_default_splits {
        plan.units = region.units(plan.distance);
    }
    follow_with_splits(plan, has_default_splits);
}

fn set_surface(plan: &mut Plan, surface: Surface) {
    let has_default_splits = has_default_splits(plan);
    if plan.surface != surface {
        (plan.surface, plan.odd) = (surface, None);
    }
    follow_with_splits(plan, has_default_splits);
}

fn set_road_lap(plan: &mut Plan, lap: Option<Distance>) {
    let has_default_splits = has_default_splits(plan);
    plan.road_lap = lap;
    if plan.lap().is_none() {
        plan.odd = None;
    }
    if has_default_splits && plan.lap().is_some() {
        plan.every = Every::Lap;
    }
    follow_with_splits(plan, false);
}

fn has_default_splits(plan: &Plan) -> bool {
    plan.every == default_every(plan.surface, plan.units)
}

/// Gives the plan the splits of its new course, where it had those of the old one or cannot keep its own.
fn follow_with_splits(plan: &mut Plan, had_default_splits: bool) {
    let has_laps_of_a_road = plan.lap().is_none() && plan.every == Every::Lap;
    if had_default_splits || has_laps_of_a_road {
        plan.every = default_every(plan.surface, plan.units);
    }
}

/// Releases the locks and stops that do not fit the course and the goal of a plan.
///
/// Items beyond the finish go first, then each lock that is wrong by itself or starts in another one.
/// Where the rest takes more than the goal, the last lock that is long enough to make it fit goes, or the longest
/// until it does; where every lap is locked and the goal is slower, the last one goes.
/// The stops go together, where those alone leave nothing of the goal.
///
/// ```
/// use lapwise_core::editing::without_invalid;
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// let pairs = [("distance", "10km"), ("goal", "50m"), ("locks", "3-5m_9-5m"), ("stops", "2km-30s_8km-30s")];
/// let mut plan = options::read(pairs).plan;
/// plan.distance = Distance::from_metres(5000);
/// let change = without_invalid(plan);
/// assert_eq!((change.plan.locks.len(), change.plan.stops.len()), (1, 1));
/// assert_eq!(change.released.locks[0].from, Distance::from_metres(8000));
/// assert_eq!(change.released.stops[0].at, Distance::from_metres(8000));
/// assert!(change.plan.schedule().is_ok());
/// ```
#[must_use]
pub fn without_invalid(mut plan: Plan) -> CourseChange {
    let finish = plan.distance;
    let before = plan.clone();
    let (locks, mut released_locks) = partition(&plan.locks, |lock| lock.to <= finish);
    let (stops, mut released_stops) = partition(&plan.stops, |stop| stop.at < finish);
    (plan.locks, plan.stops) = (sorted_by_key(&locks, |lock| lock.from), stops);
    // It ends, since each round takes a lock out.
    while let Some(index) = plan.check().err().and_then(|error| lock_to_release(&plan.locks, &error)) {
        released_locks.push(plan.locks.remove(index));
    }
    if has_invalid_stops(&plan) {
        released_stops.append(&mut plan.stops);
    }
    let mut locks = sorted_by_key(&released_locks, |lock| lock.from);
    if !locks.is_empty() {
        // Nobody is told of a lock that nobody set.
        let set = set_by_hand(&before);
        locks.retain(|lock| set.contains(lock));
        drop_detached(&before, &mut plan);
    }
    CourseChange { plan, released: Released { locks, stops: released_stops, references: 0 } }
}

/// The index of the lock to release for an error; none where no lock can help.
fn lock_to_release(locks: &[Lock], error: &PlanError) -> Option<usize> {
    let last = locks.len().checked_sub(1)?;
    match error {
        PlanError::LockOutside(wrong) | PlanError::LockTime(wrong) | PlanError::LocksOverlap(wrong) => {
            locks.iter().rposition(|lock| lock == wrong)
        }
        PlanError::LocksOverGoal { over } => {
            let long_enough = locks.iter().rposition(|lock| lock.time > *over);
            long_enough.or_else(|| (0..=last).max_by_key(|index| locks.get(*index).map(|lock| lock.time)))
        }
        // One free stretch is enough to take the time that is left over.
        PlanError::LocksUnderGoal { .. } => Some(last),
        PlanError::TooManyItems if locks.len() > MAX_ITEMS => Some(last),
        _ => None,
    }
}

/// Returns true if stops are what does not fit, once the locks do.
fn has_invalid_stops(plan: &Plan) -> bool {
    plan.check().is_err_and(|error| matches!(error, PlanError::TooManyItems | PlanError::LocksOverGoal { .. }))
}

/// Splits items into those that stay and the others.
fn partition<T: Copy>(items: &[T], stays: impl Fn(&T) -> bool) -> (Vec<T>, Vec<T>) {
    let (mut staying, mut others) = (Vec::new(), Vec::new());
    for item in items {
        if stays(item) { staying.push(*item) } else { others.push(*item) }
    }
    (staying, others)
}
