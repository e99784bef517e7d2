//! Lines above the plan: what a link or an attribute said that could not be read, and what was released.

use lapwise_core::link;
use lapwise_core::messages;
use lapwise_core::present::refusals;

use crate::markup::{Element, button, el};
use crate::state::{Notice, NoticeKind, Planner};

/// Shows the notices in their place; they can be put away, and undone where something was taken out of the plan.
pub(crate) fn notices(planner: Planner, place: &Element) {
    let line = move |notice: Notice| {
        let text = sentence(&notice);
        let undo = notice.before.map(|plan| button(move || planner.restore(plan.clone())).text(messages::undo()));
        el("p").put(el("span").text(&text)).put_all(undo.as_slice())
    };
    let shown = move |_| {
        let lines: Vec<_> = planner.get_untracked().notices.clone().into_iter().map(line).collect();
        if lines.is_empty() {
            return vec![];
        }
        let close = button(move || planner.set_notices(Vec::new()))
            .class("close")
            .attr("aria-label", messages::close())
            .text("×");
        vec![el("div").class("notice").put(el("div").put_all(&lines)).put(close)]
    };
    // The same notices are not said again each time the plan changes.
    let texts = move || {
        let bytes = |notice: &Notice| {
            // The same words may undo another change.
            let text = sentence(notice) + &notice.before.as_ref().map(link::encode).unwrap_or_default();
            text.bytes().fold(1, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)))
        };
        planner.get().notices.iter().map(bytes).fold(0, usize::wrapping_add)
    };
    place.clone().bind_children_by_key(texts, shown);
}

fn sentence(notice: &Notice) -> String {
    match &notice.what {
        NoticeKind::Problem(problem) => messages::problem(problem.key, &refusals::problem(problem)),
        NoticeKind::Damage(damage) => refusals::link_damage(*damage),
        NoticeKind::Text(text) => text.clone(),
    }
}
