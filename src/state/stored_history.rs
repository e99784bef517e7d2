//! The undo history of a browser tab, which outlives a reload of the standalone page.

use lapwise_core::link;
use lapwise_core::link::history;

use super::planner::Planner;
use crate::platform::session_storage;

const KEY: &str = "lapwise:history";

/// Stores the history, with the plan on screen that it leads to.
pub(crate) fn store(planner: Planner) {
    let current = link::encode(&planner.get_untracked().plan);
    session_storage::set(KEY, &format!("{current}\n{}", history::write(&planner.history())));
}

/// Adopts the stored history where it leads to the plan on screen.
pub(crate) fn adopt(planner: Planner) {
    let stored = session_storage::get(KEY).unwrap_or_default();
    if let Some((current, history)) = stored.split_once('\n')
        && current == link::encode(&planner.get_untracked().plan)
    {
        planner.adopt_history(history::read(history));
    }
}
