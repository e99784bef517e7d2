//! What now: where the run leads to from here, and other targets for the rest.

use lapwise_core::messages;
use lapwise_core::present::race_outlook::{OutlookRow, RestChoiceText, WhatNow, rest_choice_texts};
use lapwise_core::racing::Act;

use super::view::RaceView;
use crate::markup::{Element, Fragment, fragment, markup};

/// The finishes that the run leads to, what each goal needs, and the choices for the rest. Empty before the first time.
pub(super) fn outlook(view: RaceView) -> Fragment {
    let session = view.session;
    fragment! {
        // Made anew with each entry of the log.
        for _ in (move || [session.revision()]) { (what_now(view)) }
    }
}

fn what_now(view: RaceView) -> Fragment {
    let session = view.session;
    let (Some(log), Some(progress)) = (session.log(), session.progress()) else { return Fragment::new() };
    let (plan, pb_name) = (log.plan(), session.planner.pb_name());
    let Some(WhatNow { rows, others }) = WhatNow::of(plan, &progress.targets, &progress.run, pb_name) else {
        return Fragment::new();
    };
    let choices = rest_choice_texts(plan, &progress.targets, &progress.run, pb_name);
    fragment! {
        fieldset class="items" {
            legend { (messages::what_now()) }
            ul {
                for OutlookRow { label, value } in (rows) {
                    li { span { (label) } b { (value) } }
                }
            }
            p class="hint" { (others) }
        }
        fieldset class="items race-rest" {
            legend { (messages::rest_of_race()) }
            for choice in (choices) { (rest_choice(view, &choice)) }
        }
    }
}

/// A choice for the rest, with its finish and its pace.
fn rest_choice(view: RaceView, choice: &RestChoiceText) -> Element {
    let RestChoiceText { from, goal, label, finish, pace, released } = choice;
    let (from, goal) = (*from, *goal);
    let choose = move || {
        view.session.act(Act::Replan { from, goal });
        view.is_more_open.set(false);
    };
    markup! {
        button type="button" on:click=(move |_| choose()) {
            span { (label) } " " b { (finish) } " " small { (pace) " " (released) }
        }
    }
}
