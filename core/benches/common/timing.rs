//! Times code in batches. It prints the least and the median time of a batch, which noise moves less than the mean.

use std::hint::black_box;
use std::time::Instant;

const BATCHES: usize = 200;

/// Prints how long it takes to do something once, in nanoseconds, from batches of `runs`.
pub(crate) fn time<T>(what: &str, runs: u32, run: impl Fn() -> T) {
    let mut nanos: Vec<_> = (0..BATCHES).map(|_| batch(runs, &run)).collect();
    nanos.sort_unstable();
    println!("{what:44} min {:6} ns   median {:6} ns", nanos[0], nanos[BATCHES / 2]);
}

fn batch<T>(runs: u32, run: impl Fn() -> T) -> u128 {
    let start = Instant::now();
    for _ in 0..runs {
        drop(black_box(run()));
    }
    start.elapsed().as_nanos() / u128::from(runs)
}
