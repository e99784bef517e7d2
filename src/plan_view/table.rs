//! The split table: a row for every mark of the plan.
//!
//! Nothing here edits. What does attaches to the [`TableSeam`].

mod cells;
mod seam;

use lapwise_core::formats::short_name;
use lapwise_core::messages;
use lapwise_core::pacing::{Every, Interval, Plan, Units};
use lapwise_core::present::Reference;
use lapwise_core::present::table::{Row, has_long_clocks, lap_column};

use crate::markup::{Element, effect, markup};
use crate::signals::Memo;
use crate::state::Planner;

pub(crate) use seam::TableSeam;

#[cfg(test)]
mod tests;

/// The table of the plan.
pub(crate) fn split_table(planner: Planner, table: TableSeam) -> Element {
    // No column comes or goes under the eyes of somebody who drags a lap.
    let has_gaps = Memo::new(move |last: Option<&bool>| match last {
        Some(last) if planner.is_held() => *last,
        _ => planner.against().is_some(),
    });
    let class = move || table_class(&planner.get().plan, &table.contents.get(), has_gaps.get());
    // Roles, since the style sheet makes the table a grid, and browsers then forget that it is a table.
    let element = markup! {
        table role="table" aria-label=(messages::splits()) class=(class) part="splits" {
            thead role="rowgroup" { (head(planner)) }
            tbody role="rowgroup" ref=(table.body);
        }
    };
    effect(move || {
        if table.writes_itself.get() {
            table.contents.track();
            table.write_all();
        }
    });
    element
}

/// The titles of the columns.
fn head(planner: Planner) -> Element {
    let gap_title = move || {
        let title = |against| gap_title(against, &planner.get().plan, planner.pb_name());
        planner.against().map(title).unwrap_or_default()
    };
    markup! {
        tr role="row" {
            th role="columnheader" class="mark" { (messages::mark()) }
            th role="columnheader" class="clock" { (messages::clock()) }
            th role="columnheader" class="lap" { (move || lap_column(&planner.get().plan)) }
            th role="columnheader" class="pace km" { (messages::per_km()) }
            th role="columnheader" class="pace mi" { (messages::per_mile()) }
            th role="columnheader" class="gap" { (gap_title) }
        }
    }
}

/// The classes that give the columns their room.
fn table_class(plan: &Plan, rows: &[Row], has_gaps: bool) -> String {
    // The time of such a lap is its pace.
    let every = match plan.every {
        Every::Interval(Interval::KILOMETRE) => " every-km",
        Every::Interval(Interval::MILE) => " every-mi",
        _ => "",
    };
    let gaps = if has_gaps { " gaps" } else { "" };
    let units = if plan.units == Units::Km { " in-km" } else { " in-mi" };
    let long = if has_long_clocks(rows) { " long" } else { "" };
    let many = if rows.len() > MANY { " many" } else { "" };
    let timed = if plan.start.is_some() { " timed" } else { "" };
    format!("splits{gaps}{units}{every}{long}{many}{timed}")
}

/// The number of rows above which the browser lays out only those in sight.
const MANY: usize = 30;

/// The title of the gap column: the time that the plan is held against.
fn gap_title(against: Reference, plan: &Plan, pb_name: &'static str) -> String {
    let name = match against {
        Reference::Goal => messages::even_pace_column(),
        Reference::Pb => pb_name,
        Reference::Seed => messages::seed_time(),
        Reference::GoalB => messages::goal_b(),
        Reference::GoalC => messages::goal_c(),
        Reference::Rival => plan.rival_or(messages::rival()),
    };
    short_name(name)
}
