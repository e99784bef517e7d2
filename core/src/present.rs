//! The content of the screen and of paper, as data: headline, table, chart, trackside times, sheets.
//!
//! Nothing here draws, listens or knows a browser; [`crate::files`] and the widget turn it into files and nodes.

pub mod changes;
pub mod chart;
mod chosen_laps;
pub mod columns;
pub mod geometry;
pub mod headline;
mod lap_name;
pub mod option_list;
mod pace_distance;
mod pacing_cards;
mod pasted_link;
mod pasted_report;
pub mod phrases;
pub mod picture;
mod plan_comparison;
mod plan_names;
pub mod race_chart;
pub mod race_clock;
mod race_day;
pub mod race_edit;
mod race_marks;
pub mod race_outlook;
pub mod race_screen;
pub mod race_summary;
pub mod race_text;
mod race_times;
mod reference;
pub mod refusals;
pub mod review;
pub mod sheet;
pub mod table;
mod time_comparison;
pub mod trackside;
pub mod typed;
mod typed_pace;
pub mod xml;

pub use chosen_laps::ChosenLapsText;
pub use lap_name::{LapName, counted_laps};
pub use pacing_cards::{PacingCard, pacing_cards};
pub use pasted_link::pasted_fault;
pub use pasted_report::PastedReport;
pub use plan_comparison::{NamedPlan, PlanComparison};
pub use plan_names::{PLAN_NAMES, plan_name};
pub use race_day::time_of_day_after;
pub use reference::{Reference, default_reference};
pub use time_comparison::{ComparedTimes, compare_times};
pub use typed_pace::{goal_of_pace, lap_paces, typed_pace};
