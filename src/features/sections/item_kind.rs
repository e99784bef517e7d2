//! A kind of items of a plan, as sections and cues describe themselves.

use lapwise_core::pacing::{Plan, Units};

use crate::markup::Fragment;
use crate::state::Planner;

/// A kind of items of a plan. Functions that take an index get that of an item.
pub(super) struct ItemKind {
    /// The start of the ids of its fields.
    pub(super) id: &'static str,
    pub(super) name: fn() -> &'static str,
    pub(super) add_label: fn() -> &'static str,
    pub(super) item_name: fn(&Plan, usize) -> String,
    pub(super) fields: &'static [ItemField],
    pub(super) count: fn(&Plan) -> usize,
    /// Adds an item that suits the plan.
    pub(super) push: fn(&mut Plan),
    pub(super) remove: fn(&mut Plan, usize),
    /// Fields that depend on other values of the item.
    pub(super) extra_fields: fn(Planner, usize) -> Fragment,
}

/// A text field of each item.
pub(super) struct ItemField {
    pub(super) label: fn() -> &'static str,
    pub(super) hint: fn(Units) -> &'static str,
    /// An example that stands in the field while it is empty.
    pub(super) placeholder: fn() -> &'static str,
    /// The value, or `None` if there is no such item.
    pub(super) value: fn(&Plan, usize) -> Option<String>,
    /// Puts a typed text into the plan, or returns a sentence that refuses it.
    pub(super) accept: fn(&mut Plan, usize, &str) -> Result<(), String>,
}
