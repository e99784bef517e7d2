//! The texts that go along with a plan: its title, the runner's name and a note.

use lapwise_core::messages;

use crate::controls::plan_text::{plan_line, plan_paragraph};
use crate::markup::{Fragment, fragment};
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The fields of the texts.
pub(crate) fn notes_panel(planner: Planner) -> Fragment {
    fragment! {
        div class="grid" {
            (plan_line(planner, "label", messages::title(), |plan| &mut plan.label))
            (plan_line(planner, "athlete", messages::runner(), |plan| &mut plan.athlete))
        }
        (plan_paragraph(planner, "text", messages::note(), |plan| &mut plan.text))
    }
}
