//! Editing laps, and going back.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests")]

mod common {
    pub(crate) mod invariants;
    pub(crate) mod plans;
}

use std::time::{Duration, Instant};

use common::invariants::check;
use common::plans::plans;
use lapwise::edit::{
    Change, EditError, Edited, Finish, SectionError, SectionSetting, decision, edit, moved, nearest, release_all,
    section_setting, set_section,
};
use lapwise::history::{self, History};
use lapwise::pacing::{
    Distance, Effort, Every, Interval, LengthUnit, Lock, Percent, Place, Plan, PlanError, RACES, Schedule, Section,
    Shape, ShownUnit, Stop, Surface, Time, Trend, Units,
};
use lapwise::text::{en, field};
use lapwise::{link, options};

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
        let first = link::encode(&two_miles());
        let mut history = History::default();
        history.record(&first);
        let edited = link::encode(&done(&two_miles(), &[0], Change::To(seconds(77)), Finish::Keep).plan);
        let mut history = History::read(&history.write());
        assert_eq!(history.undo(&edited), Some(first.clone()));
        assert_eq!(link::decode(&first).unwrap().opened.unwrap().plan, two_miles());
        let mut history = History::read(&history.write());
        assert_eq!(history.redo(&first), Some(edited));
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
            let trend = [Trend::Even, Trend::Negative(by), Trend::Positive(by)][self.below(3)];
            let efforts = [Vec::new(), vec![Effort::Push(Place::Mid, Place::End, by)]][self.below(2)].clone();
            let round = [None, Some(ShownUnit::Second), Some(ShownUnit::Tenth)][self.below(3)];
            Plan { every, round, shape: Shape::new(trend, efforts).unwrap(), ..plan }
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
                        history.record(&link::encode(&plan));
                        holds(&plan, &schedule, &laps, change, finish, &edited);
                        edits += 1;
                        moves += usize::from(finish == Finish::Move);
                        marked += usize::from(marks_others(&schedule, &edited.schedule, &laps));
                        plan = edited.plan;
                    }
                    Err(error) => {
                        refused += 1;
                        assert!(!en::edit_error(&error, &plan).is_empty());
                        let near = nearest(&plan, &schedule, &laps, change, finish);
                        assert_eq!(near.why, Some(error), "{change:?}");
                        check(&near.edited.plan, &near.edited.schedule);
                    }
                }
            }
            let mut text = link::encode(&plan);
            while let Some(before) = history.undo(&text) {
                text = before;
            }
            assert_eq!(text, link::encode(&first));
            assert_eq!(link::decode(&text).unwrap().opened.unwrap().plan, first);
        }
        println!("{edits} edits, {moves} moved the finish, {refused} refused, {marked} locked other laps too");
        assert!(edits > 20_000 && moves > 10_000 && refused > 100, "{edits} {moves} {refused}");
        assert!(marked * 500 < moves, "{marked} of {moves} edits locked other laps too");
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
                        Err(error) => assert!(!en::edit_error(&error, &plan).is_empty()),
                    }
                }
            }
        }
    }
}
