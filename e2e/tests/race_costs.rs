//! What a race costs a phone: the time from a press to the picture of it, and what hours of it hold.
//!
//! In Chromium alone, whose tools slow a page down and count what it holds.

use e2e::Visitor;
use std::env;
use std::thread;
use std::time::Duration;

/// A hundred miles with 403 marks, one every 179 s.
const HUNDRED_MILES: &str = "/#distance=100mi&goal=20h&every=400m";
const MARKS: usize = 403;
const LAP_MILLIS: u64 = 179_000;

/// The presses in a row that are timed.
const TIMED: usize = 10;

/// The milliseconds from a press to the picture of it on a CPU that is four times slower.
const UNTIL_PAINTED: f64 = 100.0;
const SLOWER: u32 = 4;

#[test]
fn a_press_is_painted_at_once_with_403_marks_on_a_slow_phone() {
    if !is_chromium() {
        return;
    }
    let visitor = Visitor::in_a_race_of(HUNDRED_MILES);
    let (mut times, mut passed) = (Vec::new(), 0);
    for mark in [1, MARKS / 2, MARKS - 1 - TIMED] {
        visitor.runs_laps(mark - passed, LAP_MILLIS);
        visitor.slows_down(SLOWER);
        times.extend((0..TIMED).map(|_| visitor.time_until_lap_is_painted(LAP_MILLIS)));
        visitor.slows_down(1);
        passed = mark + TIMED;
    }
    println!("milliseconds from a press to its picture: {times:.0?}");
    times.sort_by(f64::total_cmp);
    // Other tests keep the machine busy meanwhile, so the slowest ones say nothing of the page.
    let median = times[times.len() / 2];
    assert!(median < UNTIL_PAINTED, "a press is painted within {median:.0} ms: {times:.0?}");
}

/// A marathon in five hours, with a mark every 7:07.
const MARATHON: &str = "/#distance=marathon&goal=5:00:00&every=1km";
const HOURS: u32 = 5;

/// The speed of the clock, and the real seconds that are an hour by it.
const FASTER: u32 = 120;
const HOUR: Duration = Duration::from_secs(30);

/// The presses in an hour.
const PRESSES: u32 = 8;

/// The real time without a press in which the work of a page is measured.
const AT_REST: Duration = Duration::from_secs(60);

#[test]
#[ignore = "it runs for four minutes: `cargo xtask soak`"]
fn five_hours_with_the_screen_on_hold_no_more_and_cost_no_power() {
    let visitor = Visitor::arrives().on_a_phone();
    visitor.watches_memory();
    visitor.goes_to(MARATHON);
    visitor.sees("Halfway");
    visitor.taps("Race day");
    visitor.taps("Start now");
    visitor.sees_control("More of the race");
    // What follows the start is done.
    thread::sleep(Duration::from_secs(3));
    let before = visitor.held();
    thread::sleep(AT_REST);
    let share = (visitor.held().busy - before.busy) / AT_REST.as_secs_f64();
    println!("busy between presses: {:.2} % of a core", share * 100.0);
    assert!(share < 0.01, "{:.2} % of a core between presses", share * 100.0);
    visitor.speeds_up(FASTER);
    let mut hours = Vec::new();
    for _ in 0..HOURS {
        for _ in 0..PRESSES {
            thread::sleep(HOUR / PRESSES);
            visitor.tries_lap().expect("a lap button");
        }
        let held = visitor.held();
        println!("{held:?}");
        hours.push(held);
    }
    let [first, last] = [hours[0], hours[hours.len() - 1]];
    // A race of 40 presses more is a longer log, of some kilobytes.
    assert!(last.heap - first.heap < 200_000.0, "objects: {hours:?}");
    // The log is longer, which may need one more page.
    assert!(last.memory <= first.memory + 65_536.0, "memory of the module: {hours:?}");
    assert!(last.nodes - first.nodes < 100.0, "nodes: {hours:?}");
    assert!(last.listeners - first.listeners < 20.0, "listeners: {hours:?}");
}

fn is_chromium() -> bool {
    env::var("LAPWISE_ENGINE").is_ok_and(|engine| engine == "chromium")
}
