//! Sheets of paper as pictures: a wrist band, a plan with its chart, a pace chart; and the chart alone as a file.
//!
//! A page is 190 × 259 mm, which A4 and Letter both hold with margins of 10 mm.
//! Nothing on it needs a colour.
//! The module lays out whole numbers by the estimated widths of [`crate::present::picture`] and knows no browser.

mod band;
mod chart;
mod due_times;
mod pace_chart;
mod page;
mod plan;
mod runners;
mod table;

pub use band::band;
pub use chart::chart;
pub use pace_chart::pace_chart;
pub use page::{PAGE_HEIGHT, PAGE_WIDTH};
pub use plan::plan;
pub use runners::{Athletes, GoalSteps, MOST_RUNNERS, Runner, RunnersError, athletes};
