//! The one vocabulary: the same keys and spellings as HTML attributes, link keys and JavaScript properties.
//!
//! [`read`] turns pairs of key and text into a [`Plan`] and says what it could not read; [`write`] gives the
//! canonical pairs of a plan, which read back to the same plan.
//! How pairs are packed into an address is the business of [`crate::link`].

mod list;
mod write;

use crate::pacing::{
    Aim, Distance, Every, Pace, Plan, PlanError, References, Schedule, ShownUnit, Surface, Time, Track, Units,
};
use crate::text::{Event, TextError, en, strict, words};

pub use list::every as read_every;
pub use write::{every as write_every, round as write_round, write};

/// Every key that a plan has, in canonical order.
pub const KEYS: [&str; 25] = [
    "distance", "goal", "pace", "aim", "surface", "lap", "lane", "every", "units", "shape", "round", "locks", "stops",
    "sections", "cues", "pb", "seed", "goal-b", "goal-c", "date", "start", "delay", "label", "athlete", "text",
];

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
    /// What is wrong with it, with an example of what works.
    pub message: String,
}

impl Problem {
    /// Whether nothing was given where something is needed.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.value.is_empty()
    }
}

/// Reads pairs of key and text. The last of two pairs with one key counts; unknown keys are kept.
///
/// Where neither distance nor goal and pace are given, the plan is of 5 km in 30 minutes, and the problems say
/// what is missing.
///
/// ```
/// use lapwise::{options, pacing::Time};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s"), ("lane", "x")]);
/// assert_eq!(opened.plan.goal, Time::from_seconds(640));
/// assert_eq!(opened.plan.locks.len(), 1);
/// assert_eq!(opened.problems[0].key, "lane");
/// ```
pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Opened {
    let mut reader = Reader::new(pairs);
    let mut plan = reader.course();
    reader.finish_time(&mut plan);
    reader.rest(&mut plan);
    let schedule = reader.fit(&mut plan);
    Opened { plan, schedule, problems: reader.problems }
}

/// A plan with one key changed, or left to its default; locks stay on their stretches.
///
/// ```
/// use lapwise::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let slower = options::change(&plan, "goal", Some("11:30")).plan;
/// assert_eq!(options::write(&slower)[1].1, "11m30s");
/// ```
#[must_use]
pub fn change(plan: &Plan, key: &str, value: Option<&str>) -> Opened {
    let mut pairs = write(plan);
    pairs.retain(|(known, _)| known != key && known != "locks" && !(key == "pace" && known == "goal"));
    pairs.extend(value.map(|value| (key.to_owned(), value.to_owned())));
    let mut opened = read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    if key != "locks" {
        opened.plan.locks.clone_from(&plan.locks);
        let (fitted, released, _) = opened.plan.fitted();
        opened.schedule = fitted.schedule().unwrap_or(opened.schedule);
        opened.plan = fitted;
        opened.problems.extend(released.iter().map(|lock| Problem {
            key: "locks",
            value: String::new(),
            message: words::lock_released(lock, plan.surface),
        }));
    }
    opened
}

/// The distance of a plan that has none yet.
const DEFAULT_DISTANCE: Distance = Distance::from_metres(5000);
/// The goal of a plan that has none yet: 6:00/km, which suits most races and most runners.
const DEFAULT_GOAL: (Time, Distance) = (Time::from_seconds(360), Distance::KILOMETRE);

struct Reader<'a> {
    values: [Option<&'a str>; KEYS.len()],
    unknown: Vec<(String, String)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut reader = Self { values: [None; KEYS.len()], unknown: Vec::new(), problems: Vec::new() };
        for (key, value) in pairs {
            match KEYS.iter().zip(&mut reader.values).find(|(known, _)| **known == key) {
                Some((_, slot)) => *slot = Some(value),
                None => reader.unknown.push((key.to_owned(), value.to_owned())),
            }
        }
        reader
    }

    fn value(&self, key: &str) -> Option<&'a str> {
        KEYS.iter().zip(&self.values).find(|(known, _)| **known == key).and_then(|(_, value)| *value)
    }

    fn problem(&mut self, key: &'static str, message: String) {
        let value = self.value(key).unwrap_or_default().to_owned();
        self.problems.push(Problem { key, value, message });
    }

    /// The value of `key` as `read` reads it; what it cannot read becomes a problem.
    fn get<T, E: Into<String>>(&mut self, key: &'static str, read: impl FnOnce(&'a str) -> Result<T, E>) -> Option<T> {
        match read(self.value(key)?) {
            Ok(value) => Some(value),
            Err(message) => {
                self.problem(key, message.into());
                None
            }
        }
    }

    /// What is run where: distance, surface, lap and lane.
    fn course(&mut self) -> Plan {
        let event = self.get("distance", |text| said(strict::distance(text)));
        let Event { distance, surface, track } = event.unwrap_or_else(|| self.event_from_pace());
        let surface = self.get("surface", read_surface).unwrap_or(surface);
        let mut plan = Plan { track, ..Plan::of(distance, surface, Time::ZERO) };
        if surface == Surface::Road {
            for key in ["lap", "lane"] {
                if self.value(key).is_some() {
                    self.problem(key, words::not_on_a_road(key));
                }
            }
            return plan;
        }
        let lap = self.get("lap", |text| said(strict::length(text)));
        let lane = self.get("lane", |text| read_lane(text).ok_or_else(words::not_a_lane));
        if let Some(lap) = lap {
            match Track::new(lap, 1) {
                Ok(track) => plan.track = track,
                Err(error) => self.problem("lap", en::track_error(&error)),
            }
        }
        if let Some(lane) = lane {
            match Track::new(plan.track.lap_in_lane_1(), lane) {
                Ok(track) => plan.track = track,
                Err(error) => self.problem("lane", en::track_error(&error)),
            }
        }
        plan
    }

    /// Goal and pace give the distance where there is none.
    fn event_from_pace(&mut self) -> Event {
        let goal = self.value("goal").and_then(|text| strict::time(text, None).ok());
        let pace = self.value("pace").and_then(|text| strict::pace(text).ok());
        let distance = goal.zip(pace).and_then(|(goal, pace)| pace.reach(goal));
        if distance.is_none() && self.value("distance").is_none() {
            self.problem("distance", words::distance_missing());
        }
        Event { distance: distance.unwrap_or(DEFAULT_DISTANCE), surface: Surface::Road, track: Track::OUTDOOR }
    }

    /// The goal, given or following from the pace.
    fn finish_time(&mut self, plan: &mut Plan) {
        plan.round = self.get("round", read_round);
        let unit = plan.round.unwrap_or_else(|| ShownUnit::default_for(plan.distance, plan.surface));
        let distance = plan.distance;
        let given = self.value("goal").is_some();
        let goal = self.get("goal", |text| read_goal(text, distance));
        let pace = self.get("pace", |text| said(strict::pace(text)));
        let paced = pace.and_then(|pace| pace.goal(distance, unit));
        if pace.is_some() && paced.is_none() {
            self.problem("pace", en::plan_error(&PlanError::GoalOutOfRange, plan));
        }
        if !given && self.value("pace").is_none() {
            self.problem("goal", words::goal_missing());
        }
        if let (Some(goal), Some(paced)) = (goal, paced)
            && self.value("distance").is_some()
            && unit.round(goal) != paced
        {
            self.problem("pace", words::goal_and_pace_differ());
        }
        let (time, over) = DEFAULT_GOAL;
        let default = Pace::new(time, over).and_then(|pace| pace.goal(distance, ShownUnit::Second));
        plan.goal = goal.or(paced).or(default).unwrap_or(Time::from_seconds(1));
    }

    fn rest(&mut self, plan: &mut Plan) {
        let distance = plan.distance;
        plan.aim = self.get("aim", read_aim).unwrap_or_default();
        plan.units = self.get("units", read_units).unwrap_or_default();
        plan.every = self.get("every", list::every).unwrap_or_else(|| Every::default_on(plan.surface));
        plan.shape = self.get("shape", list::shape).unwrap_or_default();
        let marks = plan.marks().unwrap_or_default();
        plan.locks = self.get("locks", |text| list::locks(text, distance, &marks)).unwrap_or_default();
        plan.stops = self.get("stops", list::stops).unwrap_or_default();
        plan.sections = self.get("sections", |text| list::sections(text, distance)).unwrap_or_default();
        plan.cues = self.get("cues", |text| list::cues(text, distance)).unwrap_or_default();
        let mut reference = |key| self.get(key, |text| read_goal(text, distance));
        plan.references = References {
            pb: reference("pb"),
            seed: reference("seed"),
            goal_b: reference("goal-b"),
            goal_c: reference("goal-c"),
        };
        plan.date = self.get("date", |text| said(strict::date(text)));
        plan.start = self.get("start", |text| said(strict::time_of_day(text)));
        plan.delay = self.get("delay", |text| said(strict::time(text, None))).unwrap_or_default();
        plan.label = self.words("label", LONGEST_NAME);
        plan.athlete = self.words("athlete", LONGEST_NAME);
        plan.text = self.words("text", LONGEST_TEXT);
        plan.unknown = core::mem::take(&mut self.unknown);
    }

    fn words(&mut self, key: &'static str, longest: usize) -> String {
        let text = self.value(key).unwrap_or_default();
        let clean = plain(text);
        if clean.chars().count() > longest {
            self.problem(key, words::text_too_long(longest));
        }
        clean.chars().take(longest).collect()
    }

    /// Takes out what does not fit with the rest, until the plan has a schedule.
    fn fit(&mut self, plan: &mut Plan) -> Schedule {
        let schedule = loop {
            match plan.schedule() {
                Ok(schedule) => break schedule,
                Err(error) => self.take_out(&error, plan),
            }
        };
        let order = |problem: &Problem| KEYS.iter().position(|key| *key == problem.key);
        self.problems.sort_by_key(order);
        schedule
    }

    fn take_out(&mut self, error: &PlanError, plan: &mut Plan) {
        let key = key_of(error);
        self.problem(key, en::plan_error(error, plan));
        match key {
            "distance" => plan.distance = DEFAULT_DISTANCE,
            "goal" => plan.goal = Time::from_hms(1, 0, 0),
            "every" if plan.every == Every::default_on(plan.surface) => plan.every = Every::Marks(Vec::new()),
            "every" => plan.every = Every::default_on(plan.surface),
            "locks" if !plan.locks.is_empty() => plan.locks.clear(),
            // What is left over: standing times that exceed the goal, or too many of anything.
            _ => {
                plan.stops.clear();
                plan.cues.clear();
            }
        }
    }
}

/// The most characters of a label or a name.
pub const LONGEST_NAME: usize = 80;
/// The most characters of a note.
pub const LONGEST_TEXT: usize = 1000;

/// A text without control characters and without marks that turn the direction of what follows.
#[must_use]
pub fn plain(text: &str) -> String {
    let keeps = |c: &char| {
        (*c == '\n' || !c.is_control())
            && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(keeps).collect()
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

/// What was read, or why not in words.
fn said<T>(read: Result<T, TextError>) -> Result<T, String> {
    read.map_err(|error| en::text_error(&error))
}

fn read_goal(text: &str, distance: Distance) -> Result<Time, String> {
    said(strict::time(text, Some(distance)))
}

fn read_surface(text: &str) -> Result<Surface, String> {
    match text {
        "track" => Ok(Surface::Track),
        "road" => Ok(Surface::Road),
        _ => Err(words::not_one_of(text, &["track", "road"])),
    }
}

fn read_lane(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [digit @ b'1'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// The shown unit of `1s`, `0.1s` or `0.01s`.
///
/// # Errors
/// A sentence where it is none of them.
pub fn read_round(text: &str) -> Result<ShownUnit, String> {
    match text {
        "1s" => Ok(ShownUnit::Second),
        "0.1s" => Ok(ShownUnit::Tenth),
        "0.01s" => Ok(ShownUnit::Hundredth),
        _ => Err(words::not_one_of(text, &["1s", "0.1s", "0.01s"])),
    }
}

fn read_units(text: &str) -> Result<Units, String> {
    match text {
        "km" => Ok(Units::Km),
        "mi" => Ok(Units::Mi),
        _ => Err(words::not_one_of(text, &["km", "mi"])),
    }
}

fn read_aim(text: &str) -> Result<Aim, String> {
    match text {
        "goal" => Ok(Aim::Goal),
        "finish" => Ok(Aim::Finish),
        _ => Err(words::not_one_of(text, &["goal", "finish"])),
    }
}
