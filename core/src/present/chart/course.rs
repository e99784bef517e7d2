//! Laps and distances along the course.

use super::label::{Label, push_length, push_whole, symbol};
use super::{Sheet, Tick};
use crate::pacing::{Distance, Every, LengthUnit, Plan, Split, Surface, Units};

/// Every so many splits are named, the first of these for which the names have room.
const THINNED: [usize; 11] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
/// Marks on a track are in metres up to here.
const LONGEST_IN_METRES: Distance = Distance::from_metres(10_000);

/// The ticks below the plot, and what they count.
pub(super) fn ticks(sheet: &Sheet) -> (Vec<Tick>, Option<Label>) {
    let unit = unit(sheet.plan);
    let caption = sheet.layout.below_left(unit.map_or(sheet.words.lap, symbol));
    for every in THINNED {
        if let Some(ticks) = thinned(sheet, unit, every, caption.as_ref()) {
            return (ticks, caption);
        }
    }
    (Vec::new(), caption)
}

/// The unit that marks are named in; none where laps are counted.
fn unit(plan: &Plan) -> Option<LengthUnit> {
    let preferred = match plan.units {
        Units::Km => LengthUnit::Kilometre,
        Units::Mi => LengthUnit::Mile,
    };
    let in_metres = plan.surface == Surface::Track && plan.distance <= LONGEST_IN_METRES;
    match &plan.every {
        Every::Lap => None,
        _ if in_metres => Some(LengthUnit::Metre),
        Every::Interval(interval) if interval.unit() == LengthUnit::Mile => Some(LengthUnit::Mile),
        Every::Interval(_) => Some(LengthUnit::Kilometre),
        Every::Marks(_) => Some(preferred),
    }
}

/// The names of every so many splits; none where two of them are too close.
fn thinned(sheet: &Sheet, unit: Option<LengthUnit>, every: usize, caption: Option<&Label>) -> Option<Vec<Tick>> {
    let mut ticks: Vec<Tick> = Vec::new();
    for (index, split) in sheet.schedule.splits().iter().enumerate() {
        if !(index + 1).is_multiple_of(every) {
            continue;
        }
        let Some(tick) = tick(sheet, unit, index, split) else {
            continue;
        };
        let last = ticks.last().map_or(caption, |tick| tick.label.as_ref());
        let is_free = match (last, &tick.label) {
            (Some(last), Some(label)) if every > 1 => !sheet.layout.is_busy(last, label),
            (Some(last), Some(label)) => !sheet.layout.crowds(last, label),
            _ => true,
        };
        if is_free {
            ticks.push(tick);
        } else if !may_go_unnamed(sheet, index) {
            return None;
        }
    }
    Some(ticks)
}

/// The tick of a lap is under its middle, the tick of a distance under its mark; none outside the span.
fn tick(sheet: &Sheet, unit: Option<LengthUnit>, index: usize, split: &Split) -> Option<Tick> {
    let mut text = String::new();
    let place = match unit {
        Some(unit) => {
            push_length(&mut text, split.mark, unit);
            split.mark
        }
        None => {
            push_whole(&mut text, u32::try_from(index + 1).unwrap_or(u32::MAX));
            split.mark - split.length.halfway()
        }
    };
    let millimetres = i64::from(place.millimetres());
    let at = sheet.x.has(millimetres).then(|| sheet.x.at(millimetres))?;
    Some(Tick { at, label: Some(sheet.layout.below(at, text)?) })
}

/// Marks at will, and the odd part at the end, are named where there is room; they thin out nothing else.
fn may_go_unnamed(sheet: &Sheet, index: usize) -> bool {
    index + 1 == sheet.schedule.splits().len() || matches!(sheet.plan.every, Every::Marks(_))
}
