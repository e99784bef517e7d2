//! The table of the plan as text in the clipboard.

use std::rc::Rc;

use lapwise_core::files::table_text;
use lapwise_core::messages;

use super::report::Report;
use super::table::{WriteTable, table};
use crate::markup::{Element, markup};
use crate::platform::clipboard;
use crate::state::Planner;

/// The buttons that copy the table.
pub(super) fn copies(planner: Planner, report: Report) -> Element {
    markup! {
        fieldset class="items" {
            legend { (messages::copy_table()) }
            div class="chips" {
                button type="button" on:click=(move |_| copy(planner, report, table_text::message)) {
                    (messages::as_text())
                }
                button type="button" on:click=(move |_| copy(planner, report, table_text::tsv)) {
                    (messages::for_a_spreadsheet())
                }
            }
        }
    }
}

fn copy(planner: Planner, report: Report, write: WriteTable) {
    let text = table(planner, write);
    let copied = text.clone();
    let tell = move |is_copied| {
        if is_copied {
            report.say_copied();
        } else {
            report.say_not_copied(&copied);
        }
    };
    clipboard::write(&text, Rc::new(tell));
}
