//! One part of the shape: its name, its strength and the edges of its stretch.

use lapwise_core::editing::{PERCENT_STEP, change_part, most_offered, remove_part};
use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::pacing::{PartEdge, Percent, Place, ShapePart};
use lapwise_core::present::{phrases, typed};

use super::set_shape::set_shape;
use crate::controls::field::{Field, fixed};
use crate::controls::range::Range;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, markup};
use crate::state::{Origin, Planned, Planner};

/// The part of an index. Its edges are those of its kind, which stays the same.
pub(super) fn part(planner: Planner, index: usize) -> Element {
    let edges = part_of(&planner.get_untracked(), index).map(|part| part.kind().edges()).unwrap_or_default();
    let remove = move || {
        let shape = remove_part(&planner.get_untracked().plan.shape, index);
        // Less of a shape still leaves room for the locks.
        planner.choose(|plan| plan.shape = shape);
    };
    markup! {
        fieldset class="part" {
            legend { (move || name(&planner.get(), index)) }
            (strength(planner, index))
            p class="hint" { (move || cost(&planner.get(), index)) }
            div class="grid" {
                for edge in (edges) {
                    (edge_field(planner, index, *edge))
                }
            }
            button type="button" class="remove" on:click=(move |_| remove()) { (messages::remove()) }
        }
    }
}

/// The slider of the percentage, and its value.
fn strength(planner: Planner, index: usize) -> Element {
    let part = move || part_of(&planner.get(), index);
    let percent = move || part().map_or_else(Percent::default, ShapePart::percent);
    let slide = move |hundredths| {
        let by = Percent::from_hundredths(hundredths);
        // A strength that the plan refuses leaves the last one that fits.
        change(planner, Origin::Gesture, index, |part| part.with_percent(by)).unwrap_or_default();
    };
    let slider = Range {
        // No zero, at which the part would be gone from under the finger.
        min: PERCENT_STEP.hundredths(),
        step: PERCENT_STEP.hundredths(),
        max: Box::new(move || part().map_or_else(Percent::default, most_offered).hundredths()),
        value: Box::new(move || percent().hundredths()),
        value_text: Box::new(move || print::percent(percent())),
        slide: Box::new(slide),
    };
    markup! {
        label class="strength" {
            span { (move || part().map_or("", |part| messages::strength(part.kind()))) }
            (slider.view(planner))
            output { (move || print::percent(percent())) }
        }
    }
}

/// The field of one edge of the stretch.
fn edge_field(planner: Planner, index: usize, edge: PartEdge) -> Element {
    let id = match edge {
        PartEdge::After | PartEdge::From | PartEdge::First | PartEdge::Last => format!("part-{index}-first"),
        PartEdge::To => format!("part-{index}-second"),
    };
    let accept = move |text: &str| {
        let at = typed::place(text, &planner.get_untracked().plan)?;
        change(planner, Origin::Typing, index, |part| part.with_edge(edge, at))
    };
    Field {
        id,
        label: fixed(messages::part_edge(edge)),
        value: Box::new(move || edge_mark(&planner.get(), index, edge)),
        hint: fixed(""),
        keyboard: Keyboard::Text,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}

/// Puts `change` of the part into the shape.
fn change(
    planner: Planner,
    origin: Origin,
    index: usize,
    change: impl Fn(ShapePart) -> ShapePart,
) -> Result<(), String> {
    set_shape(planner, origin, change_part(&planner.get_untracked().plan.shape, index, change))
}

/// The part of an index; none once it has been removed.
fn part_of(planned: &Planned, index: usize) -> Option<ShapePart> {
    planned.plan.shape.parts().get(index).copied()
}

fn name(planned: &Planned, index: usize) -> String {
    part_of(planned, index).map_or_else(String::new, |part| phrases::shape_part(part, &planned.plan))
}

/// The sentence of what the part costs or gains; empty where there is nothing to say.
fn cost(planned: &Planned, index: usize) -> String {
    part_of(planned, index).and_then(|part| phrases::part_cost(part, &planned.plan)).unwrap_or_default()
}

fn edge_mark(planned: &Planned, index: usize, edge: PartEdge) -> String {
    let plan = &planned.plan;
    let place = part_of(planned, index).map_or(Place::Start, |part| part.edge(edge));
    print::mark_on(plan, place.within(plan.distance))
}
