//! Times how long a message takes to be said: `cargo bench --bench messages`.

#[path = "common/timing.rs"]
mod timing;

use std::hint::black_box;

use lapwise_core::formats::print;
use lapwise_core::messages::{self, LapUnit, LapsTold, StartTold};
use lapwise_core::pacing::{Distance, Surface, Units};
use timing::time;

const RUNS_A_BATCH: u32 = 1000;

fn main() {
    time("a text without holes", RUNS_A_BATCH, || black_box(messages::goal()));
    time("a lap among all", RUNS_A_BATCH, || messages::lap_of(black_box("Lap 3"), 8_usize));
    time("a plural", RUNS_A_BATCH, || messages::split_count(black_box(8_usize)));
    time("a mark", RUNS_A_BATCH, || print::mark(black_box(Distance::KILOMETRE), Surface::Road, Units::Km));
    time("the lap that is read", RUNS_A_BATCH, || {
        messages::lap_reading(black_box("1200 m"), "4:00.0", "lap 3", "80.0")
    });
    time("the longest headline", RUNS_A_BATCH, || {
        let start = StartTold::Part;
        messages::headline(LapsTold::Between, start, LapUnit::Lap, black_box("80.4"), "300 m", "48.0", "78.8", "81.2")
    });
    time("the longest message", RUNS_A_BATCH, || messages::rest_too_fast_but_for(black_box("12.0 s"), "lap 3"));
}
