//! The English words of times, distances, races, and of everything that can be wrong with a plan.
//!
//! Another language is a sibling of this file with the same names.
//! An error is a sentence that says what is wrong, and a sentence with an example of what works.

use crate::editing::{EditError, SectionError};
use crate::formats::print::{self, seconds_or_clock};
use crate::formats::races::{Difference, Found, Group};
use crate::formats::{Problem, TextError, Wanted};
use crate::formats::{look_up, push_places};
use crate::pacing::Event;
use crate::pacing::{
    Distance, Lock, MAX_EFFORTS, MAX_ITEMS, MAX_SPLITS, Plan, PlanError, ShapeError, ShownUnit, Surface, Time,
    TrackError,
};

/// After a time that is less than planned.
pub const AHEAD: &str = "ahead";
/// After a time that is more than planned.
pub const BEHIND: &str = "behind";
/// Neither ahead nor behind.
pub const LEVEL: &str = "level";

/// One hour and several, after their number.
pub const HOURS: [&str; 2] = [" hour", " hours"];
/// One minute and several, after their number.
pub const MINUTES: [&str; 2] = [" minute", " minutes"];
/// One second and several, after their number.
pub const SECONDS: [&str; 2] = [" second", " seconds"];

/// The race of 21.0975 km.
pub const HALF_MARATHON: &str = "Half marathon";
/// The race of 42.195 km.
pub const MARATHON: &str = "Marathon";
/// After the distance of a race over barriers.
pub const STEEPLECHASE: &str = " steeplechase";
/// Metres, after their number.
pub const METRES: &str = " m";
/// One mile, after its number.
pub const MILE: &str = " mile";
/// Several miles, after their number.
pub const MILES: &str = " miles";
/// Between the thousands of metres and the rest.
pub const THOUSANDS: char = ',';

/// What a group of races is called.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Track => "Track",
        Group::Steeplechase => "Steeplechase",
        Group::Road => "Road",
        Group::Ultra => "Ultra",
    }
}

/// What tells a race from its neighbours; nothing where its distance says it all.
///
/// ```
/// use lapwise_core::messages::en;
/// use lapwise_core::formats::races;
/// assert_eq!(en::hint(&races::find("3200")[0]), "the American high-school two mile, 8 laps");
/// assert_eq!(en::hint(&races::find("3.1 mi")[0]), "11.0 m longer");
/// ```
#[must_use]
pub fn hint(found: &Found) -> String {
    match found.difference {
        None => race_hint(found.event).to_owned(),
        Some(Difference::Longer(by)) => metres(by) + " longer",
        Some(Difference::Shorter(by)) => metres(by) + " shorter",
    }
}

fn race_hint(event: Event) -> &'static str {
    if let Some(hint) = event.race().and_then(|race| look_up(&HINTS, race.name.as_bytes())) {
        return hint;
    }
    match event.surface {
        Surface::Road if event.distance == Distance::MILE => "on the road: 1609.344 m",
        Surface::Track => "on the track",
        Surface::Road => "on the road",
    }
}

const HINTS: [(&str, &str); 29] = [
    ("800m", "2 laps"),
    ("1000m", "2½ laps"),
    ("1500m", "3¾ laps, the metric mile"),
    ("1600m", "4 laps, 9.344 m short of a mile"),
    ("mile", "on the track: 1609.344 m, 9.3 m longer than 4 laps"),
    ("2000m", "5 laps"),
    ("3000m", "7½ laps"),
    ("3200m", "the American high-school two mile, 8 laps"),
    ("2mile", "3218.688 m, 18.7 m longer than 8 laps"),
    ("5000m", "on the track: 12½ laps"),
    ("10000m", "on the track: 25 laps"),
    ("2000sc", "18 barriers and 5 water jumps"),
    ("3000sc", "28 barriers and 7 water jumps"),
    ("5km", "on the road: 3.1 miles"),
    ("8km", "4.97 miles, 46.7 m short of 5 miles"),
    ("5mi", "8.05 km"),
    ("10km", "on the road: 6.2 miles"),
    ("12km", "7.5 miles"),
    ("15km", "9.3 miles"),
    ("10mi", "16.1 km"),
    ("20km", "12.4 miles"),
    ("half", "21.0975 km, 13.1 miles"),
    ("25km", "15.5 miles"),
    ("30km", "18.6 miles"),
    ("marathon", "42.195 km, 26.2 miles"),
    ("50km", "31.1 miles"),
    ("50mi", "80.5 km"),
    ("100km", "62.1 miles"),
    ("100mi", "160.9 km"),
];

/// Why a text was not read, and an example of one that is.
///
/// ```
/// use lapwise_core::formats::strict;
/// assert_eq!(
///     strict::distance("7.5").unwrap_err().to_string(),
///     "“7.5” has no unit. Write 5km, 3200m, 10mi or marathon."
/// );
/// ```
#[must_use]
pub fn text_error(error: &TextError) -> String {
    let (name, limits, example) = said(error.wanted);
    let [smallest, largest, finest] = limits;
    let found = error.found.shown();
    let found = found.as_str();
    let sentence: &[&str] = match error.problem {
        Problem::Empty => &["Nothing is written here, but ", name, " is needed."],
        Problem::Unfinished => &["“", found, "” is not finished."],
        Problem::Unreadable => &["“", found, "” is not ", name, "."],
        Problem::NoUnit => &["“", found, "” has no unit."],
        Problem::OverFiftyNine => &["“", found, "” has minutes or seconds over 59."],
        Problem::Negative => &["This is below zero, but ", name, " is not."],
        Problem::Zero => &["This is zero, but ", name, " is not."],
        Problem::TooFine => &["This is too fine: ", name, " is given to ", finest, "."],
        Problem::TooSmall => &["This is too short: ", name, " is at least ", smallest, "."],
        Problem::TooLarge => &["This is too much: ", name, " is at most ", largest, "."],
    };
    format!("{} Write {example}.", sentence.concat())
}

/// What is wanted with its article; its least, most and finest; and examples of it.
const fn said(wanted: Wanted) -> (&'static str, [&'static str; 3], &'static str) {
    let lengths = ["1 m", "1000 km", "six decimals"];
    match wanted {
        Wanted::Time => ("a time", ["0.01 s", "999 h 59 min 59.99 s", "0.01 s"], "77s, 10m40s or 3:29:59"),
        Wanted::TypedTime => ("a time", ["0.01 s", "999 h 59 min 59.99 s", "0.01 s"], "10:40, 3:29:59 or 59:59.9"),
        Wanted::Lap => ("a lap time", ["0.01 s", "999 h 59 min 59.99 s", "0.01 s"], "1:20.5, +1, -0.5 or 4:58/km"),
        Wanted::Pace => ("a pace", ["0.01 s", "999 h 59 min 59.99 s", "0.01 s"], "4:58/km, 8:00/mi or 80s/400m"),
        Wanted::Distance => ("a distance", lengths, "5km, 3200m, 10mi or marathon"),
        Wanted::Length => ("a length", lengths, "400m, 5km or 20mi"),
        Wanted::Interval => ("a distance between marks", ["1 mm", "1000 km", "six decimals"], "400m, 1km or 0.5mi"),
        Wanted::Percent => ("a percentage", ["0", "100000", "two decimals"], "2, 2.5 or 0.25"),
        Wanted::Date => ("a date", ["", "", ""], "2027-04-25"),
        Wanted::TimeOfDay => ("a time of day", ["", "", ""], "09:30 or 09:30:15"),
    }
}

/// What does not fit in a plan, and what to do about it.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, PlanError, Surface, Time};
/// use lapwise_core::messages::en;
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let error = PlanError::LocksOverGoal { over: Time::from_seconds(12) };
/// assert_eq!(
///     en::plan_error(&error, &plan),
///     "The locked laps take 12.0 s more than the goal of 10:40. Release one, or give a slower goal."
/// );
/// ```
#[must_use]
pub fn plan_error(error: &PlanError, plan: &Plan) -> String {
    let unit = plan.shown_unit();
    let goal = || print::goal(plan.goal, plan.distance);
    let mark = |at| print::mark(at, plan.surface, plan.units);
    match error {
        PlanError::DistanceOutOfRange => {
            "The distance is not between 1 m and 1000 km. Give one such as 5km or marathon.".to_owned()
        }
        PlanError::GoalOutOfRange => {
            "The goal is not between 0.01 s and 1000 hours. Give one such as 10:40 or 3:29:59.".to_owned()
        }
        PlanError::GoalTooFine => "The goal is finer than 0.01 s. Give one such as 59:59.99.".to_owned(),
        PlanError::LapsOnRoad => "A road has no laps. Give a distance for every, such as 1km or 1mi.".to_owned(),
        PlanError::TooManySplits { splits } => {
            format!("{splits} splits are more than the {} that fit. Choose a longer split, such as 1km.", MAX_SPLITS)
        }
        PlanError::TooManyItems => {
            format!("More than {} locks, stops or cues do not fit. Take some out.", MAX_ITEMS)
        }
        PlanError::LockOutside(lock) => {
            let wrong = if lock.to <= lock.from { " runs backwards" } else { " goes beyond the finish" };
            format!("{}{wrong}. Lock a stretch such as 5km to 10km, up to {}.", locked(lock, mark), mark(plan.distance))
        }
        PlanError::LockTime(lock) => format!(
            "{} takes {}. Give a time to 0.01 s that is longer than the stops in it, such as 77s.",
            locked(lock, mark),
            seconds_or_clock(lock.time, unit.finer(ShownUnit::of(lock.time).unwrap_or(ShownUnit::Hundredth)))
        ),
        PlanError::LocksOverlap(lock) => {
            format!("{} starts before another one ends. Release one of them.", locked(lock, mark))
        }
        PlanError::LocksOverGoal { over } if *over == Time::ZERO => format!(
            "{} take the whole goal of {}, and nothing is left for the rest. Release one, or give a slower goal.",
            fixed_parts(plan),
            goal()
        ),
        PlanError::LocksOverGoal { over } => format!(
            "{} take {} more than the goal of {}. Release one, or give a slower goal.",
            fixed_parts(plan),
            seconds_or_clock(*over, unit),
            goal()
        ),
        PlanError::LocksUnderGoal { missing } => format!(
            "Every lap is locked, and together they are {} faster than the goal of {}. Release one, or give a faster goal.",
            seconds_or_clock(*missing, unit),
            goal()
        ),
        PlanError::StopOutside(stop) => format!(
            "The stop at {} is not before the finish at {}. Give a place before it, such as {}.",
            mark(stop.at),
            mark(plan.distance),
            mark(plan.distance.halfway())
        ),
    }
}

/// What takes its time whatever the goal is.
const fn fixed_parts(plan: &Plan) -> &'static str {
    match (plan.locks.is_empty(), plan.stops.is_empty()) {
        (_, true) => "The locked laps",
        (true, false) => "The stops",
        (false, false) => "The locked laps and the stops",
    }
}

fn locked(lock: &Lock, mark: impl Fn(Distance) -> String) -> String {
    format!("The lock from {} to {}", mark(lock.from), mark(lock.to))
}

/// Why laps cannot be edited like that, and a way out.
///
/// ```
/// use lapwise_core::editing::EditError;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::messages::en;
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let error = EditError::RestTooFast { over: Time::from_seconds(12), release: Some(3) };
/// assert_eq!(
///     en::edit_error(&error, &plan),
///     "This is 12.0 s too much: the other laps would be faster than anybody has run. Release lap 3, or let the \
///      finish move."
/// );
/// ```
#[must_use]
pub fn edit_error(error: &EditError, plan: &Plan) -> String {
    let amount = |time: Time| {
        let unit = plan.shown_unit();
        seconds_or_clock(time, unit.finer(ShownUnit::of(time).unwrap_or(unit)))
    };
    let lap_of = |lap: usize| lap.to_string();
    match error {
        EditError::NoSuchLap => "The plan has no such lap. Choose one that it has, such as lap 1.".to_owned(),
        EditError::TooFast { lap, least, by } => format!(
            "This is {} faster than anybody has run. Give lap {} at least {}.",
            amount(*by),
            lap_of(*lap),
            amount(*least)
        ),
        EditError::TooSlow { lap } => {
            format!("Lap {} would take 1000 hours. Give it less, such as 1:20.", lap_of(*lap))
        }
        EditError::RestTooFast { over, release } => format!(
            "This is {} too much: the other laps would be faster than anybody has run. {}",
            amount(*over),
            way_out(*release)
        ),
        EditError::AllLocked { release } => {
            format!("Every other lap is locked, and none can make up for this one. {}", way_out(*release))
        }
        EditError::FinishOutOfRange => {
            "The finish would move out of the range from 0.01 s to 1000 hours. Keep the finish, or change it less."
                .to_owned()
        }
        EditError::OthersWouldChange => {
            "The other laps cannot all stay as they are shown. Show times finer, or keep the finish.".to_owned()
        }
        EditError::Plan(error) => plan_error(error, plan),
    }
}

/// "Release lap 3, or let the finish move."
fn way_out(release: Option<usize>) -> String {
    match release {
        Some(lap) => format!("Release lap {lap}, or let the finish move."),
        None => "Give less, or let the finish move.".to_owned(),
    }
}

/// Why a section cannot be run like that, and what to do about it.
///
/// ```
/// use lapwise_core::editing::SectionError;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::messages::en;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
/// assert_eq!(
///     en::section_error(&SectionError::Outside, &plan),
///     "This section ends before it starts, or beyond the finish. Give one such as 5km to 10km."
/// );
/// ```
#[must_use]
pub fn section_error(error: &SectionError, plan: &Plan) -> String {
    match error {
        SectionError::Outside => {
            "This section ends before it starts, or beyond the finish. Give one such as 5km to 10km.".to_owned()
        }
        SectionError::Overlaps(lock) => {
            let mark = |at| print::mark(at, plan.surface, plan.units);
            format!("{} covers a part of this section. Release it first.", locked(lock, mark))
        }
        SectionError::Shape(error) => shape_error(error),
        SectionError::Plan(error) => plan_error(error, plan),
    }
}

/// Why there is no such shape, and an example of one.
///
/// ```
/// use lapwise_core::pacing::{Percent, ShapeError};
/// use lapwise_core::messages::en;
/// assert_eq!(
///     en::shape_error(&ShapeError::Percent { under: Percent::from_hundredths(6600) }),
///     "This percentage is not under 66 %. Give one such as 2.5."
/// );
/// ```
#[must_use]
pub fn shape_error(error: &ShapeError) -> String {
    match error {
        ShapeError::Percent { under } => {
            format!("This percentage is not under {}. Give one such as 2.5.", print::percent(*under))
        }
        ShapeError::TooMany => format!(
            "A shape has at most {} stretches of their own. Take some out, or choose one such as fade-30km-10.",
            MAX_EFFORTS
        ),
        ShapeError::Backwards => {
            "This stretch ends before it starts. Give its start first, such as ease-30km-35km-5.".to_owned()
        }
    }
}

/// Why there is no such track, and an example of one.
///
/// ```
/// use lapwise_core::pacing::TrackError;
/// use lapwise_core::messages::en;
/// assert_eq!(
///     en::track_error(&TrackError::Lane { lanes: 6 }),
///     "This track has lanes 1 to 6. Give one of them, such as 1."
/// );
/// ```
#[must_use]
pub fn track_error(error: &TrackError) -> String {
    match error {
        TrackError::Lap => "A lap is between 50 m and 10 km. Give one such as 400m or 200m.".to_owned(),
        TrackError::Lane { lanes } => {
            format!("This track has lanes 1 to {}. Give one of them, such as 1.", (*lanes))
        }
        TrackError::SteeplechaseLane => {
            "A steeplechase is not run in lanes. Give lane 1, or a lap such as 400m.".to_owned()
        }
    }
}

/// A difference of distances, in metres to 0.1 m.
fn metres(by: Distance) -> String {
    let mut out = String::new();
    push_places(&mut out, (u64::from(by.millimetres()) + 50) / 100, 1);
    out + METRES
}
