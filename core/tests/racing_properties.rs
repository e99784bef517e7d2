//! Properties of every race: any log gives a result, everything can be undone, and every text reads back.
#![allow(clippy::unwrap_used, reason = "a test fails where there is nothing")]

mod common {
    pub(crate) mod properties;
}

use common::properties;
use lapwise_core::formats::pasted_times;
use lapwise_core::library::race_log;
use lapwise_core::pacing::{Distance, Plan, Time, TimeOfDay};
use lapwise_core::present::race_chart::RunChart;
use lapwise_core::present::race_outlook::{WhatNow, rest_choice_texts};
use lapwise_core::present::race_screen::RaceScreen;
use lapwise_core::present::race_summary::RaceSummary;
use lapwise_core::present::{race_clock, race_text};
use lapwise_core::racing::{Act, LogEntry, Moment, Passage, RaceLog, Recorded, Replan, Run, pasted_run};
use lapwise_core::{link, options};
use proptest::collection::vec;
use proptest::prelude::*;

const GUN: Moment = Moment::from_millis(1_795_000_000_000);

proptest! {
    #![proptest_config(properties::cases(1024))]

    #[test]
    fn any_log_is_a_race_with_a_screen(plan in any_plan(), acts in vec(any_act(), 0..60)) {
        let race = race(plan, &acts);
        let progress = race.progress();
        prop_assert_eq!(progress.run.passages.len(), race.marks().len());
        let times: Vec<Time> = progress.run.passed().map(|passed| passed.time).collect();
        prop_assert!(times.is_sorted_by(|before, after| before < after));
        prop_assert_eq!(progress.targets.all().last().map(|target| target.cumulative), Some(progress.targets.goal()));
        let (run, targets) = (&progress.run, &progress.targets);
        let screen = RaceScreen::of(&race, &progress);
        prop_assert_eq!(screen.ticks.len(), race.marks().len());
        prop_assert_eq!(screen.next.is_none(), run.is_finished());
        for now in [GUN, GUN.later_by(7_000_000), Moment::from_millis(i64::MIN), Moment::from_millis(i64::MAX)] {
            prop_assert_eq!(race_clock::running(&progress, now).is_empty(), progress.gun.is_none());
        }
        let what_now = WhatNow::of(race.plan(), targets, run, "PB");
        prop_assert_eq!(what_now.is_some(), !times.is_empty() && run.finish().is_none());
        let choices = rest_choice_texts(race.plan(), targets, run, "PB");
        prop_assert!(what_now.is_some() || choices.is_empty());
        prop_assert_eq!(race_text::message(race.plan(), run).is_empty(), times.is_empty());
        let started = Plan { start: TimeOfDay::new(9, 30, 0), ..race.plan().clone() };
        prop_assert_eq!(race_text::expected(&started, run).is_some(), !run.is_finished());
        let summary = RaceSummary::of(race.plan(), run, "PB");
        prop_assert_eq!(summary.is_none(), times.is_empty());
        let chart = RunChart::new(race.plan(), run, 3200, 1500);
        prop_assert_eq!(chart.as_ref().map_or(0, |chart| chart.steps.len()), times.len());
        for step in chart.iter().flat_map(|chart| &chart.steps) {
            prop_assert!(0 <= step.left && step.left <= step.right && step.right <= 3200, "{:?}", step);
            prop_assert!([step.run, step.plan].iter().all(|y| (0..=1500).contains(y)), "{:?}", step);
        }
    }

    #[test]
    fn undoing_everything_leaves_the_race_as_it_was_and_redoing_brings_it_back(
        plan in any_plan(), acts in vec(any_act(), 0..40),
    ) {
        let acts: Vec<Act> = acts.into_iter().filter(|act| !matches!(act, Act::Undo(_) | Act::Redo(_))).collect();
        let mut race = race(plan.clone(), &acts);
        let before = race.progress();
        let mut undone = 0;
        while race.undo(GUN).is_some() {
            undone += 1;
        }
        prop_assert_eq!(undone, acts.iter().filter(|act| act.is_undoable()).count());
        // The clock of the device jumps whatever anybody takes back.
        prop_assert_eq!(race.progress().run, RaceLog::new(plan).unwrap().progress().run);
        while race.redo(GUN).is_some() {}
        prop_assert_eq!(race.progress(), before);
    }

    #[test]
    fn a_log_reads_back_from_its_lines_in_any_order(plan in any_plan(), acts in vec(any_act(), 0..40)) {
        let race = race(plan.clone(), &acts);
        let mut lines: Vec<String> = race.entries().iter().map(race_log::write).collect();
        lines.reverse();
        lines.insert(lines.len() / 2, "race1 7 lost".to_owned());
        let (entries, bad) = race_log::read_lines(&lines.join("\n"));
        prop_assert_eq!(bad.len(), 1);
        prop_assert_eq!(RaceLog::with_entries(plan, &entries).unwrap(), race.clone());
        let (read, bad) = race_log::read_file(&race_log::file(&race)).unwrap();
        prop_assert_eq!((&read, bad.len()), (&race, 0));
    }

    #[test]
    fn a_run_reads_back_from_its_link(plan in any_plan(), steps in vec(any_step(), 0..60), replans in vec(any_replan(), 0..4)) {
        let marks = plan.marks().unwrap();
        let mut elapsed = 0;
        let mut passages = Vec::new();
        for (index, mark) in marks.iter().enumerate() {
            let recorded = match steps.get(index) {
                None => Recorded::Open,
                Some((0, _)) => Recorded::Missed,
                Some((kind, lap)) => {
                    elapsed += lap * 10;
                    let time = Time::from_millis(elapsed);
                    if *kind == 1 { Recorded::Discounted(time) } else { Recorded::Timed(time) }
                }
            };
            passages.push(Passage { mark: *mark, recorded });
        }
        let replans = replans.into_iter().filter(|replan| replan.from < plan.distance).collect();
        let run = Run::new(passages, replans);
        let mut with_run = plan;
        options::set_run(&mut with_run, &run);
        prop_assert_eq!(options::read_run(&with_run), (run.clone(), vec![]));
        let opened = link::decode(&link::encode(&with_run)).unwrap();
        prop_assert!(opened.is_whole());
        prop_assert_eq!(options::read_run(&opened.opened.unwrap().plan).0, run.clone());
        prop_assert_eq!(options::has_run(&with_run), !run.is_empty() || !run.replans.is_empty());
    }

    #[test]
    fn any_text_is_a_run_or_none(plan in any_plan(), text in "[0-9:.,;x\\- kmi\n\t'\"]{0,60}") {
        if let Some(read) = pasted_run(&plan, &pasted_times(&text), None) {
            let times: Vec<Time> = read.run.passed().map(|passed| passed.time).collect();
            prop_assert!(times.is_sorted_by(|before, after| before < after));
            let other = pasted_run(&plan, &pasted_times(&text), Some(read.kind));
            prop_assert_eq!(other, Some(read));
        }
    }

    #[test]
    fn any_value_of_the_keys_is_a_run(plan in any_plan(), run in "[0-9a-z_.:-]{0,40}", replan in "[0-9a-z_.:-]{0,40}") {
        let mut plan = plan;
        plan.unknown = vec![("run".to_owned(), run), ("replan".to_owned(), replan)];
        let (run, _) = options::read_run(&plan);
        let summary = RaceSummary::of(&plan, &run, "PB");
        prop_assert_eq!(summary.is_some(), !race_text::message(&plan, &run).is_empty());
    }
}

fn race(plan: Plan, acts: &[Act]) -> RaceLog {
    let mut race = RaceLog::new(plan).unwrap();
    for (act, at) in acts.iter().zip(0..) {
        race.add(GUN.later_by(at * 1000), *act);
    }
    race
}

/// Plans on track and road, with and without a goal, locks and stops.
fn any_plan() -> impl Strategy<Value = Plan> {
    let plans: [&[(&str, &str)]; 8] = [
        &[("distance", "3200m"), ("goal", "11:30"), ("pb", "11:35"), ("seed", "11:30"), ("goal-b", "11:00")],
        &[("distance", "1500m"), ("goal", "4:30"), ("shape", "negative-2_kick-300m-4")],
        &[("distance", "marathon"), ("goal", "4h"), ("every", "1mi"), ("delay", "4m10s"), ("pb", "4h10m")],
        &[("distance", "marathon"), ("goal", "6h"), ("aim", "finish"), ("stops", "20km-5m"), ("cues", "20km-Drink")],
        &[("distance", "10km"), ("goal", "50m"), ("locks", "2-5m_8-5m10s"), ("every", "1km")],
        &[("distance", "5km"), ("goal", "25m"), ("lap", "2km"), ("every", "lap")],
        &[("distance", "10000m"), ("goal", "45m"), ("every", "100m")],
        &[("distance", "1m"), ("goal", "1s")],
    ];
    prop::sample::select(plans.to_vec()).prop_map(|pairs| {
        let opened = options::read(pairs.iter().copied());
        assert_eq!(opened.problems, []);
        opened.plan
    })
}

fn any_act() -> impl Strategy<Value = Act> {
    let place = any_place();
    prop_oneof![
        3 => any_moment().prop_map(Act::Gun),
        1 => (-5_000_000..5_000_000_i64).prop_map(Act::ShiftGun),
        1 => any::<i64>().prop_map(Act::ShiftGun),
        1 => any_time().prop_map(Act::Delay),
        20 => any_moment().prop_map(Act::Tap),
        2 => Just(Act::Missed),
        3 => (any_place(), any_time()).prop_map(|(mark, elapsed)| Act::SetTime { mark, elapsed }),
        2 => place.prop_map(Act::ClearTime),
        2 => any_place().prop_map(Act::Discount),
        1 => any_place().prop_map(Act::Count),
        2 => (1..40_u32).prop_map(Act::SwapDouble),
        2 => (1..40_u32).prop_map(Act::MissedBefore),
        2 => (1..40_u32).prop_map(Act::SplitBefore),
        1 => (1..40_u32).prop_map(Act::NothingMissed),
        1 => any::<i64>().prop_map(Act::ClockJump),
        1 => (-5_000_000..5_000_000_i64).prop_map(Act::ClockJump),
        2 => (1..40_u32).prop_map(Act::RepairJump),
        1 => (1..40_u32).prop_map(Act::KeepJump),
        3 => (any_place(), any_time()).prop_map(|(from, goal)| Act::Replan { from, goal }),
        2 => (any_place(), any_time()).prop_map(|(at, time)| Act::AddStop { at, time }),
        1 => any_place().prop_map(Act::KeepGoal),
        2 => (0..40_u32).prop_map(Act::Undo),
        1 => (0..40_u32).prop_map(Act::Redo),
        1 => Just(Act::End),
        1 => Just(Act::Reopen),
    ]
}

/// Moments within some hours of the gun, and any.
fn any_moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        10 => (-10_000..2_000_000_i64).prop_map(|millis| GUN.later_by(millis)),
        5 => (0..20_000_000_i64).prop_map(|millis| GUN.later_by(millis)),
        1 => any::<i64>().prop_map(Moment::from_millis),
    ]
}

fn any_time() -> impl Strategy<Value = Time> {
    prop_oneof![
        (0..2_000_000_u32).prop_map(|seconds| Time::from_millis(seconds * 10)),
        (0..3_599_999_990_u32).prop_map(Time::from_millis),
    ]
}

/// Marks of the plans, and any place.
fn any_place() -> impl Strategy<Value = Distance> {
    prop_oneof![
        (0..30_u32).prop_map(|laps| Distance::from_metres(laps * 400)),
        (0..43_u32).prop_map(|km| Distance::from_metres(km * 1000)),
        (0..27_u32).prop_map(|miles| Distance::from_millimetres(miles * 1_609_344)),
        any::<u32>().prop_map(Distance::from_millimetres),
    ]
}

/// 0 for a missed mark, 1 for a time that does not count, and hundredths of a second for the lap.
fn any_step() -> impl Strategy<Value = (u32, u32)> {
    (0..8_u32, 1..100_000_u32)
}

fn any_replan() -> impl Strategy<Value = Replan> {
    let hundredths = || (1..2_000_000_u32).prop_map(|count| Time::from_millis(count * 10));
    (any_place(), hundredths(), prop_oneof![Just(Time::ZERO), hundredths()]).prop_map(|(from, goal, stop)| Replan {
        from,
        goal,
        stop,
    })
}

#[test]
fn two_entries_with_one_number_are_the_first() {
    let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
    let entry = |act| LogEntry { number: 1, at: GUN, act };
    let race = RaceLog::with_entries(plan, &[entry(Act::Gun(GUN)), entry(Act::End)]).unwrap();
    assert_eq!(race.entries(), [entry(Act::Gun(GUN))]);
}
