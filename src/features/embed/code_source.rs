//! The code of the plan on screen.

use lapwise_core::files::embed_code::EmbedCode;
use lapwise_core::options;

use crate::parts::loader::page_address;
use crate::signals::RwSignal;
use crate::standalone;
use crate::state::Planner;

/// Writes the code of the plan on screen.
#[derive(Clone, Copy)]
pub(super) struct CodeSource {
    pub(super) planner: Planner,
    /// True if the names of people are left out.
    pub(super) is_nameless: RwSignal<bool>,
}

impl CodeSource {
    /// The code, which follows the plan.
    pub(super) fn code(self) -> EmbedCode {
        let plan = &self.planner.get().plan;
        let plan = if self.is_nameless.get() { options::nameless(plan) } else { plan.clone() };
        let page = page_address();
        EmbedCode::of(&plan, standalone::folder(&page), &standalone::url(&page))
    }
}
