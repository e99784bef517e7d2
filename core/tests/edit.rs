//! Editing laps, and going back.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common {
    pub(crate) mod invariants;
    pub(crate) mod plans;
}

use std::time::{Duration, Instant};

use common::invariants::check;
use common::plans::plans;
use lapwise_core::editing::{
    Change, CourseChange, EditError, Edited, Finish, History, MOST_STEPS, SectionEnd, SectionError, SectionSetting,
    SectionWay, decision, edit, locks_by_hand, move_section_end, moved, nearest, release_all, remove_section,
    section_length, section_pace, section_setting, section_time, set_section, setting_at_pace, setting_of_way,
    without_invalid,
};
use lapwise_core::formats::field;
use lapwise_core::link::history;
use lapwise_core::pacing::{
    Distance, Every, Interval, LengthUnit, Lock, Pace, Percent, Place, Plan, PlanError, RACES, Schedule, Section,
    Shape, ShapeError, ShapeKind, ShapePart, ShownUnit, Stop, Time, Units,
};
use lapwise_core::present::{LapName, refusals};
use lapwise_core::{link, options};

fn plan(pairs: &[(&str, &str)]) -> Plan {
    let opened = options::read(pairs.iter().copied());
    assert_eq!(opened.problems, [], "{pairs:?}");
    opened.plan
}

fn two_miles() -> Plan {
    plan(&[("distance", "3200m"), ("goal", "10:40")])
}

fn marathon() -> Plan {
    plan(&[("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi"), ("units", "mi")])
}

fn hundred_miles() -> Plan {
    let race = RACES.iter().find(|race| race.name == "100mi").unwrap();
    let every = Every::Interval(Interval::new(400_000_000, LengthUnit::Metre).unwrap());
    Plan { every, ..Plan::new(race, Time::from_hms(23, 30, 0)) }
}

fn edited(plan: &Plan, laps: &[usize], change: Change, finish: Finish) -> Result<Edited, EditError> {
    edit(plan, &plan.schedule().unwrap(), laps, change, finish)
}

fn done(plan: &Plan, laps: &[usize], change: Change, finish: Finish) -> Edited {
    edited(plan, laps, change, finish).unwrap()
}

fn laps(schedule: &Schedule) -> Vec<u32> {
    schedule.splits().iter().map(|split| split.lap.millis()).collect()
}

fn seconds(seconds: u32) -> Time {
    Time::from_seconds(seconds)
}

mod figures {
    use super::*;

    #[test]
    fn two_miles_with_a_first_lap_of_77_by_each_way_of_editing() {
        let plan = two_miles();
        let typed = field::lap_change("77.0", Distance::from_metres(400), ShownUnit::Tenth, Units::Km).unwrap();
        let less = field::lap_change("-3", Distance::from_metres(400), ShownUnit::Tenth, Units::Km).unwrap();
        let by_typing = done(&plan, &[0], typed, Finish::Keep);
        assert_eq!(done(&plan, &[0], less, Finish::Keep), by_typing);
        let schedule = plan.schedule().unwrap();
        assert_eq!(nearest(&plan, &schedule, &[0], Change::By(-3000), Finish::Keep).edited, by_typing);
        // As thirty presses of a key that takes a tenth each.
        let keys = (0..30).fold(plan.clone(), |plan, _| done(&plan, &[0], Change::By(-100), Finish::Keep).plan);
        assert_eq!(keys, by_typing.plan);
        let laps = laps(&by_typing.schedule);
        assert_eq!(laps[0], 77_000);
        assert!(laps[1..].iter().all(|lap| [80_400, 80_500].contains(lap)), "{laps:?}");
        assert_eq!(laps.iter().sum::<u32>(), 640_000);
        assert_eq!(moved(&schedule, &by_typing.schedule, &[0]).len(), 7);
    }

    #[test]
    fn undo_restores_exactly_and_a_reload_keeps_plan_and_history() {
        let edited = done(&two_miles(), &[0], Change::To(seconds(77)), Finish::Keep).plan;
        let mut history = History::default();
        history.record(&two_miles());
        let mut reloaded = history::read(&history::write(&history));
        assert_eq!(reloaded.undo(&edited), Some(two_miles()));
        let mut reloaded = history::read(&history::write(&reloaded));
        assert_eq!(reloaded.redo(&two_miles()), Some(edited));
    }

    #[test]
    fn a_marathon_whose_finish_moves_by_21_seconds() {
        let before = marathon().schedule().unwrap();
        assert_eq!(before.splits()[0].lap, seconds(549));
        let to = field::lap_change("9:30", Distance::MILE, ShownUnit::Second, Units::Mi).unwrap();
        let Edited { plan, schedule } = done(&marathon(), &[0], to, Finish::Move);
        assert_eq!(plan.goal, Time::from_hms(4, 0, 21));
        assert_eq!(moved(&before, &schedule, &[0]), []);
        assert_eq!(laps(&schedule)[1..], laps(&before)[1..]);
        let locked = schedule.splits().iter().filter(|split| split.is_locked).count();
        assert_eq!(locked, 1, "only the edited lap is marked");
        assert!(plan.locks.len() <= 2, "{:?}", plan.locks);
        let back = done(&plan, &[0], Change::Planned, Finish::Move);
        assert_eq!(back.plan, marathon());
    }

    #[test]
    fn a_decision_mark_is_on_the_other_goal_in_the_shape_of_the_plan() {
        let lock = Lock { from: Distance::ZERO, to: Distance::KILOMETRE, time: seconds(240) };
        let plan = Plan { locks: vec![lock], ..plan(&[("distance", "marathon"), ("goal", "3:20:00")]) };
        let goal = Time::from_hms(3, 28, 10);
        assert_eq!(decision(&plan, goal, Distance::from_metres(30_000)), Ok(Time::from_hms(2, 28, 0)));
        assert_eq!(decision(&plan, goal, plan.distance), Ok(goal));
        assert_eq!(decision(&plan, Time::ZERO, plan.distance), Err(PlanError::GoalOutOfRange));
    }
}

mod limits {
    use super::*;

    #[test]
    fn an_edit_that_leaves_too_little_says_by_how_much_and_stops_at_the_limit() {
        let plan = two_miles();
        let schedule = plan.schedule().unwrap();
        let error = edited(&plan, &[0], Change::To(seconds(645)), Finish::Keep).unwrap_err();
        // Seven laps of a tenth leave 639.3 s.
        assert_eq!(error, EditError::RestTooFast { over: Time::from_millis(5_700), release: None });
        assert_eq!(
            refusals::edit_error(&error, &plan),
            "This is 5.7 s too much: it leaves the other splits no time. Give less, or let the finish \
             move."
        );
        let near = nearest(&plan, &schedule, &[0], Change::To(seconds(645)), Finish::Keep);
        assert_eq!((near.edited.schedule.splits()[0].lap, near.why), (Time::from_millis(639_300), Some(error)));
        let moving = nearest(&plan, &schedule, &[0], Change::To(seconds(645)), Finish::Move);
        assert_eq!((moving.edited.plan.goal, moving.why), (seconds(1205), None));
    }

    #[test]
    fn a_lap_may_be_as_fast_as_arithmetic_takes_it() {
        let plan = two_miles();
        let schedule = plan.schedule().unwrap();
        for finish in [Finish::Keep, Finish::Move] {
            let near = nearest(&plan, &schedule, &[2, 3], Change::By(-90_000), finish);
            let error = EditError::TooFast { lap: 3, least: Time::from_millis(100), by: Time::from_millis(10_100) };
            assert_eq!(near.why, Some(error));
            assert_eq!(near.edited.schedule.splits()[2].lap, Time::from_millis(100));
            assert_eq!(near.edited.schedule.splits()[3].lap, Time::from_millis(100));
            assert_eq!(refusals::edit_error(&error, &plan), "This leaves lap 3 no time. Give it at least 0.1 s.");
        }
    }

    #[test]
    fn a_goal_beyond_every_record_can_be_edited() {
        let plan = plan(&[("distance", "3200m"), ("goal", "4m40s")]);
        for (change, lap) in
            [(Change::By(-1000), 34_000), (Change::By(1000), 36_000), (Change::To(seconds(30)), 30_000)]
        {
            for finish in [Finish::Keep, Finish::Move] {
                assert_eq!(done(&plan, &[1], change, finish).schedule.splits()[1].lap, Time::from_millis(lap));
            }
        }
        let whole_goal = edited(&plan, &[1], Change::To(seconds(280)), Finish::Keep);
        // Only what leaves the others no time at all is too much.
        assert_eq!(whole_goal, Err(EditError::RestTooFast { over: Time::from_millis(700), release: None }));
    }

    #[test]
    fn where_every_lap_is_locked_only_the_finish_can_move() {
        let plan = plan(&[("distance", "1600m"), ("goal", "5m20s"), ("locks", "1-80s-81s-79s-80s")]);
        let error = edited(&plan, &[1], Change::By(100), Finish::Keep).unwrap_err();
        assert_eq!(error, EditError::AllLocked { release: Some(1) });
        assert_eq!(
            refusals::edit_error(&error, &plan),
            "Every other split is locked, and none can make up for this one. Release lap 1, or let the finish move."
        );
        let near = nearest(&plan, &plan.schedule().unwrap(), &[1], Change::By(100), Finish::Keep);
        assert_eq!((near.edited.plan, near.why), (plan.clone(), Some(error)));
        let moved = done(&plan, &[1], Change::By(100), Finish::Move);
        assert_eq!((laps(&moved.schedule), moved.plan.goal.millis()), (vec![80_000, 81_100, 79_000, 80_000], 320_100));
        let released = done(&plan, &[0], Change::Planned, Finish::Keep).plan;
        assert_eq!(
            laps(&done(&released, &[1], Change::By(100), Finish::Keep).schedule),
            [79_900, 81_100, 79_000, 80_000]
        );
        assert_eq!(laps(&release_all(&plan).schedule().unwrap()), [80_000; 4]);
    }

    #[test]
    fn laps_and_times_that_are_none_are_refused() {
        let plan = two_miles();
        assert_eq!(edited(&plan, &[8], Change::By(100), Finish::Keep), Err(EditError::NoSuchLap));
        assert_eq!(edited(&plan, &[0], Change::By(i64::MAX), Finish::Move), Err(EditError::TooSlow { lap: 1 }));
        let too_fast =
            |by| Err(EditError::TooFast { lap: 1, least: Time::from_millis(100), by: Time::from_millis(by) });
        assert_eq!(edited(&plan, &[0], Change::By(i64::MIN), Finish::Keep), too_fast(3_599_920_100));
        assert_eq!(edited(&plan, &[0], Change::To(Time::ZERO), Finish::Move), too_fast(100));
        let too_fine = Lock { from: Distance::ZERO, to: Distance::ZERO, time: Time::from_millis(5) };
        let refused = Err(EditError::Plan(PlanError::LockTime(too_fine)));
        assert_eq!(edited(&plan, &[0], Change::By(5), Finish::Keep), refused);
        let longest = Change::To(Time::LONGEST);
        assert_eq!(edited(&plan, &[0], longest, Finish::Move), Err(EditError::FinishOutOfRange));
        assert_eq!(edited(&plan, &[], Change::By(100), Finish::Keep).unwrap().plan, plan);
    }

    #[test]
    fn a_stop_stays_in_the_lap_after_it() {
        let stop = Stop { at: Distance::from_metres(10_000), time: seconds(60) };
        let plan = Plan { stops: vec![stop], ..marathon() };
        let short = edited(&plan, &[6], Change::To(seconds(60)), Finish::Keep).unwrap_err();
        assert!(matches!(short, EditError::Plan(PlanError::LockTime(_))), "{short:?}");
        let before = plan.schedule().unwrap();
        for lap in 5..8 {
            let edited = done(&plan, &[lap], Change::By(30_000), Finish::Move);
            assert_eq!(moved(&before, &edited.schedule, &[lap]), []);
            assert_eq!(edited.plan.stops, [stop]);
        }
    }
}

mod locks {
    use super::*;

    #[test]
    fn the_other_parts_of_a_broader_lock_keep_their_shown_time() {
        let plan = plan(&[("distance", "10km"), ("goal", "50m"), ("locks", "2km-6km-21m30s")]);
        let before = plan.schedule().unwrap();
        let edited = done(&plan, &[3], Change::To(seconds(300)), Finish::Keep);
        let lock = |from, to, millis| Lock {
            from: Distance::from_metres(from),
            to: Distance::from_metres(to),
            time: Time::from_millis(millis),
        };
        let expected = [lock(2000, 3000, 323_000), lock(3000, 4000, 300_000), lock(4000, 6000, 645_000)];
        assert_eq!(before.splits()[2].lap, seconds(323));
        assert_eq!(edited.plan.locks, expected);
        let released = done(&edited.plan, &[3], Change::Planned, Finish::Keep).plan;
        assert_eq!(released.locks, [expected[0], expected[2]]);
    }

    #[test]
    fn many_small_edits_leave_no_more_locks_than_one() {
        for first in
            [marathon(), two_miles(), plan(&[("distance", "10km"), ("goal", "50:05"), ("shape", "negative-3")])]
        {
            let mut plan = first.clone();
            for step in 0..40_i64 {
                let by = if step % 7 < 4 { 1000 } else { -1000 };
                plan = done(&plan, &[2], Change::By(by), Finish::Move).plan;
                assert!(plan.locks.len() <= 3, "{:?}", plan.locks);
                assert_eq!(locks_by_hand(&plan, &plan.locks), 1);
            }
            assert_eq!(done(&plan, &[2], Change::Planned, Finish::Move).plan, first);
        }
    }

    #[test]
    fn a_finer_time_makes_the_unit_finer() {
        let edited = done(&marathon(), &[0], Change::By(-500), Finish::Move);
        assert_eq!((edited.plan.goal.millis(), edited.schedule.unit()), (14_399_500, ShownUnit::Tenth));
        let before = marathon().schedule().unwrap();
        assert_eq!(moved(&before, &edited.schedule, &[0]), []);
        assert_eq!(edited.schedule.splits()[0].lap, Time::from_millis(548_700));
    }

    #[test]
    fn all_of_403_laps_are_locked_edited_and_released() {
        let plan = hundred_miles();
        let all: Vec<usize> = (0..403).collect();
        let error = edited(&plan, &all, Change::By(1000), Finish::Keep).unwrap_err();
        assert_eq!(error, EditError::AllLocked { release: None });
        let moved = done(&plan, &all, Change::By(1000), Finish::Move);
        assert_eq!(moved.plan.goal, plan.goal + seconds(403));
        assert_eq!(moved.plan.locks.len(), 403);
        assert_eq!(moved.schedule.splits().iter().filter(|split| split.is_locked).count(), 403);
        check(&moved.plan, &moved.schedule);
        let odd: Vec<usize> = all.iter().copied().filter(|lap| lap % 2 == 1).collect();
        let released = done(&moved.plan, &odd, Change::Planned, Finish::Keep);
        assert_eq!(released.plan.locks.len(), 202);
        let text = link::encode(&moved.plan);
        assert_eq!(link::decode(&text).unwrap().opened.unwrap().plan, moved.plan);
    }

    #[test]
    fn an_edit_of_403_laps_is_quick() {
        let plan = hundred_miles();
        // 200.5 s a lap: every second time is just rounded up.
        let ties = Plan { distance: Distance::from_metres(160_800), goal: seconds(80_601), ..plan.clone() };
        let shape = Shape::new(&[ShapePart::new(ShapeKind::Negative, &[], Percent::from_hundredths(333))]).unwrap();
        let even: Vec<usize> = (0..400).filter(|lap| lap % 2 == 0).collect();
        let locked = done(&plan, &even, Change::By(1000), Finish::Move).plan;
        for plan in [&plan, &ties, &Plan { shape, ..plan.clone() }, &locked] {
            let schedule = plan.schedule().unwrap();
            assert!(schedule.splits().len() >= 402);
            for laps in [[0].as_slice(), &[57], &[200, 201, 300], &[401]] {
                // The quickest of five, since other work on the machine only ever adds time.
                let quickest = (0..5).map(|_| time_of(plan, &schedule, laps)).min();
                assert!(quickest < Some(Duration::from_millis(2)), "{laps:?}: {quickest:?}");
                println!("{laps:?}: {quickest:?}");
            }
        }
    }

    fn time_of(plan: &Plan, schedule: &Schedule, laps: &[usize]) -> Duration {
        let start = Instant::now();
        let edited = edit(plan, schedule, laps, Change::By(5000), Finish::Move).unwrap();
        let time = start.elapsed();
        assert_eq!(moved(schedule, &edited.schedule, laps), []);
        time
    }

    #[test]
    fn as_few_locks_as_possible_go_where_goal_or_distance_change() {
        let plan = plan(&[("distance", "10km"), ("goal", "50m"), ("locks", "1-300s-310s_9-290s-290s")]);
        let faster = Plan { goal: seconds(1000), ..plan.clone() };
        let CourseChange { plan: fitted, released } = without_invalid(faster);
        assert_eq!(released.locks, plan.locks[3..]);
        assert_eq!(fitted.locks, plan.locks[..3]);
        let much_faster = Plan { goal: seconds(400), ..plan.clone() };
        let CourseChange { plan: fitted, released } = without_invalid(much_faster);
        assert_eq!((fitted.locks.as_slice(), released.locks.len()), (&plan.locks[2..3], 3));
        let shorter = Plan { distance: Distance::from_metres(9000), ..plan.clone() };
        let CourseChange { plan: fitted, released } = without_invalid(shorter);
        assert_eq!((fitted.locks.as_slice(), released.locks.as_slice()), (&plan.locks[..3], &plan.locks[3..]));
    }

    #[test]
    fn of_locks_that_overlap_only_those_in_the_way_go() {
        let lock = |from, to| Lock {
            from: Distance::from_metres(from),
            to: Distance::from_metres(to),
            time: seconds((to - from) / 4),
        };
        let locks = vec![lock(0, 2000), lock(1000, 3000), lock(2000, 4000), lock(5000, 5000)];
        let plan = Plan { locks: locks.clone(), ..plan(&[("distance", "10km"), ("goal", "50m")]) };
        let CourseChange { plan: fitted, released } = without_invalid(plan);
        assert_eq!((fitted.locks.clone(), released.locks), (vec![locks[0], locks[2]], vec![locks[1], locks[3]]));
        assert_eq!(fitted.check(), Ok(()));
    }

    #[test]
    fn where_all_is_locked_and_the_goal_is_slower_one_lap_goes() {
        let plan = plan(&[("distance", "1600m"), ("goal", "5m20s"), ("locks", "1-80s-81s-79s-80s")]);
        let CourseChange { plan: fitted, released } = without_invalid(Plan { goal: seconds(330), ..plan.clone() });
        assert_eq!(released.locks, plan.locks[3..]);
        assert_eq!(laps(&fitted.schedule().unwrap()), [80_000, 81_000, 79_000, 90_000]);
    }
}

mod sections {
    use super::*;

    fn section(plan: &Plan) -> Section {
        plan.sections[0].clone()
    }

    #[test]
    fn a_section_has_one_setting_that_reads_back() {
        let mut plan = plan(&[
            ("distance", "marathon"),
            ("goal", "4h"),
            ("shape", "negative-2_kick-400m-4"),
            ("sections", "start-20km-Out"),
        ]);
        let section = section(&plan);
        let by = Percent::from_hundredths(250);
        let settings = [
            SectionSetting::Easier(by),
            SectionSetting::Locked(seconds(6600)),
            SectionSetting::Harder(by),
            SectionSetting::Planned,
        ];
        let first = plan.clone();
        for setting in settings {
            plan = set_section(&plan, &section, setting).unwrap();
            assert_eq!(section_setting(&plan, &section), setting);
            let reopened = link::decode(&link::encode(&plan)).unwrap().opened.unwrap().plan;
            assert_eq!(reopened, plan);
            check(&plan, &plan.schedule().unwrap());
        }
        assert_eq!(plan, first);
    }

    #[test]
    fn a_lock_that_an_edit_set_beside_its_lap_gives_way() {
        let pairs = [("distance", "marathon"), ("goal", "4h"), ("every", "1mi"), ("sections", "1mi-5mi-Up")];
        let even = plan(&pairs);
        let slower = edit(&even, &even.schedule().unwrap(), &[0], Change::By(21_000), Finish::Move).unwrap().plan;
        assert_eq!(slower.locks.len(), 2);
        let locked = SectionSetting::Locked(seconds(2_200));
        let timed = set_section(&slower, &section(&slower), locked).unwrap();
        assert_eq!(timed.locks.len(), 2);
        assert_eq!(section_setting(&timed, &section(&timed)), locked);
        check(&timed, &timed.schedule().unwrap());
    }

    #[test]
    fn a_section_that_does_not_fit_is_refused_in_words() {
        let plan = plan(&[("distance", "10km"), ("goal", "50m"), ("locks", "3-300s"), ("sections", "2km-5km-Hill")]);
        let hill = section(&plan);
        let locked = SectionSetting::Locked(seconds(900));
        let error = set_section(&plan, &hill, locked).unwrap_err();
        assert_eq!(error, SectionError::Overlaps(plan.locks[0]));
        assert_eq!(
            refusals::section_error(&error, &plan),
            "The lock from 2 km to 3 km covers a part of this section. Release it first."
        );
        let backwards = Section { from: hill.to, to: hill.from, ..hill.clone() };
        assert_eq!(set_section(&plan, &backwards, locked), Err(SectionError::Outside));
        let beyond = Section { to: Distance::MARATHON, ..hill.clone() };
        assert_eq!(set_section(&plan, &beyond, locked), Err(SectionError::Outside));
        let under = Percent::from_hundredths(10_000);
        let refused = Err(SectionError::Shape(ShapeError::Percent { under }));
        assert_eq!(set_section(&plan, &hill, SectionSetting::Harder(under)), refused);
        let free = release_all(&plan);
        let more = |over| Err(SectionError::Plan(PlanError::LocksOverGoal { over: seconds(over) }));
        assert_eq!(set_section(&free, &hill, SectionSetting::Locked(seconds(3000))), more(0));
        assert_eq!(set_section(&free, &hill, SectionSetting::Locked(seconds(3025))), more(25));
    }

    #[test]
    fn a_moved_section_is_run_as_before_and_a_removed_one_leaves_nothing() {
        let pairs = [("distance", "10km"), ("goal", "50m"), ("sections", "start-2km-Out_7km-9km-Hill")];
        let plain = plan(&pairs);
        let hill = plain.sections[1].clone();
        let settings = [
            SectionSetting::Planned,
            SectionSetting::Easier(Percent::from_hundredths(300)),
            SectionSetting::Harder(Percent::from_hundredths(300)),
            SectionSetting::Locked(seconds(650)),
        ];
        for setting in settings {
            let set = set_section(&plain, &hill, setting).unwrap();
            let moved = move_section_end(&set, 1, SectionEnd::From, Distance::from_metres(6000)).unwrap();
            let moved = move_section_end(&moved, 1, SectionEnd::To, Distance::from_metres(8000)).unwrap();
            let section =
                Section { from: Distance::from_metres(6000), to: Distance::from_metres(8000), ..hill.clone() };
            assert_eq!((&moved.sections[1], section_setting(&moved, &section)), (&section, setting));
            assert_eq!((moved.locks.len(), moved.shape.efforts().len()), (set.locks.len(), set.shape.efforts().len()));
            assert_eq!(remove_section(&moved, 1), remove_section(&plain, 1));
            assert_eq!(move_section_end(&set, 1, SectionEnd::From, hill.to), Err(SectionError::Outside));
            assert_eq!(move_section_end(&set, 1, SectionEnd::To, Distance::MARATHON), Err(SectionError::Outside));
        }
        assert_eq!(remove_section(&plain, 0).sections, [hill]);
        assert_eq!(remove_section(&plain, 2), plain);
        assert_eq!(move_section_end(&plain, 2, SectionEnd::To, Distance::ZERO), Ok(plain));
    }

    #[test]
    fn a_section_that_a_shorter_race_left_behind_can_be_taken_out() {
        let mut plan = plan(&[("distance", "10km"), ("goal", "50m"), ("sections", "7km-9km-Hill")]);
        plan.distance = Distance::from_metres(5000);
        assert_eq!(remove_section(&plan, 0), Plan { sections: vec![], ..plan });
    }

    #[test]
    fn a_way_to_run_a_section_starts_from_how_it_is_run() {
        let plain = plan(&[("distance", "10km"), ("goal", "50m"), ("sections", "8km-end-Home")]);
        let home = section(&plain);
        let ways = |setting| {
            let plan = set_section(&plain, &home, setting).unwrap();
            SectionWay::ALL.map(|way| setting_of_way(&plan, &home, way))
        };
        let by = |hundredths| Percent::from_hundredths(hundredths);
        let (planned, locked) = (SectionSetting::Planned, |time| SectionSetting::Locked(seconds(time)));
        let (easier, harder) = (SectionSetting::Easier, SectionSetting::Harder);
        assert_eq!(ways(planned), [planned, easier(by(300)), harder(by(300)), locked(600), locked(600)]);
        assert_eq!(ways(harder(by(500))), [planned, easier(by(500)), harder(by(500)), locked(576), locked(576)]);
        assert_eq!(ways(locked(590)), [planned, easier(by(300)), harder(by(300)), locked(590), locked(590)]);
        let of = [planned, easier(by(1)), harder(by(1)), locked(1)].map(SectionWay::of);
        assert_eq!(of, [SectionWay::Planned, SectionWay::Easier, SectionWay::Harder, SectionWay::InTime]);
    }

    #[test]
    fn a_typed_pace_stays_what_it_is() {
        for units in [Units::Km, Units::Mi] {
            let plain =
                Plan { units, ..plan(&[("distance", "marathon"), ("goal", "4h"), ("sections", "5km-30km-Up")]) };
            for typed in 300..360 {
                let pace = Pace::new(seconds(typed), units.length()).unwrap();
                let setting = setting_at_pace(&plain, &section(&plain), pace);
                let paced = set_section(&plain, &section(&plain), setting).unwrap();
                assert_eq!(section_pace(&paced, &section(&paced)), Some(seconds(typed)), "{units:?} {typed}");
                assert_eq!(SectionSetting::Locked(section_time(&paced, &section(&paced)).unwrap()), setting);
            }
        }
        let backwards = Section { from: Distance::MILE, to: Distance::MILE, name: String::new() };
        let plan = two_miles();
        assert_eq!((section_time(&plan, &backwards), section_pace(&plan, &backwards)), (None, None));
        assert_eq!(section_length(&plan, &backwards), plan.distance);
    }
}

mod typed {
    use super::*;

    fn read(text: &str) -> Result<Change, String> {
        let length = Distance::from_metres(400);
        field::lap_change(text, length, ShownUnit::Tenth, Units::Km).map_err(|error| refusals::text_error(&error))
    }

    #[test]
    fn whatever_a_person_types_in_a_lap() {
        let to = |millis| Change::To(Time::from_millis(millis));
        let table = [
            ("80", to(80_000)),
            ("80.5", to(80_500)),
            ("1:20.5", to(80_500)),
            ("1.20.5", to(80_500)),
            ("80.25", to(80_250)),
            (" 1:20 ", to(80_000)),
            ("+1", Change::By(1000)),
            ("+100", Change::By(100_000)),
            ("-0.5", Change::By(-500)),
            ("\u{2212}0,5", Change::By(-500)),
            ("- .25", Change::By(-250)),
            ("+0:03", Change::By(3000)),
            ("+1:05.5", Change::By(65_500)),
            ("-2s", Change::By(-2000)),
            ("\u{ff0b}1", Change::By(1000)),
            ("3:20/km", to(80_000)),
            ("5:22/mi", to(80_000)),
            ("4:58/km", to(119_200)),
            ("80/400", to(80_000)),
            ("40/200 m", to(80_000)),
            ("", Change::Planned),
            ("  ", Change::Planned),
            ("=", Change::Planned),
            ("Auto", Change::Planned),
        ];
        for (text, change) in table {
            assert_eq!(read(text), Ok(change), "{text}");
        }
    }

    #[test]
    fn what_is_none_says_what_was_found_and_what_works() {
        let example = "Write 1:20.5, +1, -0.5 or 4:58/km.";
        let table = [
            ("1:", "\u{201c}1:\u{201d} is not finished."),
            ("+", "\u{201c}+\u{201d} is not finished."),
            ("-", "\u{201c}-\u{201d} is not finished."),
            ("+1.", "\u{201c}+1.\u{201d} is not finished."),
            ("+0:0", "\u{201c}+0:0\u{201d} is not finished."),
            ("aut", "\u{201c}aut\u{201d} is not finished."),
            ("4:58/", "\u{201c}4:58/\u{201d} is not finished."),
            ("fast", "\u{201c}fast\u{201d} is not a lap time."),
            ("+-1", "\u{201c}+-1\u{201d} is not a lap time."),
            ("0", "This is zero, but a lap time is not."),
            ("80.125", "This is too fine: a lap time is given to 0.01 s."),
            ("+0.001", "This is too fine: a lap time is given to 0.01 s."),
            ("+9999999", "This is too much: a lap time is at most 999 h 59 min 59.99 s."),
            ("1:75", "\u{201c}1:75\u{201d} has minutes or seconds over 59."),
        ];
        for (text, sentence) in table {
            assert_eq!(read(text), Err(format!("{sentence} {example}")), "{text}");
        }
    }
}

mod going_back {
    use super::*;

    /// A plan that is told from others by its label.
    fn labelled(label: &str) -> Plan {
        Plan { label: label.to_owned(), ..two_miles() }
    }

    fn labels(plans: &[Plan]) -> Vec<&str> {
        plans.iter().map(|plan| plan.label.as_str()).collect()
    }

    #[test]
    fn a_gesture_and_typing_in_one_field_are_one_step() {
        let mut history = History::default();
        for label in ["a", "b", "c"] {
            history.record_in("drag", &labelled(label));
        }
        history.end_gesture();
        history.record_in("drag", &labelled("d"));
        history.record_in("goal", &labelled("e"));
        history.record_in("goal", &labelled("f"));
        history.record(&labelled("g"));
        let mut now = labelled("h");
        let mut undone = Vec::new();
        while let Some(before) = history.undo(&now) {
            undone.push(before.clone());
            now = before;
        }
        assert_eq!(labels(&undone), ["g", "e", "d", "a"]);
        assert!(!history.can_undo(&now) && history.can_redo(&now));
        let mut redone = Vec::new();
        while let Some(after) = history.redo(&now) {
            redone.push(after.clone());
            now = after;
        }
        assert_eq!(labels(&redone), ["d", "e", "g", "h"]);
        assert!(history.can_undo(&now) && !history.can_redo(&now));
    }

    #[test]
    fn a_change_after_an_undo_is_a_new_way() {
        let mut history = History::default();
        history.record_in("goal", &labelled("a"));
        assert_eq!(history.undo(&labelled("b")), Some(labelled("a")));
        history.record_in("goal", &labelled("a"));
        assert_eq!(history.redo(&labelled("c")), None);
        assert_eq!(history.undo(&labelled("c")), Some(labelled("a")));
    }

    #[test]
    fn a_gesture_that_ends_where_it_began_is_no_step() {
        let mut history = History::default();
        history.record(&labelled("a"));
        history.record_in("drag", &labelled("b"));
        assert!(history.can_undo(&labelled("b")));
        assert_eq!(history.undo(&labelled("b")), Some(labelled("a")));
        assert!(!history.can_undo(&labelled("a")));
        assert_eq!(history.undo(&labelled("a")), None);
    }

    #[test]
    fn two_hundred_steps_are_kept() {
        let mut history = History::default();
        for step in 0..300 {
            history.record(&labelled(&step.to_string()));
        }
        let mut now = labelled("300");
        let mut steps = 0;
        while let Some(before) = history.undo(&now) {
            (now, steps) = (before, steps + 1);
        }
        assert_eq!((now.label.as_str(), steps, MOST_STEPS), ("100", 200, 200));
        assert_eq!(history.future().len(), 200);
        let many: Vec<Plan> = (0..300).map(|step| labelled(&step.to_string())).collect();
        let history = History::of(many.clone(), many);
        assert_eq!((history.past()[0].label.as_str(), history.future()[0].label.as_str()), ("100", "100"));
    }

    #[test]
    fn a_history_is_stored_as_it_always_was() {
        let mut history = History::default();
        let locked = plan(&[("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s")]);
        history.record(&two_miles());
        history.record(&locked);
        let now = plan(&[("distance", "marathon"), ("goal", "4:00:00"), ("text", "Ö = &")]);
        assert_eq!(history.undo(&now), Some(locked));
        let stored = "447842612\n-#v=1&distance=3200m&goal=10m40s&every=lap&check=3ikkl6\n+#v=1&distance=marathon\
                      &goal=4h&every=1km&text=%C3%96%20%3D%20%26&check=agiuem";
        assert_eq!(history::write(&history), stored);
        assert_eq!(history::read(stored), history);
    }

    #[test]
    fn the_text_of_a_history_is_bounded_and_keeps_the_last_steps() {
        let long =
            |step: u32| Plan { unknown: vec![("x".to_owned(), "y".repeat(6000))], ..labelled(&step.to_string()) };
        let mut history = History::default();
        for step in 0..200 {
            history.record(&long(step));
        }
        let text = history::write(&history);
        assert!((history::LONGEST - 6100..=history::LONGEST).contains(&text.len()), "{}", text.len());
        let mut read = history::read(&text);
        assert_eq!(read.past(), &history.past()[200 - read.past().len()..]);
        assert_eq!(read.past().len(), 21);
        assert_eq!(read.undo(&labelled("now")), Some(long(199)));
        assert_eq!(read.redo(&long(199)), Some(labelled("now")));
    }

    #[test]
    fn damaged_text_is_an_empty_history() {
        let mut history = History::default();
        history.record(&two_miles());
        history.record(&marathon());
        assert_eq!(history.undo(&labelled("now")), Some(marathon()));
        let text = history::write(&history);
        assert_eq!(history::read(&text), history);
        for end in 0..text.len() {
            assert_eq!(history::read(&text[..end]), History::default(), "{end}");
        }
        for place in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1;
            let damaged = String::from_utf8(bytes).unwrap();
            assert_eq!(history::read(&damaged), History::default(), "{damaged}");
        }
        assert_eq!(history::read(&format!("{text}{}", "\n-x".repeat(100_000))), History::default());
    }
}

mod sequences {
    use super::*;

    /// Steele, Lea and Flood's `SplitMix64`.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap()
        }

        fn start(&mut self) -> Plan {
            let race = RACES[self.below(RACES.len())];
            let per_km = 150 + self.below(400);
            let goal = race.distance.millimetres() as usize / 1000 * per_km / 1000;
            let plan = Plan::new(&race, seconds(u32::try_from(goal).unwrap()));
            let every = [plan.every.clone(), Every::Interval(Interval::MILE), Every::Interval(Interval::KILOMETRE)];
            let every = every[self.below(3)].clone();
            let by = Percent::from_hundredths(u32::try_from(self.below(900)).unwrap());
            let trend = [None, Some(ShapeKind::Negative), Some(ShapeKind::Positive)][self.below(3)];
            let push = [None, Some(ShapePart::new(ShapeKind::Push, &[Place::Mid, Place::End], by))][self.below(2)];
            let parts: Vec<_> = trend.map(|kind| ShapePart::new(kind, &[], by)).into_iter().chain(push).collect();
            let round = [None, Some(ShownUnit::Second), Some(ShownUnit::Tenth)][self.below(3)];
            Plan { every, round, shape: Shape::new(&parts).unwrap(), ..plan }
        }

        fn laps(&mut self, count: usize) -> Vec<usize> {
            let first = self.below(count);
            match self.below(6) {
                0 => vec![first, self.below(count), self.below(count)],
                1 => (first..count.min(first + 3)).collect(),
                _ => vec![first],
            }
        }

        fn change(&mut self, schedule: &Schedule, lap: usize) -> Change {
            let step = i64::from(schedule.unit().millis()) * (i64::try_from(self.below(60)).unwrap() - 30);
            let lap = schedule.splits()[lap].lap.millis();
            match self.below(8) {
                0 => Change::Planned,
                1 => Change::To(Time::from_millis(
                    lap / 100 * 90 / 10 * 10 + 10 * u32::try_from(self.below(3000)).unwrap(),
                )),
                2 => Change::By(step * 200),
                _ => Change::By(step),
            }
        }

        fn finish(&mut self) -> Finish {
            [Finish::Keep, Finish::Move][self.below(2)]
        }
    }

    #[test]
    fn ten_thousand_sequences_add_up_keep_their_locks_and_can_be_undone() {
        let mut random = Random(3);
        let (mut edits, mut moves, mut refused, mut marked) = (0, 0, 0, 0);
        for _ in 0..10_000 {
            let first = random.start();
            let mut plan = first.clone();
            let mut history = History::default();
            for _ in 0..=random.below(5) {
                let schedule = plan.schedule().unwrap();
                let laps = random.laps(schedule.splits().len());
                let change = random.change(&schedule, laps[0]);
                let finish = random.finish();
                match edit(&plan, &schedule, &laps, change, finish) {
                    Ok(edited) => {
                        history.record(&plan);
                        holds(&plan, &schedule, &laps, change, finish, &edited);
                        edits += 1;
                        moves += usize::from(finish == Finish::Move);
                        marked += usize::from(marks_others(&schedule, &edited.schedule, &laps));
                        plan = edited.plan;
                    }
                    Err(error) => {
                        refused += 1;
                        is_explained(&error, &plan, &laps, finish);
                        let near = nearest(&plan, &schedule, &laps, change, finish);
                        assert_eq!(near.why, Some(error), "{change:?}");
                        check(&near.edited.plan, &near.edited.schedule);
                        stops_at_the_limit(&plan, &schedule, &laps, change, finish, &near.edited.schedule);
                    }
                }
            }
            assert_eq!(history::read(&history::write(&history)).past(), history.past());
            while let Some(before) = history.undo(&plan) {
                plan = before;
            }
            assert_eq!(plan, first);
        }
        println!("{edits} edits, {moves} moved the finish, {refused} refused, {marked} locked other laps too");
        assert!(edits > 20_000 && moves > 10_000 && refused > 100, "{edits} {moves} {refused}");
        assert!(marked * 500 < moves, "{marked} of {moves} edits locked other laps too");
    }

    /// An error is one that such an edit can have, and its sentence has its data.
    fn is_explained(error: &EditError, plan: &Plan, laps: &[usize], finish: Finish) {
        let sentence = refusals::edit_error(error, plan);
        assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
        match *error {
            EditError::TooFast { lap, least, by } => {
                assert!(laps.contains(&(lap - 1)) && !least.is_zero() && !by.is_zero(), "{error:?}");
            }
            EditError::TooSlow { lap } => assert!(laps.contains(&(lap - 1)), "{error:?}"),
            EditError::RestTooFast { release: Some(lap), .. } | EditError::AllLocked { release: Some(lap) } => {
                let split = plan.schedule().unwrap().splits()[lap - 1];
                assert!(split.is_locked && !laps.contains(&(lap - 1)), "{error:?}");
                let name = LapName::in_plan(plan, lap - 1).in_sentence();
                assert!(sentence.contains(&format!("elease {name}")), "{sentence}");
            }
            EditError::FinishOutOfRange | EditError::OthersWouldChange => assert_eq!(finish, Finish::Move),
            EditError::RestTooFast { .. } | EditError::AllLocked { .. } | EditError::Plan(_) => {}
            EditError::NoSuchLap => panic!("{laps:?} are laps of {plan:?}"),
        }
    }

    /// One unit more than what was possible is not.
    fn stops_at_the_limit(
        plan: &Plan,
        before: &Schedule,
        laps: &[usize],
        change: Change,
        finish: Finish,
        near: &Schedule,
    ) {
        if let (Change::By(by), [lap]) = (change, laps) {
            let lap_of = |schedule: &Schedule| i64::from(schedule.splits()[*lap].lap.millis());
            let more = lap_of(near) - lap_of(before) + i64::from(before.unit().millis()) * by.signum();
            assert!(edit(plan, before, laps, Change::By(more), finish).is_err(), "{plan:?} {lap} {more} of {by}");
        }
    }

    fn marks_others(before: &Schedule, after: &Schedule, laps: &[usize]) -> bool {
        let mut pairs = before.splits().iter().zip(after.splits()).enumerate();
        pairs.any(|(lap, (old, new))| !old.is_locked && new.is_locked && !laps.contains(&lap))
    }

    fn holds(plan: &Plan, before: &Schedule, laps: &[usize], change: Change, finish: Finish, edited: &Edited) {
        let after = &edited.schedule;
        check(&edited.plan, after);
        let (goal, new_goal) = (i64::from(plan.goal.millis()), i64::from(edited.plan.goal.millis()));
        match finish {
            Finish::Keep => assert_eq!(goal, new_goal),
            Finish::Move => assert_eq!(moved(before, after, laps), [], "{plan:?} {laps:?} {change:?}"),
        }
        for (lap, (old, new)) in before.splits().iter().zip(after.splits()).enumerate() {
            if laps.contains(&lap) {
                assert_eq!(
                    new.is_locked,
                    change != Change::Planned,
                    "{} {} {laps:?} {lap} {finish:?} -> {}",
                    link::encode(plan),
                    before.unit().millis(),
                    link::encode(&edited.plan)
                );
                if let Change::To(time) = change {
                    assert_eq!(new.lap, time);
                }
            }
            let lock = plan.locks.iter().find(|lock| lock.to == old.mark && lock.from == old.mark - old.length);
            if let Some(lock) = lock.filter(|_| !laps.contains(&lap)) {
                assert_eq!((new.lap, new.is_locked), (lock.time, true), "{plan:?} {laps:?} {change:?}");
            }
        }
        let mut distinct = laps.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        if let (Finish::Move, Change::By(by)) = (finish, change) {
            assert_eq!(new_goal - goal, by * i64::try_from(distinct.len()).unwrap());
        }
        if before.unit() == after.unit() && finish == Finish::Move {
            let difference = |lap: &usize| {
                i64::from(after.splits()[*lap].lap.millis()) - i64::from(before.splits()[*lap].lap.millis())
            };
            assert_eq!(new_goal - goal, distinct.iter().map(difference).sum::<i64>());
        }
    }

    #[test]
    fn any_plan_at_all_is_edited_or_refused_in_words() {
        for (index, plan) in plans(7).take(2000).enumerate() {
            let Ok(schedule) = plan.schedule() else { continue };
            let lap = index % schedule.splits().len();
            for change in [Change::By(10), Change::By(-1000), Change::Planned, Change::To(seconds(100))] {
                for finish in [Finish::Keep, Finish::Move] {
                    match edit(&plan, &schedule, &[lap], change, finish) {
                        Ok(edited) => {
                            check(&edited.plan, &edited.schedule);
                            if finish == Finish::Move {
                                assert_eq!(moved(&schedule, &edited.schedule, &[lap]), [], "{plan:?}");
                            }
                        }
                        Err(error) => is_explained(&error, &plan, &[lap], finish),
                    }
                }
            }
        }
    }
}
