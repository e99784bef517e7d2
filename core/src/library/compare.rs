//! The differences between plans, and taking them over.
//!
//! [`changed_keys`] and [`changed_laps`] tell one plan from the one before it. [`three_way`] also knows what the reader
//! changed meanwhile, and [`accept()`] takes over what was chosen. [`meetings()`] puts any two plans or runs side by
//! side, mark by mark.
//! Locks are compared by their stretch, so they keep their meaning where the splits differ.
//!
//! The module has no words for people, which are in `present::changes`.

mod accept;
mod differences;
mod item;
mod laps;
mod meetings;

pub use accept::{Accepted, Selection, accept};
pub use differences::{PlanDifference, Who, changed_keys, three_way};
pub use item::{Item, locks_on};
pub use laps::{LapChange, LapKind, changed_laps};
pub use meetings::{Compared, Meeting, meetings};
