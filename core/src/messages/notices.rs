//! Lines above the plan.

/// Dismisses them.
#[must_use]
pub const fn close() -> &'static str {
    "Close"
}

/// After a failure of the planner itself.
#[must_use]
pub const fn restarted() -> &'static str {
    "The planner failed and has started again with your last plan."
}

/// An edit where the author of the page wants none.
#[must_use]
pub const fn read_only() -> &'static str {
    "This plan is shown here to be read, not changed."
}

/// A part of the planner that could not be fetched.
#[must_use]
pub const fn not_loaded() -> &'static str {
    "The rest of the planner could not be loaded. Check the connection and try again."
}

/// A browser that stores nothing.
#[must_use]
pub const fn no_storage() -> &'static str {
    "This browser keeps nothing here: the link is the only copy of your plan. Share or save it."
}
