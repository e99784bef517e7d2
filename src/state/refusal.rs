//! The reasons for which a change of plan is refused.

use lapwise_core::messages;
use lapwise_core::pacing::{Plan, PlanError};
use lapwise_core::present::refusals;

/// The reason why a proposed plan was not committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The planner may be read and not changed.
    ReadOnly,
    /// The plan has no schedule. Boxed, since a plan is far larger than any other result.
    NoSchedule(PlanError, Box<Plan>),
}

impl Refusal {
    /// A sentence for the reader.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::ReadOnly => messages::read_only().to_owned(),
            Self::NoSchedule(error, plan) => refusals::plan_error(error, plan),
        }
    }
}
