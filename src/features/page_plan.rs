//! The plan on screen as the address and the storage of the standalone page have it.

use leptos::prelude::*;

use lapwise_core::library::saved_plans;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;

use crate::parts::loader::{is_loaded, request};
use crate::parts::panel::Panel;
use crate::parts::task::Task;
use crate::platform::{clock, session_storage, storage};
use crate::standalone::{LEFT, OWN_PLAN, StandalonePage};
use crate::state::{Arrival, Planner};

/// Writes the plan on screen into the address and the storage as the reader's own. Returns false if the browser
/// stores nothing; the address then still has the plan.
pub(crate) fn keep(planner: Planner, page: &StandalonePage) -> bool {
    let link = planner.link();
    page.address.replace(&link);
    session_storage::set(LEFT, "");
    // The review saves the reader's own plan before a received one overwrites it, where its part is loaded.
    if !is_loaded(Panel::Review.part())
        && let Some(review) = untrack(|| planner.review())
        && let Some(own) = review.arrival().stored.as_ref().filter(|own| **own != link)
        && storage::get(OWN_PLAN).as_ref() == Some(own)
    {
        // Refused like what follows, which tells.
        let _ = storage::set(&format!("{}{}", saved_plans::KEY_PREFIX, clock::now_millis()), own);
    }
    page.keep_own_plan(&link)
}

/// Opens a link that was pasted into the address bar of the open page. A fragment without a plan is replaced by the
/// plan on screen.
pub(crate) fn open_fragment(planner: Planner, page: &StandalonePage) {
    let fragment = page.address.read();
    if fragment == planner.link() {
        return;
    }
    let link = link::read(&fragment);
    let is_whole = link.as_ref().is_some_and(OpenedLink::is_whole);
    if let Some(link) = link {
        let is_answer = link.base.is_some();
        planner.receive(link);
        planner.start_review(Arrival { fragment: fragment.clone(), stored: page.own_plan(), is_answer });
    }
    if !is_whole {
        request(Task::RepairLink(planner, page.clone(), fragment));
    }
}
