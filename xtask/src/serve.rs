//! `cargo xtask serve`: the standalone page on this machine.

use crate::dist;
use crate::project::{self, on_path};
use crate::server::{self, Site};
use crate::setup::Toolchain;
use crate::steps::Steps;
use anyhow::{Context, Result};
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, SystemTime};

/// The number of further ports that are tried if the wanted one is taken.
const PORTS_TRIED: u16 = 50;
const SOURCES: [&str; 7] = ["core/src", "locales", "src", "style", "static", "index.html", "Cargo.toml"];
/// Pages beside those that ship: a club's, with the planner in it.
const DEMO: &str = "demo";

/// The options of the command.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    /// The port, or the first free one after it.
    pub(crate) port: u16,
    /// True if a browser is opened.
    pub(crate) open: bool,
    /// True if a changed source is built again.
    pub(crate) watch: bool,
}

impl Options {
    /// Reads the command's arguments.
    pub(crate) fn parse(arguments: &[String]) -> Option<Self> {
        let mut options = Self { port: 8080, open: false, watch: false };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--port" => options.port = arguments.next()?.parse().ok()?,
                "--open" => options.open = true,
                "--watch" => options.watch = true,
                _ => return None,
            }
        }
        Some(options)
    }
}

/// Builds the page and serves it until the program is interrupted.
///
/// # Errors
///
/// When it does not build, or no port is free.
pub(crate) fn serve(options: &Options) -> Result<()> {
    // Before the build, so that a change during it is not missed.
    let built = newest_source();
    build()?;
    let address = listen(options.port)?;
    println!("\nLapwise is at http://{address}/ (Ctrl-C ends it), and on a club's page at http://{address}/club/");
    if options.open {
        open(&format!("http://{address}/"));
    }
    if options.watch {
        watch(built);
    }
    loop {
        // `park` may return without a cause.
        thread::park();
    }
}

/// Builds the page; one over its budget can still be looked at.
fn build() -> Result<()> {
    let mut steps = Steps::of(1 + dist::STEPS);
    let toolchain = steps.run("Finding the wasm target", Toolchain::find)?;
    dist::warn(&dist::build(toolchain, &mut steps)?.weighed);
    Ok(())
}

fn listen(wanted: u16) -> Result<SocketAddr> {
    let last = wanted.saturating_add(PORTS_TRIED);
    let site = || Site { folders: vec![dist::folder(), project::root().join(DEMO)], headers: Vec::new() };
    let address = (wanted..=last)
        .find_map(|port| server::start(site(), port).ok())
        .with_context(|| format!("every port from {wanted} to {last} is taken; name one with --port"))?;
    // Port 0 stands for any free one.
    if wanted != 0 && address.port() != wanted {
        println!("\nPort {wanted} is taken.");
    }
    Ok(address)
}

/// Builds again whenever a source is newer than the last build.
fn watch(mut built: Option<SystemTime>) -> ! {
    println!("Changes are built as they are saved; load the page again to see them.");
    loop {
        thread::sleep(Duration::from_millis(400));
        let newest = newest_source();
        if newest > built {
            // Set even if the build fails, so that a broken source is not built over and over.
            built = newest;
            match build() {
                Ok(()) => println!("\nBuilt. Load the page again."),
                Err(error) => eprintln!("\nerror: {error:#}"),
            }
        }
    }
}

fn newest_source() -> Option<SystemTime> {
    SOURCES.iter().filter_map(|path| newest(&project::root().join(path))).max()
}

/// Returns the time of the last change of a file, or of the newest entry under a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    // A folder's own time changes when a file in it is removed.
    let own = fs::metadata(path).and_then(|data| data.modified()).ok();
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.map(|entry| newest(&entry.path())).chain([own]).max().flatten()
}

fn open(url: &str) {
    let opened = on_path(&["xdg-open", "open", "explorer"]).is_some_and(|program| {
        let mut command = Command::new(program);
        command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // Not waited for, since an opener may run as long as the browser does.
        command.spawn().is_ok()
    });
    if !opened {
        println!("No browser could be opened from here: open {url} yourself.");
    }
}
