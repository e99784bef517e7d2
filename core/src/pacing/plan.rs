//! Everything a person chose about a race: the value that is edited, shared and kept.
//!
//! A plan is plain data. What it comes to is computed by [`Plan::marks`] and [`Plan::schedule`], and changes of it are
//! made in [`crate::editing`].

use super::{Date, Distance, Every, Odd, Pace, Race, Shape, ShownUnit, Surface, Time, TimeOfDay, Track};

/// Everything a person chose: the thing that is shared.
///
/// Any field may be set to anything; [`Plan::schedule`] refuses what does not fit together.
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
    /// Track or road.
    pub surface: Surface,
    /// The track and lane. On the road it has no meaning and is not compared: it waits for the next race on a track.
    pub track: Track,
    /// The lap of a road that is run in loops. On the track it has no meaning and is not compared.
    pub road_lap: Option<Distance>,
    /// The place of the part of the course that is no whole lap, where someone chose it. Without laps it has no meaning
    /// and is not compared.
    pub odd: Option<Odd>,
    /// The finish time planned for, up to 1000 hours.
    pub goal: Time,
    /// A time to reach, or a limit to finish within.
    pub aim: Aim,
    /// The way in which the course is covered. Only what the plan is compared with depends on it.
    pub by: By,
    /// The laps, interval or marks at which splits fall.
    pub every: Every,
    /// The units of display.
    pub units: Units,
    /// The distribution of the effort over the race.
    pub shape: Shape,
    /// The unit that times are shown in, where someone chose one.
    pub round: Option<ShownUnit>,
    /// Stretches whose time is fixed by hand, in order and apart.
    pub locks: Vec<Lock>,
    /// Standing times.
    pub stops: Vec<Stop>,
    /// Named stretches.
    pub sections: Vec<Section>,
    /// Lines for marks.
    pub cues: Vec<Cue>,
    /// Times to compare the plan with.
    pub references: References,
    /// The place at which the clock says which goal it is, where someone chose one.
    pub decide: Option<Distance>,
    /// The day of the race.
    pub date: Option<Date>,
    /// The time of day of the gun.
    pub start: Option<TimeOfDay>,
    /// The time from the gun to the start line.
    pub delay: Time,
    /// The title of the plan.
    pub label: String,
    /// The name of the runner.
    pub athlete: String,
    /// The name of the rival or the pacer, also where their time is not known.
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
            road_lap: None,
            odd: None,
            goal,
            aim: Aim::Goal,
            by: By::Run,
            every: Every::default_on(surface),
            units: Units::Km,
            shape: Shape::default(),
            round: None,
            locks: Vec::new(),
            stops: Vec::new(),
            sections: Vec::new(),
            cues: Vec::new(),
            references: References::default(),
            decide: None,
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

    /// The plan with another goal, without its locks, which belong to its own goal.
    pub(crate) fn at_goal(&self, goal: Time) -> Self {
        Self { goal, locks: Vec::new(), ..self.clone() }
    }

    /// The unit that times of this plan are rounded to: [`Plan::round`], else [`ShownUnit::default_for`] its race.
    pub(crate) fn rounding_unit(&self) -> ShownUnit {
        self.round.unwrap_or_else(|| ShownUnit::default_for(self.distance, self.surface))
    }

    /// The unit that times of this plan are shown in: the one that they are rounded to; finer where the goal or a lock
    /// is finer.
    #[must_use]
    pub fn shown_unit(&self) -> ShownUnit {
        self.locks
            .iter()
            .map(|lock| lock.time)
            .chain([self.goal])
            // A time finer than 0.01 s has no unit, and the schedule refuses it.
            .filter_map(ShownUnit::of)
            .fold(self.rounding_unit(), ShownUnit::finer)
    }

    /// The lap of the course: that of the track in the lane, or the loop of a road; none of a road without loops.
    ///
    /// ```
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Distance;
    /// let lap = |lap| options::read([("distance", "5km"), ("goal", "25m"), ("lap", lap)]).plan.lap();
    /// assert_eq!(lap("2km"), Some(Distance::from_metres(2000)));
    /// ```
    #[must_use]
    pub fn lap(&self) -> Option<Distance> {
        match self.surface {
            Surface::Track => Some(self.track.lap()),
            Surface::Road => self.road_lap.filter(|lap| !lap.is_zero()),
        }
    }

    /// The place of the part of the course that is no whole lap, chosen or by default.
    #[must_use]
    pub fn odd_part(&self) -> Odd {
        self.odd.unwrap_or(Odd::default_on(self.surface))
    }

    /// The name of the rival, or `unnamed`.
    #[must_use]
    pub fn rival_or<'a>(&'a self, unnamed: &'a str) -> &'a str {
        if self.rival.is_empty() { unnamed } else { &self.rival }
    }

    /// The average pace of the whole race, exact; none without a goal or a distance.
    ///
    /// What a reader sees as the pace of the plan is [`typed_pace`](crate::present::typed_pace), which gives the goal
    /// back when it is typed.
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
            // Compared as the lap that they make.
            road_lap: _,
            odd: _,
            goal,
            aim,
            by,
            every,
            units,
            shape,
            round,
            locks,
            stops,
            sections,
            cues,
            references,
            decide,
            date,
            start,
            delay,
            label,
            athlete,
            rival,
            text,
            unknown,
        } = self;
        (distance, surface, goal, aim, by) == (&other.distance, &other.surface, &other.goal, &other.aim, &other.by)
            && (*surface == Surface::Road || *track == other.track)
            && self.lap() == other.lap()
            && (self.lap().is_none() || self.odd_part() == other.odd_part())
            && (every, units, shape, round) == (&other.every, &other.units, &other.shape, &other.round)
            && (locks, stops, sections, cues) == (&other.locks, &other.stops, &other.sections, &other.cues)
            && (references, decide, date) == (&other.references, &other.decide, &other.date)
            && (start, delay) == (&other.start, &other.delay)
            && (label, athlete, rival, text) == (&other.label, &other.athlete, &other.rival, &other.text)
            && *unknown == other.unknown
    }
}

/// The meaning of the finish time to the runner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Aim {
    /// A time to reach.
    #[default]
    Goal,
    /// No goal time: a limit to finish within, such as the cut-off.
    Finish,
}

/// The way in which a course is covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// Running.
    #[default]
    Run,
    /// In a racing wheelchair.
    Wheelchair,
    /// Walking.
    Walk,
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
    /// Miles beside kilometres, and the other way round.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Km => Self::Mi,
            Self::Mi => Self::Km,
        }
    }

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
    /// The start of the stretch.
    pub from: Distance,
    /// The end of the stretch.
    pub to: Distance,
    /// The time from its start to its end, at least 0.01 s.
    pub time: Time,
}

/// A planned standing time. It belongs to the lap after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stop {
    /// The place, before the finish.
    pub at: Distance,
    /// The standing time.
    pub time: Time,
}

/// A named stretch.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// The start of the stretch.
    pub from: Distance,
    /// The end of the stretch.
    pub to: Distance,
    /// Its name.
    pub name: String,
}

/// A line for a mark.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cue {
    /// The mark at which it is due.
    pub at: Distance,
    /// The line itself.
    pub line: String,
}

/// Times over the same distance to compare a plan with.
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
    /// The finish time of a rival or a pacer.
    pub rival: Option<Time>,
}

impl References {
    /// The number of them that are given, 0 to 5. No time at all counts as none.
    #[must_use]
    pub fn count(&self) -> usize {
        let all = [self.pb, self.seed, self.goal_b, self.goal_c, self.rival];
        all.iter().filter(|time| time.is_some_and(|time| !time.is_zero())).count()
    }
}
