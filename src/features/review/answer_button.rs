//! A button that answers the review.

use std::sync::Arc;

use super::reviewed_plan::ReviewedPlan;
use crate::markup::{Element, markup};

/// A button that answers the review by `answer`.
pub(super) fn answer_button(reviewed: ReviewedPlan, name: &str, answer: impl Fn() + 'static) -> Element {
    let press = move || {
        let before = reviewed.planner.get_untracked();
        answer();
        // The button is removed with the review, and the notices above say what came of the answer.
        if !Arc::ptr_eq(&before, &reviewed.planner.get_untracked()) {
            focus_notices(reviewed);
        }
    };
    markup! { button type="button" on:click=(move |_| press()) { (name) } }
}

fn focus_notices(reviewed: ReviewedPlan) {
    let widget = reviewed.place.get().and_then(|place| place.closest(".planner"));
    if let Some(notices) = widget.and_then(|widget| widget.find(".notices")) {
        notices.focus();
    }
}
