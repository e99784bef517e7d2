//! What is shown, as data: headline, table, chart, trackside times, sheets of paper.

pub mod chart;
pub mod columns;
pub mod headline;
pub mod picture;
pub mod refusals;
pub mod sheet;
pub mod table;
pub mod trackside;
