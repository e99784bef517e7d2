//! What a plan holds beside its race, goal and pacing, in a few words each; empty where nothing is set.

use super::lists::{items, push_joined};
use crate::formats::{canonical, print};
use crate::messages;
use crate::options::{has_run, read_run};
use crate::pacing::{By, Plan, Surface};
use crate::present::Reference;
use crate::racing::{hand_time, hand_unit};

/// The times that a plan is compared with, for a reader who calls a personal best `pb_name`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("goal-b", "11:45")]).plan;
/// assert_eq!(phrases::goals_held(&plan, "PB"), "PB 11:35, goal B 11:45");
/// ```
#[must_use]
pub fn goals_held(plan: &Plan, pb_name: &str) -> String {
    let mut held = String::new();
    for reference in Reference::OTHERS {
        if let Some(time) = reference.time(plan) {
            let time = print::goal(time, plan.distance);
            let goal = messages::goal_held(reference.name(plan, pb_name), &time);
            push_joined(&mut held, &goal, messages::then_item);
        }
    }
    held
}

/// The way, where it is not running, and the lane, where it is not the first: the other facts of a course stand below the
/// race.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("lane", "4"), ("by", "wheelchair")]).plan;
/// assert_eq!(phrases::course_held(&plan), "Wheelchair, lane 4");
/// ```
#[must_use]
pub fn course_held(plan: &Plan) -> String {
    let way = if plan.by == By::Run { "" } else { messages::by_way(plan.by) };
    let lane = match plan.track.lane() {
        lane if lane > 1 && plan.surface == Surface::Track => messages::in_lane(lane),
        _ => String::new(),
    };
    items(&[way, &lane])
}

/// The number of sections and cues.
#[must_use]
pub fn sections_held(plan: &Plan) -> String {
    match plan.sections.len().saturating_add(plan.cues.len()) {
        0 => String::new(),
        count => count.to_string(),
    }
}

/// The time of the gun, and the stops.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00"), ("start", "10:32"), ("stops", "5km-30s")]).plan;
/// assert_eq!(phrases::start_held(&plan), "10:32, 1 stop");
/// ```
#[must_use]
pub fn start_held(plan: &Plan) -> String {
    let start = plan.start.map(canonical::time_of_day).unwrap_or_default();
    let stops = if plan.stops.is_empty() { String::new() } else { messages::stop_count(plan.stops.len()) };
    items(&[&start, &stops])
}

/// The title, or else the runner, or else the note.
#[must_use]
pub fn notes_held(plan: &Plan) -> &str {
    [&plan.label, &plan.athlete, &plan.text].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
}

/// The finish time of the run that a plan carries, `11:01.0`; a space where that has none, since its button needs no more
/// words than its own, and nothing without a run.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::phrases::run_held;
/// let held = |run| run_held(&options::read([("distance", "800m"), ("goal", "2:40"), ("run", run)]).plan);
/// assert_eq!(["78s_2m38.35s", "800m-2m38s"].map(held), ["2:38.4", "2:38.0"]);
/// assert_eq!(["78s", "78s_x", "78s_x-2m38s", "78s_70s", "78s_soon", ""].map(held), [" ", " ", " ", " ", " ", ""]);
/// ```
#[must_use]
pub fn run_held(plan: &Plan) -> String {
    if !has_run(plan) {
        return String::new();
    }
    let finish = read_run(plan).0.finish();
    finish.map_or_else(|| " ".to_owned(), |time| print::clock(hand_time(time, plan.surface), hand_unit(plan.surface)))
}
