//! Reading and writing times, distances, paces, dates, and every text of the planner.
//!
//! [`strict`] reads what links, attributes and JavaScript carry, and [`canonical`] writes it;
//! both are frozen. [`field`] reads what people type, and [`mod@print`] writes what they see.
//! [`races`] finds a race by what somebody calls it, and [`en`] holds the English words.
//!
//! Numbers are read and written as integers; no float is ever printed or parsed.
//! Nothing here knows of browsers, or which language a reader prefers.

pub mod canonical;
mod cursor;
pub mod en;
mod error;
mod event;
pub mod field;
pub(crate) mod percent;
pub mod print;
pub mod races;
pub mod strict;
pub mod words;

pub(crate) use cursor::{cut, number, parted, parts, push_decimal, push_item, push_number, short_name, shortened};
pub use cursor::{joined, written};
pub use error::{Damage, Excerpt, OptionError, Problem, TextError, Wanted};
pub use event::Event;
