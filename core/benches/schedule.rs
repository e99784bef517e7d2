//! Times one schedule, and one link: `cargo bench --bench schedule`.

#[path = "common/timing.rs"]
mod timing;

use std::hint::black_box;

use lapwise_core::link;
use lapwise_core::pacing::{
    Distance, Every, Interval, LengthUnit, Lock, Percent, Place, Plan, RACES, Shape, ShapeKind, ShapePart, Stop, Time,
};
use timing::time;

const RUNS_A_BATCH: u32 = 50;

fn main() {
    bench("100 miles by 400 m, 403 rows", &hundred_miles_by_laps());
    bench("marathon by km, 43 rows", &plan("marathon", Time::from_hms(3, 30, 0)));
    bench("marathon by km, negative split and kick", &shaped_marathon());
    bench("100 miles by 400 m, five fine efforts", &finely_shaped_hundred_miles());
    bench("marathon by km, five locks and two stops", &locked_marathon());
    let edited = edited_marathon();
    let fragment = link::encode(&edited);
    time("link of a marathon with 42 edited laps", RUNS_A_BATCH, || link::encode(black_box(&edited)));
    time("plan and schedule of that link", RUNS_A_BATCH, || link::decode(black_box(&fragment)));
}

fn bench(what: &str, plan: &Plan) {
    time(what, RUNS_A_BATCH, || black_box(plan).schedule());
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
    let negative = ShapePart::new(ShapeKind::Negative, &[], Percent::from_hundredths(200));
    let kick =
        ShapePart::new(ShapeKind::Kick, &[Place::At(Distance::from_metres(2195))], Percent::from_hundredths(400));
    let shape = Shape::new(&[negative, kick]).unwrap_or_default();
    Plan { shape, ..plan("marathon", Time::from_hms(3, 30, 0)) }
}

/// Weights that need more than 128 bits on the way.
fn finely_shaped_hundred_miles() -> Plan {
    let fade = |step: u32| {
        let after = Place::At(Distance::from_metres(step * 20_000));
        ShapePart::new(ShapeKind::Fade, &[after], Percent::from_hundredths(333 + 2 * step))
    };
    let shape = Shape::new(&(1..=5).map(fade).collect::<Vec<_>>()).unwrap_or_default();
    Plan { shape, ..hundred_miles_by_laps() }
}

fn locked_marathon() -> Plan {
    let stop = |km: u32| Stop { at: Distance::from_metres(km * 1000), time: Time::from_seconds(20) };
    let locks = [5, 6, 12, 20, 33].map(|km| lock(km, 295)).to_vec();
    Plan { locks, stops: [15, 30].map(stop).to_vec(), ..plan("marathon", Time::from_hms(3, 30, 0)) }
}

fn edited_marathon() -> Plan {
    let locks = (0..42).map(|km| lock(km, 290 + km % 17)).collect();
    Plan { locks, ..plan("marathon", Time::from_hms(3, 30, 0)) }
}

fn lock(km: u32, seconds: u32) -> Lock {
    let (from, to) = (Distance::from_metres(km * 1000), Distance::from_metres(km * 1000 + 1000));
    Lock { from, to, time: Time::from_seconds(seconds) }
}
