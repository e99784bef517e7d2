//! The element in every situation of `tests/embedding`: a page, and a script beside it with the expected result.

use e2e::{Browser, Screen, given};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, thread};

/// The time that a situation may take.
const PATIENCE: Duration = Duration::from_secs(40);

const DESK: Screen = Screen { width: 1280, height: 900, is_touched: false };

/// Situations without the strictest policy, since their pages load from another site or start a worker.
const LOOSE: [&str; 4] = ["cross-origin", "frame", "frame-sandboxed", "numbers"];

#[test]
fn every_situation_is_as_expected() {
    let names = situations();
    assert!(!names.is_empty());
    let mut browser = start();
    let mut failed = Vec::new();
    for name in &names {
        if let Some(fault) = fault(&browser, name) {
            failed.push(fault);
            // The next situation must not meet the state in which this one left the browser.
            drop(browser);
            browser = start();
        }
    }
    assert!(failed.is_empty(), "\n{} of {} failed:\n{}", failed.len(), names.len(), failed.join("\n"));
}

fn start() -> Browser {
    let browser = Browser::start().expect("a browser starts");
    browser.set_screen(DESK).expect("a desk");
    browser
}

/// Returns the names of the folders, or those that `LAPWISE_SITUATIONS` lists.
fn situations() -> Vec<String> {
    let folder = root().join("tests/embedding");
    let entries = fs::read_dir(&folder).expect("there are situations").flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    if let Ok(wanted) = env::var("LAPWISE_SITUATIONS") {
        return wanted.split(',').map(str::to_owned).collect();
    }
    names.sort();
    names
}

/// Runs a situation and returns what is not as expected, if anything.
fn fault(browser: &Browser, name: &str) -> Option<String> {
    let start = Instant::now();
    let found = outcome(browser, name).unwrap_or_else(|error| vec![format!("the browser says {error}")]);
    println!(
        "{name}: {} in {} ms",
        if found.is_empty() { "as expected" } else { "FAILED" },
        start.elapsed().as_millis()
    );
    (!found.is_empty()).then(|| format!("{name}: {}", found.join("\n  ")))
}

type Outcome = Result<Vec<String>, Box<dyn std::error::Error>>;

fn outcome(browser: &Browser, name: &str) -> Outcome {
    let is_loose = LOOSE.contains(&name);
    let (own, other) = (given(if is_loose { "LAPWISE_URL" } else { "LAPWISE_STRICT_URL" }), given("LAPWISE_OTHER_URL"));
    let known = (browser.errors()?.len(), browser.requested_urls()?.len());
    browser.go(&format!("{own}/embedding/{name}/page.html?other={other}"))?;
    if name == HIDDEN_TAB {
        look_elsewhere(browser, &own)?;
    }
    let mut faults: Vec<String> = verdict(browser)?.into_iter().filter(|verdict| !verdict.is_empty()).collect();
    faults.extend(browser.faults()?);
    faults.extend(browser.errors()?.into_iter().skip(known.0).map(|error| format!("console: {error}")));
    let skipped = if browser.is_chromium() { known.1 } else { 0 };
    let allowed = |url: &String| {
        let is_other = is_loose && url.starts_with(other.as_str());
        url.starts_with(own.as_str()) || is_other || url.starts_with("data:")
    };
    let foreign = browser.requested_urls()?.into_iter().skip(skipped).filter(|url| !allowed(url));
    faults.extend(foreign.map(|url| format!("a request to {url}")));
    Ok(faults)
}

/// The situation whose page is covered by another tab until it asks to be seen.
const HIDDEN_TAB: &str = "hidden-tab";

/// Covers the page until it asks to be seen.
fn look_elsewhere(browser: &Browser, site: &str) -> Result<(), Box<dyn std::error::Error>> {
    let away = browser.look_away(&format!("{site}/embedding/{HIDDEN_TAB}/elsewhere.html"))?;
    let start = Instant::now();
    while !browser.asks_to_be_seen()? && start.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(50));
    }
    Ok(browser.look_back(away, DESK)?)
}

/// Waits for the page's own verdict.
fn verdict(browser: &Browser) -> Result<Option<String>, Box<dyn std::error::Error>> {
    let start = Instant::now();
    loop {
        let verdict = browser.verdict()?;
        if verdict.is_some() {
            return Ok(verdict);
        }
        if start.elapsed() > PATIENCE {
            return Ok(Some("it never comes to an end".to_owned()));
        }
        thread::sleep(Duration::from_millis(30));
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
