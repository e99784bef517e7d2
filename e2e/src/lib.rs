//! A visitor to Lapwise, for tests that speak as its users do.
//!
//! Every [`Visitor`] has a browser of its own, with empty storage, and leaves
//! with it. What is looked for inside the widget is found inside its shadow
//! root. Nothing here sleeps for a fixed time: a visitor looks again until it
//! is there, or fails after [`PATIENCE`] and says what there was instead.
//!
//! `cargo xtask test` builds the page, serves it and starts the browser driver; so does `cargo xtask speed`, whose
//! program `src/bin/speed.rs` is.

mod browser;
mod line;
mod visitor;

pub use browser::{Away, Browser, Screen, given};
pub use thirtyfour::Key;
pub use visitor::{PATIENCE, Visitor};
