//! Times the reading of a GPX file of 20 MB with 200,000 points: `cargo bench --bench activity`.

#[path = "common/gpx_file.rs"]
mod gpx_file;

use std::hint::black_box;
use std::time::Instant;

use lapwise_core::files::activity::{Reader, run_of};
use lapwise_core::pacing::Distance;

/// The bytes that a browser reads at once.
const PIECE: usize = 1 << 18;

fn main() {
    let file = gpx_file::gpx(200_000);
    println!("{} points, {} bytes", 200_000, file.len());
    let mut longest = 0;
    let start = Instant::now();
    let mut reader = Reader::default();
    for piece in file.as_bytes().chunks(PIECE) {
        let start = Instant::now();
        reader.feed(black_box(piece));
        longest = longest.max(start.elapsed().as_micros());
    }
    let fed = start.elapsed();
    let Ok(activity) = reader.finish() else { return };
    let finished = start.elapsed();
    let marks: Vec<_> = (1..=42).map(|km| Distance::from_metres(1000 * km)).chain([Distance::MARATHON]).collect();
    black_box(run_of(&activity, &marks, Distance::MARATHON));
    println!("pieces of 256 kB   {:6} µs   longest {longest} µs", fed.as_micros());
    println!("the end of it      {:6} µs", (finished - fed).as_micros());
    println!("times at 43 marks  {:6} µs", (start.elapsed() - finished).as_micros());
}
