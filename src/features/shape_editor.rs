//! The shape of the effort: its parts, how strong each is, and the times of the halves.
//!
//! The parts and what may be added to them are [`lapwise_core::editing`]'s; this panel lists them and names them.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::HtmlInputElement;

use lapwise_core::editing::{
    PartEdge, PartKind, ShapePart, add_part, change_part, locks_by_hand, remove_part, shape_parts, suggested_parts,
};
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Percent, Place, Plan, Shape, ShapeError, Time};
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use crate::controls::field::{Field, fixed};
use crate::controls::place::read_place;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, button, effect, el};
use crate::state::{Origin, Planned, Planner};

/// The meaning of the shape, its parts, the parts that can be added, the halves, and the fixed times.
pub(crate) fn shape_panel(planner: Planner) -> Vec<Element> {
    let meaning = move || phrases::shape_in_halves(&planner.get().plan, &planner.get().schedule);
    let refusal = el("p").class("hint error").attr("role", "alert");
    let halves = [half_field(planner, Half::First), half_field(planner, Half::Second)];
    vec![
        el("p").class("meaning").bind_text(meaning),
        el("div")
            .class("parts")
            .bind_children_by_key(move || kinds(&planner.get().plan.shape), move |_| parts(planner)),
        suggestions(planner, refusal.clone()),
        refusal,
        el("div").class("grid").put_all(&halves),
        locks(planner),
    ]
}

/// The kinds of the parts, in order. While they stay the same so do the fields, whatever the amounts.
fn kinds(shape: &Shape) -> Vec<PartKind> {
    shape_parts(shape).into_iter().map(ShapePart::kind).collect()
}

/// Buttons that add a part with amounts that suit the race, and one that resets the shape.
fn suggestions(planner: Planner, refusal: Element) -> Element {
    let take =
        Rc::new(move |shape| refusal.0.set_text_content(set_shape(planner, Origin::Choice, shape).err().as_deref()));
    let buttons = move |suggested: [ShapePart; 8]| {
        let reset = take.clone();
        let mut buttons = vec![button(move || reset(Ok(Shape::default()))).text(kind_name(PartKind::Even))];
        for part in suggested {
            let take = take.clone();
            let add = move || take(add_part(&planner.get_untracked().plan.shape, part));
            buttons.push(button(add).text(kind_name(part.kind())));
        }
        buttons
    };
    el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-label", messages::add_to_shape())
        .bind_children_by_key(move || suggested_parts(&planner.get().plan), buttons)
}

/// The number of fixed times, and a button that releases them. Empty without any.
fn locks(planner: Planner) -> Element {
    let release = move || {
        // Without locks every plan has room for its shape.
        planner.choose(|plan| plan.locks.clear());
    };
    let content = move || {
        let plan = &planner.get().plan;
        match locks_by_hand(plan, &plan.locks) {
            0 => Vec::new(),
            count => {
                vec![el("span").text(&messages::times_fixed(count)), button(release).text(messages::release_all())]
            }
        }
    };
    el("p").class("locks").bind_children(content)
}

fn set_shape(planner: Planner, origin: Origin, shape: Result<Shape, ShapeError>) -> Result<(), String> {
    let shape = shape.map_err(|error| refusals::shape_error(&error))?;
    planner.update(origin, |plan| plan.shape = shape)
}

/// Puts `change` of one part into the shape.
fn change(
    planner: Planner,
    origin: Origin,
    index: usize,
    change: impl Fn(ShapePart) -> ShapePart,
) -> Result<(), String> {
    set_shape(planner, origin, change_part(&planner.get_untracked().plan.shape, index, change))
}

fn parts(planner: Planner) -> Vec<Element> {
    let count = shape_parts(&planner.get_untracked().plan.shape).len();
    (0..count).map(|index| part(planner, index)).collect()
}

/// The fields of one part: its strength and the edges of its stretch.
fn part(planner: Planner, index: usize) -> Element {
    let get = move |planned: &Planned| shape_parts(&planned.plan.shape).get(index).copied();
    let name = move |planned: &Planned| get(planned).map_or_else(String::new, |part| part_name(part, &planned.plan));
    let percent = move || get(&planner.get()).map_or_else(Percent::default, ShapePart::percent);
    let remove = move || {
        // Less of a shape still leaves room for the locks.
        let _ = set_shape(planner, Origin::Choice, Ok(remove_part(&planner.get_untracked().plan.shape, index)));
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
        button(remove).class("remove").text(messages::remove()),
    ])
}

/// The upper end of the slider in hundredths of a percent, unless the part is stronger.
const SLIDER_MAX: u32 = 1500;

fn slider(planner: Planner, index: usize, percent: impl Fn() -> Percent + Copy + 'static) -> Element {
    let input = el("input").attr("type", "range").attr("min", "25").attr("step", "25");
    let (shown, slid): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || {
        let hundredths = percent().hundredths();
        shown.set_max(&hundredths.max(SLIDER_MAX).to_string());
        shown.set_value(&hundredths.to_string());
    });
    let slide = move || {
        if let Ok(hundredths) = slid.value().parse() {
            // A strength that the plan refuses leaves the last one that fits. The slider has no zero, at which the
            // part would be gone from under the finger.
            let _ =
                change(planner, Origin::Gesture, index, |part| part.with_percent(Percent::from_hundredths(hundredths)));
        }
    };
    // A browser reports a change when a pointer lets go, but at each repeat of a key that is held down.
    let is_by_key = Rc::new(Cell::new(false));
    let [pressed, changed] = [(); 2].map(|()| is_by_key.clone());
    let end_drag = move || {
        if !changed.get() {
            planner.end_step();
        }
    };
    input
        .bind_attr("aria-valuetext", move || Some(print::percent(percent())))
        .on("pointerdown", move |_| is_by_key.set(false))
        .on("keydown", move |_| pressed.set(true))
        .on("input", move |_| slide())
        .on("change", move |_| end_drag())
        .on("keyup", move |_| planner.publish())
}

/// One edge of a part's stretch.
fn edge_field(planner: Planner, index: usize, edge: PartEdge) -> Element {
    let at = move |Planned { plan, .. }: &Planned| {
        let place = shape_parts(&plan.shape).get(index).map_or(Place::Start, |part| part.edge(edge));
        print::mark_on(plan, place.within(plan.distance))
    };
    let read = move |text: &str| {
        let plan = &planner.get_untracked().plan;
        let at = read_place(plan, text)?;
        change(planner, Origin::Typing, index, |part| part.with_edge(edge, at))
    };
    Field {
        id: format!("part-{index}{}", if edge == PartEdge::To { "-second" } else { "-first" }),
        label: fixed(edge_label(edge)),
        value: Box::new(move || at(&planner.get())),
        hint: fixed(""),
        keyboard: Keyboard::Text,
    }
    .view(planner, Fragment::new(), Box::new(read))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    First,
    Second,
}

impl Half {
    /// The id and the label of its field.
    const fn field(self) -> (&'static str, &'static str) {
        match self {
            Self::First => ("first-half", messages::first_half()),
            Self::Second => ("second-half", messages::second_half()),
        }
    }

    /// Converts the time of the first half to that of this one, or back: the two add up to the goal.
    fn convert(self, time: Time, goal: Time) -> Time {
        match self {
            Self::First => time,
            Self::Second => goal - time,
        }
    }
}

/// The time of a half, which sets the trend.
fn half_field(planner: Planner, half: Half) -> Element {
    let (id, label) = half.field();
    let value = move |Planned { plan, schedule, .. }: &Planned| {
        print::goal(half.convert(schedule.halfway(), plan.goal), plan.distance.halfway())
    };
    let read = move |text: &str| {
        let plan = planner.get_untracked().plan.clone();
        let time = field::goal(text, plan.distance.halfway()).map_err(|error| refusals::text_error(&error))?;
        if time >= plan.goal {
            return Err(messages::half_too_long(&print::goal(plan.goal, plan.distance)));
        }
        let first = half.convert(time, plan.goal);
        let trend = plan.trend_for_first_half(first).ok_or_else(messages::no_such_half)?;
        set_shape(planner, Origin::Typing, Shape::new(trend, plan.shape.efforts().to_vec()))
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || value(&planner.get())),
        hint: fixed(""),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(read))
}

/// The name of a kind of part, where it is offered.
const fn kind_name(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Even => messages::even(),
        PartKind::Negative => messages::gets_faster(),
        PartKind::Positive => messages::gets_slower(),
        PartKind::Fade => messages::fade_late(),
        PartKind::Kick => messages::kick(),
        PartKind::Crowd => messages::crowded_start(),
        PartKind::Burst => messages::fast_start(),
        PartKind::Ease => messages::ease_off(),
        PartKind::Push => messages::push(),
    }
}

/// The sentence that names a part of a plan's shape.
fn part_name(part: ShapePart, plan: &Plan) -> String {
    match part {
        ShapePart::Trend(trend) => phrases::trend(trend).to_owned(),
        ShapePart::Effort(effort) => phrases::effort(effort, plan),
    }
}

const fn edge_label(edge: PartEdge) -> &'static str {
    match edge {
        PartEdge::From => messages::from(),
        PartEdge::To => messages::to(),
        PartEdge::First => messages::over_the_first(),
        PartEdge::Last => messages::over_the_last(),
    }
}
