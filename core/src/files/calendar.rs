//! The race day of a plan as an iCalendar file (RFC 5545).
//!
//! The start is local time wherever the race is, so no time zone is written; without a start it is the whole day.

use crate::formats::{canonical, push_number};
use crate::library::saved_plans::label_of;
use crate::messages;
use crate::pacing::Event;
use crate::pacing::{Date, Plan, Schedule, Time, TimeOfDay};
use crate::present::headline::headline;
use crate::present::table::rows;
use crate::{link, options};

/// The calendar of a plan's race day; none where the plan has no date.
///
/// `address` is the page that opens links, without a fragment, and `now` the time of writing in UTC, such as
/// `20270101T120000Z`.
///
/// ```
/// use lapwise_core::files::calendar;
/// use lapwise_core::options;
/// let opened = options::read([("distance", "half"), ("goal", "1:45:00"), ("date", "2027-04-25"), ("start", "09:30")]);
/// let file = calendar::file(&opened.plan, &opened.schedule, "https://example.org/", "20270101T120000Z").unwrap();
/// assert!(file.contains("\r\nDTSTART:20270425T093000\r\nDTEND:20270425T111500\r\n"));
/// ```
#[must_use]
pub fn file(plan: &Plan, schedule: &Schedule, address: &str, now: &str) -> Option<String> {
    let date = plan.date?;
    let link = link::encode(plan);
    let mut file = File(HEAD.to_owned());
    file.line("UID", &uid(plan, date));
    file.line("DTSTAMP", now);
    match plan.start {
        Some(start) => {
            file.line("DTSTART", &date_time(date, start, Time::ZERO)?);
            file.line("DTEND", &date_time(date, start, plan.delay + plan.goal)?);
        }
        None => file.line("DTSTART;VALUE=DATE", &day(date)),
    }
    file.line("SUMMARY", &escape(&label_of(plan)));
    file.line("DESCRIPTION", &escape(&description(plan, schedule)));
    file.line("URL", &format!("{address}{link}"));
    file.0 += FOOT;
    Some(file.0)
}

const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lapwise//Lapwise//EN\r\nBEGIN:VEVENT\r\n";
const FOOT: &str = "END:VEVENT\r\nEND:VCALENDAR\r\n";

/// The same for every version of a plan, so that a later one takes the place of an earlier one: whatever its goal and
/// laps are, it is that race of that runner on that day.
fn uid(plan: &Plan, date: Date) -> String {
    let race = canonical::distance(Event::of(plan));
    // FNV-1a; the line between the two keeps "a", "bc" from "ab", "c".
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in format!("{}\n{}", plan.label, plan.athlete).bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{}-{race}-{hash}@lapwise", day(date))
}

fn description(plan: &Plan, schedule: &Schedule) -> String {
    let line = headline(plan, schedule, messages::pb());
    let mut text =
        format!("{}\n{}\n", messages::headline(&line.number, &line.rest), messages::finish_in(plan.aim, &line.finish));
    for row in rows(plan, schedule, None) {
        let between = if row.lap.is_empty() { "" } else { "  " };
        for part in [&row.mark, "  ", &row.clock, between, &row.lap, "\n"] {
            text += part;
        }
    }
    text += &plan.text;
    options::plain(text.trim_ascii_end())
}

fn day(date: Date) -> String {
    let (year, month, day) = date.parts();
    let mut text = year.to_string();
    push_two(&mut text, month.into());
    push_two(&mut text, day.into());
    text
}

/// The local time of day after `elapsed`; none beyond the year 9999.
fn date_time(date: Date, start: TimeOfDay, elapsed: Time) -> Option<String> {
    let (time, midnights) = start.after(elapsed);
    let mut date = date;
    for _ in 0..midnights {
        date = next(date)?;
    }
    let seconds = time.seconds();
    let mut text = day(date);
    text.push('T');
    for part in [seconds / 3600, seconds / 60 % 60, seconds % 60] {
        push_two(&mut text, part.into());
    }
    Some(text)
}

fn next(date: Date) -> Option<Date> {
    let (year, month, day) = date.parts();
    let (tomorrow, next_month) = (Date::new(year, month, day + 1), Date::new(year, month + 1, 1));
    tomorrow.or(next_month).or_else(|| Date::new(year + 1, 1, 1))
}

fn push_two(text: &mut String, number: u64) {
    push_number(text, number / 10);
    push_number(text, number % 10);
}

/// A text as the value of a property.
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

struct File(String);

impl File {
    /// Writes a property, in lines of at most 75 bytes.
    fn line(&mut self, name: &str, value: &str) {
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
        let calendar = file(&opened.plan, &opened.schedule, "https://example.org/lapwise/", "20270101T120000Z");
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

    fn uid_of(more: &[(&str, &str)]) -> String {
        let file = calendar(more);
        let line = file.split("\r\n").find_map(|line| line.strip_prefix("UID:"));
        line.unwrap_or_default().to_owned()
    }

    #[test]
    fn a_changed_plan_takes_the_place_of_the_one_before() {
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
    fn without_a_start_it_is_the_whole_day_and_without_a_date_nothing() {
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
    fn what_is_written_into_a_plan_starts_no_line_of_the_file() {
        let file = calendar(&[("text", "x\r\nEND:VEVENT\nBEGIN:VALARM"), ("label", "a\r\nb")]);
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
        assert!(!file.contains("\r\nBEGIN:VALARM"), "{file}");
    }
}
