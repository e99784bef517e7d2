//! The reader's own plan, on a page that shows another one.

use crate::platform::storage;
use crate::standalone;
use crate::standalone::OWN_PLAN;
use lapwise_core::link;
use lapwise_core::messages;

use crate::markup::{Element, button};
use crate::state::Planner;

/// Offers what the standalone page has kept here as one tap, and the plan of this page as the next; nothing is kept.
pub(crate) fn offer(planner: Planner, place: &Element) {
    let stored = if standalone::is_around(&place.0) { None } else { storage::get(OWN_PLAN) };
    let Some(opened) = stored.and_then(|text| link::read(&text)?.opened) else { return };
    let (mine, shown) = (opened.plan.clone(), opened.plan);
    let text = format!("{}{}", messages::open_yours(), messages::race_in(&shown));
    let open = button(move || {
        let before = planner.get_untracked().plan.clone();
        if before != mine {
            // A plan that was kept has a schedule, so only one that nobody may change refuses it.
            drop(planner.take_over(mine.clone(), before, messages::opened().to_owned()));
        }
    });
    // A button that is hidden or disabled would lose the focus to the page.
    let open = open.text(&text).bind_state("aria-disabled", move || planner.get().plan == shown);
    place.append(&open.0);
}
