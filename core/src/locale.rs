//! The language that people read: its texts, plurals, decimal mark and direction.
//!
//! English is compiled in. [`Language::read`] reads the file of another one, and [`set`] puts it in use; a text that it
//! lacks stays English. The language is one of the thread, which is one of the module instance in a browser.
//!
//! Messages are functions of `messages`, and those of units and numbers of `formats`. They call [`text`], [`choose`] and
//! [`fill`]. A message's ordinal is its place in `locales/en.ftl`, so a file of a language serves the
//! build that it was made for and no other.
//!
//! Nothing here knows a message, a plan or a file's address.

mod current;
mod direction;
mod encoding;
mod language;
mod pattern;
mod value;

pub use current::{choose, current, direction, fill, neutral, set, tag, text};
pub use direction::Direction;
pub use language::{Language, LanguageError};
pub use pattern::{ISOLATES, MARKUP, split_at_markup};
pub use value::{Number, Value};
