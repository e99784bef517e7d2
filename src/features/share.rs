//! A plan on its way to somebody else: share sheet, clipboard, mail, QR code; and one that somebody sent.

use crate::controls::scroll::scroll_to_top;
use crate::platform::{clipboard, go_to_fragment, share_sheet};
use crate::standalone;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::files::qr::Code;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::present::{headline, refusals};

use crate::controls::leave_names_out::leave_names_out;
use crate::features::review;
use crate::markup::{Element, button, effect, el, svg};
use crate::parts::loader::glue_address;
use crate::state::{Planned, Planner};

/// Everything that takes the plan to somebody else, and a field for what comes back.
pub(crate) fn share_panel(planner: Planner) -> Vec<Element> {
    let is_nameless = RwSignal::new(false);
    let said = el("p").class("hint").attr("role", "status");
    let desk = Rc::new(Desk { planner, is_nameless, said: said.clone(), page: standalone::url(&glue_address()) });
    let (shared, copied) = (desk.clone(), desk.clone());
    let mut acts = el("div").class("chips");
    if share_sheet::is_available() {
        acts = acts.put(button(move || shared.share()).class("main").text(messages::share()));
    }
    acts = acts.put(button(move || copied.copy()).class("main").text(messages::copy_link())).put(mail(&desk));
    vec![acts, said, leave_names_out(is_nameless), code(&desk), received(planner)]
}

struct Desk {
    planner: Planner,
    /// True if names are left out.
    is_nameless: RwSignal<bool>,
    said: Element,
    /// The address of the standalone page.
    page: String,
}

impl Desk {
    fn address(&self) -> String {
        format!("{}{}", self.page, review::link_to_share(self.planner, self.is_nameless.get()))
    }

    fn say(&self, text: &str) {
        self.said.0.set_text_content(Some(text));
    }

    fn share(self: &Rc<Self>) {
        if !share_sheet::open(&in_short(&self.planner.get_untracked()), &self.address()) {
            self.copy();
        }
    }

    fn copy(self: &Rc<Self>) {
        let desk = self.clone();
        let tell = move |is_copied: bool| {
            desk.say(if is_copied { messages::link_copied() } else { messages::link_not_copied() })
        };
        clipboard::write(&self.address(), Rc::new(tell));
    }
}

/// "3200 m in 10:40: 80.0 a lap"
fn in_short(Planned { plan, schedule, .. }: &Planned) -> String {
    let headline = headline::headline(plan, schedule, messages::pb());
    format!("{}: {} {}", messages::race_in(plan), headline.number, headline.rest)
}

fn mail(desk: &Rc<Desk>) -> Element {
    let desk = desk.clone();
    let address = move || {
        let mut mail = String::from("mailto:?subject=");
        let summary = in_short(&desk.planner.get());
        link::percent_encode(&summary, &mut mail);
        mail.push_str("&body=");
        link::percent_encode(&format!("{summary}\n\n{}", desk.address()), &mut mail);
        Some(mail)
    };
    el("a").class("button").bind_attr("href", address).text(messages::mail())
}

/// The code, black on white in any theme, or why there is none.
fn code(desk: &Rc<Desk>) -> Element {
    let (desk, path) = (desk.clone(), svg("path").attr("fill", "#000"));
    let picture = svg("svg").class("code").attr("role", "img").attr("aria-label", messages::qr()).put(path.clone());
    let (shown, line) = (picture.clone(), el("p").class("hint"));
    let told = line.clone();
    effect(move || {
        desk.planner.get();
        let code = Code::of(&desk.address());
        let side = code.as_ref().map_or(0, |code| code.size() + 8).to_string();
        shown.set_attr("viewBox", &format!("0 0 {side} {side}"));
        shown.set_attr("class", if code.is_some() { "code" } else { "code none" });
        path.set_attr("d", &code.as_ref().map_or_else(String::new, Code::path));
        told.0.set_text_content(Some(if code.is_some() { messages::qr_means() } else { messages::qr_too_long() }));
    });
    el("div").put(picture).put(line)
}

/// A field for a message with a plan in it.
fn received(planner: Planner) -> Element {
    let area = el("textarea").attr("id", "received").attr("rows", "2").attr("dir", "auto");
    let input: HtmlInputElement = area.cast();
    let refusal = el("p").class("hint error").attr("role", "alert");
    let (line, to_top) = (refusal.clone(), scroll_to_top(&refusal));
    let open = button(move || {
        let outcome = open_message(planner, &input.value());
        line.0.set_text_content(outcome.as_ref().err().map(String::as_str));
        if outcome.is_ok() {
            input.set_value("");
            to_top.start();
        }
    });
    el("fieldset")
        .class("items")
        .put(el("legend").text(messages::received()))
        .put(el("div").class("field").put_all(&[
            el("label").attr("for", "received").text(messages::received_field()),
            el("div").class("entry").put(area),
        ]))
        .put(open.text(messages::open_plan()))
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
    planner.take_over(plan, before, messages::opened().to_owned())
}
