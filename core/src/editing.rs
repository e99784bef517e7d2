//! Changes of a plan: one lap edited and the rest rebalanced, the course changed, sections and shapes set.
//!
//! Every change is a function from a plan to another one, or to an error with data.
//! The room says nothing in words and stores nothing: texts are in [`crate::messages`], and
//! [`crate::link::history`] writes a [`History`] for storage. It uses [`crate::pacing`] alone.

mod attempt;
mod baseline;
mod chosen_laps;
mod compensating_lock;
mod course_change;
mod decision;
mod edit_error;
mod half;
mod history;
mod hold_rounding;
mod lap_change;
mod lap_edit;
mod lap_target;
mod locked_run;
mod moved;
mod section;
mod shape_parts;
mod shown_marks;
mod solver;
mod starting_plan;

pub use chosen_laps::{Choosing, ChosenLaps};
pub use compensating_lock::{locks_by_hand, set_by_hand};
pub use course_change::{CourseChange, CourseSetting, Released, change_course, without_invalid};
pub use decision::{chosen_decision_mark, decision, decision_mark};
pub use edit_error::{EditError, WayOut};
pub use half::{Half, HalfError};
pub use history::{History, MOST_STEPS};
pub use lap_change::{Change, Edited, Finish};
pub use lap_edit::{Nearest, edit, nearest, release_all};
pub use moved::{Moved, moved};
pub use section::{
    SectionEnd, SectionError, SectionSetting, SectionWay, free_stretch, move_section_end, remove_section,
    section_length, section_pace, section_setting, section_time, set_section, setting_at_pace, setting_of_way,
};
pub use shape_parts::{PERCENT_STEP, change_part, most_offered, remove_part, suggested_parts};
pub use starting_plan::{Region, default_every, splits_in_units};
