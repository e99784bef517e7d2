//! The table of the plan on screen as text.

use lapwise_core::pacing::{Plan, Schedule};
use lapwise_core::present::Reference;

use crate::state::{Planned, Planner};

/// Writes the table of a plan beside a reference, for a reader who calls a personal best as the last argument says.
pub(super) type WriteTable = fn(&Plan, &Schedule, Option<Reference>, &str) -> String;

/// The table of the plan on screen.
pub(super) fn table(planner: Planner, write: WriteTable) -> String {
    let Planned { plan, schedule, .. } = &*planner.get_untracked();
    write(plan, schedule, planner.against(), planner.pb_name())
}
