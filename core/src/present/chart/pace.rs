//! The pace view: a step for each lap.

use super::assembly::{Assembly, Series};
use super::elements::{Clip, Step, Trace};
use super::frame::Frame;
use super::label::name_and_time;
use super::layout::Layout;
use super::pace_value::pace;
use super::path::PathData;
use super::scale::{LIMIT, nearest};
use super::split_chart::Chart;
use super::ticks::RoundTimes;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule, Split, Surface, Time, Units, sorted_by_key};
use crate::present::geometry::{Bounds, Tenths};
use crate::present::pace_distance::{pace_distance, told_lap};
use crate::present::reference::Reference;

/// The chart of a plan's paces, with the references that lie near them.
pub(super) fn chart(frame: Frame, plan: &Plan, schedule: &Schedule, pb_name: &str) -> Chart {
    chart_over(frame, plan, schedule, pb_name, None)
}

/// The chart of a plan's paces, in a window that also holds those of `domain`, fastest and slowest.
pub(super) fn chart_over(
    frame: Frame,
    plan: &Plan,
    schedule: &Schedule,
    pb_name: &str,
    domain: Option<(i64, i64)>,
) -> Chart {
    let per = pace_distance(plan);
    let average = pace(schedule.goal().micros(), schedule.distance(), per);
    let references = references(plan, per);
    let values = paces(schedule.splits(), per);
    let window = window(&values, &references, domain);
    let series = series(frame, plan, values, window);
    let assembly = Assembly::new(frame, (plan, schedule), series);
    let mut lines = Vec::with_capacity(references.len());
    for (reference, time, value) in references {
        if assembly.y.has(value) {
            let (name, time) = name_and_time(reference, time, plan, pb_name);
            let text = messages::reference_pace(&name, &time);
            lines.push((reference, assembly.y.at(value), text));
        }
    }
    let average = assembly.y.has(average).then(|| assembly.y.at(average));
    let references = assembly.layout.label_lines(lines, &assembly.steps, average, assembly.halfway_x());
    let trace = trace(&assembly.steps, assembly.layout.plot);
    assembly.pace_chart(trace, per, average, references)
}

/// The pace of each lap. Exact times are cut to microseconds, so a lap within that of the one before is level with it.
fn paces(splits: &[Split], per: Distance) -> Vec<i64> {
    let mut before = 0;
    // No pace is negative, so the first lap always sets the level.
    let mut level = -1;
    let mut paces = Vec::with_capacity(splits.len());
    for split in splits {
        let value = pace(split.exact_micros.saturating_sub(before), split.length, per);
        // A microsecond at either end of the lap, for as many such laps as the pace's distance has.
        let doubt = 2 + 2 * i64::from(per.millimetres() / split.length.millimetres().max(1));
        before = split.exact_micros;
        if level < 0 || value.abs_diff(level) > doubt.unsigned_abs() {
            level = value;
        }
        paces.push(level);
    }
    paces
}

/// The references of a plan with their times and paces, fastest first.
fn references(plan: &Plan, per: Distance) -> Vec<(Reference, Time, i64)> {
    let mut sorted: Vec<(Reference, Time, i64)> = Vec::with_capacity(Reference::OTHERS.len());
    for other in Reference::OTHERS {
        if let Some(time) = other.time(plan) {
            let index = sorted.partition_point(|(_, faster, _)| *faster <= time);
            sorted.insert(index, (other, time, pace(time.micros(), plan.distance, per)));
        }
    }
    sorted
}

fn series(frame: Frame, plan: &Plan, values: Vec<i64>, (low, high): (i64, i64)) -> Series {
    let (low, high, ticks) = RoundTimes::across(low, high, Layout::of(frame).most_ticks());
    let caption = match (told_lap(plan), plan.units) {
        (Some(_), _) => messages::per_lap_axis(),
        (None, Units::Km) => messages::per_km_axis(),
        (None, Units::Mi) => messages::per_mile_axis(),
    };
    let ticks = ticks.map_or_else(Vec::new, |ticks| tick_texts(ticks, plan.surface));
    Series { values, window: (low, high), ticks, caption: caption.into() }
}

/// The distance beyond the usual paces, in percent of them, up to which a reference is still shown.
const REACH_OF_REFERENCES: i64 = 15;
/// The same for the paces of a domain: a standing lap of another plan would flatten both.
const REACH_OF_DOMAIN: i64 = 100;

/// The paces to show: the usual laps, references that lie near them, room to breathe, and never less than 12 %, in
/// which an even plan is a calm line.
fn window(values: &[i64], references: &[(Reference, Time, i64)], domain: Option<(i64, i64)>) -> (i64, i64) {
    let (usual_low, usual_high) = usual(values);
    let (mut low, mut high) = (usual_low, usual_high);
    let mut include = |pace: i64, reach: i64| {
        let near = (usual_low - usual_low * reach / 100)..=(usual_high + usual_high * reach / 100);
        if near.contains(&pace) {
            (low, high) = (low.min(pace), high.max(pace));
        }
    };
    for (_, _, pace) in references {
        include(*pace, REACH_OF_REFERENCES);
    }
    if let Some((fastest, slowest)) = domain {
        include(fastest, REACH_OF_DOMAIN);
        include(slowest, REACH_OF_DOMAIN);
    }
    let (spread, middle) = (high - low, (low + high) / 2);
    // The slowest lap still stands above the bottom of the plot.
    let (low, high) = (low - spread / 10, high + spread / 6);
    let half = middle * 6 / 100 + 1;
    (low.min(middle - half).max(0), high.max(middle + half).min(LIMIT))
}

/// The range of paces without outliers: one lap in twenty at either end, or one of a few, is left out where it is half
/// as fast again or slow again as the rest.
fn usual(values: &[i64]) -> (i64, i64) {
    let sorted = sorted_by_key(values, |value| *value);
    // Of one or two laps none is rare.
    let rare = if sorted.len() < 3 { 0 } else { (sorted.len() / 20).max(1) };
    let core = sorted.get(rare..sorted.len() - rare).unwrap_or_default();
    let (Some(first), Some(last)) = (core.first(), core.last()) else {
        return (0, 0);
    };
    // Where the laps differ much anyway, as much again is still usual.
    let reach = |end: i64| (end / 2).max(last - first);
    let near = (first - reach(*first))..=(last + reach(*last));
    let mut usual = sorted.iter().filter(|value| near.contains(value));
    let low = usual.next().unwrap_or(first);
    (*low, *usual.next_back().unwrap_or(low))
}

/// The texts of ticks: track laps under 100 s in seconds, all other paces as a clock.
fn tick_texts(ticks: RoundTimes, surface: Surface) -> Vec<(i64, String)> {
    let unit = ticks.unit();
    let is_short = ticks.last() < 100_000_000;
    let surface = if is_short { surface } else { Surface::Road };
    ticks.texts(&|micros| print::lap(Time::from_micros_rounded_down(micros.unsigned_abs()), unit, surface))
}

/// The most laps that are drawn apart as bars, and the least average width for it.
const MOST_BARS: usize = 60;
const NARROWEST_BAR: Tenths = 40;
const GAP_BETWEEN_BARS: Tenths = 10;

/// The lines and fills of the steps.
fn trace(steps: &[Step], plot: Bounds) -> Trace {
    let mut shown = Vec::with_capacity(steps.len());
    for step in steps {
        // Laps outside the stretch shown have no width.
        if step.x0 < step.x1 {
            shown.push(*step);
        }
    }
    let width = nearest(i64::from(plot.width()), i64::try_from(shown.len()).unwrap_or(i64::MAX));
    let are_apart = shown.len() <= MOST_BARS && width >= i64::from(NARROWEST_BAR);
    // Bars stand apart, so a line from one height to another would cross a gap.
    let are_joined = |a: &Step, b: &Step| a.is_locked == b.is_locked && a.clip == b.clip && (!are_apart || a.y == b.y);
    let ground = |is_locked| if are_apart { bars(&shown, plot, is_locked) } else { areas(&shown, plot, is_locked) };
    Trace::Pace {
        line: line_path(&shown, are_joined, false),
        area: ground(false),
        locked_line: line_path(&shown, are_joined, true),
        locked_area: ground(true),
        clipped: arrow_heads(&shown, plot),
    }
}

/// The tops of the free or the locked steps, joined to one line where `are_joined` says so.
fn line_path(steps: &[Step], are_joined: impl Fn(&Step, &Step) -> bool, is_locked: bool) -> String {
    let mut path = PathData::with_capacity(steps.len());
    for run in steps.chunk_by(are_joined) {
        if let Some(first) = run.first().filter(|first| first.is_locked == is_locked && first.clip.is_none()) {
            path.move_to(first.x0, first.y);
            path.along(run);
        }
    }
    path.finish()
}

/// The area under each run of free or of locked steps.
fn areas(steps: &[Step], plot: Bounds, is_locked: bool) -> String {
    let mut path = PathData::with_capacity(steps.len());
    for run in steps.chunk_by(|a, b| a.is_locked == b.is_locked) {
        if let Some(first) = run.first().filter(|first| first.is_locked == is_locked) {
            path.move_to(first.x0, plot.bottom);
            path.along(run);
            path.down(plot.bottom);
            path.close();
        }
    }
    path.finish()
}

/// A bar under each free or each locked step, with a gap to the next one.
fn bars(steps: &[Step], plot: Bounds, is_locked: bool) -> String {
    let mut path = PathData::with_capacity(3 * steps.len());
    let half = GAP_BETWEEN_BARS / 2;
    for step in steps.iter().filter(|step| step.is_locked == is_locked && step.x1 - step.x0 > GAP_BETWEEN_BARS) {
        path.move_to(if step.x0 > plot.left { step.x0 + half } else { step.x0 }, plot.bottom);
        path.down(step.y);
        path.across(if step.x1 < plot.right { step.x1 - half } else { step.x1 });
        path.down(plot.bottom);
        path.close();
    }
    path.finish()
}

/// Half the width of an arrow head, and its height.
const ARROW: Tenths = 45;

/// An arrow head for each step that is held at an edge, where they do not cover each other.
fn arrow_heads(steps: &[Step], plot: Bounds) -> String {
    let mut path = PathData::with_capacity(0);
    let mut free = plot.left;
    for (step, clip) in steps.iter().filter_map(|step| step.clip.map(|clip| (step, clip))) {
        let x = step.x0.midpoint(step.x1).max(plot.left + ARROW);
        if x - ARROW < free || x + ARROW > plot.right || plot.height() < 2 * ARROW {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_plan_gets_a_calm_window() {
        assert_eq!(window(&[80_000_000; 8], &[], None), (75_199_999, 84_800_001));
    }

    #[test]
    fn a_near_reference_is_shown_and_a_far_one_is_not() {
        let references = [86_875_000, 120_000_000].map(|pace| (Reference::Pb, Time::ZERO, pace));
        let (_, high) = window(&[80_000_000; 8], &references, None);
        assert!((86_875_000..90_000_000).contains(&high));
    }

    #[test]
    fn a_domain_stretches_the_window_unless_it_is_twice_as_slow() {
        let even = [80_000_000; 8];
        assert_eq!(window(&even, &[], Some((60_000_000, 120_000_000))), (54_000_000, 130_000_000));
        assert_eq!(window(&even, &[], Some((80_000_000, 160_000_001))), window(&even, &[], None));
    }

    #[test]
    fn one_standing_lap_does_not_flatten_the_rest() {
        let mut values = [80_000_000; 8];
        values[3] *= 1000;
        assert_eq!(usual(&values), (80_000_000, 80_000_000));
        values[3] = 110_000_000;
        assert_eq!(usual(&values), (80_000_000, 110_000_000));
    }
}
