use super::marks;
use super::schedule::{Timeline, halfway, times_at};
use super::{Distance, Every, Pace, Percent, Race, Schedule, Shape, ShownUnit, Surface, Time, Track, Trend};

/// The most splits a plan can have.
pub const MAX_SPLITS: usize = 2000;
/// The most locks, stops, sections or cues a plan can have of each.
pub const MAX_ITEMS: usize = 2000;

/// Everything a person chose: the thing that is shared.
///
/// A plain value: any field may be set to anything, and [`Plan::schedule`] says what does not fit.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, RACES, Time};
/// let two_mile = RACES.iter().find(|race| race.name == "3200m").unwrap();
/// let plan = Plan::new(two_mile, Time::from_hms(0, 10, 40));
/// let schedule = plan.schedule().unwrap();
/// assert_eq!(schedule.splits().len(), 8);
/// assert_eq!(schedule.splits()[3].cumulative, Time::from_seconds(320));
/// ```
#[derive(Clone, Debug, Eq)]
pub struct Plan {
    /// The race distance, 1 m to 1000 km.
    pub distance: Distance,
    /// What it is run on.
    pub surface: Surface,
    /// The track and lane. On the road it has no meaning and is not compared: it waits for the next race on a track.
    pub track: Track,
    /// The finish time planned for, up to 1000 hours.
    pub goal: Time,
    /// Whether the goal is an ambition or a limit.
    pub aim: Aim,
    /// Where splits fall.
    pub every: Every,
    /// The units of display.
    pub units: Units,
    /// How the effort is laid out.
    pub shape: Shape,
    /// The unit times are shown in, where someone chose one.
    pub round: Option<ShownUnit>,
    /// Stretches whose time is fixed by hand, in order and apart.
    pub locks: Vec<Lock>,
    /// Standing times.
    pub stops: Vec<Stop>,
    /// Named stretches.
    pub sections: Vec<Section>,
    /// Lines for marks.
    pub cues: Vec<Cue>,
    /// Times to hold the plan against.
    pub references: References,
    /// The day of the race.
    pub date: Option<Date>,
    /// The time of day of the gun.
    pub start: Option<TimeOfDay>,
    /// From the gun to the start line.
    pub delay: Time,
    /// What the plan is called.
    pub label: String,
    /// Who runs it.
    pub athlete: String,
    /// Who the rival or the pacer is, also where their time is not known.
    pub rival: String,
    /// A note.
    pub text: String,
    /// Keys that this version does not know, passed on as they came.
    pub unknown: Vec<(String, String)>,
}

impl Plan {
    /// An even plan of a named race.
    #[must_use]
    pub fn new(race: &Race, goal: Time) -> Self {
        Self { track: race.track, ..Self::of(race.distance, race.surface, goal) }
    }

    /// An even plan of any distance, on a 400 m track or on the road.
    #[must_use]
    pub fn of(distance: Distance, surface: Surface, goal: Time) -> Self {
        Self {
            distance,
            surface,
            track: Track::OUTDOOR,
            goal,
            aim: Aim::Goal,
            every: Every::default_on(surface),
            units: Units::Km,
            shape: Shape::default(),
            round: None,
            locks: Vec::new(),
            stops: Vec::new(),
            sections: Vec::new(),
            cues: Vec::new(),
            references: References::default(),
            date: None,
            start: None,
            delay: Time::ZERO,
            label: String::new(),
            athlete: String::new(),
            rival: String::new(),
            text: String::new(),
            unknown: Vec::new(),
        }
    }

    /// The time due at every mark.
    ///
    /// # Errors
    /// Where the parts of the plan do not fit together; the error says by how much.
    pub fn schedule(&self) -> Result<Schedule, PlanError> {
        Schedule::of(self)
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
        marks::check(self)
    }

    /// The elapsed times on arrival at any places, in the shown unit; at the finish for those beyond it.
    ///
    /// # Errors
    /// Where the parts of the plan do not fit together.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
    /// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
    /// assert_eq!(plan.times_at(&[Distance::from_metres(100)]), Ok(vec![Time::from_seconds(20)]));
    /// ```
    pub fn times_at(&self, places: &[Distance]) -> Result<Vec<Time>, PlanError> {
        times_at(self, places)
    }

    /// The marks at which splits fall, in order; the finish is the last.
    ///
    /// # Errors
    /// Where there would be too many, or laps of a road.
    pub fn marks(&self) -> Result<Vec<Distance>, PlanError> {
        marks::marks(self)
    }

    /// The plan without its title and without the names of people, also those that could not be read.
    ///
    /// ```
    /// use lapwise_core::options;
    /// let plan = options::read([("distance", "5km"), ("goal", "20m"), ("athlete", "Ana"), ("rival", "19m50s-Zoë")]).plan;
    /// assert_eq!(plan.nameless().athlete, "");
    /// assert_eq!(plan.nameless().rival, "");
    /// ```
    #[must_use]
    pub fn nameless(&self) -> Self {
        let mut plan = self.clone();
        for name in [&mut plan.label, &mut plan.athlete, &mut plan.rival] {
            name.clear();
        }
        plan.unknown.retain(|(key, _)| !UNREAD_NAMES.contains(&key.as_str()));
        plan
    }

    /// The unit that times of this plan are shown in: `round`, else 0.1 s for track races under 5000 m and
    /// 1 s for all others; finer where the goal or a lock is finer.
    #[must_use]
    pub fn shown_unit(&self) -> ShownUnit {
        let base = self.round.unwrap_or_else(|| ShownUnit::default_for(self.distance, self.surface));
        self.locks
            .iter()
            .map(|lock| lock.time)
            .chain([self.goal])
            .filter_map(ShownUnit::of)
            .fold(base, ShownUnit::finer)
    }

    /// The trend with which the first half takes `first`, nearest to even where several do; none where no trend
    /// leads there.
    #[must_use]
    pub fn trend_for_first_half(&self, first: Time) -> Option<Trend> {
        let trend = |drift: i32| {
            let percent = Percent::from_hundredths(drift.unsigned_abs());
            if drift < 0 { Trend::Positive(percent) } else { Trend::Negative(percent) }
        };
        let half = |drift: i32| {
            let shape = Shape::new(trend(drift), self.shape.efforts().to_vec()).ok()?;
            halfway(self, &shape).ok()
        };
        // The slower the second half, the sooner halfway: look for both ends of the drifts that lead there.
        let (least, most) = (-Shape::POSITIVE_UNDER.cast_signed() + 1, Shape::NEGATIVE_UNDER.cast_signed() - 1);
        let reaches = |drift: i32| half(drift).is_some_and(|half| half >= first);
        let exceeds = |drift: i32| half(drift).is_some_and(|half| half > first);
        let (low, high) = (first_where(least, most + 1, reaches), first_where(least, most + 1, exceeds) - 1);
        (low <= high).then(|| trend(roundest(low, high)))
    }

    /// Who the rival is, or `unnamed`.
    #[must_use]
    pub fn rival_or<'a>(&'a self, unnamed: &'a str) -> &'a str {
        if self.rival.is_empty() { unnamed } else { &self.rival }
    }

    /// The average pace of the whole race; none without a goal or a distance.
    #[must_use]
    pub const fn pace(&self) -> Option<Pace> {
        Pace::new(self.goal, self.distance)
    }
}

/// Two plans are equal where every one of their values is, so that equal plans have one link and different plans have
/// two.
impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        // Naming every field lets the compiler notice one that is forgotten here.
        let Self {
            distance,
            surface,
            track,
            goal,
            aim,
            every,
            units,
            shape,
            round,
            locks,
            stops,
            sections,
            cues,
            references,
            date,
            start,
            delay,
            label,
            athlete,
            rival,
            text,
            unknown,
        } = self;
        (distance, surface, goal, aim) == (&other.distance, &other.surface, &other.goal, &other.aim)
            && (*surface == Surface::Road || *track == other.track)
            && (every, units, shape, round) == (&other.every, &other.units, &other.shape, &other.round)
            && (locks, stops, sections, cues) == (&other.locks, &other.stops, &other.sections, &other.cues)
            && (references, date, start, delay) == (&other.references, &other.date, &other.start, &other.delay)
            && (label, athlete, rival, text) == (&other.label, &other.athlete, &other.rival, &other.text)
            && *unknown == other.unknown
    }
}

/// The keys under which a link keeps what may be names and could not be read.
const UNREAD_NAMES: [&str; 4] = ["unread-label", "unread-athlete", "unread-rival", "unread-from"];

/// What the finish time is to the runner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Aim {
    /// A time to reach.
    #[default]
    Goal,
    /// No goal time: a limit to finish within, such as the cut-off.
    Finish,
}

/// The units of display. They never move a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Units {
    /// Kilometres first.
    #[default]
    Km,
    /// Miles first.
    Mi,
}

impl Units {
    /// One kilometre, or one mile.
    #[must_use]
    pub const fn length(self) -> Distance {
        match self {
            Self::Km => Distance::KILOMETRE,
            Self::Mi => Distance::MILE,
        }
    }
}

/// A stretch whose time is fixed by hand, standing times in it included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lock {
    /// Where the stretch starts.
    pub from: Distance,
    /// Where it ends.
    pub to: Distance,
    /// How long it takes.
    pub time: Time,
}

/// A planned standing time. It belongs to the lap after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stop {
    /// Where.
    pub at: Distance,
    /// How long.
    pub time: Time,
}

/// A named stretch.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// Where it starts.
    pub from: Distance,
    /// Where it ends.
    pub to: Distance,
    /// What it is called.
    pub name: String,
}

/// A line for a mark.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cue {
    /// Where it is due.
    pub at: Distance,
    /// What it says.
    pub line: String,
}

/// Times over the same distance to hold a plan against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct References {
    /// The personal best.
    pub pb: Option<Time>,
    /// The time the runner is entered with.
    pub seed: Option<Time>,
    /// The second goal.
    pub goal_b: Option<Time>,
    /// The third goal.
    pub goal_c: Option<Time>,
    /// What a rival or a pacer runs.
    pub rival: Option<Time>,
}

impl References {
    /// How many of them are given: 0 to 5. No time at all counts as none.
    #[must_use]
    pub fn count(&self) -> usize {
        let all = [self.pb, self.seed, self.goal_b, self.goal_c, self.rival];
        all.iter().filter(|time| time.is_some_and(|time| !time.is_zero())).count()
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of a month; none where there is no such day, or before 1900.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let exists = year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days;
        if exists { Some(Self { year, month, day }) } else { None }
    }

    /// The year, month and day.
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

/// A time of day, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    const DAY: u32 = 86_400;

    /// A time of day; none where the clock has no such time.
    #[must_use]
    pub const fn new(hours: u32, minutes: u32, seconds: u32) -> Option<Self> {
        if hours < 24 && minutes < 60 && seconds < 60 {
            Some(Self(hours * 3600 + minutes * 60 + seconds))
        } else {
            None
        }
    }

    /// The seconds since midnight.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        self.0
    }

    /// The time of day after `elapsed`, to the second below, and how many midnights lie between.
    #[must_use]
    pub const fn after(self, elapsed: Time) -> (Self, u32) {
        let seconds = self.0 + elapsed.millis() / 1000;
        (Self(seconds % Self::DAY), seconds / Self::DAY)
    }
}

/// What does not fit in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// The distance is not between 1 m and 1000 km.
    DistanceOutOfRange,
    /// The goal is zero or 1000 hours and more.
    GoalOutOfRange,
    /// The goal is finer than 0.01 s.
    GoalTooFine,
    /// Splits at every lap, on a road that has none.
    LapsOnRoad,
    /// More splits than [`MAX_SPLITS`].
    TooManySplits {
        /// How many there would be.
        splits: u64,
    },
    /// More than [`MAX_ITEMS`] locks or stops.
    TooManyItems,
    /// A lock runs backwards or beyond the finish.
    LockOutside(Lock),
    /// A lock's time is zero, finer than 0.01 s, or no longer than the standing time in it.
    LockTime(Lock),
    /// A lock starts before another one ends.
    LocksOverlap(Lock),
    /// Locks and stops leave nothing of the goal for the rest of the race.
    LocksOverGoal {
        /// By how much they exceed the goal.
        over: Time,
    },
    /// The whole race is locked, and is faster than the goal.
    LocksUnderGoal {
        /// What is missing to the goal.
        missing: Time,
    },
    /// A stop at or after the finish.
    StopOutside(Stop),
}

/// The first of `from..to` for which `holds`, which goes on holding from there; `to` where it never does.
fn first_where(from: i32, to: i32, holds: impl Fn(i32) -> bool) -> i32 {
    let (mut from, mut to) = (from, to);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) { to = middle } else { from = middle + 1 }
    }
    from
}

/// The number of `low..=high` that ends in the most zeros.
fn roundest(low: i32, high: i32) -> i32 {
    let multiple = |step: i32| Some(high.div_euclid(step) * step).filter(|number| *number >= low);
    [20_000, 100, 50, 10, 5].into_iter().find_map(multiple).unwrap_or(high)
}
