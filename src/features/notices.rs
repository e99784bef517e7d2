//! Lines above the plan: options and links that could not be read, and what was released or opened.

use std::sync::Arc;

use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::{phrases, refusals};

use crate::markup::{Element, Fragment, fragment, markup};
use crate::state::{Notice, NoticeKind, Planner};

#[cfg(test)]
mod tests;

/// The notices, with a button that closes them.
pub(crate) fn notices(planner: Planner) -> Fragment {
    fragment! {
        if (move || !planner.get().notices.is_empty()) {
            div class="notice" {
                // A line that stays is not made anew: a screen reader would read it again whenever the plan changes.
                div { for notice in (move || planner.get().notices.clone()) { (line(planner, notice)) } }
                button type="button" class="close" aria-label=(messages::close())
                    on:click=(move |_| planner.set_notices(Vec::new()))
                {
                    "×"
                }
            }
        }
    }
}

/// A notice, with an undo button where there is a plan to go back to.
fn line(planner: Planner, notice: Arc<Notice>) -> Element {
    markup! {
        p {
            span { (sentence(planner, &notice)) }
            (notice.before.clone().map(|before| undo_button(planner, before)))
            ((notice.kind == NoticeKind::SplitsElsewhere).then(|| move_splits_button(planner)))
        }
    }
}

fn undo_button(planner: Planner, before: Plan) -> Element {
    markup! {
        button type="button" on:click=(move |_| planner.restore(before.clone())) { (messages::undo()) }
    }
}

fn move_splits_button(planner: Planner) -> Element {
    markup! {
        button type="button" on:click=(move |_| planner.move_splits()) {
            (move || messages::move_splits(planner.get().plan.units))
        }
    }
}

/// The words of a notice.
fn sentence(planner: Planner, Notice { kind, before }: &Notice) -> String {
    match kind {
        NoticeKind::SplitsElsewhere => messages::splits_elsewhere(planner.get_untracked().plan.units).to_owned(),
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
