//! The plan on screen, with its schedule and its notices.

use std::sync::Arc;

use lapwise_core::pacing::{Plan, Schedule};

use super::notice::Notice;

/// A plan that has a schedule, and the notices above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    pub(crate) plan: Plan,
    pub(crate) schedule: Schedule,
    pub(crate) notices: Vec<Arc<Notice>>,
}
