//! A message with a plan in it, which somebody sent.

use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::present::refusals;

use crate::controls::labelled::labelled;
use crate::controls::scroll::scroll_to_top;
use crate::controls::status::Status;
use crate::controls::text_input::text_area;
use crate::markup::{Element, ElementRef, markup};
use crate::platform::go_to_fragment;
use crate::signals::RwSignal;
use crate::standalone;
use crate::state::{NoticeKind, Planner};

/// A field for a message with a plan in it, and the button that opens the plan.
pub(super) fn received_message(planner: Planner) -> Element {
    let (message, refusal, fields) = (RwSignal::new(String::new()), Status::new(), ElementRef::new());
    let open = move || {
        let outcome = message.with(|message| open_message(planner, message));
        if outcome.is_ok() {
            message.set(String::new());
            scroll_to_top(fields);
        }
        refusal.report(outcome);
    };
    markup! {
        fieldset class="items" ref=(fields) {
            legend { (messages::got_a_plan()) }
            (labelled("received", messages::message_or_link(), &text_area("received", "2", message)))
            button type="button" on:click=(move |_| open()) { (messages::open_it()) }
            (refusal.alert())
        }
    }
}

/// Opens the plan whose link is somewhere in `message`.
///
/// The standalone page goes to the link, as if it had been tapped; elsewhere the plan is taken over and can be undone.
///
/// # Errors
/// Returns a sentence for the reader if no plan can be read.
fn open_message(planner: Planner, message: &str) -> Result<(), String> {
    let Some(OpenedLink { opened, base, damage }) = link::find(message) else {
        return Err(messages::no_plan_in_text().to_owned());
    };
    let plan = opened.ok_or_else(|| damage.map(refusals::link_damage).unwrap_or_default())?.plan;
    if standalone::is_here() {
        let fragment = base.map_or_else(|| link::encode(&plan), |base| link::encode_answer(&plan, &base));
        go_to_fragment(&fragment);
        return Ok(());
    }
    let before = planner.get_untracked().plan.clone();
    planner.open(plan, before, NoticeKind::Opened)
}
