//! The gap view: the lead of the plan over an even run, mark by mark.

use super::assembly::{Assembly, Series, longest_text};
use super::elements::{Step, Trace};
use super::frame::Frame;
use super::label::name_and_time;
use super::layout::Layout;
use super::path::PathData;
use super::scale::{Scale, millimetres, nearest};
use super::split_chart::Chart;
use super::ticks::RoundTimes;
use crate::formats::print::{self, TimeUnit};
use crate::formats::symbols;
use crate::messages;
use crate::pacing::{Plan, Schedule, ShownUnit, Split, Surface, Time};
use crate::present::geometry::Tenths;
use crate::present::reference::Reference;

/// The chart of a plan's gap to a reference, or to its goal where it does not have that reference.
pub(super) fn chart(frame: Frame, plan: &Plan, schedule: &Schedule, reference: Reference, pb_name: &str) -> Chart {
    let given = reference.time(plan).map(|time| (reference, time));
    let (reference, time) = given.unwrap_or((Reference::Goal, schedule.goal()));
    let caption = caption(reference, time, plan, pb_name);
    let mut gaps = Vec::with_capacity(schedule.splits().len());
    for split in schedule.splits() {
        gaps.push(gap(split, time, schedule));
    }
    let series = series(Layout::of(frame), gaps, schedule, caption);
    let assembly = Assembly::new(frame, (plan, schedule), series);
    let zero = assembly.y.at(0);
    let points = polyline(schedule.splits(), &assembly.steps, assembly.x, zero);
    let line = line_path(&points);
    let (ahead, behind) = (area_path(&points, zero, Tenths::min), area_path(&points, zero, Tenths::max));
    assembly.gap_chart(Trace::Gap { line, ahead, behind, zero })
}

/// The time of an even run of `time` at the mark, less the plan's time there, in microseconds.
fn gap(split: &Split, time: Time, schedule: &Schedule) -> i64 {
    let distance = u64::from(schedule.distance().millimetres()).max(1);
    // Microseconds would overflow 64 bits, so milliseconds are divided first and their rest is refined.
    let product = u64::from(time.millis()) * u64::from(split.mark.millimetres());
    let even = product / distance * 1000 + product % distance * 1000 / distance;
    even.cast_signed() - split.exact_micros.cast_signed()
}

/// The gaps in a window with zero, room to breathe, and never less than half a percent of the goal.
fn series(layout: Layout, gaps: Vec<i64>, schedule: &Schedule, caption: String) -> Series {
    let (mut low, mut high) = (0, 0);
    for gap in &gaps {
        (low, high) = (low.min(*gap), high.max(*gap));
    }
    let half = schedule.goal().micros().cast_signed() / 400 + 1;
    let (middle, room) = (low.midpoint(high), (high - low) / 10);
    let (low, high) = ((low - room).min(middle - half), (high + room).max(middle + half));
    let (low, high, ticks) = RoundTimes::across(low, high, layout.most_ticks());
    let texts = ticks.map_or_else(Vec::new, |ticks| tick_texts(layout, ticks));
    Series { values: gaps, window: (high, low), ticks: texts, caption }
}

/// The texts of ticks, most ahead first: `10 s ahead`, or `+10` where words take too much of the width.
fn tick_texts(layout: Layout, ticks: RoundTimes) -> Vec<(i64, String)> {
    let mut texts = ticks.texts(&|gap| in_words(gap, ticks.unit()));
    if !layout.fits_beside(longest_text(&texts)) {
        texts = ticks.texts(&|gap| signed(gap, ticks.unit()));
    }
    // Ahead is up, as a runner who leads is in front.
    texts.reverse();
    texts
}

/// A gap in words: `10 s ahead`.
fn in_words(gap: i64, unit: ShownUnit) -> String {
    if gap == 0 {
        return messages::level().to_owned();
    }
    let size = size(gap, unit);
    let size = if gap.abs() < MINUTE { symbols::in_time_unit(TimeUnit::Second, &size) } else { size };
    if gap > 0 { messages::ahead(&size) } else { messages::behind(&size) }
}

/// A gap with a sign: `+10`.
fn signed(gap: i64, unit: ShownUnit) -> String {
    let sign = match gap {
        0 => "",
        1.. => "+",
        _ => "\u{2212}",
    };
    format!("{sign}{}", size(gap, unit))
}

const MINUTE: i64 = 60_000_000;

/// The size of a gap: in seconds up to a minute, then as a clock.
fn size(gap: i64, unit: ShownUnit) -> String {
    let time = Time::from_micros_rounded_down(gap.unsigned_abs());
    if gap.abs() < MINUTE { print::lap(time, unit, Surface::Track) } else { print::clock(time, unit) }
}

/// The caption of the vertical axis: `gap to PB 11:35`.
fn caption(reference: Reference, time: Time, plan: &Plan, pb_name: &str) -> String {
    if reference == Reference::Goal {
        return messages::gap_even_axis().to_owned();
    }
    let (name, time) = name_and_time(reference, time, plan, pb_name);
    messages::gap_axis(&name, &time)
}

/// The corners of the line within the stretch shown, from a level start.
fn polyline(splits: &[Split], steps: &[Step], x: Scale, zero: Tenths) -> Vec<(Tenths, Tenths)> {
    let (from, to) = x.values();
    let mut points = Vec::with_capacity(steps.len() + 1);
    let mut before = (0, zero);
    for (split, step) in splits.iter().zip(steps) {
        let point = (millimetres(split.mark), step.y);
        if before.0 < to && from < point.0 {
            if points.is_empty() {
                // The stretch may begin in the middle of a lap.
                let start = from.max(before.0);
                points.push((x.at(start), height_at(before, point, start)));
            }
            let end = to.min(point.0);
            points.push((x.at(end), height_at(before, point, end)));
        }
        before = point;
    }
    points
}

/// The height at `mark` on the line between two points.
fn height_at(before: (i64, Tenths), after: (i64, Tenths), mark: i64) -> Tenths {
    let rise = nearest(i64::from(after.1 - before.1) * (mark - before.0), after.0 - before.0);
    before.1 + Tenths::try_from(rise).unwrap_or(0)
}

/// The line through the corners.
fn line_path(points: &[(Tenths, Tenths)]) -> String {
    let mut path = PathData::with_capacity(points.len());
    if let Some((x, y)) = points.first() {
        path.move_to(*x, *y);
    }
    for (x, y) in points {
        path.line_to(*x, *y);
    }
    path.finish()
}

/// The area between zero and the line on one side of zero; `side` of a height and zero is zero on the other side.
fn area_path(points: &[(Tenths, Tenths)], zero: Tenths, side: fn(Tenths, Tenths) -> Tenths) -> String {
    // An area without extent would still be a path to draw.
    if points.iter().all(|(_, y)| side(*y, zero) == zero) {
        return String::new();
    }
    let mut path = PathData::with_capacity(points.len());
    let mut before: Option<(Tenths, Tenths)> = None;
    for (x, y) in points {
        match before.map(|before| crossing(before, (*x, *y), zero)) {
            None => path.move_to(*x, zero),
            Some(Some(x)) => path.line_to(x, zero),
            Some(None) => {}
        }
        path.line_to(*x, side(*y, zero));
        before = Some((*x, *y));
    }
    path.down(zero);
    path.close();
    path.finish()
}

/// The x at which a line from one side of zero to the other crosses it.
fn crossing(before: (Tenths, Tenths), after: (Tenths, Tenths), zero: Tenths) -> Option<Tenths> {
    let crosses = (before.1 < zero && zero < after.1) || (after.1 < zero && zero < before.1);
    crosses.then(|| Scale::new((before.1.into(), after.1.into()), (before.0, after.0)).at(zero.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_end_where_the_line_crosses() {
        let points = [(0, 50), (100, 0), (300, 100)];
        assert_eq!(area_path(&points, 50, Tenths::min), "M0 50L100 0L200 50H300Z");
        assert_eq!(area_path(&points, 50, Tenths::max), "M0 50H200L300 100V50Z");
        assert_eq!(area_path(&points[..2], 50, Tenths::max), "");
    }

    #[test]
    fn gaps_are_said_in_words() {
        let words = |gap| in_words(gap, ShownUnit::Second);
        assert_eq!(words(10_000_000), "10 s ahead");
        assert_eq!(words(-90_000_000), "1:30 behind");
        assert_eq!(words(0), "level");
        assert_eq!(signed(-500_000, ShownUnit::Tenth), "\u{2212}0.5");
    }
}
