//! Two plans side by side, mark by mark.

use crate::pacing::{Distance, Plan, Time};

/// A place that two plans pass, with the elapsed time of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The place.
    pub mark: Distance,
    /// The elapsed time of each plan on arrival, in its shown unit.
    pub times: [Time; 2],
}

/// The marks of the first plan as far as both plans go, the finish of the shorter one last; beyond it nothing can be
/// compared. None where one of the plans has no schedule.
///
/// ```
/// use lapwise_core::library::compare::meetings;
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// let plan = |distance, goal| options::read([("distance", distance), ("goal", goal)]).plan;
/// let meetings = meetings(&plan("10km", "40m"), &plan("5km", "20m30s"));
/// assert_eq!(meetings.len(), 5);
/// assert_eq!(meetings[4].mark, Distance::from_metres(5000));
/// assert_eq!(meetings[4].times, [1200, 1230].map(Time::from_seconds));
/// ```
#[must_use]
pub fn meetings(first: &Plan, second: &Plan) -> Vec<Meeting> {
    let end = first.distance.min(second.distance);
    let mut marks = first.marks().unwrap_or_default();
    marks.retain(|mark| *mark < end);
    marks.push(end);
    let mut meetings = Vec::with_capacity(marks.len());
    if let (Ok(ours), Ok(theirs)) = (first.times_at(&marks), second.times_at(&marks)) {
        for (mark, times) in marks.into_iter().zip(ours.into_iter().zip(theirs)) {
            meetings.push(Meeting { mark, times: times.into() });
        }
    }
    meetings
}
