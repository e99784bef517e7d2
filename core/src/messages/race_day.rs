//! The day of the race, and planned stops.

/// The day of the race.
#[must_use]
pub const fn date() -> &'static str {
    "Date"
}

/// The time of day of the gun.
#[must_use]
pub const fn start() -> &'static str {
    "Start"
}

/// The start among the facts on paper.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::start_at("09:30"), "Start 09:30");
/// ```
#[must_use]
pub fn start_at(time: &str) -> String {
    format!("Start {time}")
}

/// Below the start: the time of day of the finish.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::finish_at("13:02:15"), "Finish at 13:02:15");
/// ```
#[must_use]
pub fn finish_at(time: &str) -> String {
    format!("Finish at {time}")
}

/// A time of day after one midnight or more.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::days_later("01:10:00", 1), "01:10:00 +1 d");
/// ```
#[must_use]
pub fn days_later(time: &str, midnights: u32) -> String {
    format!("{time} +{midnights} d")
}

/// The time from the gun to the start line.
#[must_use]
pub const fn delay() -> &'static str {
    "Delay to the start line"
}

/// Below that field while it is empty.
#[must_use]
pub const fn delay_hint() -> &'static str {
    "From the gun until you cross the line."
}

/// Planned standing times.
#[must_use]
pub const fn stops() -> &'static str {
    "Stops"
}

/// A stop in the list.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::stop("20 km", "1 min 30 s"), "20 km, 1 min 30 s");
/// ```
#[must_use]
pub fn stop(mark: &str, time: &str) -> String {
    format!("{mark}, {time}")
}

/// The field of the place of a stop.
#[must_use]
pub const fn stop_at() -> &'static str {
    "Stop at"
}

/// The field of the standing time of a stop.
#[must_use]
pub const fn stop_for() -> &'static str {
    "Stop for"
}

/// The example in the empty field of the place.
#[must_use]
pub const fn stop_at_example() -> &'static str {
    "20 km"
}

/// In the empty field of the time.
#[must_use]
pub const fn stop_for_example() -> &'static str {
    "1:30"
}

/// The title of a plan.
#[must_use]
pub const fn title() -> &'static str {
    "Title"
}

/// The name of the runner.
#[must_use]
pub const fn runner() -> &'static str {
    "Runner"
}

/// A note; also the column of notes.
#[must_use]
pub const fn note() -> &'static str {
    "Note"
}
