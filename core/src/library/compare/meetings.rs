//! Two plans or runs side by side, mark by mark.

use crate::pacing::{Distance, Plan, Schedule, ShownUnit, Time};
use crate::racing::{Run, hand_time, hand_unit};

/// The times of a plan, or of a run of it.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The run whose times are meant; those of the plan where there is none.
    pub run: Option<&'a Run>,
}

impl Compared<'_> {
    /// The laps with their times; none where the plan has no schedule, or the run no time.
    ///
    /// ```
    /// use lapwise_core::library::compare::Compared;
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Time;
    /// let plan = options::read([("distance", "3200m"), ("goal", "12:00"), ("run", "88s_2m57s")]).plan;
    /// let (run, _) = options::read_run(&plan);
    /// let first_lap = |run| Compared { plan: &plan, run }.schedule().unwrap().splits()[0].lap;
    /// assert_eq!([None, Some(&run)].map(first_lap), [90, 88].map(Time::from_seconds));
    /// ```
    #[must_use]
    pub fn schedule(self) -> Option<Schedule> {
        let Some(run) = self.run else { return self.plan.schedule().ok() };
        // As they were recorded: of short laps, hand times would be now longer, now shorter.
        let times: Vec<_> = run.passed().map(|passed| (passed.mark, passed.time)).collect();
        Schedule::of_times(hand_unit(self.plan.surface), &times)
    }

    /// The unit in which its times are shown.
    #[must_use]
    pub fn unit(self) -> ShownUnit {
        if self.run.is_some() { hand_unit(self.plan.surface) } else { self.plan.shown_unit() }
    }

    /// The place up to which there are times.
    ///
    /// ```
    /// use lapwise_core::library::compare::Compared;
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Distance;
    /// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s")]).plan;
    /// let (run, _) = options::read_run(&plan);
    /// let ends = [None, Some(&run)].map(|run| Compared { plan: &plan, run }.end());
    /// assert_eq!(ends, [3200, 800].map(Distance::from_metres));
    /// ```
    #[must_use]
    pub fn end(self) -> Distance {
        self.run.map_or(self.plan.distance, |run| run.last().mark)
    }

    /// The marks with times.
    fn marks(self) -> Vec<Distance> {
        match self.run {
            Some(run) => run.passed().map(|passed| passed.mark).collect(),
            None => self.plan.marks().unwrap_or_default(),
        }
    }

    /// The elapsed time at each of the marks, which a plan has at any place. Times of a run are hand times.
    fn times_at(self, marks: &[Distance]) -> Vec<Option<Time>> {
        match self.run {
            Some(run) => {
                let time_at = |mark: &Distance| Some(hand_time(run.time_at(*mark)?, self.plan.surface));
                marks.iter().map(time_at).collect()
            }
            None => self.plan.times_at(marks).unwrap_or_default().into_iter().map(Some).collect(),
        }
    }
}

/// A place that two plans or runs pass, with the elapsed time of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The place.
    pub mark: Distance,
    /// The elapsed time of each on arrival, in its shown unit.
    pub times: [Time; 2],
}

/// The places at which both have a time, in order.
///
/// A plan has one anywhere. So of two plans these are the marks of the first, up to the finish of the shorter one; of a
/// plan and a run they are the marks of the run. There are none where a plan has no schedule.
///
/// ```
/// use lapwise_core::library::compare::{Compared, meetings};
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// let plan = |distance, goal| options::read([("distance", distance), ("goal", goal)]).plan;
/// let (long, short) = (plan("10km", "40m"), plan("5km", "20m30s"));
/// let [long, short] = [&long, &short].map(|plan| Compared { plan, run: None });
/// let meetings = meetings(long, short);
/// assert_eq!(meetings.len(), 5);
/// assert_eq!(meetings[4].mark, Distance::from_metres(5000));
/// assert_eq!(meetings[4].times, [1200, 1230].map(Time::from_seconds));
/// ```
#[must_use]
pub fn meetings(first: Compared<'_>, second: Compared<'_>) -> Vec<Meeting> {
    let end = first.end().min(second.end());
    let by_run = [first, second].into_iter().find(|compared| compared.run.is_some());
    let mut marks = by_run.unwrap_or(first).marks();
    marks.retain(|mark| *mark < end);
    marks.push(end);
    let mut meetings = Vec::with_capacity(marks.len());
    for ((mark, ours), theirs) in marks.iter().zip(first.times_at(&marks)).zip(second.times_at(&marks)) {
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            meetings.push(Meeting { mark: *mark, times: [ours, theirs] });
        }
    }
    meetings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    fn plan(pairs: &[(&str, &str)]) -> Plan {
        options::read(pairs.iter().copied()).plan
    }

    /// The meetings, in metres and seconds.
    fn met(first: Compared<'_>, second: Compared<'_>) -> Vec<(u32, [u32; 2])> {
        let in_seconds = |time: Time| time.millis() / 1000;
        let told = |met: &Meeting| (met.mark.millimetres() / 1000, met.times.map(in_seconds));
        meetings(first, second).iter().map(told).collect()
    }

    #[test]
    fn a_run_meets_a_plan_at_its_own_marks_only() {
        let planned = plan(&[("distance", "3200m"), ("goal", "12:00"), ("run", "1m20s_500m-1m41s_1200m-4m05s")]);
        let (run, _) = options::read_run(&planned);
        let (plan, run) = (Compared { plan: &planned, run: None }, Compared { plan: &planned, run: Some(&run) });
        assert_eq!(met(plan, run), [(400, [90, 80]), (500, [112, 101]), (1200, [270, 245])]);
        assert_eq!(met(run, plan), [(400, [80, 90]), (500, [101, 112]), (1200, [245, 270])]);
    }

    #[test]
    fn two_runs_meet_where_both_have_a_time() {
        let [spring, autumn] = ["80s_2m40s_4m", "81s_x_4m03s_5m24s"]
            .map(|run| plan(&[("distance", "3200m"), ("goal", "11:30"), ("run", run)]));
        let [run, other] = [&spring, &autumn].map(|plan| options::read_run(plan).0);
        let first = Compared { plan: &spring, run: Some(&run) };
        let second = Compared { plan: &autumn, run: Some(&other) };
        assert_eq!(met(first, second), [(400, [80, 81]), (1200, [240, 243])]);
        let (none, _) = options::read_run(&plan(&[("distance", "3200m"), ("goal", "11:30")]));
        assert_eq!(met(first, Compared { plan: &autumn, run: Some(&none) }), []);
    }
}
