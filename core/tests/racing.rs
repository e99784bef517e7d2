//! What follows from the log of a race: every act, and every log that makes no sense.
#![allow(clippy::unwrap_used, reason = "a test fails where there is nothing")]

use lapwise_core::options;
use lapwise_core::pacing::{Distance, Plan, Time};
use lapwise_core::present::race_clock;
use lapwise_core::present::race_screen::{RaceScreen, Stage, Tick};
use lapwise_core::present::race_summary::run_rows;
use lapwise_core::racing::{Act, Moment, Progress, RaceLog, Recorded, StrayReason, Targets, run_acts};

const GUN: Moment = Moment::from_millis(1_795_000_000_000);

#[test]
fn taps_fall_on_the_marks_in_order() {
    let race = tapped(&[80_000, 160_000]);
    assert_eq!(times(&race), [Some(80_000), Some(160_000), None, None, None, None, None, None]);
    assert_eq!(race.progress().run.next(), Some(metres(1200)));
}

#[test]
fn a_tap_before_the_gun_is_kept_and_falls_on_no_mark() {
    let mut race = RaceLog::new(plan()).unwrap();
    let early = race.add(GUN.later_by(-5000), Act::Tap(GUN.later_by(-5000)));
    assert_eq!(race.progress().strays[0].reason, StrayReason::BeforeStart);
    race.add(GUN.later_by(-4000), Act::Gun(GUN));
    tap(&mut race, 80_000);
    let progress = race.progress();
    assert_eq!((progress.strays.len(), progress.strays[0].number), (1, early.number));
    assert_eq!(progress.run.time_at(metres(400)), Some(Time::from_seconds(80)));
}

#[test]
fn a_clock_that_went_on_unseen_is_asked_about_where_it_makes_the_next_mark_late() {
    // Laps of 80 to 87 s, the last of which began 20 s ago.
    let race = tapped(&[80_000, 160_000]).progress();
    let now = GUN.later_by(180_000);
    assert!(!race.is_overdue_by_jump(now, 15_000), "a phone that slept for 15 s");
    let later = |millis| now.later_by(millis);
    assert!(!race.is_overdue_by_jump(later(70_000), 70_000), "a phone that slept until the next mark");
    assert!(race.is_overdue_by_jump(later(3_600_000), 3_600_000), "a clock that was set forward by an hour");
    // It was late before, so the jump has not made it late.
    assert!(!race.is_overdue_by_jump(later(3_600_000), 60_000));
    assert!(!RaceLog::new(plan()).unwrap().progress().is_overdue_by_jump(now, 3_600_000), "there is no race");
}

#[test]
fn a_tap_after_the_finish_and_500_taps_are_kept_beside_the_run() {
    let all: Vec<i64> = (1..=500).map(|lap| lap * 80_000).collect();
    let progress = tapped(&all).progress();
    assert!(progress.run.is_finished());
    assert_eq!(progress.run.finish(), Some(Time::from_seconds(640)));
    assert_eq!(progress.strays.len(), 492);
    assert!(progress.strays.iter().all(|stray| stray.reason == StrayReason::AfterFinish));
}

#[test]
fn elapsed_counts_from_the_start_line_wherever_the_gun_is_moved() {
    let mut race = tapped(&[80_000]);
    let elapsed = |race: &RaceLog| race.progress().run.last().time;
    race.add(GUN, Act::Delay(Time::from_seconds(10)));
    assert_eq!(elapsed(&race), Time::from_seconds(70));
    race.add(GUN, Act::ShiftGun(-5000));
    assert_eq!(elapsed(&race), Time::from_seconds(75));
    race.add(GUN, Act::Gun(GUN.later_by(-40_000)));
    assert_eq!(elapsed(&race), Time::from_seconds(110));
    // Set to later than the tap, which then was before the start.
    race.add(GUN, Act::ShiftGun(200_000));
    assert!(race.progress().run.is_empty());
    race.undo(GUN);
    assert_eq!(elapsed(&race), Time::from_seconds(110));
}

#[test]
fn a_second_tap_of_a_passage_is_kept_beside_it_and_can_take_its_place() {
    let mut race = tapped(&[80_000, 80_300, 160_000]);
    let progress = race.progress();
    assert_eq!(times(&race)[..2], [Some(80_000), Some(160_000)]);
    let double = progress.doubles[0];
    assert_eq!((double.mark, double.elapsed), (metres(400), Time::from_millis(80_300)));
    race.add(GUN, Act::SwapDouble(double.number));
    let swapped = race.progress();
    assert_eq!(swapped.run.time_at(metres(400)), Some(Time::from_millis(80_300)));
    assert_eq!(swapped.doubles[0].elapsed, Time::from_seconds(80));
    race.add(GUN, Act::SwapDouble(double.number));
    assert_eq!(race.progress().run, progress.run);
    // A lap of 0.301 s is one that somebody pressed.
    assert_eq!(times(&tapped(&[80_000, 80_301]))[1], Some(80_301));
}

#[test]
fn the_last_of_two_taps_at_the_finish_is_no_tap_after_it() {
    let mut all: Vec<i64> = (1..=8).map(|lap| lap * 80_000).collect();
    all.push(640_200);
    let progress = tapped(&all).progress();
    assert_eq!((progress.doubles.len(), progress.strays.len()), (1, 0));
}

#[test]
fn a_lap_of_two_laps_asks_once_and_each_answer_is_kept() {
    let asked = |laps: &[i64]| tapped(laps).progress().question;
    assert!(asked(&[80_000, 160_000]).is_none());
    let race = tapped(&[80_000, 250_000]);
    let question = race.progress().question.unwrap();
    assert_eq!((question.mark, question.lap), (metres(800), Time::from_seconds(170)));
    let answered = |act: Act| {
        let mut race = race.clone();
        race.add(GUN, act);
        race
    };
    let empty = answered(Act::MissedBefore(question.tap));
    assert_eq!(times(&empty)[..3], [Some(80_000), None, Some(250_000)]);
    assert_eq!(empty.progress().run.passages[1].recorded, Recorded::Missed);
    let split = answered(Act::SplitBefore(question.tap));
    assert_eq!(times(&split)[..3], [Some(80_000), Some(165_000), Some(250_000)]);
    assert_eq!(split.progress().by_plan, [metres(800)]);
    let kept = answered(Act::NothingMissed(question.tap));
    assert_eq!(times(&kept), times(&race));
    for answered in [&empty, &split, &kept] {
        assert!(answered.progress().question.is_none());
    }
    // No answer is none: the next tap goes on.
    assert!(asked(&[80_000, 250_000, 330_000]).is_none());
    // 1.69 and 2.31 planned laps of 86.25 s.
    assert!(asked(&[145_700]).is_none() && asked(&[199_300]).is_none());
    assert!(asked(&[146_700]).is_some() && asked(&[198_300]).is_some());
}

#[test]
fn a_mark_that_was_missed_moves_the_taps_after_it_too() {
    let mut race = tapped(&[80_000, 250_000, 330_000]);
    let tap = race.entries()[2].number;
    race.add(GUN, Act::MissedBefore(tap));
    assert_eq!(times(&race)[..4], [Some(80_000), None, Some(250_000), Some(330_000)]);
    race.undo(GUN);
    assert_eq!(times(&race)[..3], [Some(80_000), Some(250_000), Some(330_000)]);
}

#[test]
fn a_mark_has_a_time_or_none_or_one_that_does_not_count() {
    let mut race = tapped(&[80_000, 160_000, 240_000]);
    let mark = metres(800);
    race.add(GUN, Act::Discount(mark));
    assert_eq!(race.progress().run.passages[1].recorded, Recorded::Discounted(Time::from_seconds(160)));
    race.add(GUN, Act::Count(mark));
    assert_eq!(times(&race)[1], Some(160_000));
    race.add(GUN, Act::ClearTime(mark));
    assert_eq!(race.progress().run.passages[1].recorded, Recorded::Missed);
    race.add(GUN, Act::SetTime { mark, elapsed: Time::from_seconds(161) });
    assert_eq!(times(&race)[1], Some(161_000));
    race.add(GUN, Act::Missed);
    tap(&mut race, 400_000);
    assert_eq!(times(&race)[3..5], [None, Some(400_000)]);
    // A time that is typed for a later mark leaves those before it without one.
    race.add(GUN, Act::SetTime { mark: metres(3200), elapsed: Time::from_seconds(661) });
    assert!(race.progress().run.is_finished());
    assert_eq!(race.progress().run.passages[6].recorded, Recorded::Missed);
    while race.undo(GUN).is_some() {}
    assert!(race.progress().run.is_empty());
}

#[test]
fn a_clock_that_is_set_back_an_hour_is_told_and_repaired_in_one_act() {
    let mut race = tapped(&[80_000]);
    let back = -3_600_000;
    let jump = race.add(GUN, Act::ClockJump(back));
    tap(&mut race, 160_000 + back);
    let progress = race.progress();
    assert_eq!(progress.clock_change.map(|change| change.by), Some(back));
    let screen = RaceScreen::of(&race, &progress);
    assert_eq!(screen.clock_change.unwrap().text, "The clock of this device moved back by 1:00:00.");
    race.add(GUN, Act::RepairJump(jump.number));
    let repaired = race.progress();
    assert!(repaired.clock_change.is_none() && repaired.strays.is_empty());
    assert_eq!(times(&race)[..2], [Some(80_000), Some(160_000)]);
    let now = GUN.later_by(200_000 + back);
    assert_eq!(repaired.elapsed(now), Some(Time::from_seconds(200)));
    assert_eq!(race_clock::running(&repaired, now), "3:20");
    race.undo(GUN);
    assert!(race.progress().clock_change.is_some());
}

#[test]
fn a_second_jump_of_the_clock_hides_no_first_one_and_takes_back_its_own() {
    let mut race = tapped(&[80_000]);
    let asked = |race: &RaceLog| race.progress().clock_change.map(|change| change.number);
    let forward = race.add(GUN, Act::ClockJump(3_600_000));
    tap(&mut race, 3_760_000);
    let back = race.add(GUN, Act::ClockJump(-3_600_200));
    assert_eq!(asked(&race), Some(forward.number));
    race.add(GUN, Act::RepairJump(forward.number));
    assert_eq!(asked(&race), Some(back.number));
    race.add(GUN, Act::RepairJump(back.number));
    assert_eq!(asked(&race), None);
    tap(&mut race, 240_000);
    assert_eq!(times(&race)[..3], [Some(80_000), Some(160_000), Some(240_200)]);
    // Nothing was pressed meanwhile.
    race.add(GUN, Act::ClockJump(-60_000));
    race.add(GUN, Act::ClockJump(60_400));
    assert_eq!(asked(&race), None);
}

#[test]
fn an_undo_after_a_jump_of_the_clock_is_of_the_lap_before_it() {
    let mut race = tapped(&[80_000]);
    let jump = race.add(GUN, Act::ClockJump(3_600_000));
    let lap = race.undo(GUN).unwrap();
    assert!(race.progress().run.is_empty());
    assert_eq!(race.progress().clock_change.map(|change| change.number), Some(jump.number));
    assert_eq!(race.redo(GUN).map(|redo| redo.act), Some(Act::Redo(jump.number - 1)));
    assert_eq!((lap.act, times(&race)[0]), (Act::Undo(jump.number - 1), Some(80_000)));
}

#[test]
fn what_cannot_be_read_keeps_its_number() {
    let known = tapped(&[80_000]);
    let mut race = RaceLog::with_entries(plan(), known.entries()).unwrap().after(7);
    assert_eq!(race.add(GUN, Act::Missed).number, 8);
    assert_eq!(race.undo(GUN).map(|entry| entry.number), Some(9));
    assert_eq!(race.clone().after(3).add(GUN, Act::Missed).number, 10);
}

#[test]
fn a_sleep_that_looks_like_a_jump_is_left_as_it_is() {
    let mut race = tapped(&[80_000]);
    let jump = race.add(GUN, Act::ClockJump(2_400_000));
    tap(&mut race, 2_560_000);
    race.add(GUN, Act::KeepJump(jump.number));
    let progress = race.progress();
    assert!(progress.clock_change.is_none());
    assert_eq!(progress.run.last().time, Time::from_seconds(2560));
}

#[test]
fn a_time_before_the_one_before_it_does_not_count_until_that_is_repaired() {
    let mut race = tapped(&[80_000, 160_000]);
    race.add(GUN, Act::SetTime { mark: metres(400), elapsed: Time::from_seconds(800) });
    let progress = race.progress();
    assert_eq!(progress.backwards, [metres(800)]);
    assert_eq!(progress.run.passages[1].recorded, Recorded::Discounted(Time::from_seconds(160)));
    race.add(GUN, Act::SetTime { mark: metres(400), elapsed: Time::from_seconds(81) });
    assert!(race.progress().backwards.is_empty());
}

#[test]
fn ending_can_be_undone_and_the_last_tap_resets_nothing() {
    let all: Vec<i64> = (1..=8).map(|lap| lap * 80_000).collect();
    let mut race = tapped(&all);
    let stage = |race: &RaceLog| RaceScreen::of(race, &race.progress()).stage;
    assert_eq!(stage(&race), Stage::Finished);
    race.add(GUN, Act::End);
    assert_eq!(stage(&race), Stage::Ended);
    race.undo(GUN);
    assert_eq!(stage(&race), Stage::Finished);
    race.redo(GUN);
    race.add(GUN, Act::Reopen);
    assert_eq!(stage(&race), Stage::Finished);
    assert_eq!(race.progress().run.passed().count(), 8);
}

#[test]
fn what_is_undone_can_be_redone_until_something_else_is_done() {
    let mut race = tapped(&[80_000, 160_000]);
    let whole = race.progress().run;
    race.undo(GUN);
    race.undo(GUN);
    assert!(race.progress().run.is_empty());
    race.redo(GUN);
    race.redo(GUN);
    assert_eq!(race.progress().run, whole);
    assert_eq!(race.redo(GUN), None);
    race.undo(GUN);
    tap(&mut race, 161_000);
    assert_eq!(race.redo(GUN), None);
    assert_eq!(times(&race)[1], Some(161_000));
}

#[test]
fn the_rest_is_planned_anew_in_its_shape_with_its_locks_and_stops() {
    let pairs = [
        ("distance", "10km"),
        ("goal", "50m"),
        ("shape", "fade-6km-10"),
        ("locks", "2-5m_8-5m10s"),
        ("stops", "7km-20s"),
    ];
    let plan = options::read(pairs).plan;
    let mut race = race_of(plan);
    for km in 1..=4 {
        tap(&mut race, km * 310_000);
    }
    let from = Distance::from_metres(4000);
    race.add(GUN, Act::Replan { from, goal: Time::from_seconds(3060) });
    let Progress { targets, .. } = race.progress();
    let at = |km: u32| targets.micros_at(Distance::from_metres(km * 1000));
    assert_eq!(targets.all().last().unwrap().cumulative, Time::from_seconds(3060));
    assert_eq!(at(4), 1_240_000_000);
    // Lap 8 is fixed, with the stop in it; what was fixed before is run.
    assert_eq!(at(8) - at(7), 310_000_000);
    assert!(targets.released().is_empty());
    // The ninth kilometre is 10 % slower than the fifth.
    assert!(((at(9) - at(8)) * 10).abs_diff((at(5) - at(4)) * 11) < 100);
    // A goal that leaves nothing for what is free releases what is fixed.
    race.add(GUN, Act::Replan { from, goal: Time::from_seconds(1540) });
    let hard = race.progress().targets;
    assert_eq!(hard.released().len(), 1);
    assert_eq!(hard.goal(), Time::from_seconds(1540));
}

#[test]
fn a_stop_moves_the_finish_by_its_time_and_the_next_mark_with_it() {
    let mut race = tapped(&[86_250]);
    let before = race.progress().targets;
    race.add(GUN, Act::AddStop { at: metres(400), time: Time::from_seconds(60) });
    let after = race.progress().targets;
    assert_eq!(after.goal(), before.goal() + Time::from_seconds(60));
    let moved = after.micros_at(metres(800)) - before.micros_at(metres(800));
    assert!(moved.abs_diff(60_000_000) < 10_000, "{moved}");
    race.undo(GUN);
    assert_eq!(race.progress().targets, before);
}

#[test]
fn a_key_that_moves_the_marks_leaves_each_time_at_its_place() {
    let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s_x_5m20s")]).plan;
    let (run, _) = options::read_run(&plan);
    for (key, value) in [("every", "1km"), ("lap", "200m"), ("lane", "4"), ("odd", "last"), ("distance", "5000m")] {
        let changed = options::change(&plan, key, Some(value)).plan;
        let (again, problems) = options::read_run(&changed);
        assert_eq!(problems, [], "{key}");
        assert!(again.passed().eq(run.passed()), "{key}");
        let back = options::change(&changed, key, None).plan;
        assert!(options::read_run(&back).0.passed().eq(run.passed()), "{key}");
    }
    // What moves no mark leaves the text as it was.
    for (key, value) in [("goal", "11:00"), ("units", "mi"), ("shape", "negative-2"), ("pb", "11:35")] {
        assert_eq!(options::change(&plan, key, Some(value)).plan.unknown, plan.unknown, "{key}");
    }
}

#[test]
fn a_run_of_a_link_becomes_a_log_with_the_same_targets() {
    let pairs = [
        ("distance", "half"),
        ("goal", "2h"),
        ("every", "5km"),
        ("run", "28m_x_x-1h25m_20km-1h54m"),
        ("replan", "5km-1h58m_15km-2h5m-5m"),
    ];
    let plan = options::read(pairs).plan;
    let (run, problems) = options::read_run(&plan);
    assert_eq!(problems, []);
    let mut log = RaceLog::new(plan.clone()).unwrap();
    for act in run_acts(&run) {
        log.add(GUN, act);
    }
    let progress = log.progress();
    assert_eq!(progress.run.passages, run.passages);
    assert_eq!(progress.targets.all(), Targets::of(&plan, log.marks(), &run).unwrap().all());
}

#[test]
fn a_goal_that_is_changed_beyond_the_finish_stays() {
    let mut race = tapped(&[86_250]);
    race.add(GUN, Act::Replan { from: metres(3200), goal: Time::from_seconds(700) });
    race.add(GUN, Act::AddStop { at: metres(1_200_000), time: Time::from_seconds(60) });
    let progress = race.progress();
    assert_eq!((progress.run.replans.len(), progress.targets.goal()), (0, Time::from_seconds(690)));
    // Two stops of a thousand hours are as long as a time may be.
    race.add(GUN, Act::AddStop { at: metres(400), time: Time::LONGEST });
    assert_eq!(race.progress().run.replans[0].goal, Time::LONGEST);
}

#[test]
fn a_plan_that_was_run_stays_where_it_was_when_its_splits_change() {
    let pairs = [("distance", "3200m"), ("goal", "11:30"), ("run", "80s_2m40s_x_5m20s"), ("replan", "1600m-11m")];
    let mut plan = options::read(pairs).plan;
    let (run, problems) = options::read_run(&plan);
    assert_eq!(problems, []);
    for every in ["200m", "800m", "1km", "1500m_2000m", "lap"] {
        plan.every = options::read_every(every).unwrap();
        options::set_run(&mut plan, &run);
        let (again, problems) = options::read_run(&plan);
        assert_eq!(problems, [], "{every}");
        assert!(again.passed().eq(run.passed()), "{every}");
        assert_eq!(again.replans, run.replans);
    }
    assert_eq!(plan.unknown[0].1, "80s_2m40s_x_5m20s");
    let targets = Targets::of(&plan, &plan.marks().unwrap(), &run).unwrap();
    assert_eq!(targets.goal(), Time::from_seconds(660));
}

/// Values that were issued, and what is read of them, for ever: places in metres and times in milliseconds, below zero
/// where they do not count.
#[test]
fn every_run_ever_issued_reads_as_it_did() {
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a [(u32, Option<i64>)], &'a [(u32, u32, u32)]);
    let cases: [Case<'_>; 3] = [
        (
            &[("distance", "3200m"), ("goal", "11m30s"), ("run", "80s_2m40s_x_5m20s_x-8m6.5s")],
            &[(400, Some(80_000)), (800, Some(160_000)), (1200, None), (1600, Some(320_000)), (2000, Some(-486_500))],
            &[],
        ),
        (
            &[
                ("distance", "marathon"),
                ("goal", "4h"),
                ("every", "5km"),
                ("run", "5km-27m3s_54m10s_half-1h53m40.25s_25km-x"),
                ("replan", "10km-4h5m_25km-4h15m-5m"),
            ],
            &[(5000, Some(1_623_000)), (10_000, Some(3_250_000)), (21_097, Some(6_820_250)), (25_000, None)],
            &[(10_000, 14_700_000, 0), (25_000, 15_300_000, 300_000)],
        ),
        (
            &[("distance", "1mi"), ("goal", "6m"), ("every", "400m"), ("run", "1:30_2:60_4:30")],
            &[(400, Some(90_000)), (1200, Some(270_000))],
            &[],
        ),
    ];
    for (pairs, passages, replans) in cases {
        let (run, _) = options::read_run(&options::read(pairs.iter().copied()).plan);
        let read = run.passages.iter().filter(|passage| passage.recorded != Recorded::Open).map(|passage| {
            let time = passage.recorded.time().map(|time| i64::from(time.millis()));
            let counts = passage.recorded.counted().is_some();
            (passage.mark.millimetres() / 1000, if counts { time } else { time.map(|time| -time) })
        });
        assert_eq!(read.collect::<Vec<_>>(), passages, "{pairs:?}");
        let read = run
            .replans
            .iter()
            .map(|replan| (replan.from.millimetres() / 1000, replan.goal.millis(), replan.stop.millis()));
        assert_eq!(read.collect::<Vec<_>>(), replans, "{pairs:?}");
    }
}

#[test]
fn a_wrong_item_of_a_run_is_reported_and_the_others_count() {
    let read = |run| {
        let plan = options::read([("distance", "3200m"), ("goal", "11:30"), ("run", run)]).plan;
        assert_eq!(plan.unknown, [("run".to_owned(), run.to_owned())]);
        let (run, problems) = options::read_run(&plan);
        let times: Vec<_> = run.passed().map(|passed| (passed.mark, passed.time)).collect();
        (times, problems.into_iter().map(|problem| problem.key).collect::<Vec<_>>())
    };
    let at = |mark, seconds| (metres(mark), Time::from_seconds(seconds));
    assert_eq!(read("80s_soon_4m"), (vec![at(400, 80), at(1200, 240)], vec!["run"]));
    assert_eq!(read("80s_9km-4m_2m40s"), (vec![at(400, 80), at(800, 160)], vec!["run"]));
    assert_eq!(read("1_2_3_4_5_6_7_8_9"), (vec![], vec!["run"]));
    assert_eq!(read("80s_70s"), (vec![at(400, 80)], vec![]));
    assert_eq!(read(""), (vec![], vec![]));
}

#[test]
fn the_screen_follows_the_marks() {
    let mut race = tapped(&[86_250]);
    let screen = RaceScreen::of(&race, &race.progress());
    assert_eq!(screen.status.title, "on plan");
    assert_eq!(screen.ticks[..2], [Tick::Timed, Tick::Open]);
    let last = screen.last.unwrap();
    assert_eq!((last.mark.as_str(), last.time.as_str(), last.lap.as_str()), ("400 m", "1:26.3", "lap 1 in 86.3"));
    assert_eq!(screen.announcement, "400 m in 1:26.3, lap 1 in 86.3, on plan · Next: 800 m at 2:52.5.");
    assert_eq!(screen.spoken, "800 m at 2 minutes 52.5");
    race.add(GUN, Act::Missed);
    let missed = RaceScreen::of(&race, &race.progress());
    assert_eq!(missed.last.unwrap().lap, "no time");
    assert_eq!(missed.ticks[1], Tick::Missed);
    assert_eq!(missed.button.hint, "Tap at 1200 m");
}

fn metres(metres: u32) -> Distance {
    Distance::from_metres(metres)
}

fn plan() -> Plan {
    options::read([("distance", "3200m"), ("goal", "11:30")]).plan
}

fn race_of(plan: Plan) -> RaceLog {
    let mut race = RaceLog::new(plan).unwrap();
    race.add(GUN, Act::Gun(GUN));
    race
}

/// A race with taps so many milliseconds after the gun.
fn tapped(taps: &[i64]) -> RaceLog {
    let mut race = race_of(plan());
    for elapsed in taps {
        tap(&mut race, *elapsed);
    }
    race
}

fn tap(race: &mut RaceLog, elapsed: i64) {
    let moment = GUN.later_by(elapsed);
    race.add(moment, Act::Tap(moment));
}

/// The milliseconds at the marks, where they count.
fn times(race: &RaceLog) -> Vec<Option<u32>> {
    let run = race.progress().run;
    run.passages.iter().map(|passage| passage.recorded.counted().map(Time::millis)).collect()
}

#[test]
fn a_time_at_another_place_takes_no_number() {
    let run = "8m_16m_24m_5km-24m53s_32m10s_40m10s";
    let plan = options::read([("distance", "marathon"), ("goal", "3h30m"), ("every", "1mi"), ("run", run)]).plan;
    let rows = run_rows(&plan, &options::read_run(&plan).0);
    let names: Vec<&str> = rows.iter().take(6).map(|row| row.mark.as_str()).collect();
    assert_eq!(names, ["Mile 1", "Mile 2", "Mile 3", "5 km", "Mile 4", "Mile 5"]);
    assert_eq!((rows.len(), rows.last().map(|row| row.mark.as_str())), (28, Some("Finish")));
}

#[test]
fn a_missed_mark_says_so_and_one_without_a_record_is_empty() {
    let plan = options::read([("distance", "1600m"), ("goal", "5:20"), ("run", "80s_x_4m")]).plan;
    let runs: Vec<String> = run_rows(&plan, &options::read_run(&plan).0).into_iter().map(|row| row.run).collect();
    assert_eq!(runs, ["1:20.0", "missed", "4:00.0", ""]);
}
