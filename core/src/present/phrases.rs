//! Parts of a plan in words: its race, course and shape, its laps, and what an edit came to.
//!
//! Each function takes values, writes them with [`formats`](crate::formats) and picks a message. Errors in words are in
//! [`refusals`](super::refusals).

mod course;
mod edits;
mod goals;
mod held;
mod laps;
mod lists;
mod mark_notes;
mod races;
mod sections;
mod shape;
mod times;

pub use course::{course, course_in_short, lane_hint, shown_unit_hint, track_kind};
pub use edits::{edit_report, lap_reading, released, times_before};
pub use goals::on_other_goals;
pub use held::{course_held, goals_held, notes_held, run_held, sections_held, start_held};
pub use laps::{Start, lap_unit};
pub(in crate::present) use lists::{Join, push_joined};
pub use lists::{facts, items, sentences};
pub use mark_notes::mark_notes;
pub use races::{plan_label, plan_race, race_hint, race_in, race_name};
pub use sections::{place, section_amount, section_amount_label, section_name, section_result, section_way};
pub(in crate::present) use shape::name_of_shape;
pub use shape::{efforts_together, half_time, halves, part_cost, shape_in_halves, shape_name, shape_part};
pub use times::{
    delay, finish_at_pace, finish_line_or, gap, goal_against, pace_finish, past_finish_line, spoken_lap, time_of_day,
    versus_pb,
};
