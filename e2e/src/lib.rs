//! A visitor to Lapwise, for tests that speak as its users do.
//!
//! Every [`Visitor`] has a browser of its own, with empty storage, and closes it at the end. A visitor sees into the
//! shadow root of the widget. No method sleeps for a fixed time: it looks again until there is what it waits for, or
//! fails after [`PATIENCE`] and reports what there was instead. [`Visitor::holds_timers_of`] stops the page's own
//! timers.
//!
//! Scripts stand in `src/page.js` and `src/page/` alone. Tests run none of their own: they use the methods of
//! [`Visitor`], which are grouped by subject in `src/visitor/`.
//!
//! `cargo xtask test` builds the page, serves it and starts the browser driver. `cargo xtask speed` does the same for
//! `src/bin/speed.rs`.

mod browser;
mod costs;
mod drivers;
mod environment;
mod line;
mod profile;
mod situation;
mod timing;
mod visitor;

pub use browser::{Away, Browser, Screen};
pub use costs::Held;
pub use environment::given;
pub use thirtyfour::Key;
pub use timing::{Costs, CostsAtRest, CostsOfTen};
pub use visitor::loss::ShownRace;
pub use visitor::paper::Printed;
pub use visitor::race::GUN;
pub use visitor::storage::KeptPage;
pub use visitor::{PATIENCE, Visitor};
