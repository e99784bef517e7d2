//! The times of two plans or runs side by side, as the rows of a table.

use crate::formats::print;
use crate::library::compare::{Compared, Meeting, meetings};
use crate::pacing::{Distance, Units};
use crate::present::phrases;

/// One mark that two plans or runs have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedTimes {
    /// The mark.
    pub at: Distance,
    /// Its name, in the reader's units.
    pub mark: String,
    /// The elapsed time of each there.
    pub times: [String; 2],
    /// The gap of the second to the first there, in words.
    pub gap: String,
}

/// Compares the times of two plans or runs at the marks that both have. `units` are the reader's.
///
/// ```
/// use lapwise_core::library::compare::Compared;
/// use lapwise_core::options;
/// use lapwise_core::pacing::Units;
/// use lapwise_core::present::compare_times;
/// let plan = |distance, goal| options::read([("distance", distance), ("goal", goal)]).plan;
/// let [long, short] = [plan("10km", "40m"), plan("5km", "20m30s")];
/// let [long, short] = [&long, &short].map(|plan| Compared { plan, run: None });
/// let rows = compare_times(long, short, Units::Km);
/// assert_eq!(rows[4].mark, "5 km");
/// assert_eq!(rows[4].times, ["20:00", "20:30"]);
/// assert_eq!(rows[4].gap, "30 s behind");
/// ```
#[must_use]
pub fn compare_times(first: Compared<'_>, second: Compared<'_>, units: Units) -> Vec<ComparedTimes> {
    let (unit, other_unit) = (first.unit(), second.unit());
    let mut rows = Vec::new();
    for Meeting { mark, times: [time, other_time] } in meetings(first, second) {
        rows.push(ComparedTimes {
            at: mark,
            mark: print::mark(mark, first.plan.surface, units),
            times: [print::clock(time, unit), print::clock(other_time, other_unit)],
            gap: phrases::gap(other_time, time, unit.finer(other_unit)),
        });
    }
    rows
}
