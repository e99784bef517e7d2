//! `cargo xtask test`: every check, in the order in which they fail soonest.

use crate::project::{self, cargo, run, target};
use crate::server::{self, Site};
use crate::setup::{Browser, Toolchain};
use crate::steps::Steps;
use crate::{budget, dist};
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const STEPS: usize = 8 + dist::STEPS;

/// A browser that asks nobody anything and needs no screen.
const CHROME_FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
];

/// The strictest policy under which the widget must work.
const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// How long chromedriver may take to start or to stop.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs every check and stops at the first that fails.
///
/// # Errors
///
/// The failed check, by name.
pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::of(STEPS);
    let result = check(&mut steps);
    steps.print_summary();
    result
}

fn check(steps: &mut Steps) -> Result<()> {
    steps.run("Formatting", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.run("Clippy", || run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    steps.run("Tests of the core", || run(cargo().args(["test", "--", "--show-output"])))?;
    // The profile that built this program, so nothing is compiled twice.
    steps.run("Tests of the build", || run(cargo().args(["test", "--profile", "dev", "--package", "xtask"])))?;
    let (toolchain, browser) =
        steps.run("Finding the wasm target and a browser", || Ok((Toolchain::find()?, Browser::find()?)))?;
    steps.run("Clippy, for the browser", || clippy_for_wasm(toolchain))?;
    steps.run("Tests in a browser", || browser_tests(toolchain, &browser))?;
    budget::report(&dist::build(toolchain, steps)?)?;
    steps.run("End-to-end tests", || end_to_end_tests(&browser))
}

fn clippy_for_wasm(toolchain: Toolchain) -> Result<()> {
    if toolchain == Toolchain::Debian {
        println!("      Skipped: Debian's compiler comes without clippy.");
        return Ok(());
    }
    let options = ["--package", "lapwise", "--all-targets", "--", "-D", "warnings"];
    run(toolchain.cargo("clippy").args(options))
}

fn browser_tests(toolchain: Toolchain, browser: &Browser) -> Result<()> {
    let capabilities = target().join("webdriver.json");
    let chrome = json!({ "binary": browser.chrome, "args": CHROME_FLAGS });
    fs::write(&capabilities, json!({ "goog:chromeOptions": chrome }).to_string())?;
    // As an array, so that a space in the path does no harm.
    let runner = json!([std::env::current_exe()?, "wasm-test-runner"]);
    run(toolchain
        .cargo("test")
        .args(["--package", "lapwise", "--tests", "--config"])
        .arg(format!("target.wasm32-unknown-unknown.runner={runner}"))
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"))
}

fn end_to_end_tests(browser: &Browser) -> Result<()> {
    let serve = |headers| server::start(Site { folders: folders(), headers }, 0);
    let plain = serve(Vec::new())?;
    let strict = serve(vec![("Content-Security-Policy", STRICT_POLICY)])?;
    let driver = Driver::start(browser)?;
    run(cargo()
        .args(["test", "--profile", "dev", "--package", "e2e", "--tests"])
        .args(["--", "--test-threads=2"])
        .env("LAPWISE_URL", format!("http://{plain}"))
        .env("LAPWISE_STRICT_URL", format!("http://{strict}"))
        .env("LAPWISE_WEBDRIVER", format!("http://{}", driver.address))
        .env("LAPWISE_CHROME", &browser.chrome)
        .env("LAPWISE_CHROME_FLAGS", CHROME_FLAGS.join(" ")))
}

/// What ships, and under it the pages that embed it.
fn folders() -> Vec<PathBuf> {
    vec![dist::folder(), project::root().join("e2e/site")]
}

/// A running chromedriver; dropping it ends it and its browsers.
struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    fn start(browser: &Browser) -> Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let process = Command::new(&browser.driver)
            .arg(format!("--port={}", address.port()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} did not start", browser.driver.display()))?;
        let mut driver = Self { process, address };
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            if start.elapsed() > PATIENCE || driver.has_ended() {
                bail!("{} does not answer", browser.driver.display());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.process.try_wait(), Ok(None))
    }

    /// Asks it to close its browsers, which killing it would leave behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let start = Instant::now();
        if self.shut_down().is_ok() {
            while !self.has_ended() && start.elapsed() < PATIENCE {
                thread::sleep(Duration::from_millis(50));
            }
        }
        if !self.has_ended() {
            // It may have ended by itself in between.
            let _ended = self.process.kill();
            let _ended = self.process.wait();
        }
    }
}
