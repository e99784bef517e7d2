//! Real races: what was run, locked lap by lap, comes out as it was run.

use lapwise_core::pacing::{
    Distance, Every, Interval, LengthUnit, Lock, Plan, RACES, Race, Schedule, Stop, Surface, Time,
};
use serde_json::Value;

const RACES_RUN: &str = include_str!("data/races.json");

/// A race as it was run.
struct Run {
    race: &'static Race,
    /// Marks and the elapsed times there; the finish is the last.
    splits: Vec<(Distance, Time)>,
}

impl Run {
    fn finish(&self) -> Time {
        self.splits.last().map_or(Time::ZERO, |(_, time)| *time)
    }

    fn locks(&self) -> Vec<Lock> {
        let start = (Distance::ZERO, Time::ZERO);
        let befores = std::iter::once(&start).chain(&self.splits);
        let lock = |(before, after): (&(Distance, Time), &(Distance, Time))| Lock {
            from: before.0,
            to: after.0,
            time: after.1 - before.1,
        };
        befores.zip(&self.splits).map(lock).collect()
    }

    /// The race with all of it locked.
    fn plan(&self) -> Plan {
        let marks = self.splits.iter().map(|(mark, _)| *mark).collect();
        Plan { every: Every::Marks(marks), locks: self.locks(), ..Plan::new(self.race, self.finish()) }
    }

    fn assert_reproduced_by(&self, schedule: &Schedule) {
        for (mark, time) in &self.splits {
            let split = schedule.splits().iter().find(|split| split.mark == *mark);
            assert_eq!(split.map(|split| split.cumulative), Some(*time), "{} at {mark:?}", self.race.name);
        }
    }
}

#[test]
fn locked_laps_reproduce_the_race() {
    for run in runs() {
        let schedule = scheduled(&run.plan());
        run.assert_reproduced_by(&schedule);
        let laps: Vec<_> = schedule.splits().iter().map(|split| split.lap).collect();
        let run_laps: Vec<_> = run.locks().iter().map(|lock| lock.time).collect();
        assert_eq!(laps, run_laps);
        assert!(schedule.splits().iter().all(|split| split.is_locked));
    }
}

#[test]
fn the_lap_that_is_not_locked_is_what_is_left() {
    for run in runs() {
        for free in 0..run.splits.len() {
            let mut plan = run.plan();
            plan.locks.remove(free);
            let schedule = scheduled(&plan);
            // A time that only the freed lap has in hundredths may be shown in a coarser unit.
            if schedule.unit() == run.plan().shown_unit() {
                run.assert_reproduced_by(&schedule);
            }
            assert!(!schedule.splits()[free].is_locked);
        }
    }
}

#[test]
fn a_finer_interval_keeps_the_times_that_were_run() {
    for run in runs() {
        let half_kilometre = Interval::new(500_000, LengthUnit::Kilometre).unwrap_or(Interval::KILOMETRE);
        let schedule = scheduled(&Plan { every: Every::Interval(half_kilometre), ..run.plan() });
        let (on_grid, off_grid): (Vec<_>, Vec<_>) = run
            .splits
            .iter()
            .copied()
            .partition(|(mark, _)| mark.millimetres().is_multiple_of(500_000) || *mark == run.race.distance);
        Run { race: run.race, splits: on_grid }.assert_reproduced_by(&schedule);
        for (mark, time) in off_grid {
            let waypoint = schedule.waypoints().iter().find(|waypoint| waypoint.mark == mark);
            assert_eq!(waypoint.map(|waypoint| waypoint.cumulative), Some(time), "{mark:?}");
        }
    }
}

#[test]
fn a_stop_inside_a_locked_lap_changes_no_mark() {
    for run in runs() {
        let stop = Stop { at: run.splits[0].0, time: Time::from_seconds(10) };
        let schedule = scheduled(&Plan { stops: vec![stop], ..run.plan() });
        run.assert_reproduced_by(&schedule);
    }
}

#[test]
fn the_races_are_the_ones_of_the_figures() {
    let finishes: Vec<_> = runs().iter().map(|run| (run.race.name, run.finish().millis())).collect();
    assert_eq!(finishes, [("marathon", 7_269_000), ("half", 3_450_000), ("10000m", 1_571_000)]);
}

fn runs() -> Vec<Run> {
    let runs: Vec<Value> = serde_json::from_str(RACES_RUN).unwrap_or_else(|error| panic!("{error}"));
    runs.iter().map(run).collect()
}

fn run(value: &Value) -> Run {
    let race = RACES.iter().find(|race| value["event"] == race.name).unwrap_or_else(|| panic!("{value}"));
    assert_eq!(race.surface == Surface::Track, race.name == "10000m");
    let split = |split: &Value| {
        let distance = Distance::from_millimetres(thousandths(&split["metres"]));
        (distance, Time::from_millis(thousandths(&split["seconds"])))
    };
    Run { race, splits: value["splits"].as_array().into_iter().flatten().map(split).collect() }
}

fn scheduled(plan: &Plan) -> Schedule {
    plan.schedule().unwrap_or_else(|error| panic!("{error:?}: {plan:?}"))
}

#[allow(clippy::cast_possible_truncation, reason = "figures are small and positive")]
fn thousandths(value: &Value) -> u32 {
    (value.as_f64().unwrap_or_else(|| panic!("{value}")) * 1000.0).round() as u32
}
