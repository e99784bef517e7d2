//! All saved plans as a text file, and back.

use std::rc::Rc;

use lapwise_core::messages;

use super::shown_plans::ShownPlans;
use crate::controls::status::Status;
use crate::markup::{Event, Fragment, fragment};
use crate::platform::{download, file_input};
use crate::state::saved_plans;
use crate::state::saved_plans::Imported;

/// The button that saves all plans, the input that reads a file, and the line that reports what was read.
pub(super) fn plan_file(shown: ShownPlans) -> Fragment {
    let status = Status::new();
    fragment! {
        div class="add" {
            button type="button" on:click=(move |_| save_all()) { (messages::save_all()) }
            label {
                (messages::add_from_file())
                input type="file" accept=".txt,text/plain" id="plans-file"
                    on:change=(move |event| read_file(&event, shown, status));
            }
        }
        (status.line())
    }
}

fn save_all() {
    // A browser that refuses a file says so itself.
    let _ = download::save_text("lapwise-plans.txt", "text/plain", &saved_plans::load().export());
}

/// Adds the plans of the file that was chosen.
fn read_file(event: &Event, shown: ShownPlans, status: Status) {
    let add = move |text: &str| {
        let report = report(text, &saved_plans::import(text));
        // The panel may have been closed while the file was read.
        if shown.list.get().is_some() {
            status.say(&report);
            shown.refresh();
        }
    };
    if let Some(input) = event.target() {
        file_input::read_text(&input.0, Rc::new(add));
    }
}

/// Says what came of a file.
fn report(file: &str, imported: &Imported) -> String {
    match *imported {
        Imported { are_stored: false, .. } => messages::no_storage().to_owned(),
        _ if file.is_empty() => messages::nothing_read().to_owned(),
        Imported { added, unreadable: 0, .. } => messages::plans_added(added),
        Imported { added, unreadable, .. } => messages::plans_added_but(added, unreadable),
    }
}
