//! The panel "My plans": plans saved on the device, two of them compared, and all of them as a file.
//!
//! The core decides what a saved plan is and how two plans differ; storage is [`crate::state::saved_plans`].

mod actions;
mod comparison;
mod plan_file;
mod report_line;
mod saved_plan_list;
mod shown_plans;

use lapwise_core::messages;

use crate::markup::{Fragment, fragment};
use crate::state::Planner;
use actions::Actions;
use comparison::comparison;
use plan_file::plan_file;
use report_line::report_line;
use saved_plan_list::saved_plan_list;

#[cfg(test)]
mod tests;

/// The saved plans, with what can be done with them.
pub(crate) fn library_panel(planner: Planner) -> Fragment {
    let actions = Actions::new(planner);
    fragment! {
        button type="button" ref=(actions.save_button) on:click=(move |_| actions.save_plan_on_screen()) {
            (messages::keep_this())
        }
        (report_line(actions))
        (saved_plan_list(actions))
        (comparison(planner, actions.shown.plans))
        (plan_file(actions.shown))
    }
}
