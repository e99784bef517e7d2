//! What is printed, as pictures: a wrist band, a plan with its chart, a pace chart; and the chart alone as a file.
//!
//! A page is 190 × 259 mm, which A4 and Letter both hold with margins of 10 mm.
//! Nothing on it needs a colour.
//! The module lays out whole numbers by the widths of [`crate::present::picture`] and knows no browser.

mod band;
mod chart;
mod pace_chart;
mod pages;
mod plan;
mod runners;
mod table;

pub use band::band;
pub use chart::chart;
pub use pace_chart::pace_chart;
pub use plan::plan;
pub use runners::{Athletes, MOST_RUNNERS, Runner, around, athletes, goals};

use crate::formats::print;
use crate::pacing::Event;
use crate::pacing::{Distance, Plan, PlanError, Time};
use crate::present::chart::Tenths;

/// The width of a page, in tenths of a millimetre.
pub const PAGE_WIDTH: Tenths = 1900;
/// The height of a page, in tenths of a millimetre.
pub const PAGE_HEIGHT: Tenths = 2590;

/// The plan with another goal; its locks belong to the first one and are left out.
fn at_goal(plan: &Plan, goal: Time) -> Plan {
    let mut other = plan.clone();
    other.goal = goal;
    other.locks.clear();
    other
}

/// The clock at some places of a plan, in its shown unit.
fn clocks(plan: &Plan, places: &[Distance]) -> Result<Vec<String>, PlanError> {
    let unit = plan.shown_unit();
    let mut clocks = Vec::with_capacity(places.len());
    for time in plan.times_at(places)? {
        clocks.push(print::clock(time, unit));
    }
    Ok(clocks)
}

/// What the plan is called: its label, else its race.
fn title(plan: &Plan) -> String {
    if plan.label.is_empty() { print::distance(Event::of(plan)) } else { plan.label.clone() }
}

/// A font size in tenths of a millimetre, rounded up; a point is a 72nd of an inch.
const fn points(points: Tenths) -> Tenths {
    (points * 254 + 71) / 72
}
