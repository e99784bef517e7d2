//! What those who stand by can expect of a run that is not over.

use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::race_text;
use lapwise_core::racing::Run;

use crate::markup::{Fragment, fragment};

/// The times of day at the next mark and at the finish, and since when they are known. Empty where the race is run, or
/// nobody knows when it started.
pub(crate) fn expected_times(plan: &Plan, run: &Run) -> Fragment {
    race_text::expected(plan, run).map_or_else(Fragment::new, |expected| {
        fragment! { p class="expected" { b { (messages::for_spectators()) } " " (expected) } }
    })
}
