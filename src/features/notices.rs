//! Lines above the plan: options and links that could not be read, and what was released or opened.

use lapwise_core::messages;
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use crate::markup::{Element, button, el};
use crate::state::{Notice, NoticeKind, Planner};

/// Shows the notices in `place`, with a button that closes them and an undo button where there is a plan to go back to.
pub(crate) fn notices(planner: Planner, place: &Element) {
    let line = move |notice: Notice| {
        let text = sentence(&notice);
        let undo = notice.before.map(|plan| button(move || planner.restore(plan.clone())).text(messages::undo()));
        el("p").put(el("span").text(&text)).put_all(undo.as_slice())
    };
    let content = move |notices: Vec<Notice>| {
        let lines: Vec<_> = notices.into_iter().map(line).collect();
        if lines.is_empty() {
            return Vec::new();
        }
        let close = button(move || planner.set_notices(Vec::new()))
            .class("close")
            .attr("aria-label", messages::close())
            .text("×");
        vec![el("div").class("notice").put(el("div").put_all(&lines)).put(close)]
    };
    // A screen reader would tell the same notices again each time the plan changes, so they are rebuilt only where they
    // differ.
    place.clone().bind_children_by_key(move || planner.get().notices.clone(), content);
}

/// The words of a notice.
fn sentence(Notice { kind, before }: &Notice) -> String {
    match kind {
        NoticeKind::Problem(problem) => messages::problem(problem.key, &refusals::problem(problem)),
        NoticeKind::Damage(damage) => refusals::link_damage(*damage),
        NoticeKind::Released(released) => {
            before.as_ref().map_or_else(String::new, |before| phrases::released(before, released))
        }
        NoticeKind::Opened => messages::plan_opened().to_owned(),
        NoticeKind::KeptOwn => messages::own_plan_shown().to_owned(),
        NoticeKind::Accepted { left_out: 0 } => messages::changes_accepted().to_owned(),
        NoticeKind::Accepted { left_out } => messages::changes_accepted_but(*left_out),
        NoticeKind::Restarted => messages::restarted().to_owned(),
        NoticeKind::NoStorage => messages::no_storage().to_owned(),
    }
}
