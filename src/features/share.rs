//! A plan on its way to somebody else: share sheet, clipboard, mail and QR code; and a plan that somebody sent.

mod plan_link;
mod qr_code;
mod received_message;

use std::rc::Rc;

use lapwise_core::messages;

use crate::controls::checkbox::leave_names_out;
use crate::controls::status::Status;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::platform::{clipboard, share_sheet};
use crate::signals::RwSignal;
use crate::state::Planner;
use plan_link::PlanLink;
use qr_code::qr_code;
use received_message::received_message;

#[cfg(test)]
mod tests;

/// The ways to send the plan, and a field for a plan that was received.
pub(crate) fn share_panel(planner: Planner) -> Fragment {
    let is_nameless = RwSignal::new(false);
    let (link, status) = (PlanLink { planner, is_nameless }, Status::new());
    fragment! {
        (send_buttons(link, status))
        (status.line())
        (leave_names_out(is_nameless))
        (qr_code(link))
        (received_message(planner))
    }
}

fn send_buttons(link: PlanLink, status: Status) -> Element {
    markup! {
        div class="chips" {
            if (share_sheet::is_available()) {
                button type="button" class="main" on:click=(move |_| open_sheet(link, status)) { (messages::share()) }
            }
            button type="button" class="main" on:click=(move |_| copy(link, status)) { (messages::copy_link()) }
            a class="button" href=(move || link.mail_address()) { (messages::mail()) }
        }
    }
}

fn open_sheet(link: PlanLink, status: Status) {
    // What cannot be shared can still be sent as a copy.
    if !share_sheet::open(&link.summary(), &link.url()) {
        copy(link, status);
    }
}

fn copy(link: PlanLink, status: Status) {
    let report = move |is_copied| {
        status.say(if is_copied { messages::link_copied() } else { messages::link_not_copied() });
    };
    clipboard::write(&link.url(), Rc::new(report));
}
