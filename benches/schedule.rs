//! How long one schedule takes: `cargo bench`.
//!
//! Prints the least and the median of many batches, in nanoseconds a schedule.

use std::hint::black_box;
use std::time::Instant;

use lapwise::pacing::{
    Distance, Effort, Every, Interval, LengthUnit, Lock, Percent, Plan, RACES, Shape, Stop, Time, Trend,
};

const BATCHES: usize = 200;
const SCHEDULES_A_BATCH: u32 = 50;

fn main() {
    bench("100 miles by 400 m, 403 rows", &hundred_miles_by_laps());
    bench("marathon by km, 43 rows", &plan("marathon", Time::from_hms(3, 30, 0)));
    bench("marathon by km, negative split and kick", &shaped_marathon());
    bench("100 miles by 400 m, five fine efforts", &finely_shaped_hundred_miles());
    bench("marathon by km, five locks and two stops", &locked_marathon());
}

fn bench(what: &str, plan: &Plan) {
    let mut nanos: Vec<_> = (0..BATCHES).map(|_| batch(plan)).collect();
    nanos.sort_unstable();
    println!("{what:44} min {:6} ns   median {:6} ns", nanos[0], nanos[BATCHES / 2]);
}

fn batch(plan: &Plan) -> u128 {
    let start = Instant::now();
    for _ in 0..SCHEDULES_A_BATCH {
        let _ = black_box(black_box(plan).schedule());
    }
    start.elapsed().as_nanos() / u128::from(SCHEDULES_A_BATCH)
}

fn plan(race: &str, goal: Time) -> Plan {
    let race = RACES.iter().find(|named| named.name == race);
    Plan::new(race.unwrap_or(&RACES[0]), goal)
}

fn hundred_miles_by_laps() -> Plan {
    let lap = Interval::new(400_000_000, LengthUnit::Metre).unwrap_or(Interval::KILOMETRE);
    Plan { every: Every::Interval(lap), ..plan("100mi", Time::from_hms(20, 0, 0)) }
}

fn shaped_marathon() -> Plan {
    let negative = Trend::Negative(Percent::from_hundredths(200));
    let kick = Effort::Kick(Distance::from_metres(2195), Percent::from_hundredths(400));
    let shape = Shape::new(negative, vec![kick]).unwrap_or_default();
    Plan { shape, ..plan("marathon", Time::from_hms(3, 30, 0)) }
}

/// Weights that need more than 128 bits on the way.
fn finely_shaped_hundred_miles() -> Plan {
    let fade = |step: u32| Effort::Fade(Distance::from_metres(step * 20_000), Percent::from_hundredths(333 + 2 * step));
    let shape = Shape::new(Trend::Even, (1..=5).map(fade).collect()).unwrap_or_default();
    Plan { shape, ..hundred_miles_by_laps() }
}

fn locked_marathon() -> Plan {
    let lock = |km: u32| Lock {
        from: Distance::from_metres(km * 1000),
        to: Distance::from_metres(km * 1000 + 1000),
        time: Time::from_seconds(295),
    };
    let stop = |km: u32| Stop { at: Distance::from_metres(km * 1000), time: Time::from_seconds(20) };
    let locks = [5, 6, 12, 20, 33].map(lock).to_vec();
    Plan { locks, stops: [15, 30].map(stop).to_vec(), ..plan("marathon", Time::from_hms(3, 30, 0)) }
}
