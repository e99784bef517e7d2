//! The laps that are chosen for the next edit, in words.

use super::lap_name::{LapName, counted_laps};
use crate::formats::{print, symbols};
use crate::messages;
use crate::pacing::{Plan, Schedule, Time};

/// What is shown of chosen laps beside the buttons that change them.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::ChosenLapsText;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]);
/// let text = |laps: &[usize]| ChosenLapsText::new(laps, &opened.plan, &opened.schedule);
/// let one = text(&[2]);
/// assert_eq!([one.time, one.name, one.title, one.detail], ["77.0", "lap 3", "Lap 3", "Clock 3:57.9 at 1200 m"]);
/// let two = text(&[2, 3]);
/// assert_eq!([two.time, two.name, two.title], ["77.0–80.4", "2 laps", "2 of 8 laps"]);
/// assert_eq!(text(&[]).time, "–");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenLapsText {
    /// The time of the lap, or the fastest and the slowest of several; a dash where none is chosen.
    pub time: String,
    /// The name of the lap, or the number of laps; empty where none is chosen.
    pub name: String,
    /// The name as a title, or the number of laps among all.
    pub title: String,
    /// The clock at the end of the lap; empty for several.
    pub detail: String,
}

impl ChosenLapsText {
    /// The text of the laps with these indices. Laps that the schedule does not have are left out.
    #[must_use]
    pub fn new(laps: &[usize], plan: &Plan, schedule: &Schedule) -> Self {
        let splits = schedule.splits();
        let mut ends: Option<(Time, Time)> = None;
        for split in laps.iter().filter_map(|lap| splits.get(*lap)) {
            ends =
                Some(ends.map_or((split.lap, split.lap), |(fastest, slowest)| {
                    (fastest.min(split.lap), slowest.max(split.lap))
                }));
        }
        let write = |time| print::lap_on(plan, time, schedule.unit());
        let time = match ends {
            None => return Self { time: messages::no_time().to_owned(), ..Self::default() },
            Some((fastest, slowest)) if fastest == slowest => write(fastest),
            Some((fastest, slowest)) => symbols::stretch(&write(fastest), &write(slowest)),
        };
        let only =
            if let [lap] = laps { splits.get(*lap).zip(LapName::in_schedule(plan, schedule, *lap)) } else { None };
        let Some((split, lap_name)) = only else {
            let word = counted_laps(plan);
            let name = messages::counted_laps(word, laps.len());
            return Self {
                time,
                name,
                title: messages::laps_of_all(word, laps.len(), splits.len()),
                detail: String::new(),
            };
        };
        let clock = print::clock(split.cumulative, schedule.unit());
        Self {
            time,
            name: lap_name.in_sentence(),
            title: lap_name.title(),
            detail: messages::clock_at(&clock, &print::mark_on(plan, split.mark)),
        }
    }
}
