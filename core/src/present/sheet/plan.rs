//! A plan on paper: its title and headline with the code that opens it, its chart and its table.

use super::chart::{draw_chart, draw_legend};
use super::due_times::title;
use super::page::{PAGE_HEIGHT, PAGE_WIDTH, Pages, leading, points};
use super::table::{TableContent, push_table};
use crate::formats::canonical;
use crate::messages;
use crate::pacing::{Plan, Schedule};
use crate::present::chart::{Chart, Frame, View};
use crate::present::columns::columns;
use crate::present::geometry::Tenths;
use crate::present::headline::headline;
use crate::present::phrases;
use crate::present::picture::{Ink, Picture, Style, width, wrapped};
use crate::present::reference::default_reference;
use crate::present::table::rows;

/// The pages of a plan with a view of its chart: one, unless its table or its note is long.
///
/// `code` has the squares of a QR code of the plan's link, row by row and true where black. It stands beside the
/// headline, with the short name of the site of `link` below it, unless its squares would be too small for a phone.
///
/// ```
/// use lapwise_core::present::chart::View;
/// use lapwise_core::options;
/// use lapwise_core::present::sheet;
/// let opened = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi")]);
/// assert_eq!(sheet::plan(&opened.plan, &opened.schedule, View::Pace, "PB", "https://example.org/#v=1", &[]).len(), 1);
/// ```
#[must_use]
pub fn plan(
    plan: &Plan,
    schedule: &Schedule,
    view: View,
    pb_name: &str,
    link: &str,
    code: &[Vec<bool>],
) -> Vec<Picture> {
    let mut pages = Pages::new(&title(plan));
    let below_code = push_code(&mut pages, link, code);
    pages.paragraph(&title(plan), Style::plain(points(20)).bold());
    pages.paragraph(&about(plan), Style::plain(points(10)));
    push_headline(&mut pages, plan, schedule, pb_name);
    pages.width = PAGE_WIDTH;
    pages.y = pages.y.max(below_code);
    push_chart(&mut pages, plan, schedule, view, pb_name);
    let against = match view {
        View::Gap(reference) => Some(reference),
        View::Pace => default_reference(plan),
    };
    let rows = rows(plan, schedule, against);
    let columns = columns(&rows, against, plan, pb_name);
    let has_locks = schedule.splits().iter().any(|split| split.is_locked);
    let below = [(if has_locks { messages::fixed_by_hand() } else { "" }, SMALL), (&plan.text, NOTE)];
    let after = below.iter().fold(0, |sum, (text, style)| sum + height(text, *style));
    // A long note may take further pages, so it costs the table a quarter of this one at most.
    push_table(&mut pages, &TableContent { rows, columns, units: plan.units, after: after.min(PAGE_HEIGHT / 4) });
    for (text, style) in below {
        let height = height(text, style);
        pages.y += if height > 0 { style.size } else { 0 };
        pages.paragraph(text, style);
    }
    pages.finish()
}

const SMALL: Style = Style::plain(points(7)).quiet();
const NOTE: Style = Style::plain(points(10));
const SITE: Style = Style::plain(points(8)).quiet().end();

/// The width of a code whose squares are large enough, and the least width of a square: phones read less badly.
const CODE_WIDTH: Tenths = 300;
const LEAST_SQUARE: Tenths = 4;
/// The most that a code takes of the width of the page.
const WIDEST_CODE: Tenths = 600;
/// The room between a code and what is beside or below it.
const BESIDE_CODE: Tenths = 60;

/// Draws the code at the upper right of the page with the name of the site below, and leaves the width beside it to what
/// follows. Returns how far down both reach.
fn push_code(pages: &mut Pages, link: &str, code: &[Vec<bool>]) -> Tenths {
    let count = Tenths::try_from(code.len()).unwrap_or(Tenths::MAX);
    let square = (CODE_WIDTH / count.max(1)).max(LEAST_SQUARE);
    let side = Some(square.saturating_mul(count)).filter(|side| *side <= WIDEST_CODE).unwrap_or(0);
    let left = PAGE_WIDTH - side;
    if side > 0 {
        pages.page.fill(squares(code, left, square), Ink::Text);
    }
    let baseline = side + leading(SITE.size);
    let site = site_name(link);
    pages.page.write(PAGE_WIDTH, baseline, SITE, site);
    pages.width = PAGE_WIDTH - side.max(width(site, SITE)) - BESIDE_CODE;
    if side > 0 { baseline + SITE.size / 2 } else { 0 }
}

/// The black squares of a code at the top of a page, a rectangle for each run of them.
fn squares(code: &[Vec<bool>], left: Tenths, square: Tenths) -> String {
    let (mut path, mut y) = (String::new(), 0);
    for row in code {
        let mut x = left;
        for run in row.chunk_by(|a, b| a == b) {
            let length = Tenths::try_from(run.len()).unwrap_or(0) * square;
            if run.first() == Some(&true) {
                path.push_str(&format!("M{x} {y}h{length}v{square}H{x}z"));
            }
            x += length;
        }
        y += square;
    }
    path
}

/// The address of a site as people say it: `lapwise.example/run` of `https://lapwise.example/run/index.html#…`.
fn site_name(link: &str) -> &str {
    let address = link.split_once('#').map_or(link, |(address, _)| address);
    let name = address.split_once("://").map_or(address, |(_, name)| name);
    name.strip_suffix("index.html").unwrap_or(name).trim_end_matches('/')
}

/// The height of a text below the table, with some room before it; 0 for an empty text.
fn height(text: &str, style: Style) -> Tenths {
    let lines = Tenths::try_from(wrapped(text, style, PAGE_WIDTH).len()).unwrap_or(0);
    if lines > 0 { lines * leading(style.size) + style.size } else { 0 }
}

/// The race if the title is a label, the athlete, the date and the start.
fn about(plan: &Plan) -> String {
    let race = if plan.label.is_empty() { String::new() } else { phrases::plan_race(plan) };
    let date = plan.date.map_or_else(String::new, canonical::date);
    let start = plan.start.map_or_else(String::new, |start| messages::start_at(&canonical::time_of_day(start)));
    phrases::facts(&[&race, &plan.athlete, &date, &start])
}

/// The number that matters most, large, and the rest of the sentence.
fn push_headline(pages: &mut Pages, plan: &Plan, schedule: &Schedule, pb_name: &str) {
    let headline = headline(plan, schedule, pb_name);
    let (large, style) = (Style::plain(points(26)).bold(), Style::plain(points(11)));
    pages.y += 24;
    let number_at = width(&headline.before, style);
    let left = number_at + width(&headline.number, large) + 24;
    let rest = wrapped(&headline.rest, style, pages.width - left);
    let baseline = pages.y + large.size * 4 / 5;
    pages.page.write(0, baseline, style, &headline.before);
    pages.page.write(number_at, baseline, large, &headline.number);
    let mut y = baseline - leading(style.size);
    for line in &rest {
        y += leading(style.size);
        pages.page.write(left, y, style, line);
    }
    pages.y = y.max(baseline) + 14;
    let finish = messages::halfway_and_finish(&headline.halfway, plan.aim, &headline.finish);
    pages.paragraph(&phrases::facts(&[&finish, &headline.against_pb]), style);
}

/// Draws the chart with its legend.
fn push_chart(pages: &mut Pages, plan: &Plan, schedule: &Schedule, view: View, pb_name: &str) {
    let chart = Chart::new(CHART, plan, schedule, view, pb_name);
    pages.y += 24;
    let below = chart.font * 3 / 2;
    pages.ensure_room(chart.height + below);
    let y = pages.y;
    draw_chart(&mut pages.page, &chart, 0, y);
    draw_legend(&mut pages.page, &chart, chart.plot.left, y + chart.height + below * 2 / 3);
    pages.y += chart.height + below + 20;
}

/// 190 × 52 mm: a pixel of the chart is a millimetre on paper.
const CHART: Frame = Frame::new(190, 52, 3);
