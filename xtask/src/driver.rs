//! The drivers of a browser, as tests are told of them.

use crate::background::{Background, free_address};
use crate::setup::{Browser, Engine};
use anyhow::Result;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// The time that a driver may take to close its browsers.
const PATIENCE: Duration = Duration::from_secs(20);

/// Flags of a browser that makes no requests of its own and needs no screen.
pub(crate) const CHROME_FLAGS: [&str; 9] = [
    "--headless=new",
    // As root, as in most containers, it does not start with its sandbox.
    "--no-sandbox",
    "--disable-gpu",
    // Containers often have too little shared memory.
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
];

/// The running drivers of a browser. Dropping them ends them and their browsers.
pub(crate) struct Drivers {
    processes: Vec<Background>,
    engine: Engine,
    browser: PathBuf,
}

impl Drivers {
    /// Starts what it takes to control some browsers at a time: one driver for Chromium, which controls any number, and
    /// one for each of another kind.
    ///
    /// # Errors
    ///
    /// When one does not start.
    pub(crate) fn start(browser: &Browser, browsers: usize) -> Result<Self> {
        let count = if browser.engine == Engine::Chromium { 1 } else { browsers };
        let start = |_| {
            let address = free_address()?;
            let mut command = driver_command(browser);
            command.arg(format!("--port={}", address.port()));
            Background::start(command, address, &browser.driver.display().to_string())
        };
        let processes = (0..count).map(start).collect::<Result<_>>()?;
        Ok(Self { processes, engine: browser.engine, browser: browser.program.clone() })
    }

    /// Sets the variables by which a command reaches these drivers and their browser.
    pub(crate) fn set_environment<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let addresses: Vec<String> = self.processes.iter().map(Background::url).collect();
        command
            .env("LAPWISE_WEBDRIVERS", addresses.join(" "))
            .env("LAPWISE_ENGINE", self.engine.name())
            .env("LAPWISE_BROWSER", &self.browser)
            .env("LAPWISE_CHROME_FLAGS", CHROME_FLAGS.join(" "))
    }
}

impl Drop for Drivers {
    fn drop(&mut self) {
        if self.engine != Engine::Chromium {
            return;
        }
        for process in &mut self.processes {
            if shut_down(process.address()).is_ok() {
                process.wait_for_end();
            }
        }
    }
}

/// Asks Chromium's driver to close its browsers, which it would leave behind if it were killed.
fn shut_down(address: SocketAddr) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    stream.read_to_end(&mut Vec::new()).map(drop)
}

/// Returns the command that starts a driver. WebKit's needs a screen and a bus of its own.
fn driver_command(browser: &Browser) -> Command {
    if browser.engine != Engine::WebKit {
        return Command::new(&browser.driver);
    }
    let mut command = Command::new("dbus-run-session");
    // The other two use American English by default.
    command.env("LC_ALL", "en_US.UTF-8");
    command.args(["--", "xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x1100x24"]).arg(&browser.driver);
    command
}
