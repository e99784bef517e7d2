//! `cargo xtask speed` times Lapwise beside a page written by hand in plain JavaScript.
//!
//! Both pages are timed in turn, in the same run, on a CPU that is made four times slower. The ratio counts, since the
//! milliseconds depend on the machine. The longest frame of a drag, the longest tasks, the time that a page is blocked
//! while it loads, and the layout shift have limits of their own.

use e2e::{Browser, Costs, Screen, given};
use std::process::ExitCode;
use thirtyfour::error::WebDriverResult;

const SLOWER: u32 = 4;
/// Milliseconds to the first byte of an answer.
const LATENCY: u32 = 150;
/// 1.6 Mbit/s, in bytes a second.
const THROUGHPUT: u32 = 200_000;

const WARM_UP: usize = 10;
const KEYSTROKES: usize = 50;
const LOADS: usize = 5;
/// A phone, on which a page is loaded.
const PHONE: Screen = Screen { width: 412, height: 823, is_touched: true };

/// The milliseconds that a task may take while a page loads.
const LONGEST_WHILE_LOADING: f64 = 250.0;
/// The milliseconds for which a page may be blocked while it loads.
const BLOCKING: f64 = 150.0;
/// The milliseconds that a task of the first touch may take.
const LONGEST_OF_TOUCH: f64 = 200.0;
const SHIFT: f64 = 0.005;

/// The index of the lap that is dragged.
const LAP: usize = 2;
/// The number of times that each page is opened for a drag.
const ROUNDS: usize = 2;
/// The number of drags each time, and of frames of a drag.
const DRAGS: usize = 2;
const FRAMES: usize = 96;

/// Draws a frame as soon as there is something new, so that no wait for the screen hides the work.
const FRAMES_AT_ONCE: [&str; 2] = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/// A plan and the goals that are typed in turn.
struct Case {
    laps: u64,
    link: &'static str,
    goals: [&'static str; 2],
}

const MARATHON: Case =
    Case { laps: 43, link: "/#distance=marathon&goal=3:30:00&every=1km", goals: ["3:31:07", "3:30:00"] };
const HUNDRED_MILES: Case =
    Case { laps: 403, link: "/#distance=100mi&goal=20h&every=400m", goals: ["20:01:07", "20:00:00"] };

fn main() -> ExitCode {
    match report() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn report() -> WebDriverResult<()> {
    println!("\n{:<44} {:>9} {:>9}", "CPU 4× slower; milliseconds", "Lapwise", "plain");
    for case in [MARATHON, HUNDRED_MILES] {
        let mut frames = drags(&case)?;
        let browsers = [open(&own_url(), &case)?, open(&plain_url(), &case)?];
        for (act, mut times) in
            [("keystroke to paint", answers(&browsers, &case)?), ("frame of a drag", frames.clone())]
        {
            for (name, percent) in [("median", 50), ("95th percentile", 95)] {
                let what = format!("{act}, {} rows, {name}", case.laps);
                let [own, plain] = times.each_mut().map(|times| percentile(times, percent));
                println!("{what:<44} {own:>9.1} {plain:>9.1}   {}", ratio(own / plain, percent == 95));
            }
        }
        let [own, plain] = frames.each_mut().map(|times| percentile(times, 100));
        let what = format!("frame of a drag, {} rows, longest", case.laps);
        println!("{what:<44} {own:>9.1} {plain:>9.1}   {}", frame(own));
    }
    for case in [MARATHON, HUNDRED_MILES] {
        let [own, plain] = loads(&case)?;
        let what = |what: &str| format!("{what}, {} rows, median", case.laps);
        if case.laps == MARATHON.laps {
            let [own, plain] = [&own, &plain].map(|loads| median(loads, |load| load.ready));
            println!("{:<44} {own:>9.0} {plain:>9.0}   {}", what("ready, 150 ms, 1.6 Mbit/s"), delay(own - plain));
        }
        print_costs("while loading", &case, LONGEST_WHILE_LOADING, [&own, &plain], |load| load.loading);
        let [own_blocking, blocking] = [&own, &plain].map(|loads| median(loads, |load| load.loading.blocking));
        let verdict = limit(own_blocking, BLOCKING);
        println!("{:<44} {own_blocking:>9.0} {blocking:>9.0}   {verdict}", what("blocked while loading"));
        print_costs("first touch", &case, LONGEST_OF_TOUCH, [&own, &plain], |load| load.touch);
    }
    Ok(())
}

/// Prints the longest task and the layout shift of what both pages did.
fn print_costs(act: &str, case: &Case, most: f64, loads: [&Vec<Load>; 2], costs: fn(&Load) -> Costs) {
    let [own, plain] = loads.map(|loads| median(loads, |load| costs(load).longest));
    let what = format!("longest task, {act}, {} rows, median", case.laps);
    println!("{what:<44} {own:>9.0} {plain:>9.0}   {}", limit(own, most));
    let [own, plain] = loads.map(|loads| median(loads, |load| costs(load).shift));
    let what = format!("layout shift, {act}, {} rows, median", case.laps);
    println!("{what:<44} {own:>9.4} {plain:>9.4}   {}", limit(own, SHIFT));
}

/// Opens a page, lets it load everything, and slows the CPU down.
fn open(url: &str, case: &Case) -> WebDriverResult<Browser> {
    let browser = Browser::start_with(&FRAMES_AT_ONCE)?;
    browser.measure_speed()?;
    browser.go(&format!("{url}{}", case.link))?;
    browser.time_until_ready()?;
    // The first edit may load something, so it is made before those that are timed.
    browser.time_until_awake(case.goals[1])?;
    // Only now, so that what is not timed takes no longer.
    browser.slow_down(SLOWER)?;
    assert_eq!(browser.lap_count()?, case.laps, "{url}{} has another table", case.link);
    Ok(browser)
}

/// Times each frame of the drags of a lap. No other page is open, since another browser's work would lengthen frames.
fn drags(case: &Case) -> WebDriverResult<[Vec<f64>; 2]> {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (url, times) in [own_url(), plain_url()].iter().zip(&mut times) {
            let browser = open(url, case)?;
            for _ in 0..DRAGS {
                times.extend(browser.frame_times_of_drag(LAP, FRAMES)?);
            }
        }
    }
    Ok(times)
}

/// Times the answer of each page to each keystroke.
fn answers(browsers: &[Browser; 2], case: &Case) -> WebDriverResult<[Vec<f64>; 2]> {
    let mut times = [Vec::new(), Vec::new()];
    for keystroke in 0..WARM_UP + KEYSTROKES {
        for (browser, times) in browsers.iter().zip(&mut times) {
            // Another goal each time, since the same one would change nothing.
            let took = browser.time_until_answered(case.goals[keystroke % 2])?;
            if keystroke >= WARM_UP {
                times.push(took);
            }
        }
    }
    Ok(times)
}

/// A page that was loaded on a phone with a slow line, and touched then.
struct Load {
    /// The milliseconds until the page showed its table.
    ready: f64,
    loading: Costs,
    touch: Costs,
}

/// Loads and touches each page, each time in a new browser.
fn loads(case: &Case) -> WebDriverResult<[Vec<Load>; 2]> {
    let load = |url| -> WebDriverResult<Load> {
        let browser = Browser::start()?;
        browser.set_screen(PHONE)?;
        browser.measure_speed()?;
        browser.slow_down(SLOWER)?;
        browser.set_network(LATENCY, THROUGHPUT)?;
        browser.go(&format!("{url}{}", case.link))?;
        let ready = browser.time_until_ready()?;
        let loading = browser.costs_of_loading()?;
        Ok(Load { ready, loading, touch: browser.costs_of_first_touch(case.goals[0])? })
    };
    let mut loads = [Vec::new(), Vec::new()];
    for _ in 0..LOADS {
        loads[0].push(load(own_url())?);
        loads[1].push(load(plain_url())?);
    }
    Ok(loads)
}

fn median(loads: &[Load], time: impl Fn(&Load) -> f64) -> f64 {
    percentile(&mut loads.iter().map(time).collect::<Vec<_>>(), 50)
}

fn own_url() -> String {
    given("LAPWISE_URL")
}

fn plain_url() -> String {
    given("LAPWISE_PLAIN_URL")
}

/// Returns the least of the times that so many per cent of them do not exceed.
fn percentile(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times[(times.len() * percent).div_ceil(100).saturating_sub(1)]
}

fn ratio(ratio: f64, has_target: bool) -> String {
    let verdict = match ratio {
        _ if !has_target => "",
        _ if ratio > 1.25 => " A DEFECT (target ×1.0, a defect over ×1.25)",
        _ if ratio > 1.0 => " over the target (×1.0, a defect over ×1.25)",
        _ => " within the target (×1.0)",
    };
    format!("×{ratio:.2}{verdict}")
}

/// Judges the longest frame, whatever the plain page takes.
fn frame(longest: f64) -> &'static str {
    if longest > 50.0 { "A DEFECT (over 50 ms)" } else { "within 50 ms" }
}

/// Judges a figure, whatever that of the plain page is.
fn limit(figure: f64, most: f64) -> String {
    if figure > most { format!("OVER THE LIMIT ({most})") } else { format!("within the limit ({most})") }
}

fn delay(delay: f64) -> String {
    let verdict = if delay > 300.0 { "over the target" } else { "within the target" };
    format!("{delay:+.0} {verdict} (plain + 300)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let mut times: Vec<f64> = (1..=50).rev().map(f64::from).collect();
        assert_eq!(percentile(&mut times, 50), 25.0);
        assert_eq!(percentile(&mut times, 95), 48.0);
        assert_eq!(percentile(&mut [7.0], 50), 7.0);
    }

    #[test]
    fn figures_are_held_to_the_targets() {
        assert_eq!(ratio(0.957, true), "×0.96 within the target (×1.0)");
        assert!(ratio(1.1, true).contains("over the target"));
        assert!(ratio(1.3, true).contains("A DEFECT"));
        assert_eq!(ratio(1.3, false), "×1.30");
        assert_eq!(frame(50.1), "A DEFECT (over 50 ms)");
        assert_eq!(frame(49.9), "within 50 ms");
        assert_eq!(limit(251.0, 250.0), "OVER THE LIMIT (250)");
        assert_eq!(limit(0.004, 0.005), "within the limit (0.005)");
        assert_eq!(delay(312.4), "+312 over the target (plain + 300)");
    }
}
