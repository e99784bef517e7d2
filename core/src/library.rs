//! Saved plans and races, and what differs between plans.

pub mod compare;
pub mod race_log;
pub mod saved_plans;
