//! The element of a panel, which its part fills.

use leptos::prelude::*;

use super::loader::{is_loaded, request_under};
use super::panel::Panel;
use super::task::Task;
use crate::markup::{Element, markup};
use crate::state::Planner;

/// The element of a panel. What its part puts into it lives as long as the current owner.
// Inlined, as the titles of panels are.
#[inline(always)]
pub(crate) fn panel_section(planner: Planner, panel: Panel) -> Element {
    // What waits for its part keeps its room when it comes, so that nothing moves.
    let class = if is_loaded(panel.part()) { "panel" } else { "panel late" };
    let section = markup! { section class=(class) id=(panel.id()) aria-label=(panel.title()); };
    request_under(Task::FillPanel(planner, panel, section.clone()), &Owner::current().unwrap_or_default());
    section
}
