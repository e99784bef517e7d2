//! The shape of the effort.

use crate::editing::{Half, locks_by_hand};
use crate::formats::print;
use crate::messages;
use crate::pacing::{PartEdge, Place, Plan, Schedule, ShapeKind, ShapePart};

/// A part of a plan's shape in words: `Gets steadily faster`, `Fades from 30 km`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "fade-30km-10")]).plan;
/// assert_eq!(phrases::shape_part(plan.shape.parts()[0], &plan), "Fades from 30 km");
/// ```
#[must_use]
pub fn shape_part(part: ShapePart, plan: &Plan) -> String {
    let place = |place: Place| match place {
        Place::Start => messages::the_start().to_owned(),
        Place::Mid => messages::the_middle().to_owned(),
        Place::End => messages::the_finish().to_owned(),
        Place::At(at) => print::mark_on(plan, at),
    };
    let mut places = part.places().map(|(_, at)| place(at));
    // A kind takes as many places as its sentence has holes.
    let mut next = || places.next().unwrap_or_default();
    match part.kind() {
        ShapeKind::Negative => messages::steadily_faster().to_owned(),
        ShapeKind::Positive => messages::steadily_slower().to_owned(),
        ShapeKind::Fade => messages::fades_from(&next()),
        ShapeKind::Kick => messages::kicks_over(&next()),
        ShapeKind::Crowd => messages::held_up_for(&next()),
        ShapeKind::Burst => messages::fast_over(&next()),
        ShapeKind::Ease => messages::eases(&next(), &next()),
        ShapeKind::Push => messages::pushes(&next(), &next()),
    }
}

/// The name of a kind of part, where it is offered.
///
/// ```
/// use lapwise_core::{pacing::ShapeKind, present::phrases};
/// assert_eq!(phrases::shape_kind(ShapeKind::Fade), "Fade late");
/// ```
#[must_use]
pub fn shape_kind(kind: ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Negative => messages::gets_faster(),
        ShapeKind::Positive => messages::gets_slower(),
        ShapeKind::Fade => messages::fade_late(),
        ShapeKind::Kick => messages::kick(),
        ShapeKind::Crowd => messages::crowded_start(),
        ShapeKind::Burst => messages::fast_start(),
        ShapeKind::Ease => messages::ease_off(),
        ShapeKind::Push => messages::push(),
    }
}

/// The label of an edge of a part.
///
/// ```
/// use lapwise_core::{pacing::PartEdge, present::phrases};
/// assert_eq!(phrases::part_edge(PartEdge::From), "From");
/// ```
#[must_use]
pub fn part_edge(edge: PartEdge) -> &'static str {
    match edge {
        PartEdge::After | PartEdge::From => messages::from(),
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
    let shape = match plan.shape.parts() {
        [] => messages::even_effort().to_owned(),
        [part] => shape_part(*part, plan),
        parts => messages::efforts(parts.len()),
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
    let mut parts = plan.shape.parts().iter().map(|part| shape_part(*part, plan));
    let first = parts.next().unwrap_or_else(|| messages::even_effort().to_owned());
    let shape = parts.fold(first, |before, part| messages::then_effort(&before, &part));
    let [first, second] = half_times(schedule);
    messages::shape_in_halves(&shape, &first, &second)
}
