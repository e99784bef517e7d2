//! The shape of the effort: the shapes to choose from, the parts of the chosen one, and the times of the halves.
//!
//! The cards are [`lapwise_core::present`]'s, the parts and what may be added to them [`lapwise_core::editing`]'s; this
//! panel lists them.

mod cards;
mod half_field;
mod part;
mod set_shape;
mod suggestions;

use lapwise_core::editing::{Half, locks_by_hand};
use lapwise_core::messages;
use lapwise_core::pacing::ShapeKind;
use lapwise_core::present::phrases;

use crate::controls::status::Status;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::state::{Planned, Planner};
use cards::cards;
use half_field::half_field;
use part::part;
use suggestions::suggestions;

#[cfg(test)]
mod tests;

/// The cards, the parts of the shape and where they meet, the parts that can be added, the halves, the fixed times.
pub(crate) fn shape_panel(planner: Planner) -> Fragment {
    let refusal = Status::new();
    fragment! {
        (cards(planner, refusal))
        (refusal.alert())
        div class="parts" {
            // A part that stays of its kind keeps its fields, whatever its amounts.
            for (index, _) in (move || numbered_kinds(&planner.get())) {
                (part(planner, index))
            }
        }
        for sentence in (move || phrases::efforts_together(&planner.get().plan)) {
            p class="hint" { (sentence) }
        }
        (suggestions(planner, refusal))
        p class="meaning" { (move || meaning(&planner.get())) }
        div class="grid" {
            (half_field(planner, Half::First))
            (half_field(planner, Half::Second))
        }
        (locks(planner))
    }
}

fn meaning(Planned { plan, schedule, .. }: &Planned) -> String {
    phrases::shape_in_halves(plan, schedule)
}

/// The kind of each part, with the index of the part.
fn numbered_kinds(planned: &Planned) -> Vec<(usize, ShapeKind)> {
    planned.plan.shape.parts().iter().map(|part| part.kind()).enumerate().collect()
}

/// The number of fixed times, and a button that releases them. Empty without any.
fn locks(planner: Planner) -> Element {
    let count = move || fixed_times(&planner.get());
    markup! {
        p class="locks" {
            if (move || count() > 0) {
                span { (move || messages::times_fixed(count())) }
                // Without locks every plan has room for its shape.
                button type="button" on:click=(move |_| planner.choose(|plan| plan.locks.clear())) {
                    (messages::release_all())
                }
            }
        }
    }
}

fn fixed_times(Planned { plan, .. }: &Planned) -> usize {
    locks_by_hand(plan, &plan.locks)
}
