//! Errors in words: a sentence that says what is wrong, and one with an example of what works.
//!
//! Each function picks a message and writes the values in it. Nothing here decides what is an error.

use crate::editing::{EditError, SectionError};
use crate::formats::print::{self, seconds_or_clock};
use crate::formats::{Excerpt, TextError, TextFault, Wanted};
use crate::link::Damage;
use crate::messages;
use crate::options::{OptionError, Problem};
use crate::pacing::{
    Distance, Lock, MAX_EFFORTS, MAX_ITEMS, MAX_SPLITS, Plan, PlanError, ShapeError, ShownUnit, Time, TrackError, Units,
};

/// Why a text was not read, and an example of one that is.
///
/// ```
/// use lapwise_core::formats::strict;
/// use lapwise_core::present::refusals;
/// assert_eq!(
///     refusals::text_error(&strict::distance("7.5").unwrap_err()),
///     "“7.5” has no unit. Write 5km, 3200m, 10mi or marathon."
/// );
/// ```
#[must_use]
pub fn text_error(error: &TextError) -> String {
    let (name, limits, example) = said(error.wanted);
    let [smallest, largest, finest] = limits;
    let found = error.found.shown();
    let found = found.as_str();
    let sentence: &[&str] = match error.fault {
        TextFault::Empty => &["Nothing is written here, but ", name, " is needed."],
        TextFault::Unfinished => &["“", found, "” is not finished."],
        TextFault::Unreadable => &["“", found, "” is not ", name, "."],
        TextFault::NoUnit => &["“", found, "” has no unit."],
        TextFault::OverFiftyNine => &["“", found, "” has minutes or seconds over 59."],
        TextFault::Negative => &["This is below zero, but ", name, " is not."],
        TextFault::Zero => &["This is zero, but ", name, " is not."],
        TextFault::TooFine => &["This is too fine: ", name, " is given to ", finest, "."],
        TextFault::TooSmall => &["This is too short: ", name, " is at least ", smallest, "."],
        TextFault::TooLarge => &["This is too much: ", name, " is at most ", largest, "."],
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
/// use lapwise_core::present::refusals;
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let error = PlanError::LocksOverGoal { over: Time::from_seconds(12) };
/// assert_eq!(
///     refusals::plan_error(&error, &plan),
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
/// use lapwise_core::present::refusals;
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let error = EditError::RestTooFast { over: Time::from_seconds(12), release: Some(3) };
/// assert_eq!(
///     refusals::edit_error(&error, &plan),
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
/// use lapwise_core::present::refusals;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
/// assert_eq!(
///     refusals::section_error(&SectionError::Outside, &plan),
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
/// use lapwise_core::present::refusals;
/// assert_eq!(
///     refusals::shape_error(&ShapeError::Percent { under: Percent::from_hundredths(6600) }),
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
/// use lapwise_core::present::refusals;
/// assert_eq!(
///     refusals::track_error(&TrackError::Lane { lanes: 6 }),
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

/// A value that was not read, without its key.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::refusals;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("lane", "x")]);
/// assert_eq!(refusals::problem(&opened.problems[0]), "A lane is a number from 1 to 9, such as 2.");
/// ```
#[must_use]
pub fn problem(problem: &Problem) -> String {
    option_error(problem.key, &problem.error)
}

/// Why the value of a key was not read, with an example of one that is.
///
/// ```
/// use lapwise_core::options::OptionError;
/// use lapwise_core::present::refusals;
/// assert_eq!(refusals::option_error("lane", &OptionError::Lane), "A lane is a number from 1 to 9, such as 2.");
/// ```
#[must_use]
pub fn option_error(key: &str, error: &OptionError) -> String {
    match error {
        OptionError::Text(error) => text_error(error),
        OptionError::Shape(error) => shape_error(error),
        OptionError::Track(error) => track_error(error),
        OptionError::Plan(error, plan) => plan_error(error, plan),
        OptionError::Missing if key == "distance" => "Give a distance such as marathon, 5km or 3200m.".to_owned(),
        OptionError::Missing => "Give a goal such as 3h29m59s or 10:40, or a pace such as 4:58/km.".to_owned(),
        OptionError::GoalAndPaceDiffer => {
            "The pace does not lead to the goal; the goal counts. Give one of them.".to_owned()
        }
        OptionError::OnRoad => format!("A road has no {key}. Leave it out, or set surface to track."),
        OptionError::Lane => "A lane is a number from 1 to 9, such as 2.".to_owned(),
        OptionError::NoneOf(found, values) => format!("{} is none of {values}.", quoted(found)),
        OptionError::Item(found) => {
            let known = ITEMS.iter().find(|(list, ..)| *list == key);
            let (wanted, example) = known.map_or((key, key), |(_, wanted, example)| (*wanted, *example));
            format!("{} is not {wanted}. Write {example}.", quoted(found))
        }
        OptionError::NoSuchLap(found, laps) => {
            format!("{} fixes a lap that is not there: the plan has {laps}.", quoted(found))
        }
        OptionError::TwoTrends => "A shape has at most one of negative and positive, such as negative-2.".to_owned(),
        OptionError::TooManyItems(most) => messages::too_many_items(*most),
        OptionError::TooLong(longest) => messages::text_too_long(*longest),
        OptionError::NoBase => "What this plan was before cannot be read. The plan itself is shown.".to_owned(),
        OptionError::Released(lock, surface) => {
            let mark = |at: Distance| print::mark(at, *surface, Units::Km);
            format!("The fixed time from {} to {} no longer fits and was released.", mark(lock.from), mark(lock.to))
        }
        OptionError::ReleasedStop(stop, surface) => {
            format!("The stop at {} no longer fits and was taken out.", print::mark(stop.at, *surface, Units::Km))
        }
    }
}

/// What an item of a list is called, and an example of one, by the list's key.
const ITEMS: [(&str, &str, &str); 5] = [
    ("shape", "a shape", "negative-2, fade-30km-10 or kick-400m-4"),
    ("locks", "a lock", "3-77s or 5km-10km-19m30s"),
    ("stops", "a stop", "20km-1m30s"),
    ("sections", "a section", "20mi-end-The Embankment"),
    ("cues", "a cue", "20mi-One more mile"),
];

fn quoted(found: &Excerpt) -> String {
    format!("\u{201c}{}\u{201d}", found.shown())
}

/// What is wrong with a link as a whole.
#[must_use]
pub fn link_damage(damage: Damage) -> String {
    let said = match damage {
        Damage::TooLong(bytes) => {
            return format!("This link is too long to be a plan ({bytes} characters). The last plan is still here.");
        }
        Damage::NoPlan => "No plan can be read in this link: part of it is missing. The last plan is still here.",
        Damage::FromTheFuture => "This link was made by a newer Lapwise. What could be read is shown.",
        Damage::Changed => {
            "This link was damaged on its way: part of it is missing or changed. What could be read is shown."
        }
    };
    said.to_owned()
}
