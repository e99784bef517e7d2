//! The running clock of a race, which changes every second.

use crate::formats::print;
use crate::messages;
use crate::pacing::{ShownUnit, Time};
use crate::racing::{Moment, Progress};

/// The elapsed time as a running clock shows it, `5:23`; before the start, the time to the gun or to the line, `0:40 to
/// the gun`; empty where the race has no start.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_clock;
/// use lapwise_core::racing::{Act, Moment, RaceLog};
/// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("delay", "60s")]).plan;
/// let mut log = RaceLog::new(plan).unwrap();
/// let gun = Moment::from_millis(1_795_000_000_000);
/// log.add(gun.later_by(-40_000), Act::Gun(gun));
/// let progress = log.progress();
/// let clock = |millis| race_clock::running(&progress, gun.later_by(millis));
/// assert_eq!(clock(-39_500), "0:40 to the gun");
/// assert_eq!(clock(20_000), "0:40 to the start line");
/// assert_eq!(clock(383_900), "5:23");
/// ```
#[must_use]
pub fn running(progress: &Progress, now: Moment) -> String {
    let (Some(elapsed), Some(gun), Some(start)) = (progress.elapsed_millis(now), progress.gun, progress.start) else {
        return String::new();
    };
    if let Ok(elapsed) = u64::try_from(elapsed) {
        return print::clock(Time::from_millis_capped(elapsed), ShownUnit::Second);
    }
    // A countdown shows the second that has begun.
    let left = |millis: i64| {
        let seconds = u64::try_from(millis).unwrap_or(0).div_ceil(1000);
        print::clock(Time::from_millis_capped(seconds.saturating_mul(1000)), ShownUnit::Second)
    };
    let to_gun = elapsed.saturating_neg().saturating_sub(start.millis_since(gun));
    if to_gun > 0 {
        messages::time_to_gun(&left(to_gun))
    } else {
        messages::time_to_line(&left(elapsed.saturating_neg()))
    }
}
