//! A run afterwards: what a coach would say of it, where time was won, and its times beside those of the plan.

use crate::formats::print;
use crate::messages;
use crate::pacing::{Aim, Distance, Plan, References, ShownUnit, Time};
use crate::present::race_marks::MarkName;
use crate::present::{phrases, race_times};
use crate::racing::{
    GoalName, Recorded, Run, RunHalves, RunStretch, Targets, goals, hand_time, hand_unit, mark_index, run_halves,
    run_stretches,
};

/// A run afterwards.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_summary::RaceSummary;
/// let plan = options::read([
///     ("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("seed", "11:30"),
///     ("run", "1m20s_2m40s_4m_5m20s_x_x_x_11m1s"),
/// ]).plan;
/// let summary = RaceSummary::of(&plan, &options::read_run(&plan).0, "PB").unwrap();
/// assert_eq!(summary.time, "11:01.0");
/// assert_eq!(summary.halves, "5:20, then 5:41: 85.25 a lap after halfway.");
/// assert_eq!(summary.against, "34 s under the PB, 29 under the seed.");
/// assert_eq!(summary.stretches, ["Laps 1–4 won 25.0 s", "Laps 5–8 won 4.0 s"]);
/// assert_eq!(summary.rows[3].gap, "25.0 s ahead");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaceSummary {
    /// The finish time, or the last time there is: `11:01.0`.
    pub time: String,
    /// The mark of that time, where it is not the finish: `Mile 20`; empty at the finish.
    pub up_to: String,
    /// The halves, or the pace, as a sentence.
    pub halves: String,
    /// The run against the runner's times and goals, as a sentence; empty where there is nothing good to say.
    pub against: String,
    /// The stretches that won or gave time: `Laps 1–4 won 25.0 s`.
    pub stretches: Vec<String>,
    /// A row for each mark.
    pub rows: Vec<RunRow>,
    /// The finish time where it is faster than the personal best, or there is none; none otherwise.
    pub new_pb: Option<Time>,
}

/// A run against a time of its runner, or a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunReference {
    /// What it is held against: `PB 11:35`.
    pub label: String,
    /// The difference with its sign: `−34.0`.
    pub difference: String,
}

/// A mark of a run beside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// Its place.
    pub at: Distance,
    /// Its name: `400 m`, `Mile 1`.
    pub mark: String,
    /// The time there: `1:20.0`; a word where the mark was missed, empty where it has no record.
    pub run: String,
    /// The lap up to it: `80.0`; empty where it has none.
    pub lap: String,
    /// The time of the plan there: `1:26.3`.
    pub plan: String,
    /// The gap: `6.3 s ahead`; empty where it has no time that counts.
    pub gap: String,
    /// True if the run was ahead, false if it was behind; none where it was neither.
    pub is_ahead: Option<bool>,
    /// True if half of the race was run there.
    pub is_halfway: bool,
    /// True if a time is there that does not count.
    pub is_discounted: bool,
}

impl RaceSummary {
    /// The summary of a run against its plan, for a reader who calls a personal best `pb_name`. None where no time counts,
    /// or the plan has no schedule.
    #[must_use]
    pub fn of(plan: &Plan, run: &Run, pb_name: &str) -> Option<Self> {
        let last = run.passed().last()?;
        let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
        // Held against the plan as it was first, whatever the goal was changed to.
        let targets = Targets::planned(plan, &marks).ok()?;
        let finish = run.finish().map(|finish| hand_time(finish, plan.surface));
        let is_finished = finish.is_some();
        let up_to = MarkName::at(plan, &marks, last.mark).filter(|_| !is_finished);
        let pb = plan.references.pb.filter(|pb| !pb.is_zero());
        Some(Self {
            time: race_times::recorded(plan, last.time),
            up_to: up_to.map_or_else(String::new, |name| name.mark),
            halves: halves(plan, run),
            against: finish.map_or_else(String::new, |finish| against(plan, finish, pb_name)),
            stretches: run_stretches(plan, &targets, run).iter().map(|stretch| told(plan, &marks, *stretch)).collect(),
            rows: rows(plan, &marks, &targets, run),
            new_pb: finish.filter(|finish| pb.is_none_or(|pb| *finish < pb)),
        })
    }

    /// All sentences after each other.
    #[must_use]
    pub fn sentences(&self) -> String {
        phrases::sentences(&[&self.halves, &self.against])
    }
}

fn halves(plan: &Plan, run: &Run) -> String {
    let per = race_times::pace_length(plan);
    let each = |time: Time, length: Distance| {
        let micros = u128::from(time.micros()) * u128::from(per.millimetres());
        let micros = micros.checked_div(u128::from(length.millimetres())).unwrap_or(0);
        race_times::average(plan, u64::try_from(micros).unwrap_or(u64::MAX))
    };
    let Some(RunHalves { first, second, is_estimated }) = run_halves(plan, run) else {
        let last = run.last();
        let pace = each(hand_time(last.time, plan.surface), last.mark);
        return messages::run_and_pace(&race_times::recorded(plan, last.time), &pace, race_times::pace_unit(plan));
    };
    let [first_text, second_text] = [first, second].map(shortest);
    let halves = if is_estimated { messages::run_halves_about } else { messages::run_halves };
    let pace = each(second, plan.distance - plan.distance.halfway());
    messages::halves_and_pace(&halves(&first_text, &second_text), &pace, race_times::pace_unit(plan))
}

/// A clock time as short as it is exact: `5:20`.
fn shortest(time: Time) -> String {
    print::clock(time, ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth))
}

/// The run against the times of its runner: those that it is under, personal best and seed time before the goals, two at
/// most. Where there are none, the first that it takes exactly or comes close to.
fn against(plan: &Plan, finish: Time, pb_name: &str) -> String {
    let References { pb, seed, goal_b, goal_c, .. } = plan.references;
    let own = (plan.aim == Aim::Goal).then_some(plan.goal);
    let all =
        [(GoalName::Pb, pb), (GoalName::Seed, seed), (GoalName::A, own), (GoalName::B, goal_b), (GoalName::C, goal_c)];
    let mut told: Vec<(GoalName, Time)> = Vec::with_capacity(all.len());
    for (name, time) in all {
        if let Some(time) = time.filter(|time| !time.is_zero() && told.iter().all(|(_, known)| known != time)) {
            told.push((name, time));
        }
    }
    let mut under = String::new();
    for (name, time) in told.iter().filter(|(_, time)| finish < *time).take(2) {
        // The unit goes without saying after the first.
        let difference = difference_text(*time - finish, under.is_empty());
        under = phrases::items(&[&under, &messages::run_under(*name, &difference, pb_name)]);
    }
    if !under.is_empty() {
        return messages::as_sentence(&under);
    }
    let is_close = |time: Time| u64::from((finish - time).millis()) * CLOSE <= u64::from(time.millis());
    told.iter().find(|(_, time)| is_close(*time)).map_or_else(String::new, |(name, time)| {
        messages::as_sentence(&if finish == *time {
            messages::run_level(*name, pb_name)
        } else {
            messages::run_close(*name, &difference_text(finish - *time, true), pb_name)
        })
    })
}

/// A run within one part in so many of a time comes close to it.
const CLOSE: u64 = 100;

fn difference_text(difference: Time, has_unit: bool) -> String {
    let unit = ShownUnit::of(difference).unwrap_or(ShownUnit::Hundredth);
    if difference >= Time::from_seconds(60) || has_unit {
        print::seconds_or_clock(difference, unit)
    } else {
        print::seconds(difference, unit)
    }
}

/// A run against every time that its plan has, each with its sign; empty without a finish. The reader calls a personal
/// best `pb_name`.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_summary::run_references;
/// let pairs = [("distance", "800m"), ("goal", "2:40"), ("pb", "2:45"), ("run", "78s_2m41.5s")];
/// let plan = options::read(pairs).plan;
/// let references = run_references(&plan, &options::read_run(&plan).0, "PB");
/// let texts: Vec<_> = references.iter().map(|text| (text.label.as_str(), text.difference.as_str())).collect();
/// assert_eq!(texts, [("Goal 2:40", "+1.5"), ("PB 2:45", "−3.5")]);
/// ```
#[must_use]
pub fn run_references(plan: &Plan, run: &Run, pb_name: &str) -> Vec<RunReference> {
    let Some(finish) = run.finish().map(|finish| hand_time(finish, plan.surface)) else { return Vec::new() };
    let Ok(targets) = Targets::planned(plan, &[]) else { return Vec::new() };
    let mut references = Vec::new();
    for (name, goal) in goals(plan, &targets) {
        let sign = if finish < goal { '\u{2212}' } else { '+' };
        let text = print::clock(finish.abs_diff(goal), hand_unit(plan.surface));
        references.push(RunReference {
            label: messages::name_and_goal(&messages::goal_by_name(name, pb_name), &print::goal(goal, plan.distance)),
            difference: if finish == goal { messages::level().to_owned() } else { format!("{sign}{text}") },
        });
    }
    references
}

/// A stretch in words: `Laps 1–4 won 25.0 s`.
fn told(plan: &Plan, marks: &[Distance], stretch: RunStretch) -> String {
    let name = stretch_name(plan, marks, stretch);
    let time = Time::from_millis_capped(stretch.gave.unsigned_abs());
    let text = print::seconds_or_clock(time, plan.shown_unit().finer(hand_unit(plan.surface)));
    match stretch.gave {
        0 => messages::stretch_level(&name),
        gave if gave < 0 => messages::stretch_won(&name, &text),
        _ => messages::stretch_gave(&name, &text),
    }
}

/// The laps of a stretch by their numbers, `Laps 1–4`, or its ends, `5 km–10 km`.
fn stretch_name(plan: &Plan, marks: &[Distance], stretch: RunStretch) -> String {
    let index = |mark| mark_index(marks, mark);
    let first = if stretch.from.is_zero() { Some(0) } else { index(stretch.from).map(|before| before + 1) };
    let (Some(first), Some(last)) = (first, index(stretch.to)) else {
        return print::stretch_on(plan, stretch.from, stretch.to);
    };
    let lap = |index| MarkName::of(plan, marks, index);
    let numbered = |name: Option<MarkName>| name.and_then(|name| Some((name.lap.word(), name.number?.to_string())));
    match (numbered(lap(first)), numbered(lap(last))) {
        _ if first == last => lap(first).map_or_else(String::new, |name| name.lap.title()),
        (Some((word, from)), Some((_, to))) => messages::laps_from_to(word, &from, &to),
        _ if stretch.to == plan.distance && first > 0 => {
            let from = MarkName::of(plan, marks, first - 1).map_or_else(String::new, |name| name.mark);
            messages::stretch_to_finish(&from)
        }
        _ => print::stretch_on(plan, stretch.from, stretch.to),
    }
}

/// The marks of a run beside its plan; none where the plan has no schedule.
#[must_use]
pub fn run_rows(plan: &Plan, run: &Run) -> Vec<RunRow> {
    let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
    Targets::planned(plan, &marks).map_or_else(|_| Vec::new(), |targets| rows(plan, &marks, &targets, run))
}

fn rows(plan: &Plan, marks: &[Distance], targets: &Targets, run: &Run) -> Vec<RunRow> {
    let unit = targets.unit().finer(hand_unit(plan.surface));
    let mut rows = Vec::with_capacity(marks.len());
    for passage in &run.passages {
        let time = passage.recorded.counted().map(|time| hand_time(time, plan.surface));
        let due = targets.at(passage.mark).map_or(Time::ZERO, |target| target.cumulative);
        let lap = run.lap_start(passage.mark).zip(passage.recorded.counted());
        let name = MarkName::at(plan, marks, passage.mark);
        rows.push(RunRow {
            at: passage.mark,
            mark: name.map_or_else(String::new, |name| name.mark),
            run: match passage.recorded {
                Recorded::Open => String::new(),
                Recorded::Missed => messages::missed().to_owned(),
                Recorded::Timed(time) | Recorded::Discounted(time) => race_times::recorded(plan, time),
            },
            lap: lap.map_or_else(String::new, |(from, to)| race_times::recorded_lap(plan, from.time, to)),
            plan: print::clock(due, targets.unit()),
            gap: time.map_or_else(String::new, |time| phrases::gap(time, due, unit)),
            is_ahead: time.filter(|time| *time != due).map(|time| time < due),
            is_halfway: passage.mark == plan.distance.halfway(),
            is_discounted: matches!(passage.recorded, Recorded::Discounted(_)),
        });
    }
    rows
}
