//! A race as it is recorded: a log of what somebody pressed, and all that follows from it.
//!
//! A [`RaceLog`] lies beside a plan and only grows. What is known of the race is computed from it, as a [`Progress`];
//! its [`Run`] is what a link carries.
//!
//! The room knows no clock and no storage: its callers bring every [`Moment`]. It reads and prints no text. It uses
//! [`crate::pacing`] alone.

mod act;
mod clock_jump;
mod hand_time;
mod log;
mod log_reading;
mod moment;
mod others;
mod outlook;
mod pasted;
mod progress;
mod reach;
mod rest_choice;
mod run;
mod run_acts;
mod summary;
mod targets;
mod time_edit;

pub use act::{Act, LogEntry};
pub use hand_time::{hand_time, hand_unit};
pub use log::RaceLog;
pub use log_reading::DOUBLE_WITHIN;
pub use moment::Moment;
pub use others::{Others, others};
pub use outlook::{GoalName, Outlook, goals};
pub use pasted::{PastedItem, PastedKind, PastedRun, pasted_run};
pub use progress::{ClockChange, DoubleTap, LapQuestion, Progress, Stray, StrayReason};
pub use reach::{OutOfReach, is_too_fast, out_of_reach, round_time_after};
pub use rest_choice::{RestChoice, RestWay, rest_choices};
pub use run::{Passage, Passed, Recorded, Replan, Run, mark_index};
pub use run_acts::run_acts;
pub use summary::{RunHalves, RunStretch, run_halves, run_stretches};
pub use targets::{Target, Targets};
pub use time_edit::{TimeEdit, TypedAs, edited_time};
