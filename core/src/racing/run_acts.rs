//! A run as the acts that record it, for one that was not tapped: pasted, read from a file, or opened from a link.

use super::{Act, Recorded, Run};

/// The acts that record a run in an empty log, in order. A log leaves out marks that are not its own.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::racing::{Moment, RaceLog, run_acts};
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_x_4m_x-5m20s")]).plan;
/// let (run, _) = options::read_run(&plan);
/// let mut log = RaceLog::new(plan).unwrap();
/// for act in run_acts(&run) {
///     log.add(Moment::default(), act);
/// }
/// assert_eq!(log.progress().run, run);
/// ```
#[must_use]
pub fn run_acts(run: &Run) -> Vec<Act> {
    let mut acts = Vec::with_capacity(run.passages.len());
    for passage in &run.passages {
        match passage.recorded {
            Recorded::Open => {}
            Recorded::Missed => acts.push(Act::ClearTime(passage.mark)),
            Recorded::Timed(elapsed) => acts.push(Act::SetTime { mark: passage.mark, elapsed }),
            Recorded::Discounted(elapsed) => {
                acts.extend([Act::SetTime { mark: passage.mark, elapsed }, Act::Discount(passage.mark)]);
            }
        }
    }
    for replan in &run.replans {
        // A stop moves the finish by its time.
        acts.push(Act::Replan { from: replan.from, goal: replan.goal - replan.stop });
        if !replan.stop.is_zero() {
            acts.push(Act::AddStop { at: replan.from, time: replan.stop });
        }
    }
    acts
}
