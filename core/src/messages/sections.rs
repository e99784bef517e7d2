//! Named stretches and how they are run, and cues.

use crate::pacing::Units;

/// The name of a section, as a field.
#[must_use]
pub const fn section_name() -> &'static str {
    "Name"
}

/// A section without a name.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::section_number(2), "Section 2");
/// ```
#[must_use]
pub fn section_number(number: usize) -> String {
    format!("Section {number}")
}

/// Adds a section.
#[must_use]
pub const fn add_section() -> &'static str {
    "Add a section"
}

/// The choice of how a section is run.
#[must_use]
pub const fn section_run() -> &'static str {
    "Run"
}

/// A section that is run as the rest.
#[must_use]
pub const fn as_planned() -> &'static str {
    "As planned"
}

/// A section that is run slower.
#[must_use]
pub const fn easier() -> &'static str {
    "Easier"
}

/// A section that is run faster.
#[must_use]
pub const fn harder() -> &'static str {
    "Harder"
}

/// A section that is run in a fixed time.
#[must_use]
pub const fn in_a_time() -> &'static str {
    "In a time"
}

/// A section that is run at a fixed pace.
#[must_use]
pub const fn at_a_pace() -> &'static str {
    "At a pace"
}

/// The field of an easier section.
#[must_use]
pub const fn slower_by() -> &'static str {
    "Slower by"
}

/// The field of a harder section.
#[must_use]
pub const fn faster_by() -> &'static str {
    "Faster by"
}

/// The field of a section with a time.
#[must_use]
pub const fn section_time() -> &'static str {
    "Section time"
}

/// The field of a section with a pace.
#[must_use]
pub const fn section_pace() -> &'static str {
    "Section pace"
}

/// Below a section: what it takes.
///
/// ```
/// use lapwise_core::pacing::Units;
/// use lapwise_core::messages;
/// assert_eq!(messages::time_and_pace("29:40", "5:56", Units::Km), "29:40, 5:56 per km");
/// ```
#[must_use]
pub fn time_and_pace(time: &str, pace: &str, units: Units) -> String {
    match units {
        Units::Km => format!("{time}, {pace} per km"),
        Units::Mi => format!("{time}, {pace} per mile"),
    }
}

/// A section that is to be run 0 % slower.
#[must_use]
pub const fn no_percent() -> &'static str {
    "Give more than 0 %, such as 3."
}

/// The field of the start of a stretch; also of the first goal of a pace chart.
#[must_use]
pub const fn from() -> &'static str {
    "From"
}

/// The field of the end of a stretch; also of the last goal of a pace chart.
#[must_use]
pub const fn to() -> &'static str {
    "To"
}

/// Below a field for a place.
#[must_use]
pub const fn place_example() -> &'static str {
    "20mi, half or end"
}

/// The start in a field for a place.
#[must_use]
pub const fn place_start() -> &'static str {
    "start"
}

/// The finish in a field for a place.
#[must_use]
pub const fn place_end() -> &'static str {
    "end"
}

/// Lines at marks.
#[must_use]
pub const fn cues() -> &'static str {
    "Cues"
}

/// A cue, for a screen reader.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::cue_at_place("20 mi"), "cue at 20 mi");
/// ```
#[must_use]
pub fn cue_at_place(place: &str) -> String {
    format!("cue at {place}")
}

/// The field of the mark of a cue.
#[must_use]
pub const fn cue_at() -> &'static str {
    "At"
}

/// The field of the line of a cue.
#[must_use]
pub const fn cue_line() -> &'static str {
    "Line"
}

/// Adds a cue.
#[must_use]
pub const fn add_cue() -> &'static str {
    "Add a cue"
}

/// The line of a new cue.
#[must_use]
pub const fn cue_example() -> &'static str {
    "One more mile"
}
