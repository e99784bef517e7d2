//! The shape of the effort.

use crate::editing::{Half, locks_by_hand};
use crate::formats::print;
use crate::messages::{self, PlaceWord};
use crate::pacing::{Place, Plan, Schedule, ShapePart};

/// A part of a plan's shape in words: `Gets steadily faster`, `Fades from 30 km`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "fade-30km-10")]).plan;
/// assert_eq!(phrases::shape_part(plan.shape.parts()[0], &plan), "Fades from 30 km");
/// ```
#[must_use]
pub fn shape_part(part: ShapePart, plan: &Plan) -> String {
    let mut places = part.places().map(|(_, place)| place);
    // A part takes up to two places; the sentence of its kind names as many.
    let [(from, first), (to, last)] = [places.next(), places.next()].map(|place| in_words(place, plan));
    messages::shape_part(part.kind(), from, &first, to, &last)
}

/// A place as a word, or as a mark where there is none.
fn in_words(place: Option<Place>, plan: &Plan) -> (PlaceWord, String) {
    let word = match place {
        None | Some(Place::Start) => PlaceWord::Start,
        Some(Place::Mid) => PlaceWord::Halfway,
        Some(Place::End) => PlaceWord::Finish,
        Some(Place::At(at)) => return (PlaceWord::Mark, print::mark_on(plan, at)),
    };
    (word, String::new())
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

/// The halves in short: `2:01:13, then 1:58:47`, or that they are the same.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let opened = options::read([("distance", "10km"), ("goal", "40m")]);
/// assert_eq!(phrases::halves(&opened.schedule), "same halves");
/// ```
#[must_use]
pub fn halves(schedule: &Schedule) -> String {
    let [first, second] = half_times(schedule);
    if first == second { messages::same_halves().to_owned() } else { messages::halves(&first, &second) }
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
