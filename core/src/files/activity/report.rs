//! What is said of a file of a run, in words and rows.

use super::error::ActivityError;
use super::file_run::{Extent, FileRun, FileTime};
use super::model::{Activity, Damage, Sport};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule, Surface, Time};
use crate::present::phrases;
use crate::racing::{hand_time, hand_unit};

/// What is said of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileReport {
    /// Sentences: what the file has, where the times come from, and what is to be watched for.
    pub sentences: Vec<String>,
    /// A row for each mark with a time: the mark, the clock, the lap and the gap to the plan.
    pub rows: Vec<[String; 4]>,
}

/// Says why a file gives no run, and what works.
#[must_use]
pub fn refusal(error: ActivityError) -> &'static str {
    match error {
        ActivityError::Empty => messages::run_file_empty(),
        ActivityError::Compressed => messages::run_file_compressed(),
        ActivityError::UnknownKind => messages::run_file_unknown(),
        ActivityError::Unreadable => messages::run_file_unreadable(),
        ActivityError::NoTimes => messages::run_file_without_times(),
        ActivityError::NoRun => messages::run_file_without_run(),
    }
}

/// Says what a file has for a plan. `run` is made of the activity and of the marks of the schedule.
///
/// ```
/// use lapwise_core::files::activity::{Activity, Lap, report, run_of};
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// let opened = options::read([("distance", "800m"), ("goal", "2:40")]);
/// let lap = |millis| Lap { end: Time::from_millis(millis), distance: Distance::from_metres(403), by_hand: true };
/// let activity = Activity { sport: None, started: 0, laps: vec![lap(79_810), lap(161_000)], track: vec![], damage: None };
/// let run = run_of(&activity, &[400, 800].map(Distance::from_metres), opened.plan.distance);
/// let told = report(&opened.plan, &opened.schedule, &activity, &run);
/// assert_eq!(told.sentences, ["806 m in 2:41.0.", "The times are the laps you pressed."]);
/// assert_eq!(told.rows[1], ["800 m", "2:41.0", "81.1", "1.0 s behind"]);
/// ```
#[must_use]
pub fn report(plan: &Plan, schedule: &Schedule, activity: &Activity, run: &FileRun) -> FileReport {
    FileReport { sentences: sentences(plan, activity, run), rows: rows(plan, schedule, run) }
}

fn sentences(plan: &Plan, activity: &Activity, run: &FileRun) -> Vec<String> {
    let measured = measured(plan, run.measured);
    let mut said = Vec::new();
    if let Some(last) = run.times.iter().flatten().last() {
        said.push(match run.extent {
            Extent::Course => messages::run_file_has(&measured, &clock(plan, last.elapsed)),
            Extent::Shorter => messages::run_file_shorter(&measured),
            Extent::Longer => messages::run_file_longer(&measured),
        });
        let is_all_estimated = run.times.iter().flatten().all(|time| time.is_estimated);
        said.push(match (run.is_estimated(), is_all_estimated) {
            (false, _) => messages::run_times_pressed().to_owned(),
            (true, false) => messages::run_times_mixed().to_owned(),
            (true, true) if run.extent == Extent::Course => messages::run_times_scaled().to_owned(),
            (true, true) => messages::run_times_along_track().to_owned(),
        });
    } else {
        said.push(messages::run_file_without_marks().to_owned());
    }
    if let Some(damage) = activity.damage {
        said.push(match damage {
            Damage::CutOff => messages::run_file_cut_off().to_owned(),
            Damage::Corrupt => messages::run_file_corrupt().to_owned(),
        });
    }
    if activity.sport == Some(Sport::Other) {
        said.push(messages::run_file_of_other_sport().to_owned());
    }
    said
}

fn rows(plan: &Plan, schedule: &Schedule, run: &FileRun) -> Vec<[String; 4]> {
    let mut last = Some(Time::ZERO);
    let mut rows = Vec::new();
    for (split, time) in schedule.splits().iter().zip(&run.times) {
        if let Some(FileTime { elapsed, is_estimated }) = *time {
            let shown = clock(plan, elapsed);
            // Laps are differences of the shown clocks, so that they add up.
            let lap = last.map_or_else(String::new, |last| {
                let lap = hand_time(elapsed, plan.surface) - hand_time(last, plan.surface);
                print::lap_on(plan, lap, hand_unit(plan.surface))
            });
            let shown = if is_estimated { messages::estimated_time(&shown) } else { shown };
            let gap = phrases::gap(hand_time(elapsed, plan.surface), split.cumulative, hand_unit(plan.surface));
            rows.push([print::mark_on(plan, split.mark), shown, lap, gap]);
        }
        last = time.map(|time| time.elapsed);
    }
    rows
}

/// A time as coaches write it, rounded up.
fn clock(plan: &Plan, time: Time) -> String {
    print::clock(hand_time(time, plan.surface), hand_unit(plan.surface))
}

/// A distance as a watch shows it: to a metre on the track, to ten elsewhere.
fn measured(plan: &Plan, distance: Distance) -> String {
    let step = if plan.surface == Surface::Track { 1_000 } else { 10_000 };
    let rounded = distance.millimetres().saturating_add(step / 2) / step * step;
    print::mark_on(plan, Distance::from_millimetres(rounded))
}
