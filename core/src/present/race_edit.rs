//! The times of a race as fields to type in, and what a change of one of them moved.

use crate::formats::pasted_times;
use crate::messages;
use crate::pacing::Distance;
use crate::present::race_marks::MarkName;
use crate::present::{phrases, race_times};
use crate::racing::{PastedItem, Progress, RaceLog, TimeEdit, edited_time};

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

/// The marks whose times are not as they were pressed, a sentence each: those that run backwards, and those that were
/// taken from the plan. Taps that belong to no mark are [`Progress::strays`].
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::present::race_edit::odd_times;
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let mut log = RaceLog::new(options::read([("distance", "800m"), ("goal", "2:40")]).plan).unwrap();
/// let at = Moment::from_millis(1_795_000_000_000);
/// log.add(at, Act::SetTime { mark: Distance::from_metres(800), elapsed: Time::from_seconds(160) });
/// log.add(at, Act::SetTime { mark: Distance::from_metres(400), elapsed: Time::from_seconds(180) });
/// let odd = odd_times(&log, &log.progress());
/// assert_eq!(odd, ["Finish: the time is not after the one before it, so it does not count."]);
/// ```
#[must_use]
pub fn odd_times(log: &RaceLog, progress: &Progress) -> Vec<String> {
    let name =
        |mark: &Distance| MarkName::at(log.plan(), log.marks(), *mark).map_or_else(String::new, |name| name.mark);
    let mut sentences = Vec::new();
    sentences.extend(progress.backwards.iter().map(|mark| messages::time_backwards(&name(mark))));
    sentences.extend(progress.by_plan.iter().map(|mark| messages::time_by_plan(&name(mark))));
    sentences
}
