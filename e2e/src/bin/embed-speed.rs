//! `cargo xtask embed-speed` measures the cost of the element to the page around it.

use e2e::{Browser, given};
use std::error::Error;
use std::process::ExitCode;

const SLOWER: u32 = 4;
/// Milliseconds of script that each widget after the first may take.
const MOST: f64 = 60.0;

fn main() -> ExitCode {
    match report() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn report() -> Result<(), Box<dyn Error>> {
    at_rest()?;
    ten_times()
}

/// Measures a page with the element far below the view.
fn at_rest() -> Result<(), Box<dyn Error>> {
    let browser = open("/hosts/below.html")?;
    let costs = browser.costs_at_rest()?;
    let names: Vec<&str> = costs.fetched.iter().map(|(name, _)| name.as_str()).collect();
    println!("\nBelow the view, CPU {SLOWER}× slower");
    println!("  fetched: {}", names.join(", "));
    println!("  bytes with headers: {}", costs.fetched.iter().map(|(_, bytes)| bytes).sum::<u64>());
    println!("  long tasks: {}, layout shift: {}", costs.long_tasks, costs.shift);
    if names != ["lapwise.js"] {
        return Err(format!("the page fetches {names:?}").into());
    }
    Ok(())
}

/// Measures ten elements that are put into a page one after the other.
fn ten_times() -> Result<(), Box<dyn Error>> {
    let browser = open("/hosts/below.html")?;
    let costs = browser.costs_of_ten()?;
    let Some((first, others)) = costs.times.split_first() else { return Err("no widget came up".into()) };
    let most = others.iter().copied().fold(0.0, f64::max);
    println!("\nTen widgets on a page, CPU {SLOWER}× slower; milliseconds until each is done");
    println!("  the first, downloads included: {first:.0}");
    println!("  each of the others: {}", others.iter().map(|time| format!("{time:.0}")).collect::<Vec<_>>().join(", "));
    // No error: milliseconds depend on the machine.
    println!("  the longest: {most:.0} ({} {MOST})", if most < MOST { "within" } else { "OVER" });
    println!("  wasm files fetched: {}", costs.wasm);
    if costs.wasm != 1 {
        return Err("the module is not fetched once".into());
    }
    Ok(())
}

fn open(path: &str) -> Result<Browser, Box<dyn Error>> {
    let browser = Browser::start()?;
    browser.measure_embedding()?;
    browser.slow_down(SLOWER)?;
    browser.go(&format!("{}{path}", given("LAPWISE_URL")))?;
    Ok(browser)
}
