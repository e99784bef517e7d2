//! One key of a plan set to another value.

use super::error::OptionError;
use super::problem::{OpenedPlan, Problem};
use super::reader::PlanReader;
use super::run::keep_run;
use super::write;
use crate::editing::{CourseChange, without_invalid};
use crate::pacing::Plan;

/// Sets one key of a plan, or resets it to its default. Locks, stops, sections and cues stay where they are.
///
/// Locks and stops that no longer fit are released, and reported as problems. Where the value cannot be read, the
/// plan is as it was and the problems say why.
///
/// ```
/// use lapwise_core::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
/// let slower = options::change(&plan, "goal", Some("11:30")).plan;
/// assert_eq!(options::write(&slower)[1].1, "11m30s");
/// ```
#[must_use]
pub fn change(plan: &Plan, key: &str, value: Option<&str>) -> OpenedPlan {
    let (mut opened, fits) = change_with_locks(plan, key, value);
    if !fits {
        let CourseChange { plan: fitted, released } = without_invalid(opened.plan);
        opened.schedule = fitted.schedule().unwrap_or(opened.schedule);
        opened.plan = fitted;
        let mut report = |key, error| opened.problems.push(Problem { key, value: String::new(), error });
        for lock in &released.locks {
            report("locks", OptionError::Released(*lock, plan.surface));
        }
        for stop in &released.stops {
            report("stops", OptionError::ReleasedStop(*stop, plan.surface));
        }
    }
    opened
}

/// Sets one key of a plan as [`change`] does, and releases nothing.
///
/// Returns false beside a plan whose locks and stops do not all fit. Its schedule is then that of a plan without them.
///
/// ```
/// use lapwise_core::options;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "8-77s")]).plan;
/// assert!(options::change_with_locks(&plan, "goal", Some("11:00")).1);
/// assert!(!options::change_with_locks(&plan, "distance", Some("800m")).1);
/// ```
pub fn change_with_locks(plan: &Plan, key: &str, value: Option<&str>) -> (OpenedPlan, bool) {
    // What the course means depends on which of its keys are written, so those few are read anew.
    let mut course = write::course(plan);
    // A new pace makes a new goal, which the old one would contradict.
    course.retain(|(known, _)| known != key && !(key == "pace" && known == "goal"));
    let mut pairs: Vec<_> = course.iter().map(|(known, text)| (known.as_str(), text.as_str())).collect();
    pairs.extend(value.map(|value| (key, value)));
    let mut reader = PlanReader::new(pairs);
    let mut next = reader.read_course();
    reader.read_rest(&mut next, |known, next| {
        if known.name() != key {
            known.copy(plan, next);
        }
    });
    next.unknown.clone_from(&plan.unknown);
    next.unknown.retain(|(known, _)| known != key);
    reader.keep_unknown(&mut next);
    // The rest was a plan before: what no longer goes with the new value is left out without a complaint.
    let is_reported = |problem: &Problem| problem.key == key && value.is_some();
    if !reader.problems.iter().any(is_reported) {
        let next = with_places(next.clone(), plan, key);
        if let Ok(schedule) = next.schedule() {
            return (OpenedPlan { plan: next, schedule, problems: Vec::new() }, true);
        }
    }
    let schedule = reader.fit(&mut next, Plan::schedule);
    let mut problems = reader.problems;
    problems.retain(is_reported);
    if !problems.is_empty()
        && let Ok(schedule) = plan.schedule()
    {
        return (OpenedPlan { plan: plan.clone(), schedule, problems }, true);
    }
    let next = with_places(next, plan, key);
    let fitting = next.schedule().ok();
    let fits = fitting.is_some();
    (OpenedPlan { plan: next, schedule: fitting.unwrap_or(schedule), problems }, fits)
}

/// The plan with the locks and stops of the one before it, but for those of the key that changed, and its run where it
/// was.
fn with_places(mut plan: Plan, before: &Plan, key: &str) -> Plan {
    if key != "locks" {
        plan.locks.clone_from(&before.locks);
    }
    if key != "stops" {
        plan.stops.clone_from(&before.stops);
    }
    keep_run(before, &mut plan);
    plan
}
