//! The split table: its columns and notes.

/// The table, for a screen reader.
#[must_use]
pub const fn splits() -> &'static str {
    "Splits"
}

/// The column of elapsed times.
#[must_use]
pub const fn clock() -> &'static str {
    "Clock"
}

/// The column of lap times.
#[must_use]
pub const fn lap() -> &'static str {
    "Lap"
}

/// The column of marks.
#[must_use]
pub const fn mark() -> &'static str {
    "Mark"
}

/// The column of paces a kilometre.
#[must_use]
pub const fn per_km() -> &'static str {
    "/km"
}

/// The column of paces a mile.
#[must_use]
pub const fn per_mile() -> &'static str {
    "/mi"
}

/// The column of lap numbers.
#[must_use]
pub const fn number_column() -> &'static str {
    "No."
}

/// The column of times of day.
#[must_use]
pub const fn time_of_day_column() -> &'static str {
    "Time of day"
}

/// The column of gaps to even pace.
#[must_use]
pub const fn even_pace_column() -> &'static str {
    "Even pace"
}

/// The column of gaps, on paper and in files.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::gap_column("PB"), "Gap to PB");
/// ```
#[must_use]
pub fn gap_column(reference: &str) -> String {
    format!("Gap to {reference}")
}

/// The column of marks as numbers.
#[must_use]
pub const fn mark_in_metres() -> &'static str {
    "Mark (m)"
}

/// The column of lap times as numbers.
#[must_use]
pub const fn lap_in_seconds() -> &'static str {
    "Lap (s)"
}

/// The column of elapsed times as numbers.
#[must_use]
pub const fn clock_in_seconds() -> &'static str {
    "Clock (s)"
}

/// The note at halfway.
#[must_use]
pub const fn halfway_note() -> &'static str {
    "halfway"
}

/// Sooner at a mark by so much.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::ahead("3.0 s"), "3.0 s ahead");
/// ```
#[must_use]
pub fn ahead(gap: &str) -> String {
    format!("{gap} ahead")
}

/// Later at a mark by so much.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::behind("1:02"), "1:02 behind");
/// ```
#[must_use]
pub fn behind(gap: &str) -> String {
    format!("{gap} behind")
}

/// At the same time at a mark.
#[must_use]
pub const fn level() -> &'static str {
    "level"
}
