//! The shape of the effort.

use crate::editing::{Half, PartEdge, PartKind, ShapePart, locks_by_hand};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Effort, Place, Plan, Schedule, Trend};

/// A trend: `Gets steadily faster`.
///
/// ```
/// use lapwise_core::{pacing::Trend, present::phrases};
/// assert_eq!(phrases::trend(Trend::Even), "Even");
/// ```
#[must_use]
pub fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Even => messages::even_effort(),
        Trend::Negative(_) => messages::steadily_faster(),
        Trend::Positive(_) => messages::steadily_slower(),
    }
}

/// An effort over a stretch of a plan: `Fades from 30 km`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "fade-30km-10")]).plan;
/// assert_eq!(phrases::effort(plan.shape.efforts()[0], &plan), "Fades from 30 km");
/// ```
#[must_use]
pub fn effort(effort: Effort, plan: &Plan) -> String {
    let length = |at| print::mark_on(plan, at);
    let place = |place: Place| match place {
        Place::Start => messages::the_start().to_owned(),
        Place::Mid => messages::the_middle().to_owned(),
        Place::End => messages::the_finish().to_owned(),
        Place::At(at) => length(at),
    };
    match effort {
        Effort::Fade(after, _) => messages::fades_from(&length(after)),
        Effort::Kick(last, _) => messages::kicks_over(&length(last)),
        Effort::Crowd(first, _) => messages::held_up_for(&length(first)),
        Effort::Burst(first, _) => messages::fast_over(&length(first)),
        Effort::Ease(from, to, _) => messages::eases(&place(from), &place(to)),
        Effort::Push(from, to, _) => messages::pushes(&place(from), &place(to)),
    }
}

/// A part of a plan's shape in words: `Gets steadily faster`, `Fades from 30 km`.
///
/// ```
/// use lapwise_core::{editing::shape_parts, options, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "fade-30km-10")]).plan;
/// assert_eq!(phrases::shape_part(shape_parts(&plan.shape)[0], &plan), "Fades from 30 km");
/// ```
#[must_use]
pub fn shape_part(part: ShapePart, plan: &Plan) -> String {
    match part {
        ShapePart::Trend(part) => trend(part).to_owned(),
        ShapePart::Effort(part) => effort(part, plan),
    }
}

/// The name of a kind of part, where it is offered.
///
/// ```
/// use lapwise_core::{editing::PartKind, present::phrases};
/// assert_eq!(phrases::part_kind(PartKind::Fade), "Fade late");
/// ```
#[must_use]
pub fn part_kind(kind: PartKind) -> &'static str {
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

/// The label of an edge of a part.
///
/// ```
/// use lapwise_core::{editing::PartEdge, present::phrases};
/// assert_eq!(phrases::part_edge(PartEdge::From), "From");
/// ```
#[must_use]
pub fn part_edge(edge: PartEdge) -> &'static str {
    match edge {
        PartEdge::From => messages::from(),
        PartEdge::To => messages::to(),
        PartEdge::First => messages::over_the_first(),
        PartEdge::Last => messages::over_the_last(),
    }
}

/// The shape and the locks of a plan in short: `Even, 1 time fixed`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s")]).plan;
/// assert_eq!(phrases::shape_name(&plan), "Even, 1 time fixed");
/// ```
#[must_use]
pub fn shape_name(plan: &Plan) -> String {
    let parts = usize::from(plan.shape.trend() != Trend::Even) + plan.shape.efforts().len();
    let shape = match (plan.shape.efforts(), parts) {
        ([first, ..], 1) => effort(*first, plan),
        (_, 0 | 1) => trend(plan.shape.trend()).to_owned(),
        _ => messages::efforts(parts),
    };
    match locks_by_hand(plan, &plan.locks) {
        0 => shape,
        count => messages::shape_and_fixed(&shape, count),
    }
}

/// The halves in short: `2:01:13, then 1:58:47`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let opened = options::read([("distance", "10km"), ("goal", "40m")]);
/// assert_eq!(phrases::halves(&opened.schedule), "20:00, then 20:00");
/// ```
#[must_use]
pub fn halves(schedule: &Schedule) -> String {
    let [first, second] = half_times(schedule);
    messages::halves(&first, &second)
}

/// The time of a half, as its field shows it.
///
/// ```
/// use lapwise_core::{editing::Half, options, present::phrases};
/// let opened = options::read([("distance", "10km"), ("goal", "40m")]);
/// assert_eq!(phrases::half_time(Half::Second, &opened.schedule), "20:00");
/// ```
#[must_use]
pub fn half_time(half: Half, schedule: &Schedule) -> String {
    print::goal(half.time(schedule), schedule.distance().halfway())
}

fn half_times(schedule: &Schedule) -> [String; 2] {
    [Half::First, Half::Second].map(|half| half_time(half, schedule))
}

/// Every part of the shape, and the halves that they lead to.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let opened = options::read([("distance", "10km"), ("goal", "40m")]);
/// assert_eq!(
///     phrases::shape_in_halves(&opened.plan, &opened.schedule),
///     "Even: first half 20:00, second 20:00."
/// );
/// ```
#[must_use]
pub fn shape_in_halves(plan: &Plan, schedule: &Schedule) -> String {
    let mut efforts = plan.shape.efforts().iter().map(|part| effort(*part, plan));
    // An even trend says nothing beside the efforts.
    let has_trend = plan.shape.trend() != Trend::Even || plan.shape.efforts().is_empty();
    let begin = if has_trend { Some(trend(plan.shape.trend()).to_owned()) } else { efforts.next() };
    let shape = efforts.fold(begin.unwrap_or_default(), |before, effort| messages::then_effort(&before, &effort));
    let [first, second] = half_times(schedule);
    messages::shape_in_halves(&shape, &first, &second)
}
