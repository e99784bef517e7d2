//! The plan as text and as files.

/// The texts that are copied.
#[must_use]
pub const fn copy_table() -> &'static str {
    "Copy the table"
}

/// The table as a message.
#[must_use]
pub const fn as_text() -> &'static str {
    "As text"
}

/// The table for a spreadsheet.
#[must_use]
pub const fn for_a_spreadsheet() -> &'static str {
    "For a spreadsheet"
}

/// After something was copied.
#[must_use]
pub const fn copied() -> &'static str {
    "Copied."
}

/// A browser that copies nothing.
#[must_use]
pub const fn not_copied() -> &'static str {
    "This page does not let the planner copy. The text is selected below: copy it from there."
}

/// A text to be copied by hand, for a screen reader.
#[must_use]
pub const fn text_to_copy() -> &'static str {
    "Text to copy"
}

/// The files that are saved.
#[must_use]
pub const fn save_a_file() -> &'static str {
    "Save a file"
}

/// The table as a file.
#[must_use]
pub const fn as_csv() -> &'static str {
    "Table (CSV)"
}

/// The chart as pixels.
#[must_use]
pub const fn as_png() -> &'static str {
    "Chart (PNG)"
}

/// The chart as lines.
#[must_use]
pub const fn as_svg() -> &'static str {
    "Chart (SVG)"
}

/// Race day as a file.
#[must_use]
pub const fn as_calendar() -> &'static str {
    "Race day (calendar)"
}

/// The schedule as a file.
#[must_use]
pub const fn as_json() -> &'static str {
    "All numbers (JSON)"
}

/// After a file was saved.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::file_saved("lapwise-3200-m-10-40.csv"), "lapwise-3200-m-10-40.csv is saved.");
/// ```
#[must_use]
pub fn file_saved(file: &str) -> String {
    format!("{file} is saved.")
}

/// A browser that saves nothing.
#[must_use]
pub const fn not_saved() -> &'static str {
    "The browser could not make the file. Try another format, or copy the table."
}

/// A calendar without a day.
#[must_use]
pub const fn no_date() -> &'static str {
    "Give the race a date first, under Race day."
}
