//! Buttons that add a part with amounts that suit the race, and one that resets the shape.

use lapwise_core::editing::suggested_parts;
use lapwise_core::messages;
use lapwise_core::pacing::Shape;

use super::set_shape::set_shape;
use crate::controls::status::Status;
use crate::markup::{Element, markup};
use crate::state::{Origin, Planner};

/// The buttons. What the plan does not take is said in `refusal`.
pub(super) fn suggestions(planner: Planner, refusal: Status) -> Element {
    let reset = move || set_shape(planner, Origin::Choice, Ok(Shape::default()));
    let add = move |part| set_shape(planner, Origin::Choice, planner.get_untracked().plan.shape.with(part));
    markup! {
        div class="chips" role="group" aria-label=(messages::add_to_shape()) {
            button type="button" on:click=(move |_| refusal.report(reset())) { (messages::even()) }
            for part in (move || suggested_parts(&planner.get().plan)) {
                button type="button" on:click=(move |_| refusal.report(add(part))) {
                    (messages::shape_kind(part.kind()))
                }
            }
        }
    }
}
