//! The package in the builds of `tests/bundlers`, each judged by a script beside its sources.

use e2e::{Browser, Screen, given};
use std::thread;
use std::time::{Duration, Instant};

/// The time that a page may take.
const PATIENCE: Duration = Duration::from_secs(60);

const DESK: Screen = Screen { width: 1280, height: 900, is_touched: false };

#[test]
#[ignore = "`cargo xtask bundlers` builds and serves what this opens"]
fn every_build_is_as_expected() {
    let builds = given("LAPWISE_BUILDS");
    let mut failed = Vec::new();
    for line in builds.lines() {
        let [name, page, script] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let start = Instant::now();
        let (verdict, figures) =
            outcome(page, script).unwrap_or_else(|error| (format!("the browser says {error}"), String::new()));
        let outcome = if verdict.is_empty() { "as expected" } else { "FAILED" };
        println!("{name}: {outcome} in {} ms; {figures}", start.elapsed().as_millis());
        if !verdict.is_empty() {
            failed.push(format!("{name}: {verdict}"));
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// The verdict on a page, and what has been measured.
fn outcome(page: &str, script: &str) -> Result<(String, String), Box<dyn std::error::Error>> {
    // A browser of its own, since what another page has cached or stored would hide a fault.
    let browser = Browser::start()?;
    browser.set_screen(DESK)?;
    browser.go(page)?;
    browser.judge(script)?;
    let start = Instant::now();
    loop {
        if let Some(verdict) = browser.verdict()? {
            return Ok((verdict, browser.figures()?));
        }
        if start.elapsed() > PATIENCE {
            return Ok(("it never comes to an end".to_owned(), String::new()));
        }
        thread::sleep(Duration::from_millis(30));
    }
}
