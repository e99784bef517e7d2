//! A plan that was read, and the values that could not be.

use super::error::OptionError;
use crate::pacing::{Plan, Schedule};

/// A plan that was read from pairs of key and text.
///
/// ```
/// use lapwise_core::options;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// assert_eq!(opened.plan.schedule(), Ok(opened.schedule));
/// assert!(opened.problems.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPlan {
    /// A plan that has a schedule, whatever the pairs were.
    pub plan: Plan,
    /// Its schedule.
    pub schedule: Schedule,
    /// The values that could not be read, in canonical order. The plan goes on without them.
    pub problems: Vec<Problem>,
}

/// A value that could not be read.
///
/// ```
/// use lapwise_core::options;
/// let problems = options::read([("distance", "3200m")]).problems;
/// assert_eq!((problems[0].key, problems[0].is_missing()), ("goal", true));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the key: one of [`Key`](super::Key), or `from` of a link.
    pub key: &'static str,
    /// The text of the value; empty where something is missing.
    pub value: String,
    /// The reason.
    pub error: OptionError,
}

impl Problem {
    /// Returns true if the race or the goal is needed and was not given.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.value.is_empty() && matches!(self.key.as_bytes(), b"distance" | b"goal")
    }
}
