//! The names of the panels, on the buttons that open them.

/// The shape of the effort, as a panel and as a key of a plan.
#[must_use]
pub const fn shape() -> &'static str {
    "Shape"
}

/// The panel of surface, track, lane and splits.
#[must_use]
pub const fn course() -> &'static str {
    "Course"
}

/// The times to hold the plan against.
#[must_use]
pub const fn references() -> &'static str {
    "Goals"
}

/// Named stretches, and lines at marks.
#[must_use]
pub const fn sections() -> &'static str {
    "Sections"
}

/// The panel of day, start and stops.
#[must_use]
pub const fn race_day() -> &'static str {
    "Race day"
}

/// Title, name and note.
#[must_use]
pub const fn notes() -> &'static str {
    "Notes"
}

/// The panel of sheets to print.
#[must_use]
pub const fn print() -> &'static str {
    "Print"
}

/// The panel of texts and files to copy and save.
#[must_use]
pub const fn save() -> &'static str {
    "Save"
}

/// The times at a spot of the track.
#[must_use]
pub const fn on_the_track() -> &'static str {
    "On the track"
}

/// The link, the code, and a plan from somebody else.
#[must_use]
pub const fn share() -> &'static str {
    "Share"
}

/// The plan on another page.
#[must_use]
pub const fn embed() -> &'static str {
    "Embed this plan"
}

/// The saved plans.
#[must_use]
pub const fn my_plans() -> &'static str {
    "My plans"
}

/// A plan that somebody sent.
#[must_use]
pub const fn sent_plan() -> &'static str {
    "Sent plan"
}
