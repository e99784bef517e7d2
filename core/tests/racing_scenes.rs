//! The three scenes of `tests/data/scenes.json`, as races: every figure that is expected of them.
#![allow(clippy::unwrap_used, reason = "a test fails where there is nothing")]
#![allow(clippy::cast_possible_truncation, reason = "figures are small and positive")]

use lapwise_core::options;
use lapwise_core::pacing::{Distance, Plan, Time};
use lapwise_core::present::race_outlook::WhatNow;
use lapwise_core::present::race_screen::{RaceScreen, StatusKind};
use lapwise_core::present::race_summary::RaceSummary;
use lapwise_core::present::race_text::message;
use lapwise_core::racing::{Act, Moment, Outlook, RaceLog, Targets, out_of_reach};
use serde_json::Value;

const SCENES: &str = include_str!("data/scenes.json");

const GUN: Moment = Moment::from_millis(1_795_000_000_000);

#[test]
fn the_two_mile_goes_out_too_fast_and_is_a_huge_pb() {
    let scene = scene("two-mile");
    let plan = plan(&scene);
    let mut race = race(plan.clone());
    for (index, target) in list(&scene["targets"]).iter().enumerate() {
        let mark = Distance::from_metres(millis(&target["markM"]) / 1000);
        let due = race.planned().at(mark).map(|target| target.cumulative);
        assert_eq!(due, Some(time(&target["cumulativeS"])), "target {index}");
    }
    let run = list(&scene["run"]["cumulativeS"]);
    tap(&mut race, time(&run[0]));
    let first = RaceScreen::of(&race, &race.progress());
    assert_eq!(first.status.kind, StatusKind::TooFast);
    assert_eq!(first.status.title, "Too fast: 6.3 s ahead");
    assert!(first.question.is_none() && first.reach.is_none());
    for elapsed in &run[1..] {
        tap(&mut race, time(elapsed));
    }
    let halfway = &scene["atHalfway"];
    let progress = race.progress();
    let outlook = Outlook::of(&plan, &progress.targets, &progress.run).unwrap();
    assert_eq!(outlook.due - outlook.at.time.micros(), micros(&halfway["aheadOfPlanS"]));
    let percent = (outlook.due - outlook.at.time.micros()) * 1000 / outlook.due;
    assert_eq!(percent, 72, "{}", halfway["aheadPercent"]);
    assert_eq!(outlook.at_average, micros(&halfway["averageSoFarForTheRestFinishS"]));
    assert_eq!(outlook.at_plan_pace, micros(&halfway["planForTheRestFinishS"]));
    let lap = Distance::from_metres(400);
    for (goal, needed) in halfway["lapNeededForS"].as_object().unwrap() {
        let goal = Time::from_seconds(goal.parse().unwrap());
        assert_eq!(outlook.needed(goal, lap), Some(micros(needed)), "{goal:?}");
    }
    let screen = RaceScreen::of(&race, &progress);
    assert_eq!(screen.status.title, "Too fast: 25.0 s ahead");
    assert_eq!(screen.status.detail, "Laps of 80 finish in 10:40");
    assert_eq!(screen.figures[1].value, "10:40–11:05");
    assert_eq!(screen.to_go, "4 laps to go");
    tap(&mut race, time(&Value::from(403)));
    for laps in [488, 574] {
        tap(&mut race, Time::from_seconds(laps));
    }
    let bell = RaceScreen::of(&race, &race.progress());
    assert!(bell.is_last_lap);
    assert_eq!(bell.to_go, "Last lap");
    tap(&mut race, time(&scene["run"]["finishS"]));
    let after = &scene["afterwards"];
    let run = race.progress().run;
    let summary = RaceSummary::of(&plan, &run, "PB").unwrap();
    assert_eq!(run.finish().unwrap() - run.time_at(plan.distance.halfway()).unwrap(), time(&after["secondHalfS"]));
    assert_eq!(millis(&after["lapAverageS"]), 85_250);
    assert_eq!(summary.halves, "5:20, then 5:41: 85.25 a lap after halfway.");
    assert_eq!((seconds(&after["againstPbS"]), seconds(&after["againstSeedS"])), (-34.0, -29.0));
    assert_eq!(summary.against, "34 s under the PB, 29 under the seed.");
    assert_eq!(summary.new_pb, Some(time(&scene["run"]["finishS"])));
}

#[test]
fn the_first_marathon_has_the_next_mile_and_the_coachs_line() {
    let scene = scene("first-marathon");
    let mut plan = plan(&scene);
    let with_cue = options::change(&plan, "cues", Some("20mi-You can always go one more mile"));
    plan = with_cue.plan;
    let marks = plan.marks().unwrap();
    let mut race = race(plan.clone());
    let due: Vec<Time> = race.planned().all().iter().map(|target| target.cumulative).collect();
    for elapsed in &due[..20] {
        tap(&mut race, *elapsed);
    }
    let screen = RaceScreen::of(&race, &race.progress());
    let next = screen.next.unwrap();
    assert_eq!((next.at, next.heading.as_str()), (marks[20], "Mile 21 at"));
    assert_eq!(next.target, "3:32:15");
    assert_eq!(next.lap, "11:04 for this mile");
    assert_eq!(next.cue, "You can always go one more mile");
    assert_eq!(screen.status.title, "on plan");
    assert_eq!(screen.next_only, "Next mile only");
    assert_eq!((screen.button.title.as_str(), screen.button.hint.as_str()), ("Mile 21", "Tap at the mile mark"));
    // A runner with no goal time at all.
    let limit = options::change(&plan, "aim", Some("finish")).plan;
    let mut race = self::race(limit);
    assert_eq!(RaceScreen::of(&race, &race.progress()).next.unwrap().heading, "Mile 1 by");
    tap(&mut race, Time::from_seconds(600));
    let screen = RaceScreen::of(&race, &race.progress());
    let next = screen.next.unwrap();
    assert_eq!((next.heading.as_str(), next.target.as_str()), ("Mile 2 expected", "20:00"));
    assert_eq!(screen.status.kind, StatusKind::NoGoal);
    assert_eq!((screen.title.as_str(), next.aside.as_str()), ("Marathon", "limit 4:30:00"));
    assert_eq!(screen.figures[0].value, "4:22:11");
}

#[test]
fn the_race_that_goes_wrong_at_mile_ten_says_so_once_and_goes_on() {
    let scene = scene("mile-ten");
    let plan = plan(&scene);
    let mut race = race(plan.clone());
    let expected = &scene["expected"];
    let mut told = Vec::new();
    for (index, elapsed) in list(&scene["run"]["cumulativeS"]).iter().enumerate() {
        let mile = index + 1;
        tap(&mut race, time(elapsed));
        let progress = race.progress();
        let outlook = Outlook::of(&plan, &progress.targets, &progress.run).unwrap();
        let screen = RaceScreen::of(&race, &progress);
        if screen.reach.is_some() {
            told.push(mile);
        }
        let figure = |name: &str| expected[name].get(mile.to_string()).map(seconds);
        if let Some(needs) = figure("needsPerMileS") {
            close(outlook.needed(plan.goal, Distance::MILE).unwrap(), needs, 0.06);
        }
        if let Some(part) = figure("partOfPlannedPace") {
            let needed = outlook.needed(plan.goal, Distance::MILE).unwrap() as f64;
            let planned = plan.goal.micros() as f64 * f64::from(Distance::MILE.millimetres())
                / f64::from(plan.distance.millimetres());
            assert!((needed / planned - part).abs() < 0.0006, "mile {mile}");
        }
        if let Some(finish) = figure("backToPlanFinishS") {
            close(outlook.at_plan_pace, finish, 0.5);
        }
        if let Some(finish) = figure("averageSoFarFinishS") {
            close(outlook.at_average, finish, 0.5);
        }
        if mile == 10 {
            assert_eq!(screen.status.title, "on plan");
        }
        if mile == 11 {
            let reach = screen.reach.unwrap();
            assert_eq!(reach.title, "4:00:00 now needs 8:28 a mile");
            assert_eq!(reach.detail, "The plan’s pace still reaches 4:10:21.");
            assert_eq!(reach.offers, [(Time::from_hms(4, 15, 0), "Run for 4:15:00".to_owned())]);
            assert_eq!(reach.keep, "Keep 4:00:00");
            assert_eq!(screen.question.unwrap().text, "Mile 11 took 19:30, about two. Was a mark missed?");
            let next = screen.next.unwrap();
            assert_eq!((next.heading.as_str(), next.target.as_str()), ("Mile 12 at plan pace", "2:00:11"));
            assert_eq!(screen.status.title, "10:21 behind plan");
            assert_eq!(screen.figures[0].value, "4:10–4:24");
            let last = screen.last.unwrap();
            assert_eq!((last.mark.as_str(), last.lap.as_str()), ("Mile 11", "in 19:30"));
        }
    }
    assert_eq!(told, [usize::try_from(expected["outOfReachFromMile"].as_u64().unwrap()).unwrap()]);
    tap(&mut race, time(&scene["run"]["finishS"]));
    let progress = race.progress();
    assert_eq!(progress.run.passed().count(), 27);
    let summary = RaceSummary::of(&plan, &progress.run, "PB").unwrap();
    assert_eq!(summary.time, "4:35:32");
    assert_eq!(summary.against, "");
    assert_eq!(summary.stretches, ["Miles 1–13 gave 16:17", "Mile 13 to the finish gave 19:15", "Mile 11 gave 10:21"]);
    assert_eq!(summary.halves, "About 2:16:25, then 2:19:07: 10:36 a mile after halfway.");
    assert_eq!(message(&plan, &progress.run), "6 mi 54:55 · 13 mi 2:15:17 · 20 mi 3:27:02 · Finish 4:35:32");
}

#[test]
fn a_goal_that_is_kept_or_changed_is_not_told_again() {
    let scene = scene("mile-ten");
    let plan = plan(&scene);
    let mut race = race(plan.clone());
    let taps = list(&scene["run"]["cumulativeS"]);
    for elapsed in &taps[..11] {
        tap(&mut race, time(elapsed));
    }
    let mile_11 = race.progress().run.last().mark;
    let mut kept = race.clone();
    kept.add(GUN.later_by(6_670_000), Act::KeepGoal(mile_11));
    assert!(RaceScreen::of(&kept, &kept.progress()).reach.is_none());
    race.add(GUN.later_by(6_670_000), Act::Replan { from: mile_11, goal: Time::from_hms(4, 15, 0) });
    let progress = race.progress();
    assert!(out_of_reach(&plan, &progress.targets, &progress.run).is_none());
    assert_eq!(progress.targets.goal(), Time::from_hms(4, 15, 0));
    assert_eq!(progress.targets.all().last().unwrap().cumulative, Time::from_hms(4, 15, 0));
    let screen = RaceScreen::of(&race, &progress);
    assert_eq!(screen.next.unwrap().aside, "now for 4:15:00");
    // The first plan stays for comparison.
    assert_eq!(Targets::of(&plan, race.marks(), &Default::default()).unwrap(), *race.planned());
    race.undo(GUN.later_by(6_680_000));
    assert_eq!(race.progress().targets, *race.planned());
}

#[test]
fn halfway_of_a_marathon_says_how_it_went_for_others() {
    let pairs = [("distance", "marathon"), ("goal", "3:50:00"), ("every", "half_30km"), ("run", "1h55m")];
    let plan = options::read(pairs).plan;
    let (run, _) = options::read_run(&plan);
    let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
    let others = WhatNow::of(&plan, &targets, &run, "PB").unwrap().others;
    assert_eq!(
        others,
        "From here, 8 in 10 with this average finished between 3:54 and 4:28 (6,992 runners, Boston 2014)"
    );
    for (key, value) in [("by", "walk"), ("by", "wheelchair"), ("run", "2h50m"), ("distance", "30mi")] {
        let mut pairs = pairs.to_vec();
        pairs.push((key, value));
        let plan = options::read(pairs).plan;
        let (run, _) = options::read_run(&plan);
        let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
        assert_eq!(WhatNow::of(&plan, &targets, &run, "PB").unwrap().others, "", "{key}={value}");
    }
}

fn scene(id: &str) -> Value {
    let scenes: Vec<Value> = serde_json::from_str(SCENES).unwrap();
    scenes.into_iter().find(|scene| scene["id"] == id).unwrap()
}

fn plan(scene: &Value) -> Plan {
    let pairs = scene["plan"].as_object().unwrap();
    let opened = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str().unwrap())));
    assert_eq!(opened.problems, []);
    opened.plan
}

fn race(plan: Plan) -> RaceLog {
    let mut race = RaceLog::new(plan).unwrap();
    race.add(GUN, Act::Gun(GUN));
    race
}

fn tap(race: &mut RaceLog, elapsed: Time) {
    let moment = GUN.later_by(elapsed.signed_millis());
    race.add(moment.later_by(20), Act::Tap(moment));
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap().clone()
}

fn seconds(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn millis(value: &Value) -> u32 {
    (seconds(value) * 1000.0).round() as u32
}

fn time(value: &Value) -> Time {
    Time::from_millis(millis(value))
}

fn micros(value: &Value) -> u64 {
    time(value).micros()
}

fn close(micros: u64, seconds: f64, within: f64) {
    let found = micros as f64 / 1e6;
    assert!((found - seconds).abs() <= within, "{found} where {seconds} was expected");
}
