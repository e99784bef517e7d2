//! Times, distances, paces and dates, as they are typed and as they are shown.
//!
//! [`strict`] reads what links, attributes and JavaScript carry, and [`canonical`] writes it;
//! both are frozen. [`field`] reads what people type, and [`mod@print`] writes what they see.
//! [`races`] finds a race by what somebody calls it.
//!
//! Numbers are read and written as integers; no float is ever printed or parsed.
//! Nothing here knows of browsers, or which language a reader prefers.

pub mod canonical;
mod characters;
mod error;
pub mod field;
pub mod percent;
pub mod print;
pub mod races;
mod scanner;
pub mod strict;

pub use error::{Excerpt, TextError, TextFault, Wanted};
pub use scanner::{
    cut, look_up, number, parts, push_decimal, push_item, push_number, push_places, short_name, shortened, split_once,
};
