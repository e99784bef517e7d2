//! The race day of a plan as an iCalendar file (RFC 5545).
//!
//! The start is local time wherever the race is, so no time zone is written; a plan without a start takes the whole day.

use crate::formats::canonical;
use crate::messages;
use crate::pacing::{Date, Event, Plan, Schedule, Time, TimeOfDay};
use crate::present::headline::headline;
use crate::present::plan_name;
use crate::present::table::rows;
use crate::{link, options};

/// The calendar of a plan's race day; none where the plan has no date, or ends after the year 9999.
///
/// `address` is the page that opens links, without a fragment, and `now_millis` the time of writing in milliseconds
/// since 1970 in UTC.
///
/// ```
/// use lapwise_core::files::calendar;
/// use lapwise_core::options;
/// let opened = options::read([("distance", "half"), ("goal", "1:45:00"), ("date", "2027-04-25"), ("start", "09:30")]);
/// let file = calendar::file(&opened.plan, &opened.schedule, "https://example.org/", 1_798_804_800_000).unwrap();
/// assert!(file.contains("\r\nDTSTAMP:20270101T120000Z\r\nDTSTART:20270425T093000\r\nDTEND:20270425T111500\r\n"));
/// ```
#[must_use]
pub fn file(plan: &Plan, schedule: &Schedule, address: &str, now_millis: u64) -> Option<String> {
    let date = plan.date?;
    let link = link::encode(plan);
    let mut file = EventFile(HEAD.to_owned());
    file.property("UID", &uid(plan, date));
    file.property("DTSTAMP", &utc_date_time(now_millis));
    match plan.start {
        Some(start) => {
            file.property("DTSTART", &date_time(date, start, Time::ZERO)?);
            file.property("DTEND", &date_time(date, start, plan.delay + plan.goal)?);
        }
        // A date without an end lasts one day (RFC 5545, 3.6.1).
        None => file.property("DTSTART;VALUE=DATE", &compact_date(date)),
    }
    file.property("SUMMARY", &escape(&plan_name(plan)));
    file.property("DESCRIPTION", &escape(&description(plan, schedule)));
    file.property("URL", &format!("{address}{link}"));
    file.0 += FOOT;
    Some(file.0)
}

const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lapwise//Lapwise//EN\r\nBEGIN:VEVENT\r\n";
const FOOT: &str = "END:VEVENT\r\nEND:VCALENDAR\r\n";

/// The identifier of a race of a runner on a day, whatever the goal and the laps: in a calendar a later version of a
/// plan then replaces an earlier one.
fn uid(plan: &Plan, date: Date) -> String {
    let race = canonical::distance(Event::of(plan));
    // FNV-1a, 64 bits; the line break between the two tells "a", "bc" from "ab", "c".
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in format!("{}\n{}", plan.label, plan.athlete).bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{}-{race}-{hash}@lapwise", compact_date(date))
}

/// The headline, the table and the text of a plan.
fn description(plan: &Plan, schedule: &Schedule) -> String {
    let line = headline(plan, schedule, messages::pb());
    let mut text = format!("{}\n{}\n", line.line, messages::finish_in(plan.aim, &line.finish));
    for row in rows(plan, schedule, None) {
        let separator = if row.lap.is_empty() { "" } else { "  " };
        text += &format!("{}  {}{separator}{}\n", row.mark, row.clock, row.lap);
    }
    text += &plan.text;
    options::plain(text.trim_ascii_end())
}

/// A date as iCalendar writes it: `20270425`.
fn compact_date(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{year}{month:02}{day:02}")
}

/// A time of day as iCalendar writes it: `093000`.
fn compact_time(seconds: u64) -> String {
    format!("{:02}{:02}{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The local time of day after `elapsed`; none beyond the year 9999.
fn date_time(date: Date, start: TimeOfDay, elapsed: Time) -> Option<String> {
    let (time, midnights) = start.after(elapsed);
    let mut date = date;
    for _ in 0..midnights {
        date = day_after(date)?;
    }
    Some(format!("{}T{}", compact_date(date), compact_time(time.seconds().into())))
}

/// The next day; none after the year 9999.
fn day_after(date: Date) -> Option<Date> {
    let (year, month, day) = date.parts();
    // `Date::new` knows the length of each month, so the first of these that exists is the next day.
    let (tomorrow, next_month) = (Date::new(year, month, day + 1), Date::new(year, month + 1, 1));
    tomorrow.or(next_month).or_else(|| Date::new(year + 1, 1, 1))
}

/// A moment in UTC, given in milliseconds since 1970, as iCalendar writes it: `20270101T120000Z`.
fn utc_date_time(millis: u64) -> String {
    const SECONDS_OF_DAY: u64 = 86_400;
    let seconds = millis / 1000;
    // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days: years begin in March, so that the
    // leap day is their last, and 400 of them are an era.
    let days = seconds / SECONDS_OF_DAY + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months_since_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
    let (month, years_on) =
        if months_since_march < 10 { (months_since_march + 3, 0) } else { (months_since_march - 9, 1) };
    let year = era * 400 + year_of_era + years_on;
    format!("{year:04}{month:02}{day:02}T{}Z", compact_time(seconds % SECONDS_OF_DAY))
}

/// A text as the value of a property, with its own commas, semicolons, backslashes and line breaks escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            c => {
                escaped.push_str(if matches!(c, '\\' | ';' | ',') { "\\" } else { "" });
                escaped.push(c);
            }
        }
    }
    escaped
}

/// The text of a file under construction.
struct EventFile(String);

impl EventFile {
    /// Writes a property, folded into lines of at most 75 bytes between characters.
    fn property(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for c in format!("{name}:{value}").chars() {
            if width + c.len_utf8() > LONGEST_LINE {
                self.0 += "\r\n ";
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0 += "\r\n";
    }
}

const LONGEST_LINE: usize = 75;

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(more: &[(&str, &str)]) -> String {
        let mut pairs = vec![("distance", "1500m"), ("goal", "5m"), ("date", "2027-12-31")];
        pairs.extend_from_slice(more);
        let opened = options::read(pairs);
        let calendar = file(&opened.plan, &opened.schedule, "https://example.org/lapwise/", 1_798_804_800_000);
        calendar.unwrap_or_default()
    }

    #[test]
    fn a_race_over_midnight() {
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Lapwise//Lapwise//EN",
            "BEGIN:VEVENT",
            "UID:20271231-1500m-10233331153127035992@lapwise",
            "DTSTAMP:20270101T120000Z",
            "DTSTART:20271231T235800",
            "DTEND:20280101T000300",
            "SUMMARY:Mile\\, fast\\; a\\\\b",
            "DESCRIPTION:80.0 a lap\\nFinish 5:00\\n300 m  1:00.0  60.0\\n700 m  2:20.0  80",
            " .0\\n750 m  2:30.0\\n1100 m  3:40.0  80.0\\n1500 m  5:00.0  80.0\\nOne\\nTwo",
            "URL:https://example.org/lapwise/#v=1&distance=1500m&goal=5m&every=lap&date=",
            " 2027-12-31&start=23%3A58&label=Mile%2C%20fast%3B%20a%5Cb&text=One%0ATwo&ch",
            " eck=6uwxh6",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        let more = [("start", "23:58"), ("label", "Mile, fast; a\\b"), ("text", "One\nTwo")];
        let found = calendar(&more);
        assert_eq!(found.split("\r\n").collect::<Vec<_>>(), expected);
    }

    #[test]
    fn moments_are_dates_in_utc() {
        for (millis, expected) in [
            (0, "19700101T000000Z"),
            (951_782_399_999, "20000228T235959Z"),
            (951_782_400_000, "20000229T000000Z"),
            (1_798_804_800_123, "20270101T120000Z"),
            (4_107_542_399_000, "21000228T235959Z"),
            (4_107_542_400_000, "21000301T000000Z"),
            (253_402_300_799_999, "99991231T235959Z"),
        ] {
            assert_eq!(utc_date_time(millis), expected);
        }
    }

    #[test]
    fn days_follow_each_other() {
        for (date, next) in [
            ((2027, 4, 25), Some((2027, 4, 26))),
            ((2028, 2, 28), Some((2028, 2, 29))),
            ((2027, 2, 28), Some((2027, 3, 1))),
            ((2027, 12, 31), Some((2028, 1, 1))),
            ((9999, 12, 31), None),
        ] {
            let (year, month, day) = date;
            let date = Date::new(year, month, day).unwrap_or_else(|| unreachable!());
            assert_eq!(day_after(date).map(Date::parts), next);
        }
    }

    fn uid_of(more: &[(&str, &str)]) -> String {
        let file = calendar(more);
        let line = file.split("\r\n").find_map(|line| line.strip_prefix("UID:"));
        line.unwrap_or_default().to_owned()
    }

    #[test]
    fn a_changed_plan_has_the_same_identifier_and_another_race_has_not() {
        let first = uid_of(&[("label", "Mile"), ("athlete", "Ana")]);
        let ours = [("label", "Mile"), ("athlete", "Ana")];
        for change in
            [("goal", "4m50s"), ("locks", "2-60s"), ("shape", "negative-2"), ("start", "10:00"), ("text", "x")]
        {
            assert_eq!(uid_of(&[ours[0], ours[1], change]), first, "{change:?}");
        }
        let others: [&[(&str, &str)]; 6] = [
            &[],
            &[ours[0]],
            &[ours[1]],
            &[("label", "MileAna")],
            &[ours[0], ours[1], ("date", "2027-12-30")],
            &[ours[0], ours[1], ("distance", "mile")],
        ];
        for other in others {
            assert_ne!(uid_of(other), first, "{other:?}");
        }
    }

    #[test]
    fn no_character_of_an_identifier_needs_an_escape() {
        for label in ["", "a;b,c\\d\ne:f", "\u{1f3c3}馬", "\u{7f}"] {
            for distance in ["1234.567m", "marathon", "3000sc", "1.5mi"] {
                let uid = uid_of(&[("distance", distance), ("goal", "3h"), ("label", label)]);
                let (own, place) = uid.split_once('@').unwrap_or_default();
                assert!(own.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{uid}");
                assert_eq!((place, own.get(..9)), ("lapwise", Some("20271231-")), "{uid}");
            }
        }
    }

    #[test]
    fn a_plan_without_a_start_takes_the_day_and_one_without_a_date_has_no_file() {
        assert!(calendar(&[]).contains("\r\nDTSTART;VALUE=DATE:20271231\r\n"));
        assert_eq!(calendar(&[("date", "x")]), "");
    }

    #[test]
    fn lines_are_folded_between_characters() {
        for shift in 0..8 {
            let text = ["x".repeat(shift), "\u{1f3c3}é馬,".repeat(60)].concat();
            let file = calendar(&[("text", &text)]);
            for line in file.split("\r\n") {
                assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
            }
            let unfolded = file.replace("\r\n ", "");
            assert!(unfolded.contains(&text.replace(',', "\\,")), "{unfolded}");
        }
    }

    #[test]
    fn texts_of_a_plan_start_no_line_of_the_file() {
        let file = calendar(&[("text", "x\r\nEND:VEVENT\nBEGIN:VALARM"), ("label", "a\r\nb")]);
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
        assert!(!file.contains("\r\nBEGIN:VALARM"), "{file}");
    }
}
