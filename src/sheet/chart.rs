//! The split chart with what explains it.

use crate::chart::{Chart, Frame, LAYERS, Tenths, Trace, View, Words, written};
use crate::pacing::{Plan, Schedule};
use crate::picture::{Ink, Path, Picture, Stroke, Style, Unit, shortened, width};
use crate::text::{joined, words};

/// The chart of a plan in a picture of the frame's size, with its title above and its legend below.
///
/// Those take nine lines of the frame's letters; a frame that is lower gets a picture of just that height.
///
/// ```
/// use lapwise::chart::{Frame, View, Words};
/// use lapwise::{options, sheet};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let picture =
///     sheet::chart(&opened.plan, &opened.schedule, View::Pace, Frame::new(1200, 600, 20), &Words::ENGLISH);
/// assert_eq!((picture.width, picture.height), (12_000, 6_000));
/// assert_eq!(picture.title, "3200 m in 10:40");
/// ```
#[must_use]
pub fn chart(plan: &Plan, schedule: &Schedule, view: View, frame: Frame, words: &Words) -> Picture {
    let font = Tenths::try_from(frame.font.clamp(1, 200)).unwrap_or(1) * 10;
    let (above, below) = (font * 9 / 2, font * 5 / 2);
    let inner = u32::try_from((above + below + 2 * font) / 10).unwrap_or(0);
    let side = u32::try_from(2 * font / 10).unwrap_or(0);
    let inside = Frame { width: frame.width.saturating_sub(side), height: frame.height.saturating_sub(inner), ..frame };
    let chart = Chart::new(inside, plan, schedule, view, words);
    let race = words::race_in(plan);
    let name = if plan.label.is_empty() { &race } else { &plan.label };
    let (wide, high) = (chart.width + 2 * font, chart.height + above + below + 2 * font);
    let mut picture = Picture::new(wide, high, Unit::Pixel, race.clone());
    picture.fill(joined(&["M0 0H", &written(wide), "V", &written(high), "H0Z"]), Ink::Paper);
    let head = Style::plain(font * 3 / 2).bold();
    picture.write(font, font * 5 / 2, head, &shortened(name, head, chart.width));
    if !plan.label.is_empty() {
        let style = Style::plain(font).quiet();
        picture.write(font, font * 4, style, &shortened(&race, style, chart.width));
    }
    draw(&mut picture, &chart, font, above + font);
    legend(&mut picture, &chart, font, above + chart.height + font * 3);
    picture
}

/// Draws a chart with its top left corner at a place.
pub(super) fn draw(picture: &mut Picture, chart: &Chart, x: Tenths, y: Tenths) {
    for (d, (fill, stroke)) in chart.layers().into_iter().zip(looks(chart.font)) {
        picture.path(Path { x, y, d, fill, stroke });
    }
    for label in chart.labels() {
        let style = Style { anchor: label.anchor, ..Style::plain(chart.font).quiet() };
        picture.write(x + label.x, y + label.y, style, &label.text);
    }
}

type Look = (Option<Ink>, Option<Stroke>);

/// How each of the layers looks.
fn looks(font: Tenths) -> [Look; LAYERS.len()] {
    let (hair, thick) = ((font / 15).max(1), (font / 6).max(1));
    let line = |stroke| (None, Some(stroke));
    let fill = |ink| (Some(ink), None);
    [
        fill(Ink::Area),
        line(Stroke::whole(Ink::Hair, hair)),
        average(font),
        fill(Ink::Area),
        fill(Ink::LockedArea),
        fill(Ink::Ahead),
        fill(Ink::Behind),
        line(Stroke::whole(Ink::Text, thick)),
        line(Stroke::whole(Ink::Locked, thick * 2)),
        fill(Ink::Text),
        line(Stroke::dashed(Ink::Quiet, hair, font / 6)),
        line(Stroke::dashed(Ink::Reference, hair * 3 / 2, font / 2)),
    ]
}

fn average(font: Tenths) -> Look {
    (None, Some(Stroke::dashed(Ink::Quiet, (font / 15).max(1), font / 3)))
}

/// What the lines and fills are, from the left, as far as there is room.
pub(super) fn legend(picture: &mut Picture, chart: &Chart, left: Tenths, y: Tenths) {
    let font = chart.font;
    let style = Style::plain(font).quiet();
    let mut x = left;
    for (look, name) in entries(chart) {
        let end = x + 5 * font / 2 + width(name, style);
        if end <= picture.width - font {
            swatch(picture, look, x, y, font);
            picture.write(x + 5 * font / 2, y, style, name);
            x = end + 2 * font;
        }
    }
}

fn swatch(picture: &mut Picture, (fill, stroke): Look, x: Tenths, y: Tenths, font: Tenths) {
    let (top, left, right) = (written(y - font * 2 / 3), written(x), written(x + 2 * font));
    let d = match fill {
        None => joined(&["M", &left, " ", &written(y - font / 3), "H", &right]),
        Some(_) => joined(&["M", &left, " ", &top, "H", &right, "V", &written(y), "H", &left, "Z"]),
    };
    picture.path(Path { fill, stroke, ..Path::filled(d, None) });
}

fn entries(chart: &Chart) -> Vec<(Look, &'static str)> {
    let [_, _, average, _, _, ahead, behind, line, locked, ..] = looks(chart.font);
    let mut entries = vec![(line, words::THE_PLAN)];
    match &chart.trace {
        Trace::Pace { locked_line, .. } => {
            if !locked_line.is_empty() {
                entries.push((locked, words::FIXED));
            }
            entries.push((average, words::AVERAGE));
        }
        Trace::Gap { ahead: is_ahead, behind: is_behind, .. } => {
            if !is_ahead.is_empty() {
                entries.push((ahead, words::IS_AHEAD));
            }
            if !is_behind.is_empty() {
                entries.push((behind, words::IS_BEHIND));
            }
        }
    }
    entries
}
