//! The one vocabulary: the same keys and spellings as HTML attributes, link keys and JavaScript properties.
//!
//! [`read`] turns pairs of key and text into a [`Plan`] and says what it could not read; [`write()`] gives the
//! canonical pairs of a plan, which read back to the same plan.
//! How pairs are packed into an address is the business of [`crate::link`].

mod error;
mod list;
mod write;

use crate::editing::{CourseChange, without_invalid};
use crate::formats;
use crate::formats::{Excerpt, TextError, push_item, split_once, strict};
use crate::pacing::{Aim, Distance, Every, Pace, Plan, PlanError, Schedule, ShownUnit, Surface, Time, Track, Units};

pub use error::OptionError;
pub use list::every as read_every;
pub use write::{every as write_every, round as write_round, write};

/// Every key that a plan has, in canonical order.
pub const KEYS: [&str; 26] = [
    "distance", "goal", "pace", "aim", "surface", "lap", "lane", "every", "units", "shape", "round", "locks", "stops",
    "sections", "cues", "pb", "seed", "goal-b", "goal-c", "rival", "date", "start", "delay", "label", "athlete",
    "text",
];

/// Keys that only a link has; nothing else may bring them into one.
const OF_THE_LINK: [&str; 3] = ["v", "from", "check"];

/// What pairs of key and text were read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// A plan that has a schedule, whatever the pairs said.
    pub plan: Plan,
    /// Its schedule.
    pub schedule: Schedule,
    /// What could not be read, in canonical order; the plan goes on without it.
    pub problems: Vec<Problem>,
}

/// A value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The key, as in [`KEYS`].
    pub key: &'static str,
    /// The text that stood there; empty where something is missing.
    pub value: String,
    /// What is wrong with it.
    pub error: OptionError,
}

impl Problem {
    /// Whether nothing was given where something is needed.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.value.is_empty() && matches!(self.key.as_bytes(), b"distance" | b"goal")
    }
}

/// Reads pairs of key and text. The last of two pairs with one key counts, in capitals or not; unknown keys are kept.
///
/// Where neither distance nor goal and pace are given, the plan is of 5 km in 30 minutes, and the problems say
/// what is missing.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s"), ("lane", "x")]);
/// assert_eq!(opened.plan.goal, Time::from_seconds(640));
/// assert_eq!(opened.plan.locks.len(), 1);
/// assert_eq!(opened.problems[0].key, "lane");
/// ```
pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Opened {
    let mut list = Vec::with_capacity(KEYS.len());
    for pair in pairs {
        list.push(pair);
    }
    Reader { pairs: list, problems: Vec::new() }.read()
}

/// A plan with one key changed, or left to its default. Locks, stops, sections and cues stay where they are; locks and
/// stops that no longer fit are let go, and said. A value that cannot be read is a problem, and the plan is as it was.
///
/// ```
/// use lapwise_core::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let slower = options::change(&plan, "goal", Some("11:30")).plan;
/// assert_eq!(options::write(&slower)[1].1, "11m30s");
/// ```
#[must_use]
pub fn change(plan: &Plan, key: &str, value: Option<&str>) -> Opened {
    let (mut opened, fits) = change_with_locks(plan, key, value);
    if !fits {
        let CourseChange { plan: fitted, released } = without_invalid(opened.plan);
        opened.schedule = fitted.schedule().unwrap_or(opened.schedule);
        opened.plan = fitted;
        let mut say = |key, error| opened.problems.push(Problem { key, value: String::new(), error });
        for lock in &released.locks {
            say("locks", OptionError::Released(*lock, plan.surface));
        }
        for stop in &released.stops {
            say("stops", OptionError::ReleasedStop(*stop, plan.surface));
        }
    }
    opened
}

/// As [`change`], and whether all locks and stops still fit; where they do not, the schedule is that of another plan.
pub fn change_with_locks(plan: &Plan, key: &str, value: Option<&str>) -> (Opened, bool) {
    let written = write(plan);
    let mut pairs = Vec::with_capacity(written.len() + 1);
    for (known, text) in &written {
        if known != key && known != "locks" && !(key == "pace" && known == "goal") {
            pairs.push((known.as_str(), text.as_str()));
        }
    }
    pairs.extend(value.map(|value| (key, value)));
    let mut opened = Reader { pairs, problems: Vec::new() }.read();
    // The rest was a plan before: what no longer goes with the new value is left out without a complaint.
    opened.problems.retain(|problem| problem.key == key && value.is_some());
    if !opened.problems.is_empty()
        && let Ok(schedule) = plan.schedule()
    {
        return (Opened { plan: plan.clone(), schedule, problems: opened.problems }, true);
    }
    carry_over(plan, &mut opened.plan, key);
    match opened.plan.schedule() {
        Ok(schedule) => (Opened { schedule, ..opened }, true),
        Err(_) => (opened, false),
    }
}

/// Leaves all that has a place where it was, but for the key that changed.
fn carry_over(from: &Plan, to: &mut Plan, key: &str) {
    if key != "locks" {
        to.locks = from.locks.clone();
    }
    if key != "stops" {
        to.stops = from.stops.clone();
    }
    if key != "sections" {
        to.sections = from.sections.clone();
    }
    if key != "cues" {
        to.cues = from.cues.clone();
    }
}

/// The distance of a plan that has none yet.
const DEFAULT_DISTANCE: Distance = Distance::from_metres(5000);
/// The goal of a plan that has none yet: 6:00/km, which suits most races and most runners.
const DEFAULT_GOAL: (Time, Distance) = (Time::from_seconds(360), Distance::KILOMETRE);

/// What was read of a value.
type Read<T> = Result<T, OptionError>;

/// Reads the text of a key into a plan.
type Value = fn(&str, &mut Plan) -> Read<()>;

/// What is run where, in the order in which one depends on another.
const COURSE: [(&str, Value); 5] = [
    ("distance", read_distance),
    ("surface", |text, plan| one_of(text, &SURFACES, &mut plan.surface)),
    ("lap", read_lap),
    ("lane", read_lane),
    ("round", |text, plan| set(&mut plan.round, read_round(text).map(Some))),
];

/// What may be read once course and goal are known; locks after the splits that they count.
const REST: [(&str, Value); 19] = [
    ("aim", |text, plan| one_of(text, &[("goal", Aim::Goal), ("finish", Aim::Finish)], &mut plan.aim)),
    ("units", |text, plan| one_of(text, &[("km", Units::Km), ("mi", Units::Mi)], &mut plan.units)),
    ("every", |text, plan| set(&mut plan.every, list::every(text))),
    ("shape", |text, plan| set(&mut plan.shape, list::shape(text))),
    ("locks", list::locks),
    ("stops", list::stops),
    ("sections", list::sections),
    ("cues", list::cues),
    ("pb", |text, plan| read_time(text, plan.distance, &mut plan.references.pb)),
    ("seed", |text, plan| read_time(text, plan.distance, &mut plan.references.seed)),
    ("goal-b", |text, plan| read_time(text, plan.distance, &mut plan.references.goal_b)),
    ("goal-c", |text, plan| read_time(text, plan.distance, &mut plan.references.goal_c)),
    ("rival", read_rival),
    ("date", |text, plan| set(&mut plan.date, strict::date(text).map(Some))),
    ("start", |text, plan| set(&mut plan.start, strict::time_of_day(text).map(Some))),
    ("delay", |text, plan| set(&mut plan.delay, strict::time(text, None))),
    ("label", |text, plan| read_words(text, LONGEST_NAME, &mut plan.label)),
    ("athlete", |text, plan| read_words(text, LONGEST_NAME, &mut plan.athlete)),
    ("text", |text, plan| read_words(text, LONGEST_TEXT, &mut plan.text)),
];

struct Reader<'a> {
    pairs: Vec<(&'a str, &'a str)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Opened {
        let mut plan = Plan::of(self.distance_from_pace(), Surface::Road, Time::ZERO);
        self.values(&COURSE, &mut plan);
        if plan.surface == Surface::Road {
            plan.track = Track::OUTDOOR;
        }
        plan.every = Every::default_on(plan.surface);
        self.finish_time(&mut plan);
        self.values(&REST, &mut plan);
        for (key, value) in &self.pairs {
            if !KEYS.iter().chain(&OF_THE_LINK).any(|known| known.eq_ignore_ascii_case(key)) {
                plan.unknown.push(((*key).to_owned(), (*value).to_owned()));
            }
        }
        let schedule = self.fit(&mut plan);
        Opened { plan, schedule, problems: self.problems }
    }

    fn value(&self, key: &str) -> Option<&'a str> {
        self.pairs.iter().rev().find(|(given, _)| given.eq_ignore_ascii_case(key)).map(|(_, value)| *value)
    }

    /// Says what is wrong with a key, in canonical order.
    fn problem(&mut self, key: &'static str, error: OptionError) {
        let value = self.value(key).unwrap_or_default().to_owned();
        let order = |key| KEYS.iter().position(|known| *known == key);
        let place = self.problems.partition_point(|problem| order(problem.key) <= order(key));
        self.problems.insert(place, Problem { key, value, error });
    }

    /// Reads what is given of the values into the plan; what cannot be read becomes a problem.
    fn values(&mut self, values: &[(&'static str, Value)], plan: &mut Plan) {
        for (key, read) in values {
            if let Some(text) = self.value(key)
                && let Err(error) = read(text, plan)
            {
                self.problem(key, error);
            }
        }
    }

    /// Goal and pace give the distance where there is none.
    fn distance_from_pace(&mut self) -> Distance {
        let goal = self.value("goal").and_then(|text| strict::time(text, None).ok());
        let pace = self.value("pace").and_then(|text| strict::pace(text).ok());
        let distance = goal.zip(pace).and_then(|(goal, pace)| pace.reach(goal));
        if distance.is_none() && self.value("distance").is_none() {
            self.problem("distance", OptionError::Missing);
        }
        distance.unwrap_or(DEFAULT_DISTANCE)
    }

    /// The goal, given or following from the pace.
    fn finish_time(&mut self, plan: &mut Plan) {
        let unit = plan.round.unwrap_or_else(|| ShownUnit::default_for(plan.distance, plan.surface));
        let distance = plan.distance;
        let goal = self.given("goal", |text| strict::time(text, Some(distance)));
        let pace = self.given("pace", strict::pace);
        let paced = pace.and_then(|pace| pace.goal(distance, unit));
        if pace.is_some() && paced.is_none() {
            self.problem("pace", not_in(plan, PlanError::GoalOutOfRange));
        }
        if self.value("goal").is_none() && self.value("pace").is_none() {
            self.problem("goal", OptionError::Missing);
        }
        if let (Some(goal), Some(paced)) = (goal, paced)
            && self.value("distance").is_some()
            && unit.round(goal) != paced
        {
            self.problem("pace", OptionError::GoalAndPaceDiffer);
        }
        let (time, over) = DEFAULT_GOAL;
        let default = Pace::new(time, over).and_then(|pace| pace.goal(distance, ShownUnit::Second));
        plan.goal = goal.or(paced).or(default).unwrap_or(Time::from_seconds(1));
    }

    /// What the text of a key is read as.
    fn given<T>(&mut self, key: &'static str, read: impl FnOnce(&str) -> Result<T, TextError>) -> Option<T> {
        let read = read(self.value(key)?);
        read.map_err(|error| self.problem(key, error.into())).ok()
    }

    /// Takes out what does not fit with the rest, until the plan has a schedule.
    fn fit(&mut self, plan: &mut Plan) -> Schedule {
        loop {
            match plan.schedule() {
                Ok(schedule) => return schedule,
                Err(error) => self.take_out(error, plan),
            }
        }
    }

    fn take_out(&mut self, error: PlanError, plan: &mut Plan) {
        let key = match key_of(&error) {
            "locks" if plan.locks.is_empty() => "stops",
            key => key,
        };
        self.problem(key, not_in(plan, error));
        let finish = plan.distance;
        match key {
            "distance" => plan.distance = DEFAULT_DISTANCE,
            "goal" => plan.goal = Time::from_hms(1, 0, 0),
            "every" if plan.every == Every::default_on(plan.surface) => plan.every = Every::Marks(Vec::new()),
            "every" => plan.every = Every::default_on(plan.surface),
            "locks" => plan.locks.clear(),
            _ if matches!(error, PlanError::StopOutside(_)) => plan.stops.retain(|stop| stop.at < finish),
            // Standing times that exceed the goal.
            _ => plan.stops.clear(),
        }
    }
}

fn not_in(plan: &Plan, error: PlanError) -> OptionError {
    OptionError::Plan(error, Box::new(plan.clone()))
}

/// The most characters of a label or a name.
pub const LONGEST_NAME: usize = 80;
/// The most characters of a note.
pub const LONGEST_TEXT: usize = 1000;
/// The most characters of all names of sections together, and of all lines of cues, so that every link can be read.
pub const LONGEST_LINES: usize = 20_000;

/// A text without control characters and without marks that turn the direction of what follows.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let is_control = c.is_control() && c != '\n';
        let turns =
            matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if !is_control && !turns {
            plain.push(c);
        }
    }
    plain
}

/// The key under which something that does not fit was given.
#[must_use]
pub const fn key_of(error: &PlanError) -> &'static str {
    match error {
        PlanError::DistanceOutOfRange => "distance",
        PlanError::GoalOutOfRange | PlanError::GoalTooFine => "goal",
        PlanError::LapsOnRoad | PlanError::TooManySplits { .. } => "every",
        PlanError::TooManyItems
        | PlanError::LockOutside(_)
        | PlanError::LockTime(_)
        | PlanError::LocksOverlap(_)
        | PlanError::LocksOverGoal { .. }
        | PlanError::LocksUnderGoal { .. } => "locks",
        PlanError::StopOutside(_) => "stops",
    }
}

fn read_distance(text: &str, plan: &mut Plan) -> Read<()> {
    let event = strict::distance(text)?;
    (plan.distance, plan.surface, plan.track) = (event.distance, event.surface, event.track);
    Ok(())
}

fn read_lap(text: &str, plan: &mut Plan) -> Read<()> {
    on_track(plan)?;
    let lap = strict::length(text)?;
    set_track(plan, lap, 1)
}

fn read_lane(text: &str, plan: &mut Plan) -> Read<()> {
    on_track(plan)?;
    match text.as_bytes() {
        [digit @ b'1'..=b'9'] => set_track(plan, plan.track.lap_in_lane_1(), digit - b'0'),
        _ => Err(OptionError::Lane),
    }
}

fn on_track(plan: &Plan) -> Read<()> {
    if plan.surface == Surface::Road { Err(OptionError::OnRoad) } else { Ok(()) }
}

fn set_track(plan: &mut Plan, lap: Distance, lane: u8) -> Read<()> {
    set(&mut plan.track, Track::new(lap, lane).map_err(OptionError::Track))
}

fn read_time(text: &str, over: Distance, time: &mut Option<Time>) -> Read<()> {
    set(time, strict::time(text, Some(over)).map(Some))
}

/// A time, a name or both, joined with `-`.
fn read_rival(text: &str, plan: &mut Plan) -> Read<()> {
    let (time, name) = split_once(text, b'-').unwrap_or((text, ""));
    if !time.is_empty() || name.is_empty() {
        read_time(time, plan.distance, &mut plan.references.rival)?;
    }
    read_words(name, LONGEST_NAME, &mut plan.rival)
}

fn set<T>(place: &mut T, read: Result<T, impl Into<OptionError>>) -> Read<()> {
    *place = read.map_err(Into::into)?;
    Ok(())
}

/// A text, cut off where it is too long.
fn read_words(text: &str, longest: usize, words: &mut String) -> Read<()> {
    *words = plain(text);
    cut(words, longest)
}

/// Cuts a text off where it has more characters than fit.
fn cut(text: &mut String, longest: usize) -> Read<()> {
    if formats::cut(text, longest) { Err(OptionError::TooLong(longest)) } else { Ok(()) }
}

const SURFACES: [(&str, Surface); 2] = [("track", Surface::Track), ("road", Surface::Road)];
const ROUNDS: [(&str, ShownUnit); 3] =
    [("1s", ShownUnit::Second), ("0.1s", ShownUnit::Tenth), ("0.01s", ShownUnit::Hundredth)];

/// The shown unit of `1s`, `0.1s` or `0.01s`.
///
/// # Errors
/// Where it is none of them.
pub fn read_round(text: &str) -> Result<ShownUnit, OptionError> {
    let mut unit = ShownUnit::Second;
    one_of(text, &ROUNDS, &mut unit).map(|()| unit)
}

/// Sets what a few words stand for.
fn one_of<T: Copy>(text: &str, values: &[(&str, T)], chosen: &mut T) -> Read<()> {
    let mut names = String::new();
    for (name, value) in values {
        if *name == text {
            *chosen = *value;
            return Ok(());
        }
        push_item(&mut names, ", ", name);
    }
    Err(OptionError::NoneOf(Excerpt::of(text), names))
}
