//! The shape of the effort: what it is made of, how strong it is, and what that means here.

use std::rc::Rc;

use web_sys::HtmlInputElement;

use lapwise_core::editing::locks_by_hand;
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Effort, Percent, Place, Plan, Shape, ShapeError, Surface, Trend, Units};
use lapwise_core::present::refusals;

use crate::controls::field::{DIGITS, Field, TEXT, fixed};
use crate::markup::{Element, button, effect, el};
use crate::state::{Planned, Planner};

/// What a shape is made of, in order: its trend, then its efforts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Trend(Trend),
    Effort(Effort),
}

impl Part {
    fn all(shape: &Shape) -> Vec<Self> {
        let trend = Some(shape.trend()).filter(|trend| *trend != Trend::Even).map(Self::Trend);
        trend.into_iter().chain(shape.efforts().iter().copied().map(Self::Effort)).collect()
    }

    fn shape(parts: &[Self]) -> Result<Shape, ShapeError> {
        let mut trend = Trend::Even;
        let mut efforts = Vec::new();
        for part in parts {
            match *part {
                Self::Trend(part) => trend = part,
                Self::Effort(effort) => efforts.push(effort),
            }
        }
        Shape::new(trend, efforts)
    }

    /// A digit for what it is; none is 0.
    const fn kind(self) -> usize {
        match self {
            Self::Trend(Trend::Even) => 1,
            Self::Trend(Trend::Negative(_)) => 2,
            Self::Trend(Trend::Positive(_)) => 3,
            Self::Effort(Effort::Fade(..)) => 4,
            Self::Effort(Effort::Kick(..)) => 5,
            Self::Effort(Effort::Crowd(..)) => 6,
            Self::Effort(Effort::Burst(..)) => 7,
            Self::Effort(Effort::Ease(..)) => 8,
            Self::Effort(Effort::Push(..)) => 9,
        }
    }

    const fn percent(self) -> Percent {
        match self {
            Self::Trend(Trend::Negative(percent) | Trend::Positive(percent)) => percent,
            Self::Trend(Trend::Even) => Percent::from_hundredths(0),
            Self::Effort(effort) => effort.percent(),
        }
    }

    fn with_percent(self, by: Percent) -> Self {
        match self {
            Self::Trend(Trend::Negative(_)) => Self::Trend(Trend::Negative(by)),
            Self::Trend(Trend::Positive(_)) => Self::Trend(Trend::Positive(by)),
            Self::Trend(Trend::Even) => self,
            Self::Effort(effort) => Self::Effort(match effort {
                Effort::Fade(at, _) => Effort::Fade(at, by),
                Effort::Kick(at, _) => Effort::Kick(at, by),
                Effort::Crowd(at, _) => Effort::Crowd(at, by),
                Effort::Burst(at, _) => Effort::Burst(at, by),
                Effort::Ease(from, to, _) => Effort::Ease(from, to, by),
                Effort::Push(from, to, _) => Effort::Push(from, to, by),
            }),
        }
    }

    /// The edges of its stretch that can be typed, with their names.
    fn edges(self) -> Vec<(Edge, &'static str)> {
        match self {
            Self::Trend(_) => vec![],
            Self::Effort(Effort::Fade(..)) => vec![(Edge::First, messages::from())],
            Self::Effort(Effort::Kick(..)) => vec![(Edge::First, messages::last())],
            Self::Effort(Effort::Crowd(..) | Effort::Burst(..)) => vec![(Edge::First, messages::first())],
            Self::Effort(Effort::Ease(..) | Effort::Push(..)) => {
                vec![(Edge::First, messages::from()), (Edge::Second, messages::to())]
            }
        }
    }

    fn edge(self, edge: Edge) -> Place {
        match self {
            Self::Trend(_) => Place::Start,
            Self::Effort(Effort::Fade(at, _) | Effort::Kick(at, _) | Effort::Crowd(at, _) | Effort::Burst(at, _)) => {
                Place::At(at)
            }
            Self::Effort(Effort::Ease(from, to, _) | Effort::Push(from, to, _)) => match edge {
                Edge::First => from,
                Edge::Second => to,
            },
        }
    }

    fn with_edge(self, edge: Edge, at: Distance) -> Self {
        let ends = |from, to| match edge {
            Edge::First => (Place::At(at), to),
            Edge::Second => (from, Place::At(at)),
        };
        let Self::Effort(effort) = self else { return self };
        Self::Effort(match effort {
            Effort::Fade(_, by) => Effort::Fade(at, by),
            Effort::Kick(_, by) => Effort::Kick(at, by),
            Effort::Crowd(_, by) => Effort::Crowd(at, by),
            Effort::Burst(_, by) => Effort::Burst(at, by),
            Effort::Ease(from, to, by) => {
                let (from, to) = ends(from, to);
                Effort::Ease(from, to, by)
            }
            Effort::Push(from, to, by) => {
                let (from, to) = ends(from, to);
                Effort::Push(from, to, by)
            }
        })
    }

    fn words(self, plan: &Plan) -> String {
        match self {
            Self::Trend(trend) => messages::trend(trend).to_owned(),
            Self::Effort(effort) => messages::effort(effort, plan),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    First,
    Second,
}

fn counts_in_miles(plan: &Plan) -> bool {
    plan.surface == Surface::Road && plan.units == Units::Mi
}

/// What can be added to a shape, with amounts that suit most races.
fn offers(plan: &Plan) -> [(&'static str, Option<Part>); 9] {
    let by = |percent: u32| Percent::from_hundredths(percent * 100);
    let distance = plan.distance.millimetres();
    // Tenths of the race, in steps of 100 m or 1 km, or of a quarter of a mile or a mile.
    let share = |tenths: u32| {
        let step = match (counts_in_miles(plan), distance < 12_000_000) {
            (false, true) => 100_000,
            (false, false) => 1_000_000,
            (true, true) => Distance::MILE.millimetres() / 4,
            (true, false) => Distance::MILE.millimetres(),
        };
        Distance::from_millimetres((distance / 10 * tenths / step * step).max(step.min(distance)))
    };
    [
        (messages::even(), None),
        (messages::gets_faster(), Some(Part::Trend(Trend::Negative(by(2))))),
        (messages::gets_slower(), Some(Part::Trend(Trend::Positive(by(3))))),
        (messages::fade(), Some(Part::Effort(Effort::Fade(share(7), by(8))))),
        (messages::kick(), Some(Part::Effort(Effort::Kick(share(1), by(4))))),
        (messages::crowd(), Some(Part::Effort(Effort::Crowd(share(1), by(5))))),
        (messages::burst(), Some(Part::Effort(Effort::Burst(share(1), by(4))))),
        (messages::ease(), Some(Part::Effort(Effort::Ease(Place::At(share(3)), Place::At(share(5)), by(4))))),
        (messages::push(), Some(Part::Effort(Effort::Push(Place::Mid, Place::End, by(2))))),
    ]
}

/// The parts of the shape, the halves, and what can be added.
pub(crate) fn shape_panel(planner: Planner) -> Vec<Element> {
    let refusal = el("p").class("hint error").attr("role", "alert");
    let line = refusal.clone();
    let put = move |parts: &[Part]| line.0.set_text_content(set_parts(planner, parts).err().as_deref());
    let put = Rc::new(put);
    let kinds = move || Part::all(&planner.get().plan.shape).iter().fold(0, |kinds, part| kinds * 10 + part.kind());
    let measure = move || {
        let plan = &planner.get().plan;
        usize::try_from(plan.distance.millimetres()).unwrap_or(0) * 2 + usize::from(counts_in_miles(plan))
    };
    let meaning = move || messages::meaning(&planner.get().plan, &planner.get().schedule);
    let offers = move |_| {
        let offer = |(name, part): (&str, Option<Part>)| {
            let put = put.clone();
            button(move || put(&with_part(planner, part))).text(name)
        };
        offers(&planner.get_untracked().plan).map(offer).into()
    };
    let halves = [
        half_field(planner, "first-half", messages::first_half(), true),
        half_field(planner, "second-half", messages::second_half(), false),
    ];
    vec![
        el("p").class("meaning").bind_text(meaning),
        el("div").class("parts").bind_children_by_key(kinds, move |_| parts(planner)),
        // What is offered depends on the distance and what it is counted in.
        el("div")
            .class("chips")
            .attr("role", "group")
            .attr("aria-label", messages::add_to_shape())
            .bind_children_by_key(measure, offers),
        refusal,
        el("div").class("grid").put_all(&halves),
        locks(planner),
    ]
}

/// The parts with one more, of which one trend at most; none without one.
fn with_part(planner: Planner, part: Option<Part>) -> Vec<Part> {
    let Some(part) = part else { return Vec::new() };
    let mut parts = Part::all(&planner.get_untracked().plan.shape);
    if matches!(part, Part::Trend(_)) {
        parts.retain(|part| matches!(part, Part::Effort(_)));
        parts.insert(0, part);
    } else {
        parts.push(part);
    }
    parts
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

fn set_parts(planner: Planner, parts: &[Part]) -> Result<(), String> {
    let shape = Part::shape(parts).map_err(|error| refusals::shape_error(&error))?;
    planner.edit(&mut |plan| plan.shape.clone_from(&shape))
}

/// Changes one part of the shape.
fn change(planner: Planner, index: usize, change: impl Fn(Part) -> Part) -> Result<(), String> {
    let mut parts = Part::all(&planner.get_untracked().plan.shape);
    if let Some(part) = parts.get_mut(index) {
        *part = change(*part);
    }
    set_parts(planner, &parts)
}

fn parts(planner: Planner) -> Vec<Element> {
    let count = Part::all(&planner.get_untracked().plan.shape).len();
    (0..count).map(|index| part(planner, index)).collect()
}

/// One part of the shape: what it is, how strong, and where.
fn part(planner: Planner, index: usize) -> Element {
    let get = move |planned: &Planned| Part::all(&planned.plan.shape).get(index).copied();
    let name = move |planned: &Planned| get(planned).map_or_else(String::new, |part| part.words(&planned.plan));
    let percent = move || get(&planner.get()).map_or_else(Percent::default, Part::percent);
    let remove = move || {
        let mut parts = Part::all(&planner.get_untracked().plan.shape);
        if index < parts.len() {
            parts.remove(index);
        }
        // Less of a shape that fits still fits.
        drop(set_parts(planner, &parts));
    };
    let edges = get(&planner.get_untracked()).map(Part::edges).unwrap_or_default();
    let edges: Vec<_> = edges.into_iter().map(|(edge, label)| edge_field(planner, index, edge, label)).collect();
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
fn edge_field(planner: Planner, index: usize, edge: Edge, label: &'static str) -> Element {
    let at = move |Planned { plan, .. }: &Planned| {
        let place = Part::all(&plan.shape).get(index).map_or(Place::Start, |part| part.edge(edge));
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
        id: format!("part-{index}{}", if edge == Edge::First { "-first" } else { "-second" }),
        label: fixed(label),
        value: Box::new(move || at(&planner.get())),
        hint: fixed(""),
        mode: TEXT,
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
        mode: DIGITS,
    }
    .view(planner, &[], Box::new(read))
}
