//! Times, distances, paces and dates, as links carry them, as people type them, and as they are shown.
//!
//! [`strict`] reads the forms of links, attributes and JavaScript, and [`canonical`] writes them; both are frozen.
//! [`field`] reads typed text, and [`mod@print`] writes shown text. [`races`] finds a race by a name that people use.
//!
//! Numbers are read and written as integers; no float is ever printed or parsed.
//! Sentences and words are the business of [`messages`](crate::messages).

pub mod canonical;
mod characters;
mod digits;
mod error;
pub mod field;
mod lists;
mod pasted_times;
pub mod percent;
pub mod print;
pub mod races;
mod scanner;
mod shortening;
pub mod strict;
pub mod symbols;
mod units;

pub use digits::{push_decimal, push_number};
pub use error::{Excerpt, TextError, TextFault, Wanted};
pub use lists::{parts, push_separated, split_once};
pub use pasted_times::pasted_times;
pub use scanner::number;
pub use shortening::{short_name, shortened, truncate_chars};
