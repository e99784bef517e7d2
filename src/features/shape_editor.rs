//! The shape of the effort: what it is made of, how strong it is, and what that means here.

use std::iter;
use std::rc::Rc;

use web_sys::HtmlInputElement;

use lapwise_core::editing::{
    PartEdge, PartKind, ShapePart, add_part, change_part, locks_by_hand, remove_part, shape_parts, suggested_parts,
};
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Percent, Place, Plan, Shape, ShapeError};
use lapwise_core::present::refusals;

use crate::controls::field::{Field, fixed};
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, button, effect, el};
use crate::state::{Planned, Planner};

/// The name of a kind of part, where it is offered.
const fn kind_name(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Even => messages::even(),
        PartKind::Negative => messages::gets_faster(),
        PartKind::Positive => messages::gets_slower(),
        PartKind::Fade => messages::fade(),
        PartKind::Kick => messages::kick(),
        PartKind::Crowd => messages::crowd(),
        PartKind::Burst => messages::burst(),
        PartKind::Ease => messages::ease(),
        PartKind::Push => messages::push(),
    }
}

/// The sentence that names a part of a plan's shape.
fn part_name(part: ShapePart, plan: &Plan) -> String {
    match part {
        ShapePart::Trend(trend) => messages::trend(trend).to_owned(),
        ShapePart::Effort(effort) => messages::effort(effort, plan),
    }
}

const fn edge_label(edge: PartEdge) -> &'static str {
    match edge {
        PartEdge::From => messages::from(),
        PartEdge::To => messages::to(),
        PartEdge::First => messages::first(),
        PartEdge::Last => messages::last(),
    }
}

/// The parts of the shape, the halves, and what can be added.
pub(crate) fn shape_panel(planner: Planner) -> Vec<Element> {
    let refusal = el("p").class("hint error").attr("role", "alert");
    let line = refusal.clone();
    let take = move |shape| line.0.set_text_content(set_shape(planner, shape).err().as_deref());
    let take = Rc::new(take);
    let kinds = move || kinds(&planner.get().plan.shape);
    let meaning = move || messages::meaning(&planner.get().plan, &planner.get().schedule);
    let offers = move |parts: [ShapePart; 8]| {
        let reset = {
            let take = take.clone();
            button(move || take(Ok(Shape::default()))).text(kind_name(PartKind::Even))
        };
        let offer = |part: ShapePart| {
            let take = take.clone();
            button(move || take(add_part(&planner.get_untracked().plan.shape, part))).text(kind_name(part.kind()))
        };
        iter::once(reset).chain(parts.map(offer)).collect()
    };
    let halves = [
        half_field(planner, "first-half", messages::first_half(), true),
        half_field(planner, "second-half", messages::second_half(), false),
    ];
    vec![
        el("p").class("meaning").bind_text(meaning),
        el("div").class("parts").bind_children_by_key(kinds, move |_| parts(planner)),
        el("div")
            .class("chips")
            .attr("role", "group")
            .attr("aria-label", messages::add_to_shape())
            .bind_children_by_key(move || suggested_parts(&planner.get().plan), offers),
        refusal,
        el("div").class("grid").put_all(&halves),
        locks(planner),
    ]
}

fn kinds(shape: &Shape) -> Vec<PartKind> {
    shape_parts(shape).into_iter().map(ShapePart::kind).collect()
}

/// How many times are fixed, and a way to let them go.
fn locks(planner: Planner) -> Element {
    let count = move |plan: &Plan| locks_by_hand(plan, &plan.locks);
    let shown = move || match count(&planner.get().plan) {
        0 => vec![],
        count => {
            // Without locks everything is free to fit.
            let release =
                button(move || drop(planner.edit(&mut |plan| plan.locks.clear()))).text(messages::release_all_times());
            vec![el("span").text(&messages::fixed(count)), release]
        }
    };
    el("p").class("locks").bind_children(shown)
}

fn set_shape(planner: Planner, shape: Result<Shape, ShapeError>) -> Result<(), String> {
    let shape = shape.map_err(|error| refusals::shape_error(&error))?;
    planner.edit(&mut |plan| plan.shape.clone_from(&shape))
}

/// Changes one part of the shape.
fn change(planner: Planner, index: usize, change: impl Fn(ShapePart) -> ShapePart) -> Result<(), String> {
    set_shape(planner, change_part(&planner.get_untracked().plan.shape, index, change))
}

fn parts(planner: Planner) -> Vec<Element> {
    let count = shape_parts(&planner.get_untracked().plan.shape).len();
    (0..count).map(|index| part(planner, index)).collect()
}

/// One part of the shape: what it is, how strong, and where.
fn part(planner: Planner, index: usize) -> Element {
    let get = move |planned: &Planned| shape_parts(&planned.plan.shape).get(index).copied();
    let name = move |planned: &Planned| get(planned).map_or_else(String::new, |part| part_name(part, &planned.plan));
    let percent = move || get(&planner.get()).map_or_else(Percent::default, ShapePart::percent);
    let remove = move || {
        // Less of a shape still leaves room for the locks.
        drop(set_shape(planner, Ok(remove_part(&planner.get_untracked().plan.shape, index))));
    };
    let edges = get(&planner.get_untracked()).map(ShapePart::edges).unwrap_or_default();
    let edges: Vec<_> = edges.iter().map(|edge| edge_field(planner, index, *edge)).collect();
    let strength = el("label").class("strength").put_all(&[
        el("span").text(messages::strength()),
        slider(planner, index, percent),
        el("output").bind_text(move || print::percent(percent())),
    ]);
    el("fieldset").class("part").put_all(&[
        el("legend").bind_text(move || name(&planner.get())),
        strength,
        el("div").class("grid").put_all(&edges),
        button(remove).class("remove").text(messages::remove_label()),
    ])
}

/// The strongest that the slider goes unless a plan is stronger, in hundredths of a percent.
const WIDEST_SLIDE: u32 = 1500;

fn slider(planner: Planner, index: usize, percent: impl Fn() -> Percent + Copy + 'static) -> Element {
    let input = el("input").attr("type", "range").attr("min", "25").attr("step", "25");
    let (shown, slid): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || {
        let hundredths = percent().hundredths();
        shown.set_max(&hundredths.max(WIDEST_SLIDE).to_string());
        shown.set_value(&hundredths.to_string());
    });
    let slide = move || {
        if let Ok(hundredths) = slid.value().parse() {
            // The slider keeps off zero, at which the part would be gone, and within what fits.
            drop(change(planner, index, |part| part.with_percent(Percent::from_hundredths(hundredths))));
        }
    };
    input.bind_attr("aria-valuetext", move || Some(print::percent(percent()))).on("input", move |_| slide())
}

/// One edge of a part's stretch.
fn edge_field(planner: Planner, index: usize, edge: PartEdge) -> Element {
    let at = move |Planned { plan, .. }: &Planned| {
        let place = shape_parts(&plan.shape).get(index).map_or(Place::Start, |part| part.edge(edge));
        print::mark(place.within(plan.distance), plan.surface, plan.units)
    };
    let read = move |text: &str| {
        let plan = &planner.get_untracked().plan;
        let at = field::place(text, plan.units, plan.distance).map_err(|error| refusals::text_error(&error))?;
        if at > plan.distance {
            return Err(messages::beyond_finish(&print::mark(plan.distance, plan.surface, plan.units)));
        }
        change(planner, index, |part| part.with_edge(edge, at))
    };
    Field {
        id: format!("part-{index}{}", if edge == PartEdge::To { "-second" } else { "-first" }),
        label: fixed(edge_label(edge)),
        value: Box::new(move || at(&planner.get())),
        hint: fixed(""),
        keyboard: Keyboard::Text,
    }
    .view(planner, &[], Box::new(read))
}

/// The time of a half, which sets the trend.
fn half_field(planner: Planner, id: &str, label: &'static str, is_first: bool) -> Element {
    let value = move |Planned { plan, schedule, .. }: &Planned| {
        let first = schedule.halfway();
        print::goal(if is_first { first } else { plan.goal - first }, plan.distance.halfway())
    };
    let read = move |text: &str| {
        let plan = planner.get_untracked().plan.clone();
        let time = field::goal(text, plan.distance.halfway()).map_err(|error| refusals::text_error(&error))?;
        if time >= plan.goal {
            return Err(messages::half_too_long(&print::goal(plan.goal, plan.distance)));
        }
        let first = if is_first { time } else { plan.goal - time };
        let trend = plan.trend_for_first_half(first).ok_or_else(messages::no_such_half)?;
        let shape = Shape::new(trend, plan.shape.efforts().to_vec()).map_err(|error| refusals::shape_error(&error))?;
        planner.edit(&mut |plan| plan.shape.clone_from(&shape))
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || value(&planner.get())),
        hint: fixed(""),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, &[], Box::new(read))
}
