//! The times of a race as fields to type in, and what a change of one of them moved.

use crate::formats::pasted_times;
use crate::messages;
use crate::pacing::Distance;
use crate::present::race_marks::MarkName;
use crate::present::{phrases, race_times};
use crate::racing::{PastedItem, Progress, RaceLog, StrayReason, TimeEdit, edited_time};

/// Reads what was typed for a mark: a clock time or a lap, in any form of a pasted time. None where it is no time, or none
/// that fits between those around it.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::present::race_edit;
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
/// let mut log = RaceLog::new(plan).unwrap();
/// let gun = Moment::from_millis(1_795_000_000_000);
/// log.add(gun, Act::Gun(gun));
/// for lap in 1..4 {
///     let tap = gun.later_by(lap * 80_000);
///     log.add(tap, Act::Tap(tap));
/// }
/// let mark = Distance::from_metres(800);
/// let edit = race_edit::read(&log.progress(), mark, "82,5").unwrap();
/// assert_eq!(edit.act(), Act::SetTime { mark, elapsed: Time::from_millis(162_500) });
/// log.add(gun, edit.act());
/// let moved = race_edit::moved(&log, &log.progress(), mark);
/// assert_eq!(moved, "800 m in 2:42.5, lap 2 in 82.5, lap 3 in 77.5");
/// ```
#[must_use]
pub fn read(progress: &Progress, mark: Distance, text: &str) -> Option<TimeEdit> {
    match pasted_times(text).concat()[..] {
        [PastedItem::Time(time)] => edited_time(&progress.targets, &progress.run, mark, time),
        _ => None,
    }
}

/// What a mark and the laps at both of its sides are after a change: `800 m in 2:42.5, lap 2 in 82.5, lap 3 in 77.5`.
#[must_use]
pub fn moved(log: &RaceLog, progress: &Progress, mark: Distance) -> String {
    let (plan, run) = (log.plan(), &progress.run);
    let lap = |mark: Distance| {
        let (from, to) = (run.lap_start(mark)?, run.time_at(mark)?);
        let name = MarkName::at(plan, log.marks(), mark)?;
        Some(messages::lap_in_time(&name.lap.in_sentence(), &race_times::recorded_lap(plan, from.time, to)))
    };
    let name = MarkName::at(plan, log.marks(), mark).map_or_else(String::new, |name| name.mark);
    let first = run.time_at(mark).map_or_else(
        || phrases::items(&[&name, messages::mark_without_time()]),
        |time| messages::mark_in_time(&name, &race_times::recorded(plan, time)),
    );
    let next = log.marks().iter().find(|next| **next > mark).copied();
    let [lap_before, lap_after] = [lap(mark), next.and_then(lap)].map(Option::unwrap_or_default);
    phrases::items(&[&first, &lap_before, &lap_after])
}

/// What is odd about the records of a race, a sentence each: taps that fall on no mark, times that run backwards, times
/// that were taken from the plan.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_edit::oddities;
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let mut log = RaceLog::new(options::read([("distance", "800m"), ("goal", "2:40")]).plan).unwrap();
/// let gun = Moment::from_millis(1_795_000_000_000);
/// log.add(gun, Act::Tap(gun.later_by(-5000)));
/// log.add(gun, Act::Gun(gun));
/// for tap in [80_000, 160_000, 170_000, 180_000] {
///     log.add(gun, Act::Tap(gun.later_by(tap)));
/// }
/// assert_eq!(oddities(&log, &log.progress()), [
///     "One tap before the start falls on no mark.",
///     "2 taps after the finish fall on no mark.",
/// ]);
/// ```
#[must_use]
pub fn oddities(log: &RaceLog, progress: &Progress) -> Vec<String> {
    let name =
        |mark: &Distance| MarkName::at(log.plan(), log.marks(), *mark).map_or_else(String::new, |name| name.mark);
    let count = |reason| progress.strays.iter().filter(|stray| stray.reason == reason).count();
    let mut sentences = Vec::new();
    let (early, late) = (count(StrayReason::BeforeStart), count(StrayReason::AfterFinish));
    if early > 0 {
        sentences.push(messages::taps_before_start(early));
    }
    if late > 0 {
        sentences.push(messages::taps_after_finish(late));
    }
    sentences.extend(progress.backwards.iter().map(|mark| messages::time_backwards(&name(mark))));
    sentences.extend(progress.by_plan.iter().map(|mark| messages::time_by_plan(&name(mark))));
    sentences
}
