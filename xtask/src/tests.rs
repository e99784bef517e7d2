//! `cargo xtask test` runs every check, the quickest first.

use crate::driver::{CHROME_FLAGS, Drivers};
use crate::project::{self, cargo, run, run_heard, target};
use crate::server::{self, STRICT_POLICY, Site};
use crate::setup::{Browser, Engine, Toolchain};
use crate::steps::Steps;
use crate::{budget, bundlers, dist, npm, rooms, selection, wordpress};
use anyhow::Result;
use serde_json::json;
use std::env::consts::EXE_EXTENSION;
use std::fs;
use std::path::PathBuf;

/// The steps of [`test()`] without the end-to-end tests, which are a step for each engine.
const STEPS: usize = 14 + dist::STEPS;

/// The program that runs a test module in a browser: a package of its own, so that nothing else waits for its crates.
const TEST_RUNNER: &str = "wasm-test-runner";

/// Runs every check and stops at the first that fails.
///
/// # Errors
///
/// The failed check, by name.
pub(crate) fn test(engines: &[Engine]) -> Result<()> {
    let builds = usize::from(engines == Engine::ALL);
    let mut steps = Steps::of(STEPS + builds + engines.len());
    let result = check(&mut steps, engines);
    steps.print_summary();
    result
}

fn check(steps: &mut Steps, engines: &[Engine]) -> Result<()> {
    steps.run("Formatting", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.run("Rules of the house", rooms::rooms)?;
    steps.run("Generated files", || generate(&["--check"]))?;
    // The core is a member of the workspace; the widget is checked for the host here and for the browser below.
    steps.run("Clippy", || run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    // A fixed seed, so that a commit that passes always passes. Set another one by hand to test further cases.
    let seed = ("PROPTEST_RNG_SEED", "2026");
    let core = ["test", "--package", "lapwise-core", "--", "--show-output"];
    steps.run("Tests of the core", || run(cargo().args(core).env(seed.0, seed.1)))?;
    let docs = ["doc", "--package", "lapwise-core", "--no-deps"];
    steps.run("Documentation of the core", || run(cargo().args(docs).env("RUSTDOCFLAGS", "-D warnings")))?;
    // In the profile that built these programs, so that nothing is compiled twice.
    let build = ["test", "--profile", "dev", "--package", "xtask", "--package", "generate"];
    steps.run("Tests of the build", || run(cargo().args(build)))?;
    steps.run("Tests of the WordPress plugin", wordpress::test)?;
    let (toolchain, browser) =
        steps.run("Finding the wasm target and a browser", || Ok((Toolchain::find()?, Browser::find()?)))?;
    let browsers = steps.run("Finding the browsers of the end-to-end tests", || found(engines))?;
    steps.run("Clippy, for the browser", || clippy_for_wasm(toolchain))?;
    steps.run("Tests in a browser", || browser_tests(toolchain, &browser))?;
    let built = dist::build(toolchain, steps)?;
    steps.run("Tests of the package", || npm::test(toolchain, &built))?;
    // Everything is tried and the sizes are reported, even if something has failed.
    let mut tested = Ok(());
    if engines == Engine::ALL {
        tested = steps.run("The package in a build", || bundlers::test_vite(&browser));
    }
    tested = tested.and(in_each(steps, &browsers, &[]));
    let weighed = steps.run("Sizes against the budget", || budget::report(&built.weighed));
    tested.and(weighed)
}

/// Writes what follows from the tables into other files; with `--check` only compares them.
///
/// # Errors
///
/// When a file cannot be written, or is not as the tables say.
pub(crate) fn generate(flags: &[&str]) -> Result<()> {
    // A package of its own, so that no other command waits for the core.
    run(cargo().args(["run", "--package", "generate", "--"]).args(flags))
}

/// Builds the page and runs the end-to-end tests of which the name or the file's name contains a word of `filters`, or
/// all without filters.
///
/// # Errors
///
/// When a filter matches no test, the page does not build, or a test fails.
pub(crate) fn end_to_end(engines: &[Engine], filters: &[String]) -> Result<()> {
    // Before the build, which a mistyped word would waste.
    let tests = selection::select(filters)?;
    let mut steps = Steps::of(3 + dist::STEPS + engines.len());
    let (_, built) = dist::build_to_look_at(&mut steps)?;
    steps.run("Tests of the package", || npm::test(Toolchain::find()?, &built))?;
    let browsers = steps.run("Finding the browsers", || found(engines))?;
    in_each(&mut steps, &browsers, &tests)
}

/// Builds the page and runs what takes long in Chromium: many kills of a browser, and the tests that no other command
/// runs.
///
/// # Errors
///
/// When the page does not build, or a test fails.
pub(crate) fn soak() -> Result<()> {
    let mut steps = Steps::of(2 + dist::STEPS);
    let (browser, _) = dist::build_to_look_at(&mut steps)?;
    let tests = selection::select(&SOAKED.map(str::to_owned))?;
    // One at a time, since some measure how busy the machine is.
    let options = ["--include-ignored", "--nocapture"];
    steps.run("Tests of what takes long", || {
        run_end_to_end(&browser, 1, &tests, &options, &[("LAPWISE_KILLS", SOAK_KILLS)], |_| ())
    })
}

/// The files of the tests of [`soak`].
const SOAKED: [&str; 2] = ["race_costs", "race_killed"];

/// The number of kills of a browser.
const SOAK_KILLS: &str = "100";

fn found(engines: &[Engine]) -> Result<Vec<Browser>> {
    engines.iter().map(|engine| Browser::of(*engine)).collect()
}

/// Runs the named end-to-end tests, or all if none is named, in each browser, even if they have failed in another.
fn in_each(steps: &mut Steps, browsers: &[Browser], tests: &[String]) -> Result<()> {
    let mut result = Ok(());
    for browser in browsers {
        let step = format!("End-to-end tests in {}", browser.engine.name());
        // `and` has its argument evaluated in any case, and keeps the first error.
        result = result.and(steps.run(&step, || end_to_end_tests(browser, tests)));
    }
    result
}

/// Builds the page and times it beside the plain page.
///
/// # Errors
///
/// When the page does not build, or one of the two does not show a plan.
pub(crate) fn speed() -> Result<()> {
    let mut steps = Steps::of(3 + dist::STEPS);
    let (browser, _) = dist::build_to_look_at(&mut steps)?;
    let plain = target().join("plain");
    steps.run("Writing the plain page", || dist::pack(&project::root().join("benches/plain"), &plain))?;
    steps.run("Timing both pages", || time(&browser, plain))
}

/// Builds the page and measures the cost of the element to a page that embeds it.
///
/// # Errors
///
/// When the page does not build, a widget does not show a plan, or the page fetches too much.
pub(crate) fn embed_speed() -> Result<()> {
    let mut steps = Steps::of(2 + dist::STEPS);
    let (browser, _) = dist::build_to_look_at(&mut steps)?;
    steps.run("Measuring pages that embed it", || {
        let site = serve(folders(), Vec::new())?;
        let drivers = Drivers::start(&browser, 1)?;
        let options = ["run", "--quiet", "--package", "e2e", "--bin", "embed-speed"];
        run(drivers.set_environment(cargo().args(options)).env("LAPWISE_URL", site))
    })
}

fn time(browser: &Browser, plain: PathBuf) -> Result<()> {
    let lapwise = serve(vec![dist::folder()], Vec::new())?;
    let plain = serve(vec![plain], Vec::new())?;
    let drivers = Drivers::start(browser, 1)?;
    let options = ["run", "--quiet", "--package", "e2e", "--bin", "speed"];
    run(drivers.set_environment(cargo().args(options)).env("LAPWISE_URL", lapwise).env("LAPWISE_PLAIN_URL", plain))
}

fn clippy_for_wasm(toolchain: Toolchain) -> Result<()> {
    if toolchain == Toolchain::Debian {
        println!("      Skipped: Debian's compiler has no clippy.");
        return Ok(());
    }
    let options = ["--package", "lapwise", "--all-targets", "--", "-D", "warnings"];
    run(toolchain.cargo("clippy").args(options))
}

fn browser_tests(toolchain: Toolchain, browser: &Browser) -> Result<()> {
    let capabilities = target().join("webdriver.json");
    let chrome = json!({ "binary": browser.program, "args": CHROME_FLAGS });
    fs::write(&capabilities, json!({ "goog:chromeOptions": chrome }).to_string())?;
    // Built here, since cargo would run it with the compiler of the wasm target.
    run(cargo().args(["build", "--profile", "dev", "--package", TEST_RUNNER]))?;
    // An array, so that the path may contain spaces.
    let runner = json!([target().join("debug").join(TEST_RUNNER).with_extension(EXE_EXTENSION)]);
    run(toolchain
        .cargo("test")
        .args(["--package", "lapwise", "--tests", "--config"])
        .arg(format!("target.wasm32-unknown-unknown.runner={runner}"))
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"))
}

/// Runs the named tests, or all, in one browser.
///
/// WebDriver sessions sometimes crash. Up to three failing tests are retried once, and the retry is reported.
fn end_to_end_tests(browser: &Browser, tests: &[String]) -> Result<()> {
    let mut failed = Vec::new();
    let result = run_end_to_end(browser, AT_A_TIME, tests, &[], &[], |line| failed.extend(failed_test(line)));
    // None by name: the build itself failed. Many: the page is at fault.
    if !(1..=MOST_RETRIES).contains(&failed.len()) {
        return result;
    }
    println!("      Retrying, in case the driver was at fault: {}", failed.join(", "));
    run_end_to_end(browser, AT_A_TIME, &failed, &[], &[], |_| ())?;
    println!("      Passed only when retried: {}", failed.join(", "));
    Ok(())
}

/// The largest number of failing tests that are retried.
const MOST_RETRIES: usize = 3;

/// Returns the name of the test that a line of the test harness reports as failed.
fn failed_test(printed: &str) -> Option<String> {
    printed.strip_prefix("test ")?.strip_suffix(" ... FAILED").map(str::to_owned)
}

/// The number of end-to-end tests at a time, for a machine of two cores.
const AT_A_TIME: usize = 2;

/// Runs the named tests, or all, some at a time in one browser, with options of the test harness and further variables.
fn run_end_to_end(
    browser: &Browser,
    at_a_time: usize,
    tests: &[String],
    harness: &[&str],
    variables: &[(&str, &str)],
    on_line: impl FnMut(&str),
) -> Result<()> {
    // Another port is another origin, for the tests of a widget that comes from another site.
    let (plain, other) = (serve(folders(), Vec::new())?, serve(folders(), Vec::new())?);
    let strict = serve(folders(), vec![("Content-Security-Policy", STRICT_POLICY)])?;
    let pseudo = serve([vec![dist::pseudo_folder()], folders()].concat(), Vec::new())?;
    let drivers = Drivers::start(browser, at_a_time)?;
    let threads = format!("--test-threads={at_a_time}");
    // All test files run, so that every failure is known before any is retried.
    let options = ["test", "--profile", "dev", "--package", "e2e", "--tests", "--no-fail-fast", "--", "--exact"];
    let command = &mut cargo();
    drivers
        .set_environment(command.args(options).arg(threads).args(harness).args(tests))
        .envs(variables.iter().copied())
        .env("LAPWISE_URL", plain)
        .env("LAPWISE_OTHER_URL", other)
        .env("LAPWISE_STRICT_URL", strict)
        .env("LAPWISE_PSEUDO_URL", pseudo);
    run_heard(command, on_line)
}

/// Serves some folders and returns the address of the site.
fn serve(folders: Vec<PathBuf>, headers: Vec<(&'static str, &'static str)>) -> Result<String> {
    let address = server::start(Site { folders, headers }, 0)?;
    Ok(format!("http://{address}"))
}

/// Returns the folder that ships, and those of the pages that embed the widget.
fn folders() -> Vec<PathBuf> {
    let pages = ["e2e/site", "tests", "demo"].map(|path| project::root().join(path));
    [dist::folder(), npm::test_folder()].into_iter().chain(pages).collect()
}

#[cfg(test)]
mod retries {
    use super::*;

    #[test]
    fn only_failed_tests_are_recognized() {
        assert_eq!(failed_test("test a_plan ... FAILED").as_deref(), Some("a_plan"));
        for other in ["test a_plan ... ok", "test result: FAILED. 1 passed", "    a_plan", ""] {
            assert_eq!(failed_test(other), None, "{other}");
        }
    }
}
