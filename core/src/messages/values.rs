//! Texts that are no time, distance, pace or percentage: what is wrong, and an example of what works.

use crate::formats::Wanted;

/// The kind of value, with its article.
const fn value(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Time | Wanted::TypedTime => "a time",
        Wanted::Lap => "a lap time",
        Wanted::Pace => "a pace",
        Wanted::Distance => "a distance",
        Wanted::Length => "a length",
        Wanted::Interval => "a distance between marks",
        Wanted::Percent => "a percentage",
        Wanted::Date => "a date",
        Wanted::TimeOfDay => "a time of day",
    }
}

/// Examples that can be read.
const fn examples(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Time => "77s, 10m40s or 3:29:59",
        Wanted::TypedTime => "10:40, 3:29:59 or 59:59.9",
        Wanted::Lap => "1:20.5, +1, -0.5 or 4:58/km",
        Wanted::Pace => "4:58/km, 8:00/mi or 80s/400m",
        Wanted::Distance => "5km, 3200m, 10mi or marathon",
        Wanted::Length => "400m, 5km or 20mi",
        Wanted::Interval => "400m, 1km or 0.5mi",
        Wanted::Percent => "2, 2.5 or 0.25",
        Wanted::Date => "2027-04-25",
        Wanted::TimeOfDay => "09:30 or 09:30:15",
    }
}

/// The least value; a date has none.
const fn least(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Time | Wanted::TypedTime | Wanted::Lap | Wanted::Pace => "0.01 s",
        Wanted::Distance | Wanted::Length => "1 m",
        Wanted::Interval => "1 mm",
        Wanted::Percent => "0",
        Wanted::Date | Wanted::TimeOfDay => "",
    }
}

/// The largest value; a date has none.
const fn most(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Time | Wanted::TypedTime | Wanted::Lap | Wanted::Pace => "999 h 59 min 59.99 s",
        Wanted::Distance | Wanted::Length | Wanted::Interval => "1000 km",
        Wanted::Percent => "100000",
        Wanted::Date | Wanted::TimeOfDay => "",
    }
}

/// The finest step; a date has none.
const fn finest(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Time | Wanted::TypedTime | Wanted::Lap | Wanted::Pace => "0.01 s",
        Wanted::Distance | Wanted::Length | Wanted::Interval => "six decimals",
        Wanted::Percent => "two decimals",
        Wanted::Date | Wanted::TimeOfDay => "",
    }
}

/// No text where one is needed.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::value_missing(Wanted::Time),
///     "Nothing is written here, but a time is needed. Write 77s, 10m40s or 3:29:59."
/// );
/// ```
#[must_use]
pub fn value_missing(wanted: Wanted) -> String {
    format!("Nothing is written here, but {} is needed. Write {}.", value(wanted), examples(wanted))
}

/// A text that could still become right.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(messages::value_unfinished(Wanted::Time, "77"), "“77” is not finished. Write 77s, 10m40s or 3:29:59.");
/// ```
#[must_use]
pub fn value_unfinished(wanted: Wanted, found: &str) -> String {
    format!("“{found}” is not finished. Write {}.", examples(wanted))
}

/// A text that is something else.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(messages::value_unreadable(Wanted::Time, "77"), "“77” is not a time. Write 77s, 10m40s or 3:29:59.");
/// ```
#[must_use]
pub fn value_unreadable(wanted: Wanted, found: &str) -> String {
    format!("“{found}” is not {}. Write {}.", value(wanted), examples(wanted))
}

/// A number without its unit.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(messages::value_without_unit(Wanted::Time, "77"), "“77” has no unit. Write 77s, 10m40s or 3:29:59.");
/// ```
#[must_use]
pub fn value_without_unit(wanted: Wanted, found: &str) -> String {
    format!("“{found}” has no unit. Write {}.", examples(wanted))
}

/// Minutes or seconds that are too many.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::value_over_59(Wanted::Time, "77"),
///     "“77” has minutes or seconds over 59. Write 77s, 10m40s or 3:29:59."
/// );
/// ```
#[must_use]
pub fn value_over_59(wanted: Wanted, found: &str) -> String {
    format!("“{found}” has minutes or seconds over 59. Write {}.", examples(wanted))
}

/// A value below zero.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::value_negative(Wanted::Time),
///     "This is below zero, but a time is not. Write 77s, 10m40s or 3:29:59."
/// );
/// ```
#[must_use]
pub fn value_negative(wanted: Wanted) -> String {
    format!("This is below zero, but {} is not. Write {}.", value(wanted), examples(wanted))
}

/// A value of zero.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(messages::value_zero(Wanted::Time), "This is zero, but a time is not. Write 77s, 10m40s or 3:29:59.");
/// ```
#[must_use]
pub fn value_zero(wanted: Wanted) -> String {
    format!("This is zero, but {} is not. Write {}.", value(wanted), examples(wanted))
}

/// More decimals than are kept.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::value_too_fine(Wanted::Time),
///     "This is too fine: a time is given to 0.01 s. Write 77s, 10m40s or 3:29:59."
/// );
/// ```
#[must_use]
pub fn value_too_fine(wanted: Wanted) -> String {
    format!("This is too fine: {} is given to {}. Write {}.", value(wanted), finest(wanted), examples(wanted))
}

/// A value below its range.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::value_too_small(Wanted::Time),
///     "This is too short: a time is at least 0.01 s. Write 77s, 10m40s or 3:29:59."
/// );
/// ```
#[must_use]
pub fn value_too_small(wanted: Wanted) -> String {
    format!("This is too short: {} is at least {}. Write {}.", value(wanted), least(wanted), examples(wanted))
}

/// A value above its range.
///
/// ```
/// use lapwise_core::formats::Wanted;
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::value_too_large(Wanted::Time),
///     "This is too much: a time is at most 999 h 59 min 59.99 s. Write 77s, 10m40s or 3:29:59."
/// );
/// ```
#[must_use]
pub fn value_too_large(wanted: Wanted) -> String {
    format!("This is too much: {} is at most {}. Write {}.", value(wanted), most(wanted), examples(wanted))
}
