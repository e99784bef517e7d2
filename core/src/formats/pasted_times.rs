//! Times as people paste them: a column of a spreadsheet, a line of a timing site, a note.
//!
//! The reader only finds times, places and marks without a time. Which of them are laps is told by
//! [`racing`](crate::racing).

use super::scanner::number;
use super::{parts, strict};
use crate::pacing::{Distance, MAX_SPLITS, Time};
use crate::racing::PastedItem;

/// Reads the items of a text, a list for each of its lines that has any; [`MAX_SPLITS`] items at most. Whatever is no
/// time and no place is passed over.
///
/// Seconds may have a point or a comma, and minutes a colon, a comma or a point before them: `1:20.5`, `1,20.5`, `80,5`,
/// `1'20"5`.
///
/// ```
/// use lapwise_core::formats::pasted_times;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::PastedItem;
/// let time = |millis| PastedItem::Time(Time::from_millis(millis));
/// assert_eq!(pasted_times("1:20 1,20.5 80,5"), [[time(80_000), time(80_500), time(80_500)]]);
/// assert_eq!(pasted_times("5 km 24:53 (4:58/km)"), [[PastedItem::Place(Distance::from_metres(5000)), time(1_493_000)]]);
/// assert_eq!(pasted_times("nothing of it"), Vec::<Vec<PastedItem>>::new());
/// ```
#[must_use]
pub fn pasted_times(text: &str) -> Vec<Vec<PastedItem>> {
    let mut room = MAX_SPLITS;
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut items = read_line(line);
        items.truncate(room);
        room -= items.len();
        if !items.is_empty() {
            lines.push(items);
        }
    }
    lines
}

fn read_line(line: &str) -> Vec<PastedItem> {
    let separated = line.replace([';', '|', '\t', '(', ')', '[', ']', '\u{a0}', '\u{202f}'], " ");
    let words: Vec<&str> = separated.split_ascii_whitespace().flat_map(cells).collect();
    let mut items = Vec::new();
    let mut rest = words.iter().copied().peekable();
    while let Some(word) = rest.next() {
        if matches!(word, "x" | "X" | "-" | "\u{2013}" | "\u{2014}") {
            items.push(PastedItem::Missing);
            continue;
        }
        let unit = rest.peek().copied().filter(|unit| is_unit(unit));
        if let Some(place) = read_place(word, unit) {
            // A unit that stands by itself belongs to the number.
            if unit.is_some() {
                rest.next();
            }
            items.push(PastedItem::Place(place));
        } else if let Some(time) = read_time(word) {
            items.push(PastedItem::Time(time));
        }
    }
    items
}

/// The cells of a word with commas: `78,79,80.5` is three, `1,20.5` and `80,5` are one each.
fn cells(word: &str) -> Vec<&str> {
    let cells = parts(word, b',');
    let is_one = match cells[..] {
        [_] => true,
        // A comma between two clock times parts them; before digits alone it is one of a number.
        [first, second] => !(second.is_empty() || first.contains(':') && second.contains(':')),
        _ => false,
    };
    if is_one { vec![word] } else { cells }
}

fn is_unit(word: &str) -> bool {
    ["m", "km", "k", "mi", "mile", "miles"].iter().any(|unit| word.eq_ignore_ascii_case(unit))
}

/// A place: a number with a unit, or half of a marathon.
fn read_place(word: &str, unit: Option<&str>) -> Option<Distance> {
    if word.eq_ignore_ascii_case("half") && unit.is_none() {
        return Some(Distance::HALF_MARATHON);
    }
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let unit = match unit.map(str::to_ascii_lowercase).as_deref() {
        Some("miles") => "mile".to_owned(),
        Some(unit) => unit.to_owned(),
        None => String::new(),
    };
    let text = format!("{}{unit}", word.to_ascii_lowercase().replace(',', "."));
    strict::length(&text).ok().filter(|place| !place.is_zero() && *place <= Distance::LONGEST_RACE)
}

/// A time in hours, minutes and seconds, or in seconds alone.
fn read_time(word: &str) -> Option<Time> {
    // A number at the start of a line of a list has a point after it.
    if word.ends_with('.') || word.contains('/') {
        return None;
    }
    let marked = word.replace("''", "\"").replace(['\u{2032}', '\u{2019}', '\''], ":").replace(['\u{2033}', '"'], ".");
    let word = marked.strip_suffix('.').unwrap_or(&marked);
    let word = word.strip_suffix('s').unwrap_or(word);
    if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b',')) {
        return None;
    }
    let mut numbers = Vec::new();
    let mut last_mark = None;
    for piece in word.split([':', '.', ',']) {
        if piece.is_empty() {
            return None;
        }
        numbers.push(piece);
    }
    // Colons part hours, minutes and seconds; the last point or comma after them starts a fraction.
    let marks: Vec<u8> = word.bytes().filter(|byte| !byte.is_ascii_digit()).collect();
    if let Some(mark @ (b'.' | b',')) = marks.last() {
        let is_fraction = marks.len() > 1 || !is_minutes(&numbers);
        last_mark = Some(*mark).filter(|_| is_fraction);
    }
    let fraction = if last_mark.is_some() { numbers.pop()? } else { "" };
    seconds(&numbers)?.checked_add(thousandths(fraction)).and_then(in_range)
}

/// Returns true if `1,20` is a minute and 20 seconds: nobody runs a lap in 1.2 s.
fn is_minutes(numbers: &[&str]) -> bool {
    matches!(numbers, [minutes, seconds] if minutes.len() == 1 && seconds.len() == 2 && number(seconds.as_bytes()) < 60)
}

/// The milliseconds of hours, minutes and seconds; none where one after the first is over 59.
fn seconds(numbers: &[&str]) -> Option<u64> {
    if numbers.len() > 3 {
        return None;
    }
    let mut seconds = 0_u64;
    for (index, piece) in numbers.iter().enumerate() {
        let count = number(piece.as_bytes());
        if index > 0 && (piece.len() != 2 || count > 59) {
            return None;
        }
        seconds = seconds.checked_mul(60)?.checked_add(count)?;
    }
    seconds.checked_mul(1000)
}

/// A fraction in milliseconds; what is finer is cut off.
fn thousandths(digits: &str) -> u64 {
    let kept: String = digits.chars().chain(core::iter::repeat_n('0', 3)).take(3).collect();
    number(kept.as_bytes())
}

fn in_range(millis: u64) -> Option<Time> {
    let time = u32::try_from(millis).ok().map(Time::from_millis)?;
    (!time.is_zero() && time <= Time::LONGEST).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_form_of_a_time_is_read() {
        let table = [
            ("78", 78_000),
            ("80.5", 80_500),
            ("80,5", 80_500),
            ("80.05s", 80_050),
            ("1:20", 80_000),
            ("1:20.5", 80_500),
            ("1:20,5", 80_500),
            ("1,20.5", 80_500),
            ("1.20,5", 80_500),
            ("1,20", 80_000),
            ("1'20\"5", 80_500),
            ("1'20''", 80_000),
            ("00:24:53", 1_493_000),
            ("3:29:59", 12_599_000),
            ("3:29:59.123456", 12_599_123),
        ];
        for (text, millis) in table {
            assert_eq!(pasted_times(text), [[PastedItem::Time(Time::from_millis(millis))]], "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_passed_over() {
        for text in ["", "Lap", "1:99", "1:2:3:4", "4:58/km", "12.", "0", "::", "1e9", "−5", "99999999999999:00"] {
            assert!(pasted_times(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn cells_are_parted() {
        let times = |text| pasted_times(text).concat().len();
        assert_eq!(times("78,79,80.5,82"), 4);
        assert_eq!(times("1:20.1,2:40.2"), 2);
        assert_eq!(times("1:20;2:40|4:00"), 3);
        assert_eq!(times("1:20\n\n2:40\r\n4:00"), 3);
    }
}
