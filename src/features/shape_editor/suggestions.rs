//! Buttons that add a part to the shape, with amounts that suit the race.

use lapwise_core::editing::suggested_parts;
use lapwise_core::messages;
use lapwise_core::pacing::ShapePart;

use super::set_shape::set_shape;
use crate::controls::status::Status;
use crate::markup::{Element, markup};
use crate::state::{Origin, Planned, Planner};

/// The buttons, under their name. What the plan does not take is said in `refusal`.
pub(super) fn suggestions(planner: Planner, refusal: Status) -> Element {
    let add = move |part| set_shape(planner, Origin::Choice, planner.get_untracked().plan.shape.with(part));
    markup! {
        div class="items" role="group" aria-label=(messages::add_to_shape()) {
            b { (messages::add_to_shape()) }
            div class="chips" {
                for part in (move || addable(&planner.get())) {
                    button type="button" on:click=(move |_| refusal.report(add(part))) {
                        (messages::shape_kind(part.kind()))
                    }
                }
            }
        }
    }
}

/// The parts to add: one of each kind, but no trend where it would take the place of another.
fn addable(Planned { plan, .. }: &Planned) -> Vec<ShapePart> {
    let mut parts = suggested_parts(plan);
    parts.retain(|part| !(part.kind().is_trend() && plan.shape.trend().is_some()));
    parts
}
