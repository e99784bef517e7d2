//! Named sections of the race and how they are run, and a coach's cues at marks.

mod cue_kind;
mod item_kind;
mod item_list;
mod section_kind;
mod section_way;

use crate::markup::{Fragment, fragment};
use crate::state::Planner;
use cue_kind::CUES;
use item_list::item_list;
use section_kind::SECTIONS;

#[cfg(test)]
mod tests;

/// The lists of sections and of cues.
pub(crate) fn sections_panel(planner: Planner) -> Fragment {
    fragment! {
        (item_list(planner, &SECTIONS))
        (item_list(planner, &CUES))
    }
}
