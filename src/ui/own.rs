//! The reader's own plan, on a page that shows another one.

use crate::browser::{self, STORED};
use crate::link;
use crate::text::{joined, words};

use super::dom::{El, button};
use super::state::Planner;

/// Offers what the standalone page has kept here as one tap, and the plan of this page as the next; nothing is kept.
pub(super) fn offer(planner: Planner, place: &El) {
    let stored = if browser::is_page(&place.0) { None } else { browser::stored(STORED) };
    let Some(opened) = stored.and_then(|text| link::read(&text)?.opened) else { return };
    let (mine, shown) = (opened.plan.clone(), opened.plan);
    let text = joined(&[words::OPEN_YOURS, &words::race_in(&shown)]);
    let open = button(move || {
        let before = planner.peek().plan.clone();
        if !link::is_same(&before, &mine) {
            // A plan that was kept has a schedule, so only one that nobody may change refuses it.
            drop(planner.take_over(mine.clone(), before, words::OPENED.to_owned()));
        }
    });
    // A button that is hidden or disabled would lose the focus to the page.
    let open = open.text(&text).state("aria-disabled", move || link::is_same(&planner.now().plan, &shown));
    place.append(&open.0);
}
