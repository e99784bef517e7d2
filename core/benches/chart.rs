//! Times one chart of 403 rows and of 43: `cargo bench --bench chart`.
//!
//! Prints the least and the median of many batches, in nanoseconds for one chart with its layers.

use std::hint::black_box;
use std::time::Instant;

use lapwise_core::pacing::{Distance, Every, Interval, Percent, Plan, Shape, Surface, Time, Trend};
use lapwise_core::present::Reference;
use lapwise_core::present::chart::{Chart, Frame, View};

const BATCHES: usize = 200;
const RUNS_A_BATCH: u32 = 20;

fn main() {
    let slower = Shape::new(Trend::Positive(Percent::from_hundredths(1200)), Vec::new()).unwrap_or_default();
    let hundred_miles = Plan {
        every: Every::Lap,
        shape: slower.clone(),
        ..Plan::of(Distance::from_millimetres(160_934_400), Surface::Track, Time::from_hms(20, 0, 0))
    };
    let marathon = Plan {
        every: Every::Interval(Interval::KILOMETRE),
        shape: slower,
        ..Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0))
    };
    for (name, plan) in [("403 rows", &hundred_miles), ("43 rows", &marathon)] {
        for view in [View::Pace, View::Gap(Reference::Goal)] {
            bench(&format!("{name}, {view:?}"), plan, view);
        }
    }
}

fn bench(name: &str, plan: &Plan, view: View) {
    let Ok(schedule) = plan.schedule() else { return };
    let draw = || black_box(Chart::new(Frame::new(900, 280, 12), black_box(plan), &schedule, view, "PB").layers());
    let mut nanos: Vec<_> = (0..BATCHES).map(|_| batch(&draw)).collect();
    nanos.sort_unstable();
    println!("{name:30} min {:6} ns   median {:6} ns", nanos[0], nanos[BATCHES / 2]);
}

fn batch<T>(run: &dyn Fn() -> T) -> u128 {
    let start = Instant::now();
    for _ in 0..RUNS_A_BATCH {
        drop(run());
    }
    start.elapsed().as_nanos() / u128::from(RUNS_A_BATCH)
}
