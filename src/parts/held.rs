//! What the panels of a plan's details hold.

use lapwise_core::present::phrases;

use super::panel::Panel;
use crate::state::Planner;

impl Panel {
    /// What the plan holds that this panel sets, in a few words; empty where nothing is set.
    pub(crate) fn held(self, planner: Planner) -> String {
        let plan = &planner.get().plan;
        match self {
            Self::Course => phrases::course_held(plan),
            Self::References => phrases::goals_held(plan, planner.pb_name()),
            Self::Sections => phrases::sections_held(plan),
            Self::RaceDay => phrases::start_held(plan),
            Self::Run => phrases::run_held(plan),
            Self::Notes => phrases::notes_held(plan).to_owned(),
            _ => String::new(),
        }
    }
}
