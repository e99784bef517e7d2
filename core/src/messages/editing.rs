//! Laps that are changed, and what comes of it.

/// The choice that an edit leaves the finish where it is.
#[must_use]
pub const fn keep_finish() -> &'static str {
    "Keep the finish"
}

/// The choice that an edit moves the finish.
#[must_use]
pub const fn move_finish() -> &'static str {
    "Let the finish move"
}

/// Those two choices.
#[must_use]
pub const fn changing_a_lap() -> &'static str {
    "What changing a lap does"
}

/// Goes back.
#[must_use]
pub const fn undo() -> &'static str {
    "Undo"
}

/// Goes forth again.
#[must_use]
pub const fn redo() -> &'static str {
    "Redo"
}

/// Lets one more lap be selected.
#[must_use]
pub const fn select_several() -> &'static str {
    "Select several"
}

/// Releases every fixed time.
#[must_use]
pub const fn release_all() -> &'static str {
    "Release all"
}

/// A lap.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_number(3), "Lap 3");
/// ```
#[must_use]
pub fn lap_number(number: usize) -> String {
    format!("Lap {number}")
}

/// A lap among all.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_of(3, 8), "Lap 3 of 8");
/// ```
#[must_use]
pub fn lap_of(number: usize, count: usize) -> String {
    format!("Lap {number} of {count}")
}

/// The time that a lap had before it moved.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_was("80.0"), "was 80.0");
/// ```
#[must_use]
pub fn lap_was(time: &str) -> String {
    format!("was {time}")
}

/// Releases the fixed time of a lap.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::release_lap(3), "Release lap 3");
/// ```
#[must_use]
pub fn release_lap(number: usize) -> String {
    format!("Release lap {number}")
}

/// A lap that was changed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_edited(3, "77.0"), "Lap 3 in 77.0.");
/// ```
#[must_use]
pub fn lap_edited(number: usize, time: &str) -> String {
    format!("Lap {number} in {time}.")
}

/// After every fixed time was released.
#[must_use]
pub const fn laps_as_planned() -> &'static str {
    "Every lap is as planned."
}

/// Several laps that were changed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::laps_edited(2), "2 laps changed.");
/// ```
#[must_use]
pub fn laps_edited(count: usize) -> String {
    format!("{count} laps changed.")
}

/// Laps that moved to fit the rest.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::other_laps_moved(7), "7 other laps moved.");
/// ```
#[must_use]
pub fn other_laps_moved(count: usize) -> String {
    match count {
        1 => "1 other lap moved.".to_owned(),
        _ => format!("{count} other laps moved."),
    }
}

/// A finish that moved.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::finish_is("10:41.0"), "The finish is 10:41.0.");
/// ```
#[must_use]
pub fn finish_is(time: &str) -> String {
    format!("The finish is {time}.")
}

/// A fixed lap that was released, in a list.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::released_lap(2, "77.0"), "lap 2 (77.0)");
/// ```
#[must_use]
pub fn released_lap(number: usize, time: &str) -> String {
    format!("lap {number} ({time})")
}

/// A fixed stretch that was released, in a list.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::released_stretch("5 km", "10 km", "19:30"), "5 km to 10 km (19:30)");
/// ```
#[must_use]
pub fn released_stretch(from: &str, to: &str, time: &str) -> String {
    format!("{from} to {to} ({time})")
}

/// The end of a list that is too long to be read out.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::and_more("lap 1 (77.0)", 2), "lap 1 (77.0) and 2 more");
/// ```
#[must_use]
pub fn and_more(list: &str, count: usize) -> String {
    format!("{list} and {count} more")
}

/// Fixed times that were released.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::fixed_times(1, "lap 2 (77.0)"), "The fixed time of lap 2 (77.0)");
/// ```
#[must_use]
pub fn fixed_times(count: usize, list: &str) -> String {
    match count {
        1 => format!("The fixed time of {list}"),
        _ => format!("The fixed times of {list}"),
    }
}

/// Stops that were taken out, in a list.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::released_stops(2), "2 stops");
/// ```
#[must_use]
pub fn released_stops(count: usize) -> String {
    match count {
        1 => "1 stop".to_owned(),
        _ => format!("{count} stops"),
    }
}

/// Reference times that were taken out, in a list.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::released_references(1), "1 reference time");
/// ```
#[must_use]
pub fn released_references(count: usize) -> String {
    match count {
        1 => "1 reference time".to_owned(),
        _ => format!("{count} reference times"),
    }
}

/// Reports the items that went from a plan when its course or its goal changed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::released(1, "The fixed time of lap 2 (77.0)"),
///     "The fixed time of lap 2 (77.0) does not fit any more and went."
/// );
/// ```
#[must_use]
pub fn released(count: usize, list: &str) -> String {
    match count {
        1 => format!("{list} does not fit any more and went."),
        _ => format!("{list} do not fit any more and went."),
    }
}
