//! The vocabulary of plans: one set of keys and spellings for HTML attributes, links and JavaScript.
//!
//! [`read`] turns pairs of key and text into a [`Plan`](crate::pacing::Plan) and reports what it could not read.
//! [`write()`] gives the canonical pairs of a plan, which read back to the same plan.
//! [`change`] sets one key of a plan and keeps the rest.
//!
//! The module does not pack pairs into an address, which is [`crate::link`], and has no words for people.

mod change;
mod error;
mod fields;
mod items;
mod keys;
mod list;
mod plain;
mod problem;
mod reader;
mod shape;
mod typed_splits;
mod value;
mod write;

pub use change::{change, change_with_locks};
pub use error::OptionError;
pub use keys::{KEYS, key_of};
pub use list::every as read_every;
pub use plain::{LONGEST_LINES, LONGEST_NAME, LONGEST_TEXT, MOST_LINES, lines_length, plain, plain_line};
pub use problem::{OpenedPlan, Problem};
pub use reader::read;
pub use typed_splits::read_typed_splits;
pub use value::read_round;
pub use write::{every as write_every, round as write_round, write};

pub(crate) use fields::{copy_value, is_same_value};
pub(crate) use reader::{CheckedPlan, Scheduling, fit};
