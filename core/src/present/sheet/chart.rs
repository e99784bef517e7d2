//! The split chart with its title and legend.

use crate::messages;
use crate::pacing::{Plan, Schedule};
use crate::present::chart::{Chart, Frame, LAYERS, Trace, View};
use crate::present::geometry::Tenths;
use crate::present::phrases;
use crate::present::picture::{Ink, Path, Picture, Stroke, Style, Unit, shortened, width};

/// The chart of a plan in a picture of the frame's size, with its title above and its legend below.
///
/// Title and legend take nine lines of the frame's font; a lower frame gets a picture of just that height.
///
/// ```
/// use lapwise_core::present::chart::{Frame, View};
/// use lapwise_core::options;
/// use lapwise_core::present::sheet;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let picture =
///     sheet::chart(&opened.plan, &opened.schedule, View::Pace, Frame::new(1200, 600, 20), "PB");
/// assert_eq!((picture.width, picture.height), (12_000, 6_000));
/// assert_eq!(picture.title, "3200 m in 10:40");
/// ```
#[must_use]
pub fn chart(plan: &Plan, schedule: &Schedule, view: View, frame: Frame, pb_name: &str) -> Picture {
    let font = frame.font.clamp(1, 200);
    let (width, height) = (frame.width.saturating_sub(2 * font), frame.height.saturating_sub(9 * font));
    let inside = Frame { width, height, ..frame };
    let font = Tenths::try_from(10 * font).unwrap_or(10);
    let (above, below) = (font * 9 / 2, font * 5 / 2);
    let chart = Chart::new(inside, plan, schedule, view, pb_name);
    let race = phrases::race_in(plan);
    let name = if plan.label.is_empty() { &race } else { &plan.label };
    let (wide, high) = (chart.width + 2 * font, chart.height + above + below + 2 * font);
    let mut picture = Picture::new(wide, high, Unit::Pixel, race.clone());
    picture.fill(format!("M0 0H{wide}V{high}H0Z"), Ink::Paper);
    let head = Style::plain(font * 3 / 2).bold();
    picture.write(font, font * 5 / 2, head, &shortened(name, head, chart.width));
    if !plan.label.is_empty() {
        let style = Style::plain(font).quiet();
        picture.write(font, font * 4, style, &shortened(&race, style, chart.width));
    }
    draw_chart(&mut picture, &chart, font, above + font);
    draw_legend(&mut picture, &chart, font, above + chart.height + font * 3);
    picture
}

/// Draws a chart with its top left corner at a point.
pub(super) fn draw_chart(picture: &mut Picture, chart: &Chart, x: Tenths, y: Tenths) {
    for (d, (fill, stroke)) in chart.layers().into_iter().zip(looks(chart.font)) {
        picture.path(Path { x, y, d, fill, stroke });
    }
    for label in chart.labels() {
        let style = Style { anchor: label.anchor, ..Style::plain(chart.font).quiet() };
        picture.write(x + label.x, y + label.y, style, &label.text);
    }
}

/// The fill and the line of a layer.
type Look = (Option<Ink>, Option<Stroke>);

/// The look of each layer.
fn looks(font: Tenths) -> [Look; LAYERS.len()] {
    let (hair, thick) = ((font / 15).max(1), (font / 6).max(1));
    let line = |stroke| (None, Some(stroke));
    let fill = |ink| (Some(ink), None);
    [
        fill(Ink::Area),
        line(Stroke::solid(Ink::Hair, hair)),
        line(Stroke::dashed(Ink::Quiet, hair, font / 3)),
        fill(Ink::Area),
        fill(Ink::LockedArea),
        fill(Ink::Ahead),
        fill(Ink::Behind),
        line(Stroke::solid(Ink::Text, thick)),
        line(Stroke::solid(Ink::Locked, thick * 2)),
        fill(Ink::Text),
        line(Stroke::dashed(Ink::Quiet, hair, font / 6)),
        line(Stroke::dashed(Ink::Reference, hair * 3 / 2, font / 2)),
        fill(Ink::Text),
    ]
}

/// The name of a layer, from [`messages`].
type Name = fn() -> &'static str;

/// The layers that a legend explains by index, in its order.
const EXPLAINED: [(usize, Name); 5] = [
    (LINE, messages::plan_line),
    (LOCKED_LINE, messages::fixed_line),
    (AVERAGE, messages::average_line),
    (AHEAD, messages::ahead_area),
    (BEHIND, messages::behind_area),
];
const AVERAGE: usize = 2;
const AHEAD: usize = 5;
const BEHIND: usize = 6;
const LINE: usize = 7;
const LOCKED_LINE: usize = 8;

/// Draws a sample and a name of each line and fill in the chart, and what has no label in it, from the left, as far as
/// there is room.
pub(super) fn draw_legend(picture: &mut Picture, chart: &Chart, left: Tenths, y: Tenths) {
    let font = chart.font;
    let style = Style::plain(font).quiet();
    let (layers, looks) = (chart.layers(), looks(font));
    let mut x = left;
    for (layer, name) in &EXPLAINED {
        let is_there = match *layer {
            LINE => true,
            // In the gap view this layer is the line of no gap, which is no average.
            AVERAGE => matches!(chart.trace, Trace::Pace { .. }),
            layer => layers.get(layer).is_some_and(|d| !d.is_empty()),
        };
        let name = name();
        let end = x + 5 * font / 2 + width(name, style);
        if is_there && end <= picture.width - font {
            let (fill, stroke) = looks.get(*layer).copied().unwrap_or_default();
            picture.path(Path { fill, stroke, ..Path::filled(swatch(fill.is_some(), x, y, font), None) });
            picture.write(x + 5 * font / 2, y, style, name);
            x = end + 2 * font;
        }
    }
    for text in chart.legend() {
        let end = x + width(text, style);
        if end <= picture.width - font {
            picture.write(x, y, style, text);
            x = end + 2 * font;
        }
    }
}

/// The path data of a sample.
fn swatch(is_filled: bool, x: Tenths, y: Tenths, font: Tenths) -> String {
    let (top, right) = (y - font * 2 / 3, x + 2 * font);
    if is_filled { format!("M{x} {top}H{right}V{y}H{x}Z") } else { format!("M{x} {}H{right}", y - font / 3) }
}
