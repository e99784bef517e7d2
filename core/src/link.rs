//! A plan as the fragment of an address, and back.
//!
//! `#v=1&distance=3200m&goal=10m40s&every=lap&check=…`: the pairs of [`crate::options`], percent-encoded, between the
//! version of the format and a checksum over them. A link written by hand has neither.
//! The link of an answer also has the plan that it answers, as far as it differs: `from=goal~10m50s~locks~`.
//!
//! [`encode`] and [`encode_answer`] write links; [`read`], [`decode`] and [`find`] open them, each more forgiving than
//! the one before. [`history`] writes an undo history as text.
//! The module does not store or send anything, and no server sees any of it. `docs/link.md` has the grammar.

mod base_diff;
mod best_reading;
mod checksum;
mod damage;
mod format;
pub mod history;
mod open;
mod pairs;
mod reading;
mod repair;
mod write;

pub use crate::formats::percent::encode as percent_encode;
pub use damage::Damage;
pub use format::LONGEST;
pub use open::{decode, find, read};
pub use reading::OpenedLink;
pub use write::{encode, encode_answer};
