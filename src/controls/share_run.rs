//! The button that sends a run: its times in a few words, and the link of the plan with the run in it.

use std::rc::Rc;

use lapwise_core::link;
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::present::race_text;
use lapwise_core::racing::Run;

use super::status::Status;
use crate::markup::{Fragment, fragment};
use crate::platform::{clipboard, share_sheet};

/// The button, and the line that says what came of it. `page` is the address that opens a link, and `planned_run` the run
/// as it is when the button is pressed.
pub(crate) fn share_run(
    label: &'static str,
    page: fn() -> String,
    planned_run: impl Fn() -> Option<(Plan, Run)> + 'static,
) -> Fragment {
    let status = Status::new();
    let share = move || {
        let Some((mut plan, run)) = planned_run() else { return };
        // A run that the plan has goes as it is written there, with what could not be read.
        if !options::carries_run(&plan, &run) {
            options::set_run(&mut plan, &run);
        }
        let url = format!("{}{}", page(), link::encode(&plan));
        let text = race_text::message(&plan, &run);
        if !share_sheet::is_available() || !share_sheet::open(&text, &url) {
            let tell = move |is_copied: bool| {
                status.say(if is_copied { messages::copied() } else { messages::run_not_copied() });
            };
            clipboard::write(&format!("{text}\n{url}"), Rc::new(tell));
        }
    };
    fragment! {
        button type="button" class="share-run" on:click=(move |_| share()) { (label) }
        (status.line())
    }
}
