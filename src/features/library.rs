//! The panel "My plans": plans saved on the device, two of them compared, and all of them as a file.
//!
//! The core decides what a saved plan is and how two plans differ; storage is [`crate::state::saved_plans`].

mod comparison;
mod plan_file;
mod revisions;
mod saved_plan_list;

use lapwise_core::messages;

use crate::markup::{Element, button};
use crate::state::Planner;
use comparison::comparison;
use plan_file::plan_file;
use revisions::Revisions;
use saved_plan_list::SavedPlanList;

/// The list of saved plans, with what can be done with them.
pub(crate) fn library_panel(planner: Planner) -> Vec<Element> {
    let revisions = Revisions::new();
    let list = SavedPlanList::new(planner, revisions);
    list.follow_other_tabs();
    list.probe_storage();
    let saver = list.clone();
    let [file_buttons, file_status] = plan_file(&list);
    vec![
        button(move || saver.save_plan_on_screen()).text(messages::keep_this()),
        list.status(),
        list.view(),
        comparison(planner, revisions),
        file_buttons,
        file_status,
    ]
}
