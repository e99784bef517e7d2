//! Times one chart with its layers, of 403 rows and of 43: `cargo bench --bench chart`.

#[path = "common/timing.rs"]
mod timing;

use std::hint::black_box;

use lapwise_core::pacing::{Distance, Every, Interval, Percent, Plan, Shape, ShapeKind, ShapePart, Surface, Time};
use lapwise_core::present::Reference;
use lapwise_core::present::chart::{Chart, Frame, View};
use timing::time;

const RUNS_A_BATCH: u32 = 20;

fn main() {
    let slower =
        Shape::new(&[ShapePart::new(ShapeKind::Positive, &[], Percent::from_hundredths(1200))]).unwrap_or_default();
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
    let frame = Frame::new(900, 280, 12);
    time(name, RUNS_A_BATCH, || Chart::new(frame, black_box(plan), &schedule, view, "PB").layers());
}
