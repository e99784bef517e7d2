//! Lapwise: a race pace planner that runs entirely in the browser.

pub mod chart;
pub mod pacing;
pub mod text;
