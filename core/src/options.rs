//! The vocabulary of plans: one set of keys and spellings for HTML attributes, links and JavaScript.
//!
//! [`read`] turns pairs of key and text into a [`Plan`](crate::pacing::Plan) and reports what it could not read.
//! [`write()`] gives the canonical pairs of a plan, which read back to the same plan.
//! [`change()`] sets one key of a plan and keeps the rest.
//!
//! The module does not pack pairs into an address, which is [`crate::link`], and has no words for people.

mod change;
mod course;
mod error;
mod every;
mod items;
mod keys;
mod locks;
mod nameless;
mod places;
mod plain;
mod problem;
mod property;
mod reader;
mod row;
mod run;
mod run_keys;
mod shape;
mod typed_splits;
mod value;
mod write;

pub use change::{change, change_with_locks};
pub use error::OptionError;
pub use every::{read_every, write_every};
pub use keys::{Key, key_of};
pub use nameless::nameless;
pub use plain::{LONGEST_LINES, LONGEST_NAME, LONGEST_TEXT, MOST_LINES, lines_length, plain, plain_line};
pub use problem::{OpenedPlan, Problem};
pub use property::{key_of_property, property_of};
pub use reader::read;
pub use row::{Absence, KeyDocs, Syntax};
pub use run::{carries_run, copy_run, has_run, keep_run, read_run, set_run, timed_run};
pub use run_keys::{REPLAN, RUN, RUN_KEYS};
pub use typed_splits::read_typed_splits;
pub use value::{read_round, write_round};
pub use write::write;

pub(crate) use nameless::unread_key;
pub(crate) use reader::{CheckedPlan, Scheduling, fit};
