//! Errors in words: a sentence that says what is wrong, and one with an example of what works.
//!
//! Each function picks a message and writes the values in it. Nothing here decides what is an error.

use crate::editing::{EditError, HalfError, SectionError};
use crate::formats::print;
use crate::formats::{TextError, TextFault};
use crate::link::Damage;
use crate::messages::{self, FixedParts};
use crate::options::{OptionError, Problem};
use crate::pacing::{
    Lock, MAX_EFFORTS, MAX_ITEMS, MAX_SPLITS, Plan, PlanError, ShapeError, ShownUnit, Time, TrackError, Units,
};
use crate::present::lap_name::LapName;
use crate::present::phrases;
use crate::present::sheet::RunnersError;

/// A text that was not read.
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
    let wanted = error.wanted;
    let found = error.found.shown();
    match error.fault {
        TextFault::Empty => messages::value_missing(wanted),
        TextFault::Unfinished => messages::value_unfinished(wanted, &found),
        TextFault::Unreadable => messages::value_unreadable(wanted, &found),
        TextFault::NoUnit => messages::value_without_unit(wanted, &found),
        TextFault::OverFiftyNine => messages::value_over_59(wanted, &found),
        TextFault::Negative => messages::value_negative(wanted),
        TextFault::Zero => messages::value_zero(wanted),
        TextFault::TooFine => messages::value_too_fine(wanted),
        TextFault::TooSmall => messages::value_too_small(wanted),
        TextFault::TooLarge => messages::value_too_large(wanted),
    }
}

/// A plan whose parts do not fit together.
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
    let mark = |at| print::mark_on(plan, at);
    match error {
        PlanError::DistanceOutOfRange => messages::distance_out_of_range().to_owned(),
        PlanError::GoalOutOfRange => messages::goal_out_of_range().to_owned(),
        PlanError::GoalTooFine => messages::goal_too_fine().to_owned(),
        PlanError::LapsOnRoad => messages::laps_on_road().to_owned(),
        PlanError::TooManySplits { splits } => messages::too_many_splits(*splits, MAX_SPLITS),
        PlanError::TooManyItems => messages::too_many_locks(MAX_ITEMS),
        PlanError::LockOutside(lock) => {
            let (from, to, finish) = (mark(lock.from), mark(lock.to), mark(plan.distance));
            if lock.to <= lock.from {
                messages::lock_backwards(&from, &to, &finish)
            } else {
                messages::lock_beyond_finish(&from, &to, &finish)
            }
        }
        PlanError::LockTime(lock) => {
            // The shown unit could round the time that is refused to another one.
            let unit = unit.finer(ShownUnit::of(lock.time).unwrap_or(ShownUnit::Hundredth));
            messages::lock_time(&mark(lock.from), &mark(lock.to), &print::seconds_or_clock(lock.time, unit))
        }
        PlanError::LocksOverlap(lock) => messages::locks_overlap(&mark(lock.from), &mark(lock.to)),
        // The fixed parts take exactly the goal, so there is no excess to name.
        PlanError::LocksOverGoal { over } if *over == Time::ZERO => messages::no_time_left(fixed_parts(plan), &goal()),
        PlanError::LocksOverGoal { over } => {
            messages::fixed_over_goal(fixed_parts(plan), &print::seconds_or_clock(*over, unit), &goal())
        }
        PlanError::LocksUnderGoal { missing } => {
            messages::locks_under_goal(&print::seconds_or_clock(*missing, unit), &goal())
        }
        PlanError::StopOutside(stop) => {
            messages::stop_outside(&mark(stop.at), &mark(plan.distance), &mark(plan.distance.halfway()))
        }
    }
}

const fn fixed_parts(plan: &Plan) -> FixedParts {
    match (plan.locks.is_empty(), plan.stops.is_empty()) {
        (_, true) => FixedParts::Laps,
        (true, false) => FixedParts::Stops,
        (false, false) => FixedParts::LapsAndStops,
    }
}

/// Laps that cannot be edited like that.
///
/// ```
/// use lapwise_core::editing::EditError;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::present::refusals;
/// let plan = Plan::of(Distance::from_metres(3200), Surface::Track, Time::from_hms(0, 10, 40));
/// let error = EditError::RestTooFast { over: Time::from_seconds(12), release: Some(3) };
/// assert_eq!(
///     refusals::edit_error(&error, &plan),
///     "This is 12.0 s too much: it leaves the other splits no time. Release lap 3, or let the \
///      finish move."
/// );
/// ```
#[must_use]
pub fn edit_error(error: &EditError, plan: &Plan) -> String {
    let amount = |time: Time| {
        let unit = plan.shown_unit();
        print::seconds_or_clock(time, unit.finer(ShownUnit::of(time).unwrap_or(unit)))
    };
    let name = |number: usize| LapName::in_plan(plan, number.saturating_sub(1));
    match error {
        EditError::NoSuchLap => messages::no_such_lap().to_owned(),
        EditError::TooFast { lap, least, .. } => messages::lap_too_fast(&name(*lap).in_sentence(), &amount(*least)),
        EditError::TooSlow { lap } => messages::lap_too_slow(&name(*lap).title()),
        EditError::RestTooFast { over, release: None } => messages::rest_too_fast(&amount(*over)),
        EditError::RestTooFast { over, release: Some(lap) } => {
            messages::rest_too_fast_but_for(&amount(*over), &name(*lap).in_sentence())
        }
        EditError::AllLocked { release: None } => messages::all_locked().to_owned(),
        EditError::AllLocked { release: Some(lap) } => messages::all_locked_but_for(&name(*lap).in_sentence()),
        EditError::FinishOutOfRange => messages::finish_out_of_range().to_owned(),
        EditError::OthersWouldChange => messages::others_would_change().to_owned(),
        EditError::Plan(error) => plan_error(error, plan),
    }
}

/// A section that cannot be run like that.
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
        SectionError::Outside => messages::section_outside().to_owned(),
        SectionError::Overlaps(lock) => {
            messages::section_overlaps(&print::mark_on(plan, lock.from), &print::mark_on(plan, lock.to))
        }
        SectionError::Shape(error) => shape_error(error),
        SectionError::Plan(error) => plan_error(error, plan),
    }
}

/// Parts that make no shape.
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
        ShapeError::Percent { under } => messages::percent_too_large(&print::percent(*under)),
        ShapeError::TooMany => messages::too_many_efforts(MAX_EFFORTS),
        ShapeError::Backwards => messages::stretch_backwards().to_owned(),
    }
}

/// A time that a half cannot take.
///
/// ```
/// use lapwise_core::editing::HalfError;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::present::refusals;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
/// assert_eq!(
///     refusals::half_error(&HalfError::TooLong, &plan),
///     "A half is shorter than the whole race. Give less than 4:00:00."
/// );
/// ```
#[must_use]
pub fn half_error(error: &HalfError, plan: &Plan) -> String {
    match error {
        HalfError::TooLong => messages::half_too_long(&print::goal(plan.goal, plan.distance)),
        HalfError::NoTrend => messages::no_such_half().to_owned(),
        HalfError::Shape(error) => shape_error(error),
    }
}

/// A lap or a lane that makes no track.
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
        TrackError::Lap => messages::lap_out_of_range().to_owned(),
        TrackError::Lane { lanes } => messages::no_such_lane(*lanes),
        TrackError::SteeplechaseLane => messages::steeplechase_lane().to_owned(),
    }
}

/// A value of an option that was not read, without its key.
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

/// A value of a key that was not read, or that does not fit with the rest.
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
        OptionError::Missing if key == "distance" => messages::distance_missing().to_owned(),
        OptionError::Missing => messages::goal_missing().to_owned(),
        OptionError::GoalAndPaceDiffer => messages::goal_and_pace_differ().to_owned(),
        OptionError::OnRoad => messages::not_on_road(key),
        OptionError::Lane => messages::no_lane().to_owned(),
        OptionError::NoneOf(found, values) => messages::none_of(&found.shown(), &phrases::items(values)),
        OptionError::Item(found) => item_error(key, &found.shown()),
        OptionError::NoSuchLap(found, laps) => messages::lap_not_there(&found.shown(), *laps),
        OptionError::TwoTrends => messages::two_trends().to_owned(),
        OptionError::TooManyItems(most) => messages::too_many_items(*most),
        OptionError::TooLong(most) => messages::text_too_long(*most),
        OptionError::NoBase => messages::no_base().to_owned(),
        OptionError::Released(lock, surface) => {
            let Lock { from, to, .. } = *lock;
            // The error has the surface but not the units of the plan.
            let mark = |at| print::mark(at, *surface, Units::Km);
            messages::lock_released(&mark(from), &mark(to))
        }
        OptionError::ReleasedStop(stop, surface) => messages::stop_released(&print::mark(stop.at, *surface, Units::Km)),
    }
}

fn item_error(key: &str, found: &str) -> String {
    match key {
        "shape" => messages::no_shape(found),
        "locks" => messages::no_lock(found),
        "stops" => messages::no_stop(found),
        "sections" => messages::no_section(found),
        "cues" => messages::no_cue(found),
        "decide" => messages::no_decision(found),
        key => messages::no_item(found, key),
    }
}

/// A link that is damaged as a whole.
///
/// ```
/// use lapwise_core::link::Damage;
/// use lapwise_core::present::refusals;
/// assert_eq!(
///     refusals::link_damage(Damage::FromTheFuture),
///     "This link was made by a newer Lapwise. What could be read is shown."
/// );
/// ```
#[must_use]
pub fn link_damage(damage: Damage) -> String {
    match damage {
        Damage::TooLong(bytes) => messages::link_too_long(bytes),
        Damage::NoPlan => messages::link_without_plan().to_owned(),
        Damage::FromTheFuture => messages::link_of_newer_version().to_owned(),
        Damage::Changed => messages::link_damaged().to_owned(),
    }
}

/// Goals or athletes that make no pace chart.
///
/// ```
/// use lapwise_core::present::refusals;
/// use lapwise_core::present::sheet::RunnersError;
/// assert_eq!(
///     refusals::runners_error(&RunnersError::TooMany { most: 200 }),
///     "At most 200 columns fit. Give a longer step, or fewer athletes."
/// );
/// ```
#[must_use]
pub fn runners_error(error: &RunnersError) -> String {
    match error {
        RunnersError::NotSteps => messages::not_steps().to_owned(),
        RunnersError::TooMany { most } => messages::too_many_columns(*most),
        RunnersError::NoGoal { line, found } => messages::no_goal_in_line(*line, &found.shown()),
    }
}
