//! A plan to be committed, with all that its maker knows of it already.

use std::sync::Arc;

use lapwise_core::editing::{CourseChange, Edited};
use lapwise_core::options::OpenedPlan;
use lapwise_core::pacing::{Plan, Schedule};

use super::notice::{Notice, NoticeKind, problem_notices};

/// A plan on its way to the screen.
pub(crate) struct Proposal {
    pub(crate) plan: Plan,
    /// The schedule of the plan, where it is known, so that it is not computed twice.
    pub(crate) schedule: Option<Schedule>,
    /// The notices that come with the plan.
    pub(crate) notices: Vec<Arc<Notice>>,
}

impl From<Plan> for Proposal {
    fn from(plan: Plan) -> Self {
        Self { plan, schedule: None, notices: Vec::new() }
    }
}

impl From<Edited> for Proposal {
    fn from(Edited { plan, schedule }: Edited) -> Self {
        Self { plan, schedule: Some(schedule), notices: Vec::new() }
    }
}

impl From<OpenedPlan> for Proposal {
    fn from(OpenedPlan { plan, schedule, problems }: OpenedPlan) -> Self {
        Self { plan, schedule: Some(schedule), notices: problem_notices(problems) }
    }
}

impl Proposal {
    /// The plan of a change of the course, with a notice and a way back to `before` where something was released.
    pub(crate) fn of_course(CourseChange { plan, released }: CourseChange, before: &Plan) -> Self {
        let mut notices = Vec::new();
        if !released.is_empty() {
            notices.push(Arc::new(Notice { kind: NoticeKind::Released(released), before: Some(before.clone()) }));
        }
        Self { plan, schedule: None, notices }
    }
}
