//! Named sections of the race and how they are run, and a coach's cues at marks.

mod cue_list;
mod item_list;
mod item_text;
mod section_list;
mod section_way;

use crate::markup::Element;
use crate::state::Planner;
use cue_list::CUES;
use item_list::item_list;
use section_list::SECTIONS;

/// The lists of sections and of cues.
pub(crate) fn sections_panel(planner: Planner) -> Vec<Element> {
    vec![item_list(planner, &SECTIONS), item_list(planner, &CUES)]
}
