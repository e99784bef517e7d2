//! Every goal second of every named race in every shape, by metric splits and by miles: nearly ten
//! million plans.
//!
//! A goal suits a race where it is no faster than the world record pace and no slower than 20 min/km,
//! between 1:30 and 8:30:00; 100 miles, whose record is beyond that, gets every second up to 24 hours.
//! The shown units take turns.

mod common {
    pub(crate) mod oracle;
}

use std::ops::RangeInclusive;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use common::oracle::{Oracle, wide};
use lapwise_core::pacing::{
    Distance, Every, Interval, Percent, Place, Plan, RACES, Race, Schedule, Shape, ShapeKind, ShapePart, ShownUnit,
    Time, record_at,
};

#[test]
fn every_goal_second_of_every_race_sums_and_rounds_as_promised() {
    let start = Instant::now();
    let tasks = Mutex::new(tasks());
    let (plans, laps) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        while let Some(task) = next(&tasks) {
            let (checked, rows) = task.check();
            plans.fetch_add(checked, Ordering::Relaxed);
            laps.fetch_add(rows, Ordering::Relaxed);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let (plans, laps) = (plans.into_inner(), laps.into_inner());
    println!("{plans} plans with {laps} laps checked in {:.1} s", start.elapsed().as_secs_f32());
    assert!(plans > 1_000_000, "only {plans} plans");
}

/// One race by one interval.
struct Task {
    race: &'static Race,
    every: Every,
}

fn tasks() -> Vec<Task> {
    let metric = |race: &'static Race| Task { race, every: Every::default_on(race.surface) };
    let miles = |race: &'static Race| Task { race, every: Every::Interval(Interval::MILE) };
    RACES.iter().flat_map(|race| [metric(race), miles(race)]).collect()
}

fn next(tasks: &Mutex<Vec<Task>>) -> Option<Task> {
    tasks.lock().map_or(None, |mut tasks| tasks.pop())
}

impl Task {
    /// Checks every plan. Returns the number of plans and of laps.
    fn check(&self) -> (u64, u64) {
        let cases: Vec<_> = shapes(self.race.distance).into_iter().map(|shape| self.case(shape)).collect();
        let units = [None, Some(ShownUnit::Second), Some(ShownUnit::Tenth), Some(ShownUnit::Hundredth)];
        let (mut plans, mut laps) = (0, 0);
        for (goal, unit) in goals(self.race).zip(units.into_iter().cycle()) {
            laps += cases.iter().map(|case| case.check(goal, unit)).sum::<u64>();
            plans += cases.len() as u64;
        }
        (plans, laps)
    }

    fn case(&self, shape: Shape) -> Case {
        // The marks do not depend on the goal, so any goal gives those for the oracle.
        let plan = Plan { every: self.every.clone(), shape, ..Plan::new(self.race, Time::from_hms(1, 0, 0)) };
        let schedule = scheduled(&plan);
        let marks: Vec<_> = schedule.splits().iter().map(|split| split.mark).collect();
        Case { oracle: Oracle::new(&plan.shape, plan.distance, &marks), plan }
    }
}

fn goals(race: &Race) -> RangeInclusive<u32> {
    let record = record_at(race.distance);
    let is_slower = |second: &u32| record.is_none_or(|it| !it.is_beaten_by(Time::from_seconds(*second), race.distance));
    // 20 min/km are six seconds for five metres.
    let slowest = race.distance.millimetres() / 1000 * 6 / 5;
    let last = if race.name == "100mi" { 24 * 3600 } else { slowest.min(8 * 3600 + 30 * 60) };
    (90..).find(is_slower).unwrap_or(90)..=last
}

/// A plan for any goal, and what the oracle says of its marks.
struct Case {
    plan: Plan,
    oracle: Oracle,
}

impl Case {
    /// Checks the plan with one goal. Returns the number of laps.
    fn check(&self, goal: u32, round: Option<ShownUnit>) -> u64 {
        let plan = Plan { goal: Time::from_seconds(goal), round, ..self.plan.clone() };
        let schedule = scheduled(&plan);
        let sum: Time = schedule.splits().iter().map(|split| split.lap).sum();
        assert_eq!(sum, plan.goal, "the laps do not sum to the goal: {plan:?}");
        assert_eq!(schedule.splits().len(), self.oracle.areas.len(), "{plan:?}");
        assert!(self.is_exact(&schedule), "{plan:?}\n{schedule:?}");
        schedule.splits().len() as u64
    }

    /// Returns true if every mark is within half a unit of the exact time, and every lap its floor or ceiling.
    fn is_exact(&self, schedule: &Schedule) -> bool {
        let unit = u64::from(schedule.unit().millis());
        let goal = u64::from(schedule.goal().millis());
        let (mut area_before, mut shown_before) = (0, Time::ZERO);
        schedule.splits().iter().zip(&self.oracle.areas).all(|(split, area)| {
            let shown = u64::from(split.cumulative.millis());
            let lap = u64::from(split.lap.millis());
            let good = split.cumulative >= shown_before
                && split.lap == split.cumulative - shown_before
                && shown.is_multiple_of(unit)
                && self.lies_within(*area, goal, half_around(shown, unit))
                && self.lies_within(*area, goal * 1000, (split.exact_micros, split.exact_micros + 1))
                && self.lies_strictly_within(area - area_before, goal, (lap.saturating_sub(unit), lap + unit));
            (area_before, shown_before) = (*area, split.cumulative);
            good
        })
    }

    /// Returns true if the part of `goal` that falls to `area` is in the range, its start included.
    fn lies_within(&self, area: u128, goal: u64, (from, to): (u64, u64)) -> bool {
        let exact = wide(area, goal);
        wide(self.oracle.total, from) <= exact && exact < wide(self.oracle.total, to)
    }

    fn lies_strictly_within(&self, area: u128, goal: u64, (from, to): (u64, u64)) -> bool {
        let exact = wide(area, goal);
        wide(self.oracle.total, from) < exact && exact < wide(self.oracle.total, to)
    }
}

fn half_around(shown: u64, unit: u64) -> (u64, u64) {
    (shown.saturating_sub(unit / 2), shown + unit / 2)
}

fn scheduled(plan: &Plan) -> Schedule {
    match plan.schedule() {
        Ok(schedule) => schedule,
        Err(error) => panic!("{error:?}: {plan:?}"),
    }
}

/// Every kind of shape, and compositions.
fn shapes(race: Distance) -> Vec<Shape> {
    let part = |of: u32| Distance::from_millimetres(race.millimetres() / of);
    let metres = Distance::from_metres;
    let trend = |kind, hundredths| ShapePart::new(kind, &[], percent(hundredths));
    let (negative_2, positive_3) = (trend(ShapeKind::Negative, 200), trend(ShapeKind::Positive, 300));
    let fade = ShapePart::new(ShapeKind::Fade, &[Place::At(race - part(4))], percent(1000));
    let kick = ShapePart::new(ShapeKind::Kick, &[Place::At(metres(400))], percent(400));
    let crowd = ShapePart::new(ShapeKind::Crowd, &[Place::At(metres(300))], percent(750));
    let burst = ShapePart::new(ShapeKind::Burst, &[Place::At(metres(200))], percent(333));
    let ease = ShapePart::new(ShapeKind::Ease, &[Place::At(part(3)), Place::At(part(2))], percent(125));
    let push = ShapePart::new(ShapeKind::Push, &[Place::Mid, Place::End], percent(200));
    [
        vec![],
        vec![negative_2],
        vec![positive_3],
        vec![fade],
        vec![kick],
        vec![crowd],
        vec![burst],
        vec![ease],
        vec![push],
        vec![negative_2, kick],
        vec![positive_3, crowd, kick],
        vec![trend(ShapeKind::Negative, 6599), fade],
        vec![trend(ShapeKind::Positive, 19_999), burst, ease],
        vec![crowd, ease, fade],
    ]
    .map(|parts| shaped(&parts))
    .to_vec()
}

fn shaped(parts: &[ShapePart]) -> Shape {
    match Shape::new(parts) {
        Ok(shape) => shape,
        Err(error) => panic!("{error:?}"),
    }
}

fn percent(hundredths: u32) -> Percent {
    Percent::from_hundredths(hundredths)
}
