//! What the rest of a race comes to, as a list, and the choices that there are for it.

use crate::formats::{print, symbols};
use crate::messages;
use crate::pacing::{Distance, Plan, Time};
use crate::present::race_marks::MarkName;
use crate::present::{phrases, race_times};
use crate::racing::{GoalName, Outlook, RestWay, Run, Targets, goals, others, rest_choices};

/// What the rest of a race comes to, at its last mark.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_outlook::WhatNow;
/// use lapwise_core::racing::Targets;
/// let pairs = [("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("run", "80s_2m40s_4m_5m20s")];
/// let plan = options::read(pairs).plan;
/// let (run, _) = options::read_run(&plan);
/// let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
/// let what_now = WhatNow::of(&plan, &targets, &run, "PB").unwrap();
/// let rows: Vec<_> = what_now.rows.iter().map(|row| (row.label.as_str(), row.value.as_str())).collect();
/// assert_eq!(rows, [
///     ("At plan pace from here", "11:05"),
///     ("At this average", "10:40"),
///     ("Goal 11:30", "92.5 a lap"),
///     ("PB 11:35", "93.75 a lap"),
///     ("At the pace of lap 4", "10:40"),
/// ]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatNow {
    /// The rows, in order: finishes, then what each goal needs, then the finish at the pace of the last lap.
    pub rows: Vec<OutlookRow>,
    /// How it went for others, with its source; empty where nothing is known.
    pub others: String,
}

/// A row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlookRow {
    /// What it is.
    pub label: String,
    /// A finish, or the pace that a goal needs.
    pub value: String,
}

impl WhatNow {
    /// The list, for a reader who calls a personal best `pb_name`; none before the first time and after the finish.
    #[must_use]
    pub fn of(plan: &Plan, targets: &Targets, run: &Run, pb_name: &str) -> Option<Self> {
        let outlook = Outlook::of(plan, targets, run)?;
        let mut rows = vec![
            row(messages::plan_pace_from_here(), race_times::finish(outlook.at_plan_pace)),
            row(messages::at_this_average(), race_times::finish(outlook.at_average)),
        ];
        for (name, goal) in goals(plan, targets) {
            let label = messages::name_and_goal(&messages::goal_by_name(name, pb_name), &goal_text(plan, goal));
            rows.push(OutlookRow { label, value: needed(plan, &outlook, goal) });
        }
        if let (Some(finish), Some(lap)) = (outlook.at_last_lap, lap_name(plan, run, outlook.at.mark)) {
            rows.push(OutlookRow { label: messages::at_pace_of_lap(&lap), value: race_times::finish(finish) });
        }
        let others = others(plan, &outlook).map_or_else(String::new, |others| {
            let [from, to] = [others.from, others.to].map(race_times::to_the_minute);
            messages::others_finished(&from, &to, &thousands(others.count))
        });
        Some(Self { rows, others })
    }
}

fn row(label: &str, value: String) -> OutlookRow {
    OutlookRow { label: label.to_owned(), value }
}

fn goal_text(plan: &Plan, goal: Time) -> String {
    print::goal(goal, plan.distance)
}

/// The pace that a goal needs from here: `92.5 a lap`.
fn needed(plan: &Plan, outlook: &Outlook, goal: Time) -> String {
    outlook.needed(goal, race_times::pace_length(plan)).map_or_else(
        || messages::passed_by_now().to_owned(),
        |needed| messages::pace_each_lap(&race_times::each(plan, needed), race_times::pace_unit(plan)),
    )
}

/// The name of the lap that ends at a mark, in a sentence.
fn lap_name(plan: &Plan, run: &Run, mark: Distance) -> Option<String> {
    let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
    Some(MarkName::at(plan, &marks, mark)?.lap.in_sentence())
}

/// A number of runners with the mark of the language between its thousands: `6,992`.
fn thousands(number: u32) -> String {
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands == 0 { rest.to_string() } else { format!("{thousands}{}{rest:03}", symbols::thousands_mark()) }
}

/// A choice for the rest of a race, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestChoiceText {
    /// The mark from which on it holds, for [`Act::Replan`](crate::racing::Act::Replan).
    pub from: Distance,
    /// The finish time.
    pub goal: Time,
    /// The words on its button: `Hold this average`, `Goal B 11:00`.
    pub label: String,
    /// Its finish: `10:40`.
    pub finish: String,
    /// The pace that it takes: `80.0 a lap`.
    pub pace: String,
    /// The locks that it releases: `releases 20 km–25 km`; empty where there are none.
    pub released: String,
}

/// The choices for the rest of a race, in words, for a reader who calls a personal best `pb_name`.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::race_outlook::rest_choice_texts;
/// use lapwise_core::racing::Targets;
/// let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s_4m_5m20s")]).plan;
/// let (run, _) = options::read_run(&plan);
/// let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
/// let choices = rest_choice_texts(&plan, &targets, &run, "PB");
/// assert_eq!((choices[0].label.as_str(), choices[0].finish.as_str()), ("Hold the plan’s pace", "11:05"));
/// ```
#[must_use]
pub fn rest_choice_texts(plan: &Plan, targets: &Targets, run: &Run, pb_name: &str) -> Vec<RestChoiceText> {
    let Some(outlook) = Outlook::of(plan, targets, run) else { return Vec::new() };
    let mut texts = Vec::new();
    for choice in rest_choices(plan, targets, run) {
        let finish = goal_text(plan, choice.goal);
        let label = match choice.way {
            RestWay::PlanPace => messages::hold_plan_pace().to_owned(),
            RestWay::Goal(name) => goal_label(name, &finish, pb_name),
            RestWay::Average => messages::hold_average().to_owned(),
            RestWay::LastLap => {
                let lap = lap_name(plan, run, choice.from).unwrap_or_default();
                messages::hold_pace_of_lap(&lap)
            }
        };
        let locks: Vec<String> =
            choice.released.iter().map(|lock| print::stretch_on(plan, lock.from, lock.to)).collect();
        let locks: Vec<&str> = locks.iter().map(String::as_str).collect();
        let released = if locks.is_empty() { String::new() } else { messages::releases_locks(&phrases::items(&locks)) };
        texts.push(RestChoiceText {
            from: choice.from,
            goal: choice.goal,
            label,
            pace: needed(plan, &outlook, choice.goal),
            finish,
            released,
        });
    }
    texts
}

fn goal_label(name: GoalName, goal: &str, pb_name: &str) -> String {
    messages::name_and_goal(&messages::goal_by_name(name, pb_name), goal)
}
