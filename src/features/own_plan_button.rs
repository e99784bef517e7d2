//! The reader's own plan, on a page that shows another one.

use crate::platform::storage;
use crate::standalone;
use crate::standalone::OWN_PLAN;
use lapwise_core::formats::print;
use lapwise_core::link;
use lapwise_core::messages;
use lapwise_core::pacing::Event;
use lapwise_core::present::phrases;

use crate::markup::{Element, button};
use crate::state::{NoticeKind, Planner};

/// Adds a button that opens the plan stored by the standalone page of this site, if there is one. Stores nothing.
pub(crate) fn offer(planner: Planner, place: &Element) {
    let stored = if standalone::is_around(&place.0) { None } else { storage::get(OWN_PLAN) };
    let Some(opened) = stored.and_then(|text| link::read(&text)?.opened) else { return };
    let (own, shown) = (opened.plan.clone(), opened.plan);
    let race = phrases::race_name(Event::of(&shown));
    let text = messages::open_your_plan(&race, &print::goal(shown.goal, shown.distance));
    let open = button(move || {
        let before = planner.get_untracked().plan.clone();
        if before != own {
            // A stored plan has a schedule, so only a read-only planner refuses it, which does not show this button.
            planner.open(own.clone(), before, NoticeKind::Opened).unwrap_or_default();
        }
    });
    // A button that is hidden or disabled would lose the focus to the page.
    let open = open.text(&text).bind_state("aria-disabled", move || planner.get().plan == shown);
    place.append(&open.0);
}
