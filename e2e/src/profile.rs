//! The folder in which a browser stores what outlasts it, and the end of that browser in the middle of everything.

use crate::browser::profile_flag;
use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{self, Command};
use std::sync::atomic::{AtomicU32, Ordering};

/// The number of the next folder of this process.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder of a browser, which is removed when dropped.
pub(crate) struct Profile(pub(crate) PathBuf);

impl Profile {
    /// Makes an empty one.
    pub(crate) fn new() -> io::Result<Self> {
        let name = format!("lapwise-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// Returns what kills the browser of this folder.
    pub(crate) fn killer(&self) -> Killer {
        Killer(profile_flag(&self.0))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The system empties the folder of temporary files some day.
        let _removed = fs::remove_dir_all(&self.0);
    }
}

/// Kills a browser by the flag that no other one has.
pub(crate) struct Killer(String);

impl Killer {
    /// Sends SIGKILL to all processes of the browser at once, so that none of them writes what another has lost.
    pub(crate) fn kill(&self) -> io::Result<()> {
        let listed = Command::new("ps").args(["-A", "-o", "pid=,ppid=,args="]).output()?;
        let processes = String::from_utf8_lossy(&listed.stdout);
        let mut killed: Vec<&str> = Vec::new();
        // A child is younger than its parent, and is usually listed after it. Twice, in case its number is smaller.
        for line in processes.lines().chain(processes.lines()) {
            let mut words = line.split_whitespace();
            let (Some(process), Some(parent)) = (words.next(), words.next()) else { continue };
            let is_of_browser = words.any(|word| word == self.0) || killed.contains(&parent);
            if is_of_browser && !killed.contains(&process) {
                killed.push(process);
            }
        }
        Command::new("kill").arg("-KILL").args(killed).output().map(drop)
    }
}
