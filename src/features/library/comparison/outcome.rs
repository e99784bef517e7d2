//! What tells two plans or runs apart: their paces in one chart, their times in one table, and the other differences.

use lapwise_core::messages;
use lapwise_core::present::chart::{Frame, PaceComparison};
use lapwise_core::present::{ComparedTimes, PlanComparison};

use crate::controls::chart_drawing::{CHART_FONT, still_chart};
use crate::controls::comparison_table::comparison_table;
use crate::markup::{Element, ElementRef, Fragment, fragment, markup};
use crate::state::Planner;

/// The comparison under its title. The chart is as wide as `around`.
pub(super) fn outcome(planner: Planner, comparison: PlanComparison, around: ElementRef) -> Fragment {
    let title = comparison.title();
    let have_times = !comparison.times.is_empty();
    let differences = (!comparison.is_same()).then(|| {
        fragment! {
            (pace_chart(planner, &comparison, around))
            (have_times.then(|| times_table(&comparison)))
            ul { for sentence in (comparison.differences) { li { (sentence) } } }
        }
    });
    fragment! {
        h2 { (title) }
        (differences)
    }
}

/// The height of the chart in CSS pixels.
const CHART_HEIGHT: u32 = 200;

/// The paces of both, the longer one as a chart and the other one as a line over it, and a legend.
fn pace_chart(planner: Planner, comparison: &PlanComparison, around: ElementRef) -> Option<Fragment> {
    let [longer, other] = comparison.longer_first();
    let width = around.get().map_or(0, |around| around.inner_width());
    let frame = Frame::new(width, CHART_HEIGHT, CHART_FONT);
    let units = planner.get_untracked().plan.units;
    let paces = PaceComparison::new(frame, longer.compared(), other.compared(), units, planner.pb_name())?;
    let picture = still_chart(paces.chart).attr("role", "img").attr("aria-label", messages::split_chart());
    picture.append(&markup! { path class="ghost" d=(paces.other); }.0);
    Some(fragment! {
        p class="key" { span dir="auto" { (longer.caption()) } span dir="auto" { (other.caption()) } }
        (picture)
    })
}

/// The times of both plans, a mark a row.
fn times_table(comparison: &PlanComparison) -> Element {
    let [first, second] = &comparison.plans;
    let headings = [messages::mark(), &first.subject(), &second.subject(), messages::difference_column()];
    let mut rows = Vec::new();
    for ComparedTimes { mark, times: [first, second], gap, .. } in comparison.times.clone() {
        rows.push([mark, first, second, gap]);
    }
    comparison_table(messages::compare(), headings, rows)
}
