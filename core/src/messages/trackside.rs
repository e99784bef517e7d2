//! The times at a spot of the track.

/// The spot, for a screen reader.
#[must_use]
pub const fn where_you_stand() -> &'static str {
    "Where you stand"
}

/// The dot at the start.
#[must_use]
pub const fn start_dot() -> &'static str {
    "• Start"
}

/// The spot at the finish line.
#[must_use]
pub const fn finish_line() -> &'static str {
    "Finish line"
}

/// Any other spot, for a screen reader.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::past_finish_line("200 m"), "200 m past the finish line");
/// ```
#[must_use]
pub fn past_finish_line(distance: &str) -> String {
    format!("{distance} past the finish line")
}

/// A spot that the race does not reach.
#[must_use]
pub const fn nobody_passes() -> &'static str {
    "The race ends before anyone comes by here."
}

/// A race without a track.
#[must_use]
pub const fn no_track() -> &'static str {
    "This race is on the road. Set it to run on a track under Course."
}
