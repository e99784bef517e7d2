//! The times of two plans side by side, as the rows of a table.

use crate::formats::print;
use crate::library::compare::{Meeting, meetings};
use crate::pacing::{Plan, Units};
use crate::present::phrases;

/// One mark that two plans have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedTimes {
    /// The mark, in the reader's units.
    pub mark: String,
    /// The elapsed time of each plan there.
    pub times: [String; 2],
    /// The gap of the second plan to the first there, in words.
    pub gap: String,
}

/// Compares the times of two plans at the marks of the first, as far as both go. `units` are the reader's.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Units;
/// use lapwise_core::present::compare_times;
/// let plan = |distance, goal| options::read([("distance", distance), ("goal", goal)]).plan;
/// let rows = compare_times(&plan("10km", "40m"), &plan("5km", "20m30s"), Units::Km);
/// assert_eq!(rows[4].mark, "5 km");
/// assert_eq!(rows[4].times, ["20:00", "20:30"]);
/// assert_eq!(rows[4].gap, "30 s behind");
/// ```
#[must_use]
pub fn compare_times(first: &Plan, second: &Plan, units: Units) -> Vec<ComparedTimes> {
    let (unit, other_unit) = (first.shown_unit(), second.shown_unit());
    let mut rows = Vec::new();
    for Meeting { mark, times: [time, other_time] } in meetings(first, second) {
        rows.push(ComparedTimes {
            mark: print::mark(mark, first.surface, units),
            times: [print::clock(time, unit), print::clock(other_time, other_unit)],
            gap: phrases::gap(other_time, time, unit.finer(other_unit)),
        });
    }
    rows
}
