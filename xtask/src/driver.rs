//! The driver of a browser, as tests are told of it.

use crate::background::{Background, free_address};
use crate::setup::{Browser, Engine};
use anyhow::Result;
use std::io::{Read, Write};
use std::net::TcpStream;
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

/// A running driver. Dropping it ends it and its browsers.
pub(crate) struct Driver {
    process: Background,
    engine: Engine,
    browser: PathBuf,
}

impl Driver {
    /// Starts the driver of a browser.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub(crate) fn start(browser: &Browser) -> Result<Self> {
        let address = free_address()?;
        let mut command = driver_command(browser);
        command.arg(format!("--port={}", address.port()));
        let process = Background::start(command, address, &browser.driver.display().to_string())?;
        Ok(Self { process, engine: browser.engine, browser: browser.program.clone() })
    }

    /// Sets the variables by which a command reaches this driver and its browser.
    pub(crate) fn set_environment<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("LAPWISE_WEBDRIVER", self.process.url())
            .env("LAPWISE_ENGINE", self.engine.name())
            .env("LAPWISE_BROWSER", &self.browser)
            .env("LAPWISE_CHROME_FLAGS", CHROME_FLAGS.join(" "))
    }

    /// Asks it to close its browsers, which a killed driver would leave behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let address = self.process.address();
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.engine == Engine::Chromium && self.shut_down().is_ok() {
            self.process.wait_for_end();
        }
    }
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
