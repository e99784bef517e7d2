//! The core of Lapwise, a race pace planner: all that computes, usable without a browser.

pub mod editing;
pub mod files;
pub mod formats;
pub mod library;
pub mod link;
pub mod messages;
pub mod options;
pub mod pacing;
pub mod present;
