//! A quiet remark on a plan that asks too much.

use crate::formats::print;
use crate::messages;
use crate::pacing::beats_record;
use crate::pacing::{By, Plan, RECORDS_AS_OF, Schedule, Split, record_at};

/// A remark on a goal or a lap that is faster than the human best, or on a goal far under the runner's own best; none on
/// other plans.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::headline::remark;
/// let opened = options::read([("distance", "3200m"), ("goal", "6:00")]);
/// assert_eq!(remark(&opened.plan, &opened.schedule, "PB").unwrap(), "As of 2026-04-26, nobody had run this far this fast.");
/// ```
#[must_use]
pub fn remark(plan: &Plan, schedule: &Schedule, pb_name: &str) -> Option<String> {
    // The records are those of runners.
    let is_run = plan.by == By::Run;
    let record = record_at(plan.distance).filter(|record| record.is_beaten_by(plan.goal, plan.distance));
    if is_run && record.is_some() {
        return Some(messages::goal_beyond_record(RECORDS_AS_OF));
    }
    if is_run && let Some(lap) = fastest_implausible_lap(schedule) {
        let length = print::mark_on(plan, lap.length);
        return Some(messages::lap_beyond_record(
            RECORDS_AS_OF,
            &length,
            &print::lap_on(plan, lap.lap, schedule.unit()),
        ));
    }
    let pb = plan.references.pb.filter(|pb| *pb > plan.goal)?;
    let faster = pb - plan.goal;
    let is_far = u64::from(faster.millis()) * 100 >= u64::from(pb.millis()) * FAR_UNDER_PB;
    is_far.then(|| messages::far_under_pb(&print::share(faster, pb), pb_name))
}

/// The fastest of the laps that are faster than the human best over their length.
fn fastest_implausible_lap(schedule: &Schedule) -> Option<Split> {
    let (mut before, mut fastest) = (0, None);
    for split in schedule.splits() {
        let is_faster = fastest.is_none_or(|other: Split| split.lap < other.lap);
        // The shown time may be rounded either way; a lap is remarked only if both times are faster.
        let shown = split.lap.micros();
        if is_faster && beats_record(shown.max(split.exact_micros - before), split.length) {
            fastest = Some(*split);
        }
        before = split.exact_micros;
    }
    fastest
}

/// The percent by which a personal best is rarely improved.
const FAR_UNDER_PB: u64 = 5;
