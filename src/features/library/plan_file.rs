//! All saved plans as a text file, and back.

use std::rc::Rc;

use lapwise_core::messages;

use super::saved_plan_list::SavedPlanList;
use crate::markup::{Element, button, el};
use crate::platform::{clock, download, file_input};
use crate::state::saved_plans;

/// The button that saves all plans with the input that reads a file, and the line that reports what was read.
pub(crate) fn plan_file(list: &Rc<SavedPlanList>) -> [Element; 2] {
    let status = el("p").class("hint").attr("role", "status");
    let (list, report) = (list.clone(), status.clone());
    let read: Rc<dyn Fn(&str)> = Rc::new(move |text: &str| {
        report.0.set_text_content(Some(&add_plans(text)));
        list.refresh();
    });
    let input = el("input").attr("type", "file").attr("accept", ".txt,text/plain").attr("id", "plans-file");
    let chosen = input.clone();
    let input = input.on("change", move |_| file_input::read_text(&chosen.0, read.clone()));
    let buttons = el("div")
        .class("add")
        .put(button(save_all).text(messages::save_all()))
        .put(el("label").put_text(messages::add_from_file()).put(input));
    [buttons, status]
}

fn save_all() {
    // A browser that refuses a file says so itself.
    let _ = download::save_text("lapwise-plans.txt", "text/plain", &saved_plans::load().export());
}

/// Saves the plans of a file that are not saved yet. Returns a sentence that says what came of it.
fn add_plans(file: &str) -> String {
    let mut library = saved_plans::load();
    let known: Vec<_> = library.list().iter().map(|saved| saved.id).collect();
    let (added, unreadable) = library.import(file, clock::now_millis());
    let mut is_stored = true;
    for saved in library.list() {
        // A plan that was saved before is not written again, so that its time stays.
        if !known.contains(&saved.id) && !saved_plans::save(&mut library, saved.id) {
            is_stored = false;
        }
    }
    if !is_stored {
        messages::no_storage().to_owned()
    } else if file.is_empty() {
        messages::nothing_read().to_owned()
    } else if unreadable.is_empty() {
        messages::plans_added(added)
    } else {
        messages::plans_added_but(added, unreadable.len())
    }
}
