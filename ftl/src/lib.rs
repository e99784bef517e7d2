//! Messages in [Project Fluent](https://projectfluent.org): reads them, checks them, and makes of them what the planner
//! needs.
//!
//! [`Catalog::read`] reads `locales/en.ftl`, in which each message declares its holes. [`rust::functions`] writes a
//! function for each message, for the build script of the core. [`Catalog::encode_by`] makes the file of another language,
//! and [`Catalog::encode_pseudo_by`] one that is derived from English, for tests.
//!
//! Nothing here is part of the planner; [`encoding`] is what both sides agree on.

pub mod catalog;
#[cfg(feature = "languages")]
mod cldr;
pub mod encoding;
mod fault;
mod language;
mod pieces;
mod pseudo;
pub mod rust;
mod source;

pub use catalog::Catalog;
pub use fault::{Fault, Faults};
pub use language::Rules;
pub use pseudo::Pseudo;
