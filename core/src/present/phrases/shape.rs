//! The shape of the effort.

use crate::editing::{Half, locks_by_hand};
use crate::formats::print;
use crate::messages::{self, PlaceWord};
use crate::pacing::{Overlap, Place, Plan, Schedule, Shape, ShapePart};

/// A part of a plan's shape in words: `Negative split`, `Fade from 30 km`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "fade-30km-10")]).plan;
/// assert_eq!(phrases::shape_part(plan.shape.parts()[0], &plan), "Fade from 30 km");
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

/// The shape and the locks of a plan in short: `Even`, `Negative split + Kick`, `Even + 1 fixed`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let name = |shape, locks| {
///     let pairs = [("distance", "3200m"), ("goal", "10:40"), ("shape", shape), ("locks", locks)];
///     phrases::shape_name(&options::read(pairs).plan)
/// };
/// assert_eq!(name("even", "1-77s"), "Even + 1 fixed");
/// assert_eq!(name("negative-2", ""), "Negative split");
/// assert_eq!(name("negative-2_kick-400m-4", ""), "Negative split + Kick");
/// assert_eq!(name("fade-2km-5_burst-400m-2_kick-400m-4", ""), "Fade + 2 more");
/// ```
#[must_use]
pub fn shape_name(plan: &Plan) -> String {
    let shape = name_of_shape(&plan.shape);
    match locks_by_hand(plan, &plan.locks) {
        0 => shape,
        count => messages::shape_and_fixed(&shape, count),
    }
}

/// The name of a shape: that of its part, or of two, or of the first of more.
pub(in crate::present) fn name_of_shape(shape: &Shape) -> String {
    let name = |part: &ShapePart| messages::shape_kind(part.kind()).to_owned();
    match shape.parts() {
        [] => messages::even().to_owned(),
        [part] => name(part),
        [first, second] => messages::two_efforts(&name(first), &name(second)),
        [first, more @ ..] => messages::efforts(&name(first), more.len()),
    }
}

/// The halves in short: `2:01:13, then 1:58:47`, or `20:00 each half`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let opened = options::read([("distance", "10km"), ("goal", "40m")]);
/// assert_eq!(phrases::halves(&opened.schedule), "20:00 each half");
/// ```
#[must_use]
pub fn halves(schedule: &Schedule) -> String {
    let [first, second] = half_times(schedule);
    if first == second { messages::same_halves(&first) } else { messages::halves(&first, &second) }
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
    let first = parts.next().unwrap_or_else(|| messages::even().to_owned());
    let shape = parts.fold(first, |before, part| messages::then_effort(&before, &part));
    let [first, second] = half_times(schedule);
    messages::shape_in_halves(&shape, &first, &second)
}

/// The cost or the gain of a part of a plan's shape; none where it is nothing that is worth telling.
///
/// [`Plan::finish_without`] says what is compared.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let pairs = [("distance", "marathon"), ("goal", "4:30:00"), ("shape", "fade-20mi-10")];
/// let plan = options::read(pairs).plan;
/// assert_eq!(
///     phrases::part_cost(plan.shape.parts()[0], &plan).unwrap(),
///     "Without the fade this start would end at 4:23:45; it costs 6:15."
/// );
/// ```
#[must_use]
pub fn part_cost(part: ShapePart, plan: &Plan) -> Option<String> {
    // A trend beside efforts may lead the other way, which is theirs to tell.
    let finish = plan.finish_without(part).filter(|finish| (*finish < plan.goal) == part.kind().is_slower())?;
    let difference = print::seconds_or_clock(finish.abs_diff(plan.goal), plan.shown_unit());
    Some(messages::part_cost(part.kind(), &print::goal(finish, plan.distance), &difference))
}

/// The sum of the efforts of a plan wherever two or more meet, a sentence a stretch.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let pairs = [("distance", "10km"), ("goal", "50m"), ("shape", "fade-8km-8_kick-1km-4")];
/// assert_eq!(phrases::efforts_together(&options::read(pairs).plan), ["Together 3.7 % slower over 9 km–10 km"]);
/// ```
#[must_use]
pub fn efforts_together(plan: &Plan) -> Vec<String> {
    let in_words = |overlap: &Overlap| {
        let stretch = print::stretch_on(plan, overlap.from, overlap.to);
        let percent = print::percent(overlap.percent);
        match (overlap.percent.is_zero(), overlap.is_slower) {
            (true, _) => messages::efforts_level(&stretch),
            (false, true) => messages::efforts_slower(&stretch, &percent),
            (false, false) => messages::efforts_faster(&stretch, &percent),
        }
    };
    plan.shape.overlaps(plan.distance).iter().map(in_words).collect()
}
