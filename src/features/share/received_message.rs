//! A message with a plan in it, which somebody sent.

use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::present::{pasted_fault, refusals};

use crate::controls::labelled::labelled;
use crate::controls::scroll::{close_sheet, scroll_to_top};
use crate::controls::status::Status;
use crate::controls::text_input::text_area;
use crate::markup::{Element, ElementRef, markup};
use crate::platform::go_to_fragment;
use crate::signals::RwSignal;
use crate::standalone;
use crate::state::{NoticeKind, Planner, ReceivedPlan};

/// A field for a message with a plan in it, and the button that opens the plan.
pub(super) fn received_message(planner: Planner) -> Element {
    let message = ReceivedMessage {
        planner,
        text: RwSignal::new(String::new()),
        readable_part: RwSignal::new(None),
        refusal: Status::new(),
        status: Status::new(),
        fields: ElementRef::new(),
    };
    markup! {
        fieldset class="items" ref=(message.fields) {
            legend { (messages::got_a_plan()) }
            (labelled("received", messages::message_or_link(), &text_area("received", "2", message.text)))
            button type="button" on:click=(move |_| message.open()) { (messages::open_it()) }
            (message.refusal.alert())
            (message.status.line())
            for link in (move || message.readable_part.get()) {
                button type="button" on:click=(move |_| message.take(link.clone())) {
                    (messages::open_readable_part())
                }
            }
        }
    }
}

/// A message in the field, and what came of opening it. Copies are of the same message.
#[derive(Clone, Copy)]
struct ReceivedMessage {
    planner: Planner,
    text: RwSignal<String>,
    /// The link of the message, where only a part of it can be read. The reader decides whether to take that.
    readable_part: RwSignal<Option<OpenedLink>>,
    refusal: Status,
    status: Status,
    fields: ElementRef,
}

impl ReceivedMessage {
    /// Opens the plan whose link is somewhere in the message, if all of the link can be read.
    fn open(self) {
        self.readable_part.set(None);
        self.refusal.say("");
        self.status.say("");
        let Some(link) = self.text.with(|text| link::find(text)) else {
            return self.refusal.say(messages::no_plan_in_text());
        };
        match pasted_fault(&link) {
            Some(fault) => {
                self.refusal.say(&fault);
                self.readable_part.set(Some(link));
            }
            None => self.take(link),
        }
    }

    /// Opens as much of a link as could be read.
    fn take(self, link: OpenedLink) {
        self.readable_part.set(None);
        let outcome = self.show(link);
        if outcome.is_ok() {
            self.text.set(String::new());
        }
        self.refusal.report(outcome);
    }

    /// Shows the plan of a link.
    ///
    /// The standalone page goes to the link, as if it had been tapped; elsewhere the plan is taken over and can be
    /// undone.
    ///
    /// # Errors
    /// Returns a sentence for the reader if there is no plan, or the planner refuses it.
    fn show(self, OpenedLink { opened, base, damage }: OpenedLink) -> Result<(), String> {
        let plan = opened.ok_or_else(|| damage.map(refusals::link_damage).unwrap_or_default())?.plan;
        let before = self.planner.get_untracked().plan.clone();
        if plan == before {
            // Nothing to open, but from now on there is something to answer.
            self.planner.set_received(Some(ReceivedPlan::new(plan, base, None)));
            self.status.say(messages::pasted_plan_on_screen());
            return Ok(());
        }
        // First, since the sheet around the field closes.
        scroll_to_top(self.fields);
        if standalone::is_here() {
            let fragment = base.map_or_else(|| link::encode(&plan), |base| link::encode_answer(&plan, &base));
            go_to_fragment(&fragment);
        } else {
            self.planner.open(plan, before, NoticeKind::Opened)?;
            close_sheet(self.fields.get());
        }
        Ok(())
    }
}
