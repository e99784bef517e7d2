//! A plan on its way to somebody else: share sheet, clipboard, mail and QR code; and a plan that somebody sent.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::files::mail;
use lapwise_core::files::qr::Code;
use lapwise_core::formats::print;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::pacing::{Event, Plan};
use lapwise_core::present::phrases;
use lapwise_core::present::{headline, refusals};

use crate::controls::checkbox::leave_names_out;
use crate::controls::scroll::scroll_to_top;
use crate::markup::{Element, ElementRef, button, effect, el, svg};
use crate::parts::loader::glue_address;
use crate::platform::{clipboard, go_to_fragment, share_sheet};
use crate::standalone;
use crate::state::{NoticeKind, Planned, Planner};

/// The ways to send the plan, and a field for a plan that was received.
pub(crate) fn share_panel(planner: Planner) -> Vec<Element> {
    let is_nameless = RwSignal::new(false);
    let share = Rc::new(PlanShare {
        planner,
        is_nameless,
        status: el("p").class("hint").attr("role", "status"),
        page: standalone::url(&glue_address()),
    });
    let (opened, copied) = (share.clone(), share.clone());
    let mut buttons = el("div").class("chips");
    if share_sheet::is_available() {
        buttons = buttons.put(button(move || opened.open_sheet()).class("main").text(messages::share()));
    }
    buttons = buttons.put(button(move || copied.copy()).class("main").text(messages::copy_link()));
    vec![
        buttons.put(mail_link(&share)),
        share.status.clone(),
        leave_names_out(is_nameless),
        qr_code(&share),
        received_message(planner),
    ]
}

/// The link of the plan on screen, and how it is sent.
struct PlanShare {
    planner: Planner,
    /// True if the names of people are left out.
    is_nameless: RwSignal<bool>,
    status: Element,
    /// The address of the standalone page.
    page: String,
}

impl PlanShare {
    fn link(&self) -> String {
        format!(
            "{}{}",
            self.page,
            self.planner.link_to_share(if self.is_nameless.get() { Plan::nameless } else { Plan::clone })
        )
    }

    fn open_sheet(self: &Rc<Self>) {
        // What cannot be shared can still be sent as a copy.
        if !share_sheet::open(&summary(&self.planner.get_untracked()), &self.link()) {
            self.copy();
        }
    }

    fn copy(self: &Rc<Self>) {
        let share = self.clone();
        let report = move |is_copied: bool| {
            let text = if is_copied { messages::link_copied() } else { messages::link_not_copied() };
            share.status.0.set_text_content(Some(text));
        };
        clipboard::write(&self.link(), Rc::new(report));
    }
}

/// The plan in short: "3200 m in 10:40: 80.0 a lap".
fn summary(Planned { plan, schedule, .. }: &Planned) -> String {
    let headline = headline::headline(plan, schedule, messages::pb());
    let (race, goal) = (phrases::race_name(Event::of(plan)), print::goal(plan.goal, plan.distance));
    messages::plan_in_short(&race, &goal, &headline.number, &headline.rest)
}

/// A link that opens a mail with the plan in it.
fn mail_link(share: &Rc<PlanShare>) -> Element {
    let share = share.clone();
    let href = move || Some(mail::address(&summary(&share.planner.get()), &share.link()));
    el("a").class("button").bind_attr("href", href).text(messages::mail())
}

/// The QR code of the link, black on white in any theme, or a line that says why there is none.
fn qr_code(share: &Rc<PlanShare>) -> Element {
    let (share, path) = (share.clone(), svg("path").attr("fill", "#000"));
    let picture =
        svg("svg").class("code").attr("role", "img").attr("aria-label", messages::qr_code()).put(path.clone());
    let hint = el("p").class("hint");
    let content = el("div").put(picture.clone()).put(hint.clone());
    effect(move || {
        share.planner.get();
        let code = Code::of(&share.link());
        let side = code.as_ref().map_or(0, Code::size_with_quiet_zone);
        picture.set_attr("viewBox", &format!("0 0 {side} {side}"));
        picture.set_attr("class", if code.is_some() { "code" } else { "code none" });
        path.set_attr("d", &code.as_ref().map_or_else(String::new, Code::path));
        hint.0.set_text_content(Some(if code.is_some() { messages::qr_hint() } else { messages::qr_too_long() }));
    });
    content
}

/// A field for a message with a plan in it, and the button that opens the plan.
fn received_message(planner: Planner) -> Element {
    let area = el("textarea").attr("id", "received").attr("rows", "2").attr("dir", "auto");
    let input: HtmlInputElement = area.cast();
    let refusal = el("p").class("hint error").attr("role", "alert");
    let (line, place) = (refusal.clone(), ElementRef::new());
    place.set(&refusal);
    let open = button(move || {
        let outcome = open_message(planner, &input.value());
        line.0.set_text_content(outcome.as_ref().err().map(String::as_str));
        if outcome.is_ok() {
            input.set_value("");
            scroll_to_top(place);
        }
    });
    el("fieldset")
        .class("items")
        .put(el("legend").text(messages::got_a_plan()))
        .put(el("div").class("field").put_all(&[
            el("label").attr("for", "received").text(messages::message_or_link()),
            el("div").class("entry").put(area),
        ]))
        .put(open.text(messages::open_it()))
        .put(refusal)
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
