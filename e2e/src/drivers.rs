//! The drivers that `cargo xtask test` has started, for the tests that run at a time.

use crate::environment::given;
use std::sync::{Condvar, LazyLock, Mutex, PoisonError};
use std::time::Duration;

/// The time that a test waits for a driver, which another one may hold as long as it runs.
const PATIENCE: Duration = Duration::from_secs(300);

/// The addresses of the drivers that control no browser.
static FREE: LazyLock<Mutex<Vec<String>>> = LazyLock::new(|| Mutex::new(addresses()));

/// Tells of a driver that has become free.
static FREED: Condvar = Condvar::new();

/// A driver for one browser. Dropping it leaves it to another.
pub(crate) struct Taken {
    pub(crate) address: String,
    is_shared: bool,
}

/// Takes a driver, once one is free. A single one is shared, since Chromium's controls any number of browsers.
///
/// # Panics
///
/// When none becomes free: a test opens more browsers at once than there are drivers.
pub(crate) fn take() -> Taken {
    if let [only] = &addresses()[..] {
        return Taken { address: only.clone(), is_shared: true };
    }
    let free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut free, _) =
        FREED.wait_timeout_while(free, PATIENCE, |free| free.is_empty()).unwrap_or_else(PoisonError::into_inner);
    Taken { address: free.pop().expect("a driver is free"), is_shared: false }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if !self.is_shared {
            FREE.lock().unwrap_or_else(PoisonError::into_inner).push(std::mem::take(&mut self.address));
            FREED.notify_one();
        }
    }
}

fn addresses() -> Vec<String> {
    given("LAPWISE_WEBDRIVERS").split_whitespace().map(str::to_owned).collect()
}
