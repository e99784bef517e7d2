//! Lapwise: a race pace planner that runs entirely in the browser.

pub mod chart;
pub mod link;
pub mod options;
pub mod pacing;
pub mod summary;
pub mod table;
pub mod text;

#[cfg(target_arch = "wasm32")]
mod api;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod element;
#[cfg(target_arch = "wasm32")]
mod ui;
