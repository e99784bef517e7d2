//! Times for a screen reader, which reads units and not colons.

/// A time under a minute.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::spoken_seconds("45.0"), "45.0 seconds");
/// ```
#[must_use]
pub fn spoken_seconds(seconds: &str) -> String {
    match seconds {
        "1" => "1 second".to_owned(),
        _ => format!("{seconds} seconds"),
    }
}

/// A time of minutes, before its seconds.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::spoken_minutes(1, "20.0 seconds"), "1 minute 20.0 seconds");
/// ```
#[must_use]
pub fn spoken_minutes(minutes: u64, rest: &str) -> String {
    match minutes {
        1 => format!("1 minute {rest}"),
        _ => format!("{minutes} minutes {rest}"),
    }
}

/// A time of hours, before its minutes and seconds.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::spoken_hours(2, "5 minutes 7 seconds"), "2 hours 5 minutes 7 seconds");
/// ```
#[must_use]
pub fn spoken_hours(hours: u64, rest: &str) -> String {
    match hours {
        1 => format!("1 hour {rest}"),
        _ => format!("{hours} hours {rest}"),
    }
}

/// The seconds of a lap after its minutes, where they go without saying.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::spoken_lap_seconds("20.0"), "20.0");
/// ```
#[must_use]
pub fn spoken_lap_seconds(seconds: &str) -> String {
    match seconds {
        "1" => "1 second".to_owned(),
        _ => seconds.to_owned(),
    }
}

/// The time of a lap that is fixed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::spoken_locked("1 minute 20.0"), "1 minute 20.0, locked");
/// ```
#[must_use]
pub fn spoken_locked(lap: &str) -> String {
    format!("{lap}, locked")
}
