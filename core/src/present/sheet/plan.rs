//! A plan on paper: its title and headline, its chart, its table and its link.

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
use crate::present::picture::{Picture, Style, width, wrapped};
use crate::present::reference::default_reference;
use crate::present::table::rows;

/// The pages of a plan with a view of its chart: one, unless its table or its note is long.
///
/// The link stands at the end where it has at most six lines.
///
/// ```
/// use lapwise_core::present::chart::View;
/// use lapwise_core::options;
/// use lapwise_core::present::sheet;
/// let opened = options::read([("distance", "marathon"), ("goal", "4:00:00"), ("every", "1mi")]);
/// assert_eq!(sheet::plan(&opened.plan, &opened.schedule, View::Pace, "PB", "https://example.org/#v=1").len(), 1);
/// ```
#[must_use]
pub fn plan(plan: &Plan, schedule: &Schedule, view: View, pb_name: &str, link: &str) -> Vec<Picture> {
    let mut pages = Pages::new(&title(plan));
    pages.paragraph(&title(plan), Style::plain(points(20)).bold());
    pages.paragraph(&about(plan), Style::plain(points(10)));
    push_headline(&mut pages, plan, schedule, pb_name);
    push_chart(&mut pages, plan, schedule, view, pb_name);
    let against = match view {
        View::Gap(reference) => Some(reference),
        View::Pace => default_reference(plan),
    };
    let rows = rows(plan, schedule, against);
    let columns = columns(&rows, against, plan, pb_name);
    let has_locks = schedule.splits().iter().any(|split| split.is_locked);
    let below =
        [(if has_locks { messages::fixed_by_hand() } else { "" }, SMALL), (&plan.text, NOTE), (typeable(link), LINK)];
    let after = below.iter().fold(0, |sum, (text, style)| sum + height(text, *style));
    // A long note may take further pages, so it costs the table a quarter of this one at most.
    push_table(&mut pages, &TableContent { rows, columns, units: plan.units, after: after.min(PAGE_HEIGHT / 4) });
    for (text, style) in below {
        let height = height(text, style);
        if style == LINK {
            // The link stands at the foot of the page and is not broken over two.
            pages.ensure_room(height);
            pages.y += pages.room() - height;
        }
        pages.y += if height > 0 { style.size } else { 0 };
        pages.paragraph(text, style);
    }
    pages.finish()
}

const SMALL: Style = Style::plain(points(7)).quiet();
const NOTE: Style = Style::plain(points(10));
const LINK: Style = Style::plain(points(6)).quiet();

/// The height of a text below the table, with some room before it; 0 for an empty text.
fn height(text: &str, style: Style) -> Tenths {
    let lines = Tenths::try_from(wrapped(text, style, PAGE_WIDTH).len()).unwrap_or(0);
    if lines > 0 { lines * leading(style.size) + style.size } else { 0 }
}

/// A link of at most six lines; nobody types a longer one from paper, so it is left out.
fn typeable(link: &str) -> &str {
    if wrapped(link, LINK, PAGE_WIDTH).len() > 6 { "" } else { link }
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
    let rest = wrapped(&headline.rest, style, PAGE_WIDTH - left);
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
