//! The link of the plan on screen.

use lapwise_core::files::mail;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::present::headline::in_short;

use crate::parts::loader::standalone_url;
use crate::signals::RwSignal;
use crate::state::{Planned, Planner};

/// The link of the plan on screen, as it is sent. What is read of it follows the plan.
#[derive(Clone, Copy)]
pub(super) struct PlanLink {
    pub(super) planner: Planner,
    /// True if the names of people are left out.
    pub(super) is_nameless: RwSignal<bool>,
}

impl PlanLink {
    /// The address that opens the plan.
    pub(super) fn url(self) -> String {
        let shared = if self.is_nameless.get() { options::nameless } else { Plan::clone };
        format!("{}{}", standalone_url(), self.planner.link_to_share(shared))
    }

    /// The plan in short: "3200 m in 10:40: 80.0 a lap".
    pub(super) fn summary(self) -> String {
        let Planned { plan, schedule, .. } = &*self.planner.get();
        in_short(plan, schedule)
    }

    /// The address that opens a mail with the plan in it.
    pub(super) fn mail_address(self) -> String {
        mail::address(&self.summary(), &self.url())
    }
}
