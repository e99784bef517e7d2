//! The review of a plan that somebody sent: the changes in it, and the buttons that accept them.
//!
//! The core finds the changes and has their words; here they are chosen and accepted.

mod answer_button;
mod changes;
mod reviewed_plan;

use leptos::prelude::*;

use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::plan_name;
use lapwise_core::present::review::{differences_from_own, rows_beside_own, sent_title};

use crate::controls::comparison_table::comparison_table;
use crate::markup::{Element, Fragment, effect, fragment, markup};
use crate::state::{Arrival, Planner, ReceivedPlan};
use answer_button::answer_button;
use changes::changes;
use reviewed_plan::ReviewedPlan;

#[cfg(test)]
mod tests;

/// The panel of the plan in the address; empty where that is the reader's own.
pub(crate) fn review_panel(planner: Planner) -> Fragment {
    fragment! { (receive(planner).map(review)) }
}

/// Takes in the plan that has arrived. Returns none where there is nothing to review.
fn receive(planner: Planner) -> Option<ReviewedPlan> {
    let under_review = untrack(|| planner.review())?;
    let Arrival { fragment, stored, .. } = under_review.arrival();
    let OpenedLink { opened, base, .. } = link::decode(fragment)?;
    let plan = opened?.plan;
    if stored.as_ref() == Some(fragment) {
        // The reader's own answer, on its way.
        planner.set_received(base.map(|base| ReceivedPlan::new(base, None, None)));
        return None;
    }
    let own = stored.as_ref().and_then(|text| link::decode(text)?.opened).map(|own| own.plan);
    let own = own.filter(|own| *own != plan);
    Some(ReviewedPlan::receive(planner, ReceivedPlan::new(plan, base, own)))
}

/// The review, which is replaced by a line about the reader's own plan as long as another plan is on screen.
fn review(reviewed: ReviewedPlan) -> Element {
    save_own_when_overwritten(reviewed);
    markup! {
        div class="sent" ref=(reviewed.place) {
            if (move || reviewed.is_on_screen()) {
                (whose(reviewed))
                (answers(reviewed))
                (reviewed.own().map(|own| markup! { p class="hint" { (messages::another_plan(&plan_name(&own))) } }))
            } else {
                (reviewed.own_off_screen().map(|own| own_is_saved(reviewed, &own)))
            }
        }
    }
}

/// The title, the runner and the note of the plan. None where there is nothing to answer: the headline has them too.
fn whose(reviewed: ReviewedPlan) -> Option<Fragment> {
    let plan = &reviewed.received().plan;
    let note = (!plan.text.is_empty()).then(|| markup! { blockquote dir="auto" { (&plan.text) } });
    (reviewed.own().is_some() || reviewed.base().is_some()).then(|| {
        fragment! {
            h2 { (sent_title(plan)) }
            (note)
        }
    })
}

/// What can be answered: the changes, where the plan is an answer itself, or the plan as a whole.
fn answers(reviewed: ReviewedPlan) -> Option<Fragment> {
    if let Some(base) = reviewed.base() {
        return Some(changes(reviewed, &base));
    }
    let own = reviewed.own()?;
    let plan = &reviewed.received().plan;
    Some(fragment! {
        (beside_own(&own, plan))
        ul { for difference in (differences_from_own(&own, plan)) { li { (difference) } } }
        div class="chips answers" {
            (answer_button(reviewed, messages::back_to_my_plan(), move || reviewed.keep_own()))
            (answer_button(reviewed, messages::accept_plan(), move || reviewed.open()).class("primary"))
        }
    })
}

/// The reader's own plan beside the one that was sent, where both are of one race.
fn beside_own(own: &Plan, plan: &Plan) -> Option<Element> {
    let headings =
        [messages::mark(), messages::yours_column(), messages::this_plan_column(), messages::difference_column()];
    let rows = rows_beside_own(own, plan);
    (!rows.is_empty()).then(|| comparison_table(messages::what_changed(), headings, rows))
}

/// Tells where the reader's own plan is, once they have gone on with the received one.
fn own_is_saved(reviewed: ReviewedPlan, own: &Plan) -> Fragment {
    fragment! {
        p role="status" { (own_plan_place(reviewed.is_own_saved(), &plan_name(own))) }
        div class="chips" { (answer_button(reviewed, messages::back_to_my_plan(), move || reviewed.keep_own())) }
    }
}

fn own_plan_place(is_saved: bool, name: &str) -> String {
    if is_saved { messages::own_plan_kept(name) } else { messages::own_plan_not_kept(name) }
}

/// Saves the reader's own plan among the saved plans, once they have gone on with the received one.
fn save_own_when_overwritten(reviewed: ReviewedPlan) {
    let planner = reviewed.planner;
    let published = untrack(|| planner.published());
    let mut is_saved = false;
    effect(move || {
        // What is published overwrites the own plan in storage. That can be the received plan itself: a redo brings it
        // back after an undo.
        let is_gone_on = !reviewed.is_on_screen() || planner.published() != published;
        if is_gone_on && !is_saved {
            is_saved = reviewed.save_own();
        }
    });
}
