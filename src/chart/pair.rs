//! Two plans in one pace view, with nothing else in it.

use super::layout::Layout;
use super::pace::pace;
use super::path::Path;
use super::ticks::Times;
use super::{Chart, Frame, Series, Sheet, Trace, Words, millimetres};
use crate::pacing::{Distance, Plan, Schedule, Surface, Time, Units};
use crate::text::print;

/// The paces of a plan, and the path of those of another one that goes no further; all in sight.
pub(super) fn chart(
    frame: Frame,
    (plan, schedule): (&Plan, &Schedule),
    other: &Schedule,
    words: &Words,
) -> (Chart, String) {
    let (per, caption) = match (plan.surface, plan.units) {
        (Surface::Track, _) => (plan.track.lap(), words.per_lap),
        (Surface::Road, Units::Km) => (Distance::KILOMETRE, words.per_km),
        (Surface::Road, Units::Mi) => (Distance::MILE, words.per_mi),
    };
    let (own, others) = (paces(schedule, per), paces(other, per));
    let (mut low, mut high) = (i64::MAX, 0);
    for (_, pace) in own.iter().chain(&others) {
        (low, high) = (low.min(*pace), high.max(*pace));
    }
    // Room to breathe, also where both are even.
    let room = (high - low) / 8 + high / 25 + 1;
    let (low, high, ticks) = Times::across((low - room).max(0), high + room, Layout::of(frame).most_ticks());
    let text = |unit, value: i64| {
        print::lap(Time::from_millis(u32::try_from(value / 1000).unwrap_or(u32::MAX)), unit, plan.surface)
    };
    let ticks = ticks.map_or_else(Vec::new, |ticks| ticks.texts(&|value| text(ticks.unit(), value)));
    let series = Series { values: Vec::new(), window: (low, high), ticks, caption: caption.to_owned() };
    let sheet = Sheet::new(frame, (plan, schedule, words), series);
    let (line, path) = (tops(&sheet, &own), tops(&sheet, &others));
    let [area, locked_line, locked_area, clipped] = [const { String::new() }; 4];
    let trace = Trace::Pace { line, area, locked_line, locked_area, clipped };
    (sheet.chart(trace, Some(per), None, Vec::new()), path)
}

/// Each mark, and the pace of the lap before it.
fn paces(schedule: &Schedule, per: Distance) -> Vec<(Distance, i64)> {
    let mut paces = Vec::with_capacity(schedule.splits().len());
    let mut before = 0;
    for split in schedule.splits() {
        paces.push((split.mark, pace(split.exact_micros.saturating_sub(before), split.length, per)));
        before = split.exact_micros;
    }
    paces
}

/// A step for each lap.
fn tops(sheet: &Sheet, paces: &[(Distance, i64)]) -> String {
    let mut path = Path::with_capacity(paces.len());
    if let Some((_, first)) = paces.first() {
        path.move_to(sheet.x.at(0), sheet.y.at(*first));
    }
    for (mark, pace) in paces {
        path.down(sheet.y.at(*pace));
        path.across(sheet.x.at(millimetres(*mark)));
    }
    path.finish()
}
