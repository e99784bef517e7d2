//! What was read from pasted times, in words and as rows.

use crate::formats::print;
use crate::messages;
use crate::pacing::Plan;
use crate::present::race_summary::{RunRow, run_rows};
use crate::present::{phrases, race_times};
use crate::racing::{PastedKind, PastedRun};

/// What was read from pasted times.
///
/// ```
/// use lapwise_core::formats::pasted_times;
/// use lapwise_core::options;
/// use lapwise_core::present::PastedReport;
/// use lapwise_core::racing::pasted_run;
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
/// let read = pasted_run(&plan, &pasted_times("78 79 80.5 82"), None).unwrap();
/// let report = PastedReport::of(&plan, &read);
/// assert_eq!(report.sentence, "4 laps: 5:19.5 at 1600 m.");
/// assert_eq!(report.rows.len(), 4);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedReport {
    /// The number of the times, what they are, and what they come to; then what was left out.
    pub sentence: String,
    /// The marks that have a record.
    pub rows: Vec<RunRow>,
}

impl PastedReport {
    /// The report of times that were read as a run of a plan.
    #[must_use]
    pub fn of(plan: &Plan, pasted: &PastedRun) -> Self {
        let PastedRun { kind, run, left_over } = pasted;
        let (last, count) = (run.last(), run.passed().count());
        let (time, mark) = (race_times::recorded(plan, last.time), print::mark_on(plan, last.mark));
        let read = match kind {
            PastedKind::Laps => messages::laps_read,
            PastedKind::Cumulative => messages::clocks_read,
        };
        let left_out = if *left_over > 0 { messages::times_left_over(*left_over) } else { String::new() };
        let mut rows = run_rows(plan, run);
        rows.retain(|row| !row.run.is_empty());
        Self { sentence: phrases::sentences(&[&read(count, &time, &mark), &left_out]), rows }
    }
}
