//! Reading a plan from pairs of key and text.

use super::error::OptionError;
use super::keys::{Key, is_reserved, key_of};
use super::problem::{OpenedPlan, Problem};
use super::row::{ReadValue, Reading};
use crate::formats::{TextError, strict};
use crate::pacing::{Distance, Every, Pace, Plan, PlanError, Schedule, ShownUnit, Surface, Time, Track};

/// The distance of a plan for which none was given.
const DEFAULT_DISTANCE: Distance = Distance::from_metres(5000);
/// The pace of a plan for which no goal was given: 6:00/km suits most races and most runners.
const DEFAULT_PACE: (Time, Distance) = (Time::from_seconds(360), Distance::KILOMETRE);

/// Reads a plan from pairs of key and text. The last of two pairs with one key counts, in capitals or not, and unknown
/// keys are kept.
///
/// Where neither distance nor goal and pace are given, the plan is of 5 km in 30 minutes, and the problems name what
/// is missing.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s"), ("lane", "x")]);
/// assert_eq!(opened.plan.goal, Time::from_seconds(640));
/// assert_eq!(opened.plan.locks.len(), 1);
/// assert_eq!(opened.problems[0].key, "lane");
/// ```
pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> OpenedPlan {
    let mut reader = PlanReader::new(pairs.into_iter().collect());
    let mut plan = reader.read();
    let schedule = reader.fit(&mut plan, Plan::schedule);
    OpenedPlan { plan, schedule, problems: reader.problems }
}

/// Takes out what does not fit with the rest of a plan, until the plan has a schedule. Returns the keys of that.
pub(crate) fn fit(plan: &mut Plan) -> Vec<Key> {
    let mut reader = PlanReader::new(Vec::new());
    reader.fit(plan, Plan::check);
    reader.problems.iter().filter_map(|problem| Key::of(problem.key)).collect()
}

/// The moment at which the schedule of a plan that is read is computed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheduling {
    /// At once, for a plan that is most likely opened.
    AtOnce,
    /// When it is opened. The plan is only checked, which takes less.
    OnDemand,
}

/// A plan that was read and has a schedule, computed or not.
pub(crate) struct CheckedPlan {
    pub(crate) plan: Plan,
    schedule: Option<Schedule>,
    pub(crate) problems: Vec<Problem>,
}

impl CheckedPlan {
    /// Reads a plan as [`read`] does.
    pub(crate) fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>, scheduling: Scheduling) -> Self {
        let mut reader = PlanReader::new(pairs.into_iter().collect());
        let mut plan = reader.read();
        let schedule = match scheduling {
            Scheduling::AtOnce => Some(reader.fit(&mut plan, Plan::schedule)),
            Scheduling::OnDemand => {
                reader.fit(&mut plan, Plan::check);
                None
            }
        };
        Self { plan, schedule, problems: reader.problems }
    }

    /// Opens the plan; always some, since it was checked.
    pub(crate) fn open(self) -> Option<OpenedPlan> {
        let Self { plan, schedule, problems } = self;
        let schedule = schedule.or_else(|| plan.schedule().ok())?;
        Some(OpenedPlan { plan, schedule, problems })
    }
}

/// Pairs of key and text, and what was wrong with those that were read so far.
pub(super) struct PlanReader<'a> {
    pairs: Vec<(&'a str, &'a str)>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> PlanReader<'a> {
    pub(super) const fn new(pairs: Vec<(&'a str, &'a str)>) -> Self {
        Self { pairs, problems: Vec::new() }
    }

    /// Reads all pairs. The plan may still have no schedule.
    fn read(&mut self) -> Plan {
        let mut plan = self.read_course();
        self.read_rest(&mut plan, |_, _| {});
        self.keep_unknown(&mut plan);
        plan
    }

    /// Reads distance, surface, track, shown unit and goal into a plan that has nothing else.
    pub(super) fn read_course(&mut self) -> Plan {
        let mut plan = Plan::of(self.distance_from_pace(), Surface::Road, Time::ZERO);
        for key in Key::ALL {
            if let Reading::Course(read) = key.reading() {
                self.read_value(*key, read, &mut plan);
            }
        }
        // A race that is named for the track may be run on the road, which leaves its lap without a meaning.
        if plan.surface == Surface::Road {
            plan.track = Track::OUTDOOR;
        }
        // After the surface is known, and before a given value replaces it.
        plan.every = if plan.lap().is_some() { Every::Lap } else { Every::default_on(plan.surface) };
        self.read_goal(&mut plan);
        plan
    }

    /// Reads those of the other keys that are given, and leaves those that are not to `otherwise`.
    pub(super) fn read_rest(&mut self, plan: &mut Plan, otherwise: impl Fn(Key, &mut Plan)) {
        for key in Key::ALL {
            if let Reading::Rest(read) = key.reading()
                && !self.read_value(*key, read, plan)
            {
                otherwise(*key, plan);
            }
        }
    }

    /// Adds the pairs of keys that nothing knows.
    pub(super) fn keep_unknown(&self, plan: &mut Plan) {
        for (key, value) in &self.pairs {
            if !is_reserved(key) {
                plan.unknown.push(((*key).to_owned(), (*value).to_owned()));
            }
        }
    }

    /// Takes out what does not fit with the rest, until `attempt` finds a plan that does.
    pub(super) fn fit<T>(&mut self, plan: &mut Plan, attempt: fn(&Plan) -> Result<T, PlanError>) -> T {
        // Each round takes something out or sets a default that fits, so it ends.
        loop {
            match attempt(plan) {
                Ok(fitting) => return fitting,
                Err(error) => self.take_out(error, plan),
            }
        }
    }

    fn value(&self, key: Key) -> Option<&'a str> {
        // Of two pairs with one key the last counts, as in a style sheet.
        self.pairs.iter().rev().find(|(given, _)| given.eq_ignore_ascii_case(key.name())).map(|(_, value)| *value)
    }

    /// Adds a problem, in canonical order.
    fn report(&mut self, key: Key, error: OptionError) {
        let value = self.value(key).unwrap_or_default().to_owned();
        // In canonical order, whatever was found wrong first: people read the notices from the top.
        let index = self.problems.partition_point(|problem| Key::of(problem.key) <= Some(key));
        self.problems.insert(index, Problem { key: key.name(), value, error });
    }

    /// Reads a key into the plan, and returns true if it is given.
    fn read_value(&mut self, key: Key, read: ReadValue, plan: &mut Plan) -> bool {
        let Some(text) = self.value(key) else { return false };
        if let Err(error) = read(text, plan) {
            self.report(key, error);
        }
        true
    }

    /// The distance that goal and pace lead to, or the default.
    fn distance_from_pace(&mut self) -> Distance {
        // Without a distance `a:b` is minutes and seconds, since nothing tells them from hours.
        let goal = self.value(Key::Goal).and_then(|text| strict::time(text, None).ok());
        let pace = self.value(Key::Pace).and_then(|text| strict::pace(text).ok());
        let distance = goal.zip(pace).and_then(|(goal, pace)| pace.reach(goal));
        if distance.is_none() && self.value(Key::Distance).is_none() {
            self.report(Key::Distance, OptionError::Missing);
        }
        distance.unwrap_or(DEFAULT_DISTANCE)
    }

    /// Reads the goal, or derives it from the pace.
    fn read_goal(&mut self, plan: &mut Plan) {
        let unit = plan.rounding_unit();
        let distance = plan.distance;
        let goal = self.given(Key::Goal, |text| strict::time(text, Some(distance)));
        let pace = self.given(Key::Pace, strict::pace);
        let paced = pace.and_then(|pace| pace.goal(distance, unit));
        if pace.is_some() && paced.is_none() {
            self.report(Key::Pace, misfit(plan, PlanError::GoalOutOfRange));
        }
        if self.value(Key::Goal).is_none() && self.value(Key::Pace).is_none() {
            self.report(Key::Goal, OptionError::Missing);
        }
        if let (Some(goal), Some(paced)) = (goal, paced)
            // Without a distance, the pace has made one from the goal, and both are right.
            && self.value(Key::Distance).is_some()
            && unit.round(goal) != paced
        {
            self.report(Key::Pace, OptionError::GoalAndPaceDiffer);
        }
        let (time, over) = DEFAULT_PACE;
        let default = Pace::new(time, over).and_then(|pace| pace.goal(distance, ShownUnit::Second));
        // Over a metre, the default pace rounds to no time at all.
        plan.goal = goal.or(paced).or(default).unwrap_or(Time::from_seconds(1));
    }

    /// The value of a key; none where it is not given or cannot be read.
    fn given<T>(&mut self, key: Key, read: impl FnOnce(&str) -> Result<T, TextError>) -> Option<T> {
        match read(self.value(key)?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.report(key, error.into());
                None
            }
        }
    }

    /// Takes one thing that does not fit out of the plan. Each step leaves less, so the plan fits in the end.
    fn take_out(&mut self, error: PlanError, plan: &mut Plan) {
        let key = match key_of(&error) {
            // Standing times alone can exceed the goal.
            Key::Locks if plan.locks.is_empty() => Key::Stops,
            key => key,
        };
        self.report(key, misfit(plan, error));
        let finish = plan.distance;
        match key {
            Key::Distance => plan.distance = DEFAULT_DISTANCE,
            Key::Goal => plan.goal = Time::from_hms(1, 0, 0),
            // Laps of a short track can be too many even by default; the finish alone never is.
            Key::Every if plan.every == Every::default_on(plan.surface) => plan.every = Every::Marks(Vec::new()),
            Key::Every => plan.every = Every::default_on(plan.surface),
            Key::Locks => plan.locks.clear(),
            _ if matches!(error, PlanError::StopOutside(_)) => plan.stops.retain(|stop| stop.at < finish),
            // Standing times that exceed the goal.
            _ => plan.stops.clear(),
        }
    }
}

fn misfit(plan: &Plan, error: PlanError) -> OptionError {
    OptionError::Plan(error, Box::new(plan.clone()))
}
