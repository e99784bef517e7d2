//! The drawing of a run against its plan.

use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::race_chart::{LapTick, PaceTick, RunChart};
use lapwise_core::racing::Run;

use crate::markup::{Element, Fragment, fragment, markup};

/// The area of the chart in tenths of a pixel, and the room around it for paces, laps and the word at halfway.
const WIDTH: i32 = 3100;
const HEIGHT: i32 = 1400;
const LEFT: i32 = 450;
const TOP: i32 = 220;
const BOTTOM: i32 = 240;

/// The drawing with its key; nothing where there is no lap to draw.
pub(super) fn drawing(plan: &Plan, run: &Run) -> Fragment {
    let Some(chart) = RunChart::new(plan, run, WIDTH, HEIGHT) else { return Fragment::new() };
    let view = format!("{} {} {} {}", -LEFT, -TOP, LEFT + WIDTH, TOP + HEIGHT + BOTTOM);
    let (paces, laps) = (chart.paces.clone(), chart.laps.clone());
    let labels = markup! {
        g aria-hidden="true" {
            (text(-80, HEIGHT + 180, "end", chart.lap_title))
            for PaceTick { y, text: pace } in (paces) { (text(-80, y + 40, "end", &pace)) }
            for LapTick { x, text: lap } in (laps) { (text(x, HEIGHT + 180, "middle", &lap)) }
            (chart.halfway.map(|x| text(x, -90, "middle", messages::halfway_note())))
        }
    };
    let grid: String = chart.paces.iter().map(|pace| format!("M0 {}H{WIDTH}", pace.y)).collect();
    fragment! {
        p class="key" { span { (messages::run_time()) } span { (messages::run_plan()) } }
        svg class="run-chart" viewBox=(view) role="img" aria-label=(messages::run_chart()) {
            path class="area" d=(chart.under());
            path class="grid" d=(grid);
            path class="ahead" d=(chart.won());
            path class="behind" d=(chart.given());
            path class="halfway" d=(chart.halfway.map_or_else(String::new, |x| format!("M{x} -60V{HEIGHT}")));
            path class="average" d=(chart.plan_line());
            path class="line" d=(chart.run_line());
            (labels)
        }
    }
}

fn text(x: i32, y: i32, anchor: &str, text: &str) -> Element {
    markup! { text x=(x.to_string()) y=(y.to_string()) text-anchor=(anchor) { (text) } }
}
