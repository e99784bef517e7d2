//! The cards of the pacing: each shape that is offered, as it would run on the plan at hand.
//!
//! The module proposes nothing by itself: the shapes are [`suggested_parts`]. It draws lines as path data alone.

use super::phrases;
use crate::editing::suggested_parts;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Every, Plan, Shape, ShapeKind, ShapePart, ShownUnit, Time, Timeline, sorted_unique};

/// A shape to choose, or the one that the plan has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PacingCard {
    /// The shape, which takes the place of the plan's own.
    pub shape: Shape,
    /// Its name, such as `Negative split`.
    pub name: String,
    /// What it comes to, such as `2:01:13, then 1:58:47`; empty where the plan has no such schedule.
    pub times: String,
    /// The line of the pace as path data, faster above, in [`PacingCard::WIDTH`] and [`PacingCard::HEIGHT`]; empty
    /// where the plan has no such schedule.
    pub line: String,
    /// True if it is the plan's own shape.
    pub is_chosen: bool,
}

impl PacingCard {
    /// The width of its drawing.
    pub const WIDTH: i32 = 1000;
    /// The height of its drawing. The even pace is in the middle.
    pub const HEIGHT: i32 = 100;
}

/// The kinds of shapes that have a card by themselves, beside the even one.
const OFFERED: [ShapeKind; 4] = [ShapeKind::Negative, ShapeKind::Positive, ShapeKind::Fade, ShapeKind::Kick];

/// The cards of a plan: even, negative split, positive split, fade and kick, and the plan's own shape where it is
/// another one.
///
/// A card of the plan's own kind has its amounts. All are drawn to one scale, over the laps of the plan and without its
/// stops.
///
/// ```
/// use lapwise_core::{options, present::pacing_cards};
/// let pairs = [("distance", "3200m"), ("goal", "11:30"), ("shape", "negative-2_kick-400m-4")];
/// let cards = pacing_cards(&options::read(pairs).plan);
/// let names: Vec<_> = cards.iter().map(|card| card.name.as_str()).collect();
/// assert_eq!(names, ["Even", "Negative split", "Positive split", "Fade", "Kick", "Negative split + Kick"]);
/// assert_eq!(cards[3].times, "91.3 a lap from 2400 m");
/// assert!(cards[5].is_chosen);
/// ```
#[must_use]
pub fn pacing_cards(plan: &Plan) -> Vec<PacingCard> {
    let mut shapes = vec![Shape::default()];
    for part in suggested_parts(plan) {
        if OFFERED.contains(&part.kind()) {
            let own =
                plan.shape.parts().first().filter(|own| plan.shape.parts().len() == 1 && own.kind() == part.kind());
            shapes.push(own.map_or_else(|| Shape::new(&[part]).unwrap_or_default(), |_| plan.shape.clone()));
        }
    }
    if !shapes.contains(&plan.shape) {
        shapes.push(plan.shape.clone());
    }
    let paces: Vec<_> = shapes.iter().map(|shape| paces(plan, shape)).collect();
    let widest = paces.iter().flatten().map(|step| step.change.abs()).fold(LEAST_CHANGE, i64::max);
    let card = |(shape, paces): (Shape, &Vec<Step>)| PacingCard {
        name: phrases::name_of_shape(&shape),
        times: times(plan, &shape).unwrap_or_default(),
        line: line(paces, plan.distance, widest),
        is_chosen: shape == plan.shape,
        shape,
    };
    shapes.into_iter().zip(&paces).map(card).collect()
}

/// A stretch of one pace in a drawing.
struct Step {
    to: Distance,
    /// The pace against the even one, in millionths; above 0 is slower.
    change: i64,
}

/// The least change of pace that takes half of the height: 4 %, so that a small one looks small.
const LEAST_CHANGE: i64 = 40_000;
/// The most laps that are drawn; of more, stretches of the same length.
const MOST_STEPS: u32 = 60;

/// The pace of each lap of a plan in a shape, and of each stretch within it that an effort cuts; none where there is no
/// such schedule.
fn paces(plan: &Plan, shape: &Shape) -> Vec<Step> {
    let Ok(timeline) = Timeline::of(plan, shape) else { return Vec::new() };
    let mut marks = plan.marks().ok().filter(|marks| marks.len() <= MOST_STEPS as usize).unwrap_or_default();
    if marks.is_empty() {
        let race = u64::from(plan.distance.millimetres());
        let part = |step| Distance::from_millimetres_capped(race * u64::from(step) / u64::from(MOST_STEPS));
        marks.extend((1..=MOST_STEPS).map(part));
    }
    for effort in shape.efforts() {
        let (from, to) = effort.stretch(plan.distance);
        marks.extend([from.min(plan.distance), to.min(plan.distance)]);
    }
    let race = u128::from(plan.distance.millimetres());
    let total = u128::from(timeline.moving_micros_at(plan.distance)).max(1);
    let (mut before, mut steps) = ((Distance::ZERO, 0), Vec::new());
    for to in sorted_unique(&marks).into_iter().filter(|mark| !mark.is_zero()) {
        let micros = timeline.moving_micros_at(to);
        let length = u128::from((to - before.0).millimetres()).max(1);
        let time = u128::from(micros.saturating_sub(before.1));
        // The factors have 42, 30 and 20 bits at most.
        let pace = i64::try_from(time * race * 1_000_000 / (total * length)).unwrap_or(i64::MAX);
        steps.push(Step { to, change: pace - 1_000_000 });
        before = (to, micros);
    }
    steps
}

/// The line through all steps, with the even pace in the middle and the widest change at an edge.
fn line(steps: &[Step], race: Distance, widest: i64) -> String {
    let race = i64::from(race.millimetres()).max(1);
    // Room for the width of the line itself.
    let half = i64::from(PacingCard::HEIGHT / 2 - 6);
    let mut path = String::new();
    for step in steps {
        let y = i64::from(PacingCard::HEIGHT / 2) + step.change.saturating_mul(half) / widest;
        let x = i64::from(step.to.millimetres()) * i64::from(PacingCard::WIDTH) / race;
        let across = if path.is_empty() { format!("M0 {y}H{x}") } else { format!("V{y}H{x}") };
        path.push_str(&across);
    }
    path
}

/// What a shape comes to in times.
fn times(plan: &Plan, shape: &Shape) -> Option<String> {
    let timeline = Timeline::of(plan, shape).ok()?;
    let unit = plan.shown_unit();
    match shape.parts() {
        [part] if part.kind() == ShapeKind::Fade => fade_times(plan, &timeline, *part),
        [part] if part.kind() == ShapeKind::Kick => {
            let (from, to) = part.stretch(plan.distance);
            let time = unit.round_micros(timeline.micros_at(to).saturating_sub(timeline.micros_at(from)));
            Some(messages::last_in(&print::mark_on(plan, to - from), &print::lap_on(plan, time, unit)))
        }
        _ => {
            let first = unit.round_micros(timeline.micros_at(plan.distance.halfway()));
            let [first, second] = [first, plan.goal - first].map(|half| print::goal(half, plan.distance.halfway()));
            Some(messages::halves(&first, &second))
        }
    }
}

/// The pace of a fade and where it starts.
fn fade_times(plan: &Plan, timeline: &Timeline<'_>, fade: ShapePart) -> Option<String> {
    let (from, to) = fade.stretch(plan.distance);
    let micros = timeline.moving_micros_at(to).saturating_sub(timeline.moving_micros_at(from));
    let (length, mark) = (to - from, print::mark_on(plan, from));
    if length.is_zero() {
        return None;
    }
    if let Some(lap) = plan.lap().filter(|_| plan.every == Every::Lap) {
        let lap = u128::from(micros) * u128::from(lap.millimetres()) / u128::from(length.millimetres());
        let unit = plan.shown_unit();
        let lap = unit.round_micros(u64::try_from(lap).ok()?);
        return Some(messages::laps_from(&print::lap_on(plan, lap, unit), &mark));
    }
    let pace: Time = plan.shown_pace_over(micros, length, plan.units.length(), ShownUnit::Second);
    Some(messages::pace_from(plan.units, &print::pace(pace), &mark))
}
