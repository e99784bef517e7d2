//! The pace view: a step for each lap.

use super::layout::Layout;
use super::path::Path;
use super::scale::{LIMIT, nearest};
use super::ticks::Times;
use super::{Bounds, Chart, Clip, Frame, Reference, Series, Sheet, Step, Tenths, Trace, Words};
use crate::formats::{print, short_name};
use crate::pacing::{Distance, Plan, Schedule, ShownUnit, Split, Surface, Time, Units, sorted_by_key};

pub(super) fn chart(frame: Frame, plan: &Plan, schedule: &Schedule, words: &Words) -> Chart {
    let per = per(plan);
    let average = pace(micros(schedule.goal()), schedule.distance(), per);
    let references = references(plan, per);
    let series = series(frame, (plan, schedule, words), per, &references);
    let sheet = Sheet::new(frame, (plan, schedule, words), series);
    let mut lines = Vec::with_capacity(references.len());
    for (reference, time, value) in references {
        if sheet.y.has(value) {
            lines.push((reference, sheet.y.at(value), said("", reference, time, plan, words)));
        }
    }
    let references = sheet.layout.name_lines(lines, &sheet.steps);
    let average = sheet.y.has(average).then(|| sheet.y.at(average));
    let trace = trace(&sheet.steps, sheet.layout.plot);
    sheet.chart(trace, Some(per), average, references)
}

/// The stretch that paces are for: a lap on the track, a kilometre or a mile on the road.
fn per(plan: &Plan) -> Distance {
    match (plan.surface, plan.units) {
        (Surface::Track, _) => plan.track.lap(),
        (Surface::Road, Units::Km) => Distance::KILOMETRE,
        (Surface::Road, Units::Mi) => Distance::MILE,
    }
}

/// The time for `per` at the pace of `micros` over `length`, in microseconds up to [`LIMIT`].
pub(super) fn pace(micros: u64, length: Distance, per: Distance) -> i64 {
    let (length, per) = (u64::from(length.millimetres()).max(1), u64::from(per.millimetres()));
    let value = match micros.checked_mul(per) {
        Some(product) => product / length,
        None => u64::try_from(u128::from(micros) * u128::from(per) / u128::from(length)).unwrap_or(u64::MAX),
    };
    i64::try_from(value).unwrap_or(LIMIT).min(LIMIT)
}

/// The time over `length` at a pace of `value` microseconds for `per`, to the nearest millisecond.
pub(super) fn time_over(length: Distance, value: i64, per: Distance) -> Time {
    let divisor = u128::from(per.millimetres()).max(1) * 1000;
    let exact = u128::from(value.unsigned_abs()) * u128::from(length.millimetres());
    Time::from_millis(u32::try_from((exact + divisor / 2) / divisor).unwrap_or(u32::MAX))
}

/// The pace of each lap. Exact times are cut to microseconds, so a lap within that of the one before is level with it.
fn paces(splits: &[Split], per: Distance) -> Vec<i64> {
    let mut before = 0;
    let mut level = -1;
    let mut paces = Vec::with_capacity(splits.len());
    for split in splits {
        let value = pace(split.exact_micros.saturating_sub(before), split.length, per);
        let doubt = 2 + 2 * i64::from(per.millimetres() / split.length.millimetres().max(1));
        before = split.exact_micros;
        if level < 0 || value.abs_diff(level) > doubt.unsigned_abs() {
            level = value;
        }
        paces.push(level);
    }
    paces
}

/// The times to hold the plan against, fastest first.
fn references(plan: &Plan, per: Distance) -> Vec<(Reference, Time, i64)> {
    let mut all: Vec<(Reference, Time, i64)> = Vec::with_capacity(Reference::OTHERS.len());
    for other in Reference::OTHERS {
        if let Some(time) = other.time(plan) {
            let place = all.partition_point(|(_, faster, _)| *faster <= time);
            all.insert(place, (other, time, pace(micros(time), plan.distance, per)));
        }
    }
    all
}

fn series(
    frame: Frame,
    (plan, schedule, words): (&Plan, &Schedule, &Words),
    per: Distance,
    references: &[(Reference, Time, i64)],
) -> Series {
    let values = paces(schedule.splits(), per);
    let (low, high) = window(&values, references, frame.reach);
    let (low, high, ticks) = Times::across(low, high, Layout::of(frame).most_ticks());
    let caption = match (plan.surface, plan.units) {
        (Surface::Track, _) => words.per_lap,
        (Surface::Road, Units::Km) => words.per_km,
        (Surface::Road, Units::Mi) => words.per_mi,
    };
    let ticks = ticks.map_or_else(Vec::new, |ticks| tick_texts(ticks, plan.surface));
    Series { values, window: (low, high), ticks, caption: caption.into() }
}

/// The paces to show: the usual laps, references that lie near them, room to breathe, and never less than 12 %,
/// in which an even plan is a calm line.
fn window(values: &[i64], references: &[(Reference, Time, i64)], reach: u8) -> (i64, i64) {
    let (mut low, mut high) = usual(values);
    let reach = i64::from(reach);
    let (nearest_low, nearest_high) = (low - low * reach / 100, high + high * reach / 100);
    for (_, _, pace) in references.iter().filter(|(_, _, pace)| (nearest_low..=nearest_high).contains(pace)) {
        (low, high) = (low.min(*pace), high.max(*pace));
    }
    let (spread, middle) = (high - low, (low + high) / 2);
    // The slowest lap still stands above the bottom of the plot.
    let (low, high) = (low - spread / 10, high + spread / 6);
    let half = middle * 6 / 100 + 1;
    (low.min(middle - half).max(0), high.max(middle + half).min(LIMIT))
}

/// The range of paces without outliers: one lap in twenty at either end, or one of a few,
/// may be left out where it is half as fast again or slow again as the rest.
fn usual(values: &[i64]) -> (i64, i64) {
    let sorted = sorted_by_key(values, |value| *value);
    let rare = if sorted.len() < 3 { 0 } else { (sorted.len() / 20).max(1) };
    let core = sorted.get(rare..sorted.len() - rare).unwrap_or_default();
    let (Some(first), Some(last)) = (core.first(), core.last()) else {
        return (0, 0);
    };
    let reach = |end: i64| (end / 2).max(last - first);
    let near = (first - reach(*first))..=(last + reach(*last));
    let mut all = sorted.iter().filter(|value| near.contains(value));
    let low = all.next().unwrap_or(first);
    (*low, *all.next_back().unwrap_or(low))
}

/// Track laps under 100 s are said in seconds, all other paces as a clock.
fn tick_texts(ticks: Times, surface: Surface) -> Vec<(i64, String)> {
    let unit = ticks.unit();
    let is_short = ticks.last() < 100_000_000;
    let surface = if is_short { surface } else { Surface::Road };
    ticks.texts(&|value| print::lap(time(value), unit, surface))
}

/// What is said of a reference and its time, as short as that is exact: `PB 11:35 pace`, or `gap to PB 11:35`.
pub(super) fn said(gap_to: &str, reference: Reference, time: Time, plan: &Plan, words: &Words) -> String {
    let name = short_name(reference.name(plan, words));
    let time = print::clock(time, ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth));
    format!("{gap_to}{name} {time}{}", if gap_to.is_empty() { words.pace } else { "" })
}

/// Laps at most so many, and at least so wide, stand apart as bars.
const MOST_BARS: usize = 60;
const NARROWEST_BAR: Tenths = 40;
const GAP_BETWEEN_BARS: Tenths = 10;

fn trace(steps: &[Step], plot: Bounds) -> Trace {
    let mut shown = Vec::with_capacity(steps.len());
    for step in steps {
        if step.x0 < step.x1 {
            shown.push(*step);
        }
    }
    let width = nearest(i64::from(plot.right - plot.left), i64::try_from(shown.len()).unwrap_or(i64::MAX));
    let apart = shown.len() <= MOST_BARS && width >= i64::from(NARROWEST_BAR);
    let joined = |a: &Step, b: &Step| a.is_locked == b.is_locked && a.clip == b.clip && (!apart || a.y == b.y);
    let areas = |locked| {
        if apart { bars(&shown, plot, locked) } else { areas(&shown, plot, locked) }
    };
    Trace::Pace {
        line: line(&shown, joined, false),
        area: areas(false),
        locked_line: line(&shown, joined, true),
        locked_area: areas(true),
        clipped: arrow_heads(&shown, plot),
    }
}

fn line(steps: &[Step], joined: impl Fn(&Step, &Step) -> bool, locked: bool) -> String {
    let mut path = Path::with_capacity(steps.len());
    for run in steps.chunk_by(joined) {
        if let Some(first) = run.first().filter(|first| first.is_locked == locked && first.clip.is_none()) {
            path.move_to(first.x0, first.y);
            path.along(run);
        }
    }
    path.finish()
}

/// The area under each run of steps of a kind.
fn areas(steps: &[Step], plot: Bounds, locked: bool) -> String {
    let mut path = Path::with_capacity(steps.len());
    for run in steps.chunk_by(|a, b| a.is_locked == b.is_locked) {
        if let Some(first) = run.first().filter(|first| first.is_locked == locked) {
            path.move_to(first.x0, plot.bottom);
            path.along(run);
            path.down(plot.bottom);
            path.close();
        }
    }
    path.finish()
}

/// A bar under each step of a kind, with a gap to the next one.
fn bars(steps: &[Step], plot: Bounds, locked: bool) -> String {
    let mut path = Path::with_capacity(3 * steps.len());
    let half = GAP_BETWEEN_BARS / 2;
    for step in steps.iter().filter(|step| step.is_locked == locked && step.x1 - step.x0 > GAP_BETWEEN_BARS) {
        path.move_to(if step.x0 > plot.left { step.x0 + half } else { step.x0 }, plot.bottom);
        path.down(step.y);
        path.across(if step.x1 < plot.right { step.x1 - half } else { step.x1 });
        path.down(plot.bottom);
        path.close();
    }
    path.finish()
}

const ARROW: Tenths = 45;

/// An arrow head for each step that is held at an edge, where they do not cover each other.
fn arrow_heads(steps: &[Step], plot: Bounds) -> String {
    let mut path = Path::with_capacity(0);
    let mut free = plot.left;
    for (step, clip) in steps.iter().filter_map(|step| step.clip.map(|clip| (step, clip))) {
        let x = step.x0.midpoint(step.x1).max(plot.left + ARROW);
        if x - ARROW < free || x + ARROW > plot.right || plot.bottom - plot.top < 2 * ARROW {
            continue;
        }
        let (tip, back) = match clip {
            Clip::Faster => (plot.top, plot.top + ARROW),
            Clip::Slower => (plot.bottom, plot.bottom - ARROW),
        };
        path.move_to(x - ARROW, back);
        path.across(x + ARROW);
        path.line_to(x, tip);
        path.close();
        free = x + ARROW;
    }
    path.finish()
}

fn micros(time: Time) -> u64 {
    u64::from(time.millis()) * 1000
}

fn time(micros: i64) -> Time {
    Time::from_millis(u32::try_from(micros / 1000).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_plan_gets_a_calm_window() {
        assert_eq!(window(&[80_000_000; 8], &[], 15), (75_199_999, 84_800_001));
    }

    #[test]
    fn a_near_reference_is_shown_and_a_far_one_is_not() {
        let references = [86_875_000, 120_000_000].map(|pace| (Reference::Pb, Time::ZERO, pace));
        let (_, high) = window(&[80_000_000; 8], &references, 15);
        assert!((86_875_000..90_000_000).contains(&high));
    }

    #[test]
    fn one_standing_lap_does_not_flatten_the_rest() {
        let mut values = [80_000_000; 8];
        values[3] *= 1000;
        assert_eq!(usual(&values), (80_000_000, 80_000_000));
        values[3] = 110_000_000;
        assert_eq!(usual(&values), (80_000_000, 110_000_000));
    }

    #[test]
    fn paces_survive_the_longest_and_the_shortest() {
        let longest = micros(Time::LONGEST);
        assert_eq!(pace(longest, Distance::from_millimetres(1), Distance::MILE), LIMIT);
        assert_eq!(pace(longest, Distance::LONGEST_RACE, Distance::KILOMETRE), 3_599_999_990);
        assert_eq!(time_over(Distance::LONGEST_RACE, LIMIT, Distance::from_metres(50)), Time::from_millis(u32::MAX));
        assert_eq!(
            time_over(Distance::from_metres(300), 80_000_000, Distance::from_metres(400)),
            Time::from_seconds(60)
        );
    }
}
