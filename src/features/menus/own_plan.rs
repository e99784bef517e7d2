//! The reader's own plan, on a page that shows another one.

use lapwise_core::formats::print;
use lapwise_core::link;
use lapwise_core::messages;
use lapwise_core::pacing::{Event, Plan};
use lapwise_core::present::phrases;

use crate::controls::scroll::close_sheet;
use crate::markup::{Element, markup};
use crate::platform::storage;
use crate::standalone::OWN_PLAN;
use crate::state::{NoticeKind, Planner};

/// A button that opens the plan stored by the standalone page of this site, if there is one. Stores nothing.
pub(crate) fn own_plan_button(planner: Planner) -> Option<Element> {
    let own = link::read(&storage::get(OWN_PLAN)?)?.opened?.plan;
    let race = phrases::race_name(Event::of(&own));
    let text = messages::open_your_plan(&race, &print::goal(own.goal, own.distance));
    let shown = own.clone();
    // A button that is hidden or disabled would lose the focus to the page.
    Some(markup! {
        button type="button" aria-disabled=(move || planner.get().plan == shown)
            on:click=(move |event| open(planner, &own, event.target())) {
            (text)
        }
    })
}

/// Opens the own plan, and closes the sheet that the `button` is in.
fn open(planner: Planner, own: &Plan, button: Option<Element>) {
    let before = planner.get_untracked().plan.clone();
    if before != *own {
        // A stored plan has a schedule, so only a read-only planner refuses it, which does not show this button.
        planner.open(own.clone(), before, NoticeKind::Opened).unwrap_or_default();
        close_sheet(button);
    }
}
