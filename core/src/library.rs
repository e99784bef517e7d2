//! Saved plans, and what differs between plans.

pub mod compare;
pub mod saved_plans;
