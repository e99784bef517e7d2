//! Moments as ISO 8601 writes them.

use crate::pacing::Date;

/// The milliseconds since 1970 (UTC) of a text such as `2026-04-26T10:00:00.250+01:00`.
///
/// Seconds, their fraction and the time zone may be missing. Without a zone the time counts as UTC: differences
/// within a file are right then, and the moment itself is off by the zone.
pub(super) fn instant(text: &[u8]) -> Option<i64> {
    let mut rest = text.trim_ascii();
    let year = digits(&mut rest, 4)?;
    sign(&mut rest, b"-")?;
    let month = digits(&mut rest, 2)?;
    sign(&mut rest, b"-")?;
    let day = digits(&mut rest, 2)?;
    sign(&mut rest, b"Tt ")?;
    let hours = digits(&mut rest, 2)?;
    sign(&mut rest, b":")?;
    let minutes = digits(&mut rest, 2)?;
    let mut millis = 0;
    if sign(&mut rest, b":").is_some() {
        millis = 1000 * digits(&mut rest, 2)?;
        if sign(&mut rest, b".,").is_some() {
            millis += fraction(&mut rest)?;
        }
    }
    // 60 for a leap second, 24:00 for the end of a day.
    if hours > 24 || minutes > 59 || millis >= 61_000 {
        return None;
    }
    let days = days_since_1970(year, month, day)?;
    Some(((days * 24 + hours) * 60 + minutes - zone(rest)?) * 60_000 + millis)
}

/// Takes `count` digits off the start of a text, as a number.
fn digits(rest: &mut &[u8], count: usize) -> Option<i64> {
    let (start, end) = rest.split_at_checked(count)?;
    let mut number = 0;
    for byte in start {
        number = number * 10 + i64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    *rest = end;
    Some(number)
}

/// Takes one of `signs` off the start of a text.
fn sign(rest: &mut &[u8], signs: &[u8]) -> Option<u8> {
    let (first, end) = rest.split_first()?;
    signs.contains(first).then(|| *rest = end)?;
    Some(*first)
}

/// Takes the digits of a fraction of a second, of any number, as milliseconds rounded down.
fn fraction(rest: &mut &[u8]) -> Option<i64> {
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut millis = 0;
    for place in 0..count.max(3) {
        let digit = if place < count { digits(rest, 1)? } else { 0 };
        millis = if place < 3 { millis * 10 + digit } else { millis };
    }
    (count > 0).then_some(millis)
}

/// The minutes that a time zone is ahead of UTC: `Z`, `+02:00`, `-0530`, `+01`, or nothing at all.
fn zone(text: &[u8]) -> Option<i64> {
    if matches!(text, [] | [b'Z' | b'z']) {
        return Some(0);
    }
    let mut rest = text;
    let direction = if sign(&mut rest, b"+-")? == b'+' { 1 } else { -1 };
    let hours = digits(&mut rest, 2)?;
    sign(&mut rest, b":");
    let minutes = if rest.is_empty() { 0 } else { digits(&mut rest, 2)? };
    (rest.is_empty() && hours < 24 && minutes < 60).then_some(direction * (hours * 60 + minutes))
}

/// The days from 1 January 1970 to a day of the Gregorian calendar, by Howard Hinnant's `days_from_civil`.
fn days_since_1970(year: i64, month: i64, day: i64) -> Option<i64> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)?;
    // Years begin in March, so that a leap day is the last of its year.
    let year = year - i64::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let (era, year_of_era) = (year / 400, year % 400);
    Some(era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_every_spelling() {
        let table: [(&str, Option<i64>); 20] = [
            ("1970-01-01T00:00:00Z", Some(0)),
            ("2000-02-29T12:00:00Z", Some(951_825_600_000)),
            ("2026-04-26T10:00:00Z", Some(1_777_197_600_000)),
            ("2026-04-26T11:00:00+01:00", Some(1_777_197_600_000)),
            ("2026-04-26T04:30:00-0530", Some(1_777_197_600_000)),
            ("2026-04-26T12:00:00+02", Some(1_777_197_600_000)),
            ("2026-04-26T10:00:00.25Z", Some(1_777_197_600_250)),
            ("2026-04-26T10:00:00,2509999Z", Some(1_777_197_600_250)),
            ("2026-04-26T10:00:00", Some(1_777_197_600_000)),
            ("\n 2026-04-26 10:00z\t", Some(1_777_197_600_000)),
            ("1999-12-31T23:59:60Z", Some(946_684_800_000)),
            ("1900-03-01T00:00:00Z", Some(-2_203_891_200_000)),
            ("2026-02-29T10:00:00Z", None),
            ("2026-13-01T10:00:00Z", None),
            ("2026-04-26", None),
            ("2026-04-26T10:00:00.Z", None),
            ("2026-04-26T10:60:00Z", None),
            ("2026-04-26T10:00:00X", None),
            ("2026-04-26T10:00:00+1:00", None),
            ("", None),
        ];
        for (text, moment) in table {
            assert_eq!(instant(text.as_bytes()), moment, "{text}");
        }
    }
}
