//! The lines above the plan, as data. The component `features::notices` has their words.
//!
//! Notices are shared and told apart by their addresses: to copy or compare them by value would be a kilobyte of the
//! first module.

use std::sync::Arc;

use lapwise_core::editing::Released;
use lapwise_core::link::Damage;
use lapwise_core::options::Problem;
use lapwise_core::pacing::Plan;

/// A line above the plan, with the plan that its undo button brings back, if it has one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) kind: NoticeKind,
    pub(crate) before: Option<Plan>,
}

/// The meaning of a notice.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoticeKind {
    /// An option could not be read.
    Problem(Problem),
    /// A link was damaged in transit.
    Damage(Damage),
    /// A change of the course took something out of the plan.
    Released(Released),
    /// Another plan was opened in the place of this one.
    Opened,
    /// A received plan was put away for the reader's own.
    KeptOwn,
    /// Changes of a received plan were accepted, but for this many.
    Accepted { left_out: usize },
    /// The splits are not in the units that the reader has chosen.
    SplitsElsewhere,
    /// The planner failed and started again.
    Restarted,
    /// The browser stores nothing.
    NoStorage,
}

impl From<NoticeKind> for Arc<Notice> {
    fn from(kind: NoticeKind) -> Self {
        Self::new(Notice { kind, before: None })
    }
}

impl Notice {
    /// Returns true if the notice is about the option `key`.
    pub(crate) fn is_about(&self, key: &str) -> bool {
        matches!(&self.kind, NoticeKind::Problem(problem) if problem.key == key)
    }
}

/// One notice for each option that could not be read. An option that is missing is no problem on screen.
pub(crate) fn problem_notices(problems: Vec<Problem>) -> Vec<Arc<Notice>> {
    let mut notices = Vec::new();
    for problem in problems {
        if !problem.is_missing() {
            notices.push(NoticeKind::Problem(problem).into());
        }
    }
    notices
}

/// Returns true if two lists are of the same notices.
pub(super) fn are_same(some: &[Arc<Notice>], others: &[Arc<Notice>]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| Arc::ptr_eq(one, other))
}
