//! A history entry for what lies over the page, so that Back closes that and stays on the page.

use web_sys::History;

use super::listener::Listener;
use super::window::window;

/// The state of the entry below, by which [`super::Address`] knows that a return to it opens nothing.
pub(super) const BELOW: &str = "lapwise:below";

/// The state of the entry that lies over it.
const OVER: &str = "lapwise:over";

/// Adds an entry with the same address. Returns false where the browser refuses, as a sandbox does.
pub(crate) fn push() -> bool {
    let is_pushed = |history: History| {
        history.replace_state(&BELOW.into(), "")?;
        history.push_state(&OVER.into(), "")
    };
    history().is_some_and(|history| is_pushed(history).is_ok())
}

/// Leaves the entry that [`push`] has added for the one below, unless the page has gone on to another one.
pub(crate) fn leave() {
    if is_over()
        && let Some(history) = history()
    {
        // A browser that adds an entry goes back from it too.
        let _ = history.back();
    }
}

/// Calls `act` when an entry is left by Back, or entered.
pub(crate) fn on_leave(act: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("popstate", act)
}

/// Returns true if this is the entry of what lies over the page.
pub(crate) fn is_over() -> bool {
    has_state(OVER)
}

/// Returns true if this is the entry below one that has just been left.
pub(super) fn is_below() -> bool {
    has_state(BELOW)
}

fn has_state(expected: &str) -> bool {
    history().and_then(|history| history.state().ok()).is_some_and(|state| state == expected)
}

fn history() -> Option<History> {
    window()?.history().ok()
}
