//! Programs that run beside a command: drivers of browsers, and servers of other tools.

use crate::project::run;
use anyhow::{Context, Result, bail};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The time that a program may take to start or to stop.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program that answers at a port of this machine. Dropping it ends it and everything that it has started.
pub(crate) struct Background {
    process: Child,
    address: SocketAddr,
}

/// Returns an address of this machine that is free.
///
/// # Errors
///
/// When no port can be opened.
pub(crate) fn free_address() -> Result<SocketAddr> {
    // The listener is dropped at once, so that a program can take the port.
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

impl Background {
    /// Starts a command that has been told to answer at an address, and waits until it does.
    ///
    /// # Errors
    ///
    /// When it does not start, or does not answer; the error has `name`.
    pub(crate) fn start(mut command: Command, address: SocketAddr, name: &str) -> Result<Self> {
        let process = in_group(&mut command)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} did not start"))?;
        let mut started = Self { process, address };
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            if start.elapsed() > PATIENCE || started.has_ended() {
                bail!("{name} does not answer");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(started)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.process.try_wait(), Ok(None))
    }

    /// Waits a while until it ends by itself.
    pub(crate) fn wait_for_end(&mut self) {
        let start = Instant::now();
        while !self.has_ended() && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        for signal in ["-TERM", "-KILL"] {
            if !self.has_ended() {
                // It may have ended by itself in between.
                let _ended = end_group(&mut self.process, signal);
                self.wait_for_end();
            }
        }
    }
}

/// Puts a command and everything that it starts into a group that can be ended at once.
#[cfg(unix)]
fn in_group(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(not(unix))]
fn in_group(command: &mut Command) -> &mut Command {
    command
}

#[cfg(unix)]
fn end_group(process: &mut Child, signal: &str) -> Result<()> {
    run(Command::new("kill").args([signal, "--", &format!("-{}", process.id())]))
}

#[cfg(not(unix))]
fn end_group(process: &mut Child, _signal: &str) -> Result<()> {
    Ok(process.kill()?)
}
