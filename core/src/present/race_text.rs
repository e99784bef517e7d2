//! A run in a few words: for a message, and for those who stand by.

use crate::formats::print;
use crate::messages;
use crate::options::has_run;
use crate::pacing::{Aim, Distance, Plan, ShownUnit, Time};
use crate::present::{phrases, race_times};
use crate::racing::{Outlook, Passed, Run, Targets, hand_time, hand_unit};

/// The marks that a message tells at most.
const MOST_MARKS: usize = 4;

/// A race and its goal: `3200 m in 11:30`. Without a goal, the race.
#[must_use]
pub fn title(plan: &Plan) -> String {
    match plan.aim {
        Aim::Goal => phrases::race_in(plan),
        // A limit is no time that the race is run in; it stands beside the next mark.
        Aim::Finish => phrases::plan_race(plan),
    }
}

/// The button that puts a run into a plan, which may lose another one by it.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_text::keep_button;
/// let button = |run| keep_button(&options::read([("distance", "3200m"), ("goal", "11:30"), ("run", run)]).plan);
/// assert_eq!([button(""), button("80s")], ["Keep with the plan", "Replace the run of the plan"]);
/// ```
#[must_use]
pub fn keep_button(plan: &Plan) -> &'static str {
    if has_run(plan) { messages::replace_run() } else { messages::keep_run() }
}

/// A run for a message: `5 km 24:53 · 10 km 49:46 · on plan`. Empty where no time counts.
///
/// It has the finish or the last mark, and up to three marks before it at about equal distances.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_text::message;
/// let pairs = [("distance", "half"), ("goal", "1:45:00"), ("every", "5km"), ("run", "24m53s_49m46s")];
/// let plan = options::read(pairs).plan;
/// assert_eq!(message(&plan, &options::read_run(&plan).0), "5 km 24:53 · 10 km 49:46 · on plan");
/// ```
#[must_use]
pub fn message(plan: &Plan, run: &Run) -> String {
    let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
    let Ok(targets) = Targets::of(plan, &marks, run) else { return String::new() };
    let mut facts = Vec::with_capacity(MOST_MARKS + 1);
    let passed: Vec<Passed> = run.passed().collect();
    let told = passed.len().min(MOST_MARKS);
    for number in 1..=told {
        // Rounded down, so the last one is the last mark.
        let index = (passed.len() * number / told).saturating_sub(1);
        if let Some(passed) = passed.get(index) {
            facts.push(messages::mark_and_time(&place(plan, passed.mark), &race_times::recorded(plan, passed.time)));
        }
    }
    // Whoever has finished has a time, and need not be told what it is not.
    let is_behind_at_finish = |last: &Passed| {
        last.mark == plan.distance && targets.at(last.mark).is_some_and(|target| last.time > target.cumulative)
    };
    if let Some(last) = passed.last().filter(|last| !is_behind_at_finish(last)) {
        facts.push(gap(plan, &targets, *last));
    }
    let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
    phrases::facts(&facts)
}

/// What a run came to: `11:01.0`; without a finish, its last mark and the time there, `20 mi 3:21:11`. Empty where no time
/// counts.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_text::result;
/// let plan = options::read([("distance", "800m"), ("goal", "2:40"), ("run", "80s_2m41.5s")]).plan;
/// assert_eq!(result(&plan, &options::read_run(&plan).0), "2:41.5");
/// let plan = options::read([("distance", "800m"), ("goal", "2:40"), ("run", "80s")]).plan;
/// assert_eq!(result(&plan, &options::read_run(&plan).0), "400 m 1:20.0");
/// ```
#[must_use]
pub fn result(plan: &Plan, run: &Run) -> String {
    let Some(last) = run.passed().last() else { return String::new() };
    let time = race_times::recorded(plan, last.time);
    if last.mark == plan.distance { time } else { messages::mark_and_time(&place(plan, last.mark), &time) }
}

/// A mark by its distance, for those who do not see the table.
fn place(plan: &Plan, mark: Distance) -> String {
    if mark == plan.distance { messages::finish_mark().to_owned() } else { print::mark_on(plan, mark) }
}

/// The gap of a run to its targets at a mark, in words: `on plan`, `25.0 s ahead`.
fn gap(plan: &Plan, targets: &Targets, at: Passed) -> String {
    let due = targets.at(at.mark);
    let time = hand_time(at.time, plan.surface);
    let unit = targets.unit().finer(hand_unit(plan.surface));
    match due {
        Some(due) if time.abs_diff(due.cumulative) < least_gap(due.micros) => messages::on_plan().to_owned(),
        Some(due) => phrases::gap(time, due.cumulative, unit),
        None => String::new(),
    }
}

/// The least gap that is told in a message: a quarter of a second, or 0.1 % of the time.
fn least_gap(due: u64) -> Time {
    Time::from_micros_rounded_down(due / 1000).max(Time::from_millis(250))
}

/// What those who stand by can expect of a run that is not over: the next mark and the finish with the times of day there,
/// and since when that is known. None for a plan without a start, and where the race is run.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_text::expected;
/// let pairs = [("distance", "marathon"), ("goal", "4:00:00"), ("every", "5km"), ("start", "9:30"), ("run", "28m20s")];
/// let plan = options::read(pairs).plan;
/// let expected = expected(&plan, &options::read_run(&plan).0).unwrap();
/// assert_eq!(expected, "10 km at about 10:26:40 · Finish at about 13:29:06 · known since 5 km at 09:58:20");
/// ```
#[must_use]
pub fn expected(plan: &Plan, run: &Run) -> Option<String> {
    let gun = plan.start?;
    let (next, last) = (run.next()?, run.last());
    let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
    let targets = Targets::of(plan, &marks, run).ok()?;
    let outlook = Outlook::of(plan, &targets, run);
    let of_day = |micros: u64| {
        let elapsed = ShownUnit::Second.round_micros(micros);
        let (time, midnights) = gun.after((plan.delay + elapsed).min(Time::LONGEST));
        phrases::time_of_day(time, midnights)
    };
    let expected_at = |mark: Distance| {
        // The pace so far says more than the plan once there is one.
        let at = outlook.map_or_else(|| targets.micros_at(mark), |outlook| outlook.average(mark));
        messages::spectator_next(&place(plan, mark), &of_day(at))
    };
    let at_finish = if next == plan.distance { String::new() } else { expected_at(plan.distance) };
    let since = if last.mark.is_zero() {
        String::new()
    } else {
        messages::known_since(&place(plan, last.mark), &of_day(last.time.micros()))
    };
    Some(phrases::facts(&[&expected_at(next), &at_finish, &since]))
}
